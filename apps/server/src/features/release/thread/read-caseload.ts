import { setImmediate as breathe } from 'node:timers/promises';
import { and, getTableColumns, getTableName, gt, or, type SQL, type SQLWrapper, sql } from '@alongside/db/operators.ts';
import { privacyClassOf } from '@alongside/db/privacy.ts';
import type { Reader } from '@alongside/db/store.ts';
import { sqliteTables } from '@alongside/db/tables.ts';
import type { CaseloadText } from '../../../release-verifier/contract.ts';
import { bareRows } from './read-pages.ts';

/*
 * Every string of the record that must not be in a file, for the verifier to look for: whatever the tables call identifying or
 * sensitive, of everybody and not only of those in the release.
 */

type Table = Reader['tables'][keyof Reader['tables']];

const pageSize = 5_000;

/** Codes, days, ids and keys are words of ours, not of theirs; days and ids are looked for by their shape. */
const isOurs = (text: string): boolean => /^[a-z0-9_.:-]*$/.test(text) || /^[0-9-]+$/.test(text);

const addStringsIn = (value: unknown, found: string[]): void => {
  if (typeof value === 'string') found.push(value);
  else if (typeof value === 'object' && value !== null && !(value instanceof Date))
    for (const inside of Object.values(value)) addStringsIn(inside, found);
};

const contacts = new Set(['phone', 'email']);
const names = new Set(['person.displayName', 'account.name']);
/** Known to be names though they say nothing of a life; and said of somebody, but no name. */
const namesOfPlaces = new Set(['organisation.name', 'team.name', 'group.name']);
const noName = new Set(['person.pronouns', 'person.birthYear']);
const ids = new Set(['person.id', 'account.id']);

const kindOf = (table: string, column: string): CaseloadText['kind'] | null => {
  const path = `${table}.${column}`;
  if (ids.has(path)) return 'id';
  if (names.has(path)) return 'name';
  if (namesOfPlaces.has(path)) return 'place';
  const privacy = privacyClassOf(table, column);
  if (noName.has(path) || (privacy !== 'identifying' && privacy !== 'sensitive')) return null;
  return contacts.has(column) ? 'contact' : 'note';
};

/** Answers to a measure, mostly: numbers by key, and no string of anybody's. Taking them apart took longer than reading them. */
const holdsNumbersOnly = /^\{[^[\]{}]*\}$/;
const holdsText = /:\s*"/;

/** What is kept as JSON comes as text from one engine and as it was from the other. */
const parsed = (value: unknown): unknown => {
  if (typeof value !== 'string' || (value[0] !== '{' && value[0] !== '[')) return value;
  if (holdsNumbersOnly.test(value) && !holdsText.test(value)) return null;
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
};

/**
 * Rows in which a column holds more than `isOurs`, where the engine can tell: of days and codes there are millions, and handing them
 * over takes longer than passing them by. Never fewer rows than `isOurs` would leave.
 */
const tellsMore = (reader: Reader, columns: readonly SQLWrapper[]): SQL | undefined =>
  reader.tables === sqliteTables ? or(...columns.map((column) => sql`${column} glob '*[^a-z0-9_.:-]*'`)) : undefined;

async function* cellsOf(
  reader: Reader,
  table: Table,
  wanted: readonly { column: string; kind: CaseloadText['kind'] }[],
): AsyncGenerator<unknown[][]> {
  const columns = wanted.map(({ column }) => column);
  const all: Record<string, SQLWrapper> = getTableColumns(table);
  const picked = columns.flatMap((column) => all[column] ?? []);
  // As the rows lie in the file, where there is one: by id each would be fetched, and its page deciphered, by itself.
  const id = reader.tables === sqliteTables ? sql.raw('rowid') : all.id;
  if (!id) {
    yield await bareRows(reader, sql`select ${sql.join(picked, sql`, `)} from ${table}`);
    return;
  }
  const telling = wanted.every(({ kind }) => kind === 'note') ? tellsMore(reader, picked) : undefined;
  for (let last: unknown = null; ; ) {
    const after = and(last === null ? undefined : gt(id, last), telling);
    const where = after ? sql`where ${after}` : sql``;
    const rows = await bareRows<unknown[]>(
      reader,
      sql`select ${sql.join([...picked, id], sql`, `)} from ${table} ${where} order by ${id} limit ${pageSize}`,
    );
    yield rows;
    // On the server's own thread others get their turn between two pages.
    await breathe();
    if (rows.length < pageSize) return;
    last = rows.at(-1)?.at(-1);
  }
}

const textsIn = (rows: readonly unknown[][], wanted: readonly { kind: CaseloadText['kind'] }[]): CaseloadText[] => {
  const texts: CaseloadText[] = [];
  const found: string[] = [];
  for (const row of rows)
    for (const [at, { kind }] of wanted.entries()) {
      const value = row[at];
      if (value === null) continue;
      found.length = 0;
      addStringsIn(parsed(value), found);
      for (const text of found) if (kind !== 'note' || !isOurs(text)) texts.push({ kind, text });
    }
  return texts;
};

/** `kinds` narrows it: names and contacts alone are soon read. A page at a time: one by one takes longer than looking for them. */
export async function* readCaseload(
  reader: Reader,
  kinds: readonly CaseloadText['kind'][] = ['name', 'contact', 'id', 'note'],
): AsyncGenerator<CaseloadText[]> {
  for (const table of Object.values(reader.tables)) {
    const name = getTableName(table);
    // What is known of releases holds their own words.
    if (name === 'release' || name.startsWith('release_')) continue;
    const wanted = Object.keys(getTableColumns(table)).flatMap((column) => {
      const kind = kindOf(name, column);
      return kind && kinds.includes(kind) ? [{ column, kind }] : [];
    });
    if (wanted.length === 0) continue;
    for await (const rows of cellsOf(reader, table, wanted)) yield textsIn(rows, wanted);
  }
}
