import { randomBytes } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { migrationsUpTo } from '../test/migrations-up-to.ts';
import { migrateSqlite } from './migrate-sqlite.ts';
import { openSqliteFile, type SqliteFile } from './sqlite-file.ts';

const folder = mkdtempSync(join(inject('storeFolder'), 'own-'));

const upTo = (last: string) => migrationsUpTo('sqlite', last, folder);

type Row = Readonly<Record<string, string | number>>;

/** A row with these values, and with anything at all where the table wants something. */
const put = (file: SqliteFile, table: string, given: Row): void => {
  const wanted = file.prepare(`select name, type from pragma_table_info('${table}') where "notnull"`).all();
  const rest = (wanted as { name: string; type: string }[]).map(({ name, type }) => [name, type === 'text' ? 'x' : 1]);
  const row: Row = { ...Object.fromEntries(rest), ...given };
  const columns = Object.keys(row);
  const values = columns.map((column) => `@${column}`);
  file.prepare(`insert into ${table} (${columns.join()}) values (${values.join()})`).run(row);
};

const organisation_id = 'org_1';
const keptBefore: readonly (readonly [string, Row])[] = [
  ['organisation', { id: organisation_id }],
  ['team', { id: 'tea_1', organisation_id }],
  ['account', { id: 'acc_1', organisation_id }],
  ['person', { id: 'per_1', organisation_id }],
  ['peer_group', { id: 'grp_1', organisation_id, team_id: 'tea_1' }],
  ['group_facilitator', { group_id: 'grp_1', account_id: 'acc_1', since: '2026-03-02' }],
  [
    'late_words',
    {
      id: 'snt_1',
      organisation_id,
      account_id: 'acc_1',
      person_id: 'per_1',
      team_id: 'tea_1',
      input: '{"note":"We sat by the bandstand."}',
      written_at: 1,
      handed_in_at: 2,
      answer: 'left_out',
      answer_reason: 'Told by hand.',
      answered_by: 'acc_1',
      answered_at: 3,
      version: 2,
    },
  ],
];

const scoredBefore: readonly (readonly [string, Row])[] = [
  ['organisation', { id: organisation_id }],
  ['team', { id: 'tea_1', organisation_id }],
  ['account', { id: 'acc_1', organisation_id }],
  ['person', { id: 'per_1', organisation_id }],
  ['episode', { id: 'epi_1', organisation_id, person_id: 'per_1', team_id: 'tea_1' }],
];
const totalBefore: Row = {
  id: 'out_1',
  person_id: 'per_1',
  episode_id: 'epi_1',
  account_id: 'acc_1',
  instrument: 'qpr',
  occasion: 'baseline',
  score: 31,
  taken_on: '2026-04-03',
  recorded_at: 5,
};

const supervisedBefore: Row = {
  id: 'sup_1',
  organisation_id,
  supervisor_id: 'acc_1',
  peer_worker_id: 'acc_2',
  kind: 'practice',
  held_on: '2026-10-28',
  minutes: 60,
  topics: '["boundaries"]',
  summary: 'How to end the bus trips kindly.',
  recorded_at: 7,
};

