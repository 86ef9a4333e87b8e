import { type PgTable, getTableConfig as postgresConfig } from 'drizzle-orm/pg-core';
import { getTableConfig as sqliteConfig } from 'drizzle-orm/sqlite-core';
import { expect, test } from 'vitest';
import { getTableColumns } from './operators.ts';
import { privacyClasses, privacyClassOf } from './privacy.ts';
import { postgresTables, sqliteTables } from './tables.ts';

test('every column says what it holds about someone', () => {
  const unsaid = Object.values(sqliteTables).flatMap((table) => {
    const { name } = sqliteConfig(table);
    return Object.keys(getTableColumns(table))
      .filter((column) => !privacyClasses.some((known) => known === privacyClassOf(name, column)))
      .map((column) => `${name}.${column}`);
  });
  expect(unsaid).toEqual([]);
});

test('names, contact details and words are never called statistical or internal', () => {
  const telling = [
    'person.displayName',
    'person.phone',
    'person.email',
    'session.note',
    'session.ownWords',
    'session.strengths',
    'talk_wish.wishedOn',
    'goal.words',
  ];
  const classes = telling.map((path) => {
    const [table = '', column = ''] = path.split('.');
    return privacyClassOf(table, column);
  });
  expect(classes.every((found) => found === 'identifying' || found === 'sensitive')).toBe(true);
});

test('both engines are given the same tables, columns, needs and indexes', () => {
  for (const key of Object.keys(sqliteTables) as (keyof typeof sqliteTables)[]) {
    const lite = sqliteConfig(sqliteTables[key]);
    const pg = postgresConfig(postgresTables[key] as unknown as PgTable);
    const shape = (columns: readonly { name: string; notNull: boolean; primary: boolean }[]) =>
      columns.map(({ name, notNull, primary }) => ({ name, notNull, primary }));
    expect(pg.name).toBe(lite.name);
    expect(shape(pg.columns)).toEqual(shape(lite.columns));
    expect(pg.indexes.map((index) => index.config.name)).toEqual(lite.indexes.map((index) => index.config.name));
    expect(pg.foreignKeys).toHaveLength(lite.foreignKeys.length);
  }
});
