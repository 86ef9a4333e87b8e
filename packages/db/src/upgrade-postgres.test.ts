import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { drizzle } from 'drizzle-orm/node-postgres';
import { migrate } from 'drizzle-orm/node-postgres/migrator';
import pg from 'pg';
import { describe, expect, inject, test } from 'vitest';
import { makeDatabase } from '../test/fresh-store.ts';
import { migrationsUpTo } from '../test/migrations-up-to.ts';
import { migratePostgres } from './migrate-postgres.ts';

type Row = Readonly<Record<string, string | number | boolean>>;

const anything: Readonly<Record<string, string | number | boolean>> = {
  text: 'x',
  integer: 1,
  'double precision': 1,
  boolean: true,
  jsonb: '{}',
  'timestamp with time zone': '2026-01-01T00:00:00Z',
};

/** A row with these values, and with anything at all where the table wants something. */
const put = async (client: pg.Client, table: string, given: Row): Promise<void> => {
  const { rows } = await client.query(
    `select column_name as name, data_type as kind from information_schema.columns
     where table_name = $1 and is_nullable = 'NO' and column_default is null`,
    [table],
  );
  const rest = (rows as { name: string; kind: string }[]).map(({ name, kind }) => [name, anything[kind]] as const);
  const row = { ...Object.fromEntries(rest), ...given };
  const columns = Object.keys(row);
  const places = columns.map((_, at) => `$${at + 1}`);
  await client.query(`insert into ${table} (${columns.join()}) values (${places.join()})`, Object.values(row));
};

const filledBefore = async (last: string, rows: readonly (readonly [string, Row])[]): Promise<string> => {
  const url = await makeDatabase();
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await migrate(drizzle(client), migrationsUpTo('postgres', last, mkdtempSync(join(inject('storeFolder'), 'own-'))));
  for (const [table, row] of rows) await put(client, table, row);
  await client.end();
  return url;
};

const organisation_id = 'org_1';
const at = (minutes: number): string => new Date(Date.UTC(2026, 10, 19, 10, minutes)).toISOString();
const place = { person_id: 'per_1', episode_id: 'epi_1', account_id: 'acc_1' };
const sheet: Row = { ...place, instrument: 'qpr_15', way: 'together' };
const link: Row = { ...place, organisation_id, instrument: 'qpr_15', instrument_version: 1 };

const wordedBefore: readonly (readonly [string, Row])[] = [
  ['organisation', { id: organisation_id }],
  ['team', { id: 'tea_1', organisation_id }],
  ['account', { id: 'acc_1', organisation_id }],
  ['person', { id: 'per_1', organisation_id }],
  ['episode', { id: 'epi_1', organisation_id, person_id: 'per_1', team_id: 'tea_1' }],
  [
    'instrument_choice',
    {
      ...{ organisation_id, instrument: 'qpr_15', is_offered: true, version: 3 },
      ...{ wording: '{"1":"A line."}', licence_confirmed_by: 'acc_1', licence_confirmed_at: at(20) },
    },
  ],
  ['outcome', { ...sheet, id: 'out_1', recorded_at: at(19) }],
  ['outcome', { ...sheet, id: 'out_2', recorded_at: at(20) }],
  ['outcome', { ...sheet, id: 'out_3', recorded_at: at(30), written_at: at(10) }],
  ['outcome', { ...sheet, id: 'out_4', recorded_at: at(30), way: 'score_only' }],
  ['outcome_link', { ...link, id: 'oli_1', token_hash: 'one' }],
  ['outcome_link', { ...link, id: 'oli_2', token_hash: 'two', instrument: 'gbo' }],
];

describe.runIf(inject('engine') === 'postgres')('a database that an earlier version filled', () => {
  test('keeps pasted wording, with the sheets and the links that were given it', async () => {
    const url = await filledBefore('0016_scores-by-episode', wordedBefore);
    await migratePostgres(url);
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    const asked = async (text: string) => (await client.query(text)).rows;
    expect(await asked('select instrument, is_offered, version from instrument_choice')).toEqual([
      { instrument: 'qpr_15', is_offered: true, version: 3 },
    ]);
    expect(await asked('select * from instrument_wording')).toEqual([
      {
        ...{ organisation_id, instrument: 'qpr_15', number: 1, words: { 1: 'A line.' }, pasted_at: new Date(at(20)) },
        ...{ licence_confirmed_by: 'acc_1', licence_confirmed_at: new Date(at(20)), taken_out_at: null },
      },
    ]);
    expect(await asked('select id from outcome where wording_number = 1')).toEqual([{ id: 'out_2' }]);
    expect(await asked('select id from outcome_link where wording_number = 1')).toEqual([{ id: 'oli_1' }]);
    await client.end();
  });
});