describe.runIf(inject('engine') === 'sqlite')('a file that an earlier version filled', () => {
  test('keeps what was written before a change when groups’ words may stand beside it', () => {
    const path = join(folder, 'filled.db');
    const key = randomBytes(32);
    migrateSqlite(path, key, upTo('0002_in-the-field'));
    const before = openSqliteFile(path, key);
    for (const [table, row] of keptBefore) put(before, table, row);
    before.close();

    expect(migrateSqlite(path, key).backup).toContain('before-4');
    const after = openSqliteFile(path, key, { readonly: true });
    for (const [table, row] of keptBefore) expect(after.prepare(`select * from ${table}`).all()).toMatchObject([row]);
    expect(after.prepare('select person_id, group_id from late_words').all()).toEqual([
      { person_id: 'per_1', group_id: null },
    ]);
    expect(after.prepare('select left_on from group_facilitator').pluck().all()).toEqual([null]);
    expect(after.pragma('foreign_key_check')).toEqual([]);
    after.close();
  });

  test('keeps each QPR total when a measure may have several scores', () => {
    const path = join(folder, 'scored.db');
    const key = randomBytes(32);
    migrateSqlite(path, key, upTo('0003_late-words-of-groups'));
    const before = openSqliteFile(path, key);
    for (const [table, row] of [...scoredBefore, ['outcome', totalBefore] as const]) put(before, table, row);
    before.close();

    migrateSqlite(path, key);
    const after = openSqliteFile(path, key, { readonly: true });
    const { score, instrument: _earlierKey, ...kept } = totalBefore;
    expect(after.prepare('select * from outcome').all()).toMatchObject([
      { ...kept, instrument: 'qpr_15', way: 'score_only', informant: 'person', answers: null, voided_at: null },
    ]);
    expect(after.prepare('select * from outcome_score').all()).toMatchObject([
      {
        outcome_id: 'out_1',
        scale: 'total',
        value: score,
        instrument: 'qpr_15',
        occasion: 'baseline',
        taken_on: '2026-04-03',
        is_voided: 0,
      },
    ]);
    expect(after.pragma('foreign_key_check')).toEqual([]);
    after.close();
  });

  test('keeps each supervision as one that both may read, with what was agreed', () => {
    const path = join(folder, 'supervised.db');
    const key = randomBytes(32);
    migrateSqlite(path, key, upTo('0006_figures-index'));
    const before = openSqliteFile(path, key);
    const agreed: Row = { id: 'act_1', supervision_id: 'sup_1', peer_worker_id: 'acc_2', supervisor_id: 'acc_1' };
    for (const [table, row] of [
      ['organisation', { id: organisation_id }],
      ['account', { id: 'acc_1', organisation_id }],
      ['account', { id: 'acc_2', organisation_id, email: 'y' }],
      ['supervision', supervisedBefore],
      ['supervision_action', agreed],
    ] as const)
      put(before, table, row);
    before.close();

    migrateSqlite(path, key);
    const after = openSqliteFile(path, key, { readonly: true });
    expect(after.prepare('select * from supervision').all()).toMatchObject([
      { ...supervisedBefore, shared_at: supervisedBefore.recorded_at, called_off_at: null, strengths: null },
    ]);
    const { peer_worker_id: _worker, ...kept } = agreed;
    expect(after.prepare('select * from action').all()).toMatchObject([
      { id: kept.id, supervision_id: kept.supervision_id, owner_id: kept.supervisor_id, is_shared: 0 },
    ]);
    expect(after.prepare('select count(*) from supervision_mark').pluck().get()).toBe(0);
    expect(after.pragma('foreign_key_check')).toEqual([]);
    after.close();
  });

  test('keeps every action of supervision, with whoever was to do it, in the one list of actions', () => {
    const path = join(folder, 'agreed.db');
    const key = randomBytes(32);
    migrateSqlite(path, key, upTo('0011_questions-and-cover'));
    const before = openSqliteFile(path, key);
    const between: Row = { supervision_id: 'sup_1', peer_worker_id: 'acc_2', supervisor_id: 'acc_1' };
    const theirs: Row = { ...between, id: 'act_1', owner: 'peer_worker', words: 'Ring the library.', is_shared: 1 };
    const mine: Row = {
      ...between,
      id: 'act_2',
      owner: 'supervisor',
      words: 'Ask about the bus pass.',
      due_on: '2026-11-20',
      finished_at: 9,
      is_shared: 0,
    };
    const ofConcern: Row = { id: 'act_3', organisation_id, owner_id: 'acc_1', added_by: 'acc_1', words: 'Ring.' };
    for (const [table, row] of [
      ['organisation', { id: organisation_id }],
      ['account', { id: 'acc_1', organisation_id }],
      ['account', { id: 'acc_2', organisation_id, email: 'y' }],
      ['supervision', supervisedBefore],
      ['supervision_action', theirs],
      ['supervision_action', mine],
      ['action', ofConcern],
    ] as const)
      put(before, table, row);
    before.close();

    migrateSqlite(path, key);
    const after = openSqliteFile(path, key, { readonly: true });
    const added = { supervision_id: 'sup_1', added_by: 'acc_1', added_at: supervisedBefore.recorded_at, version: 1 };
    expect(after.prepare('select * from action order by id').all()).toMatchObject([
      { ...added, id: 'act_1', owner_id: 'acc_2', words: theirs.words, due_on: null, finished_at: null, is_shared: 1 },
      { ...added, id: 'act_2', owner_id: 'acc_1', words: mine.words, due_on: '2026-11-20', finished_at: 9 },
      ofConcern,
    ]);
    expect(after.pragma('foreign_key_check')).toEqual([]);
    after.close();
  });

  test('keeps each session and episode where strengths, wishes to talk and agreed endings came beside them', () => {
    const path = join(folder, 'strong.db');
    const key = randomBytes(32);
    migrateSqlite(path, key, upTo('0014_why-a-run-stopped'));
    const before = openSqliteFile(path, key);
    const episode: Row = { id: 'epi_1', organisation_id, person_id: 'per_1', team_id: 'tea_1', state: 'active' };
    const met: Row = {
      ...{ id: 'ses_1', organisation_id, person_id: 'per_1', episode_id: 'epi_1', account_id: 'acc_1' },
      ...{ held_on: '2026-11-12', minutes: 45, attendance: 'met', mode: 'in_person', activities: '["listening"]' },
      ...{ note: 'By the pond.', own_words: 'I slept.', recorded_at: 11, version: 2 },
    };
    for (const [table, row] of [
      ...scoredBefore.filter(([table]) => table !== 'episode'),
      ['episode', episode],
      ['session', met],
    ] as const)
      put(before, table, row);
    before.close();

    migrateSqlite(path, key);
    const after = openSqliteFile(path, key, { readonly: true });
    expect(after.prepare('select * from session').all()).toMatchObject([{ ...met, strengths: null }]);
    expect(after.prepare('select * from episode').all()).toMatchObject([{ ...episode, agreed_end_on: null }]);
    expect(after.prepare('select count(*) from talk_wish').pluck().get()).toBe(0);
    expect(after.pragma('foreign_key_check')).toEqual([]);
    after.close();
  });

  test('keeps pasted wording, with the sheets and the links that were given it', () => {
    const path = join(folder, 'worded.db');
    const key = randomBytes(32);
    migrateSqlite(path, key, upTo('0016_scores-by-episode'));
    const before = openSqliteFile(path, key);
    const chosen: Row = {
      organisation_id,
      instrument: 'qpr_15',
      is_offered: 1,
      timing: '{"atEnding":true}',
      version: 3,
    };
    const said: Row = { wording: '{"1":"A line."}', licence_confirmed_by: 'acc_1', licence_confirmed_at: 20 };
    const sheet: Row = { person_id: 'per_1', episode_id: 'epi_1', account_id: 'acc_1', instrument: 'qpr_15' };
    const link: Row = { ...sheet, organisation_id, instrument_version: 1, occasion: 'review', ends_at: 90 };
    for (const [table, row] of [
      ...scoredBefore,
      ['instrument_choice', { ...chosen, ...said }],
      ['instrument_choice', { organisation_id, instrument: 'gbo', is_offered: 1 }],
      ['outcome', { ...sheet, id: 'out_1', way: 'together', recorded_at: 19 }],
      ['outcome', { ...sheet, id: 'out_2', way: 'together', recorded_at: 20 }],
      ['outcome', { ...sheet, id: 'out_3', way: 'together', recorded_at: 30, written_at: 10 }],
      ['outcome', { ...sheet, id: 'out_4', way: 'score_only', recorded_at: 30 }],
      ['outcome', { ...sheet, id: 'out_5', way: 'together', recorded_at: 30, instrument: 'gbo' }],
      ['outcome_link', { ...link, id: 'oli_1', token_hash: 'one', made_at: 10 }],
      ['outcome_link', { ...link, id: 'oli_2', token_hash: 'two', made_at: 10, instrument: 'gbo' }],
    ] as const)
      put(before, table, row);
    before.close();

    migrateSqlite(path, key);
    const after = openSqliteFile(path, key, { readonly: true });
    expect(after.prepare('select * from instrument_choice order by instrument desc').all()).toMatchObject([
      chosen,
      { instrument: 'gbo', is_offered: 1 },
    ]);
    expect(after.prepare('select * from instrument_wording').all()).toEqual([
      {
        ...{ organisation_id, instrument: 'qpr_15', number: 1, words: said.wording, pasted_at: 20 },
        ...{ licence_confirmed_by: 'acc_1', licence_confirmed_at: 20, taken_out_at: null },
      },
    ]);
    // What was asked before these words came, nobody knows any more.
    const numbers = (table: string) =>
      after.prepare(`select id, wording_number from ${table} order by id`).raw().all() as [string, number | null][];
    expect(numbers('outcome').flatMap(([id, number]) => (number === 1 ? [id] : []))).toEqual(['out_2']);
    expect(numbers('outcome_link')).toEqual([
      ['oli_1', 1],
      ['oli_2', null],
    ]);
    expect(after.pragma('foreign_key_check')).toEqual([]);
    after.close();
  });
});
