import { createHash } from 'node:crypto';
import { privacyClassOf } from '@alongside/db/privacy.ts';
import type { Store } from '@alongside/db/store.ts';
import { buildEpisode, buildPairing, buildPerson, buildSession } from '@alongside/testing/build.ts';
import { buildEvaluation, buildGoal, buildPermission } from '@alongside/testing/build-evaluation.ts';
import { buildOutcome } from '@alongside/testing/build-outcome.ts';
import { newId } from '@alongside/testing/new-id.ts';
import { getTableName } from 'drizzle-orm';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { freshStore } from '../../../../../packages/db/test/fresh-store.ts';
import { refusalFrom } from '../../../test/refused.ts';
import { counted } from '../../../test/test-store.ts';
import { makeWorld, type World } from '../../../test/world.ts';

const describing = ['age_band', 'gender', 'ethnicity_group', 'team', 'weeks_supported', 'sessions'];
const names = ['Ffion', 'Bilal', 'Oisín', 'Zdenka', 'Kwame', 'Marigold', 'Tove'];

/** Someone different each time, with a story, two sessions, scores and a goal in their own words. */
const addPerson = async (world: World, at: number, answer: 'given' | 'withdrawn' | 'expired' | 'never_asked') => {
  const far = at % 3 === 0;
  const organisationId = far ? world.otherOrganisationId : world.organisationId;
  const teamId = far ? world.farTeamId : at % 3 === 1 ? world.teamId : world.otherTeamId;
  const accountId = far ? world.farWorker : world.accounts.peer_worker;
  return world.store.write(async (tx) => {
    const personId = await buildPerson(tx, {
      organisationId,
      displayName: `${names[at % names.length]} Invented${at}`,
      phone: `07700 900${100 + at}`,
      contactSafely: `Only after ${at} rings`,
      birthYear: 1950 + ((at * 7) % 50),
      gender: (['1', '2', '3', 'X'] as const)[at % 4] ?? 'X',
      ethnicity: (['A', 'A', 'N', 'J', 'Z'] as const)[at % 5] ?? 'A',
    });
    const episodeId = await buildEpisode(tx, {
      organisationId,
      personId,
      teamId,
      matchWishes: `Someone who knows ward ${at}`,
    });
    await buildPairing(tx, { episodeId, personId, accountId });
    const place = { organisationId, episodeId, personId, accountId };
    await buildSession(tx, {
      ...place,
      heldOn: '2026-04-07',
      note: `Told me about the lighthouse, ${at}`,
      ownWords: `I slept, ${at}`,
    });
    if (at % 2 === 0) await buildSession(tx, { ...place, heldOn: '2026-08-11', attendance: 'met_late' });
    const scored = { personId, episodeId, accountId };
    await buildOutcome(tx, { ...scored, occasion: 'baseline', score: 20 + (at % 9), takenOn: '2026-04-07' });
    if (at % 4 !== 0)
      await buildOutcome(tx, { ...scored, occasion: 'ending', score: 17 + (at % 13), takenOn: '2026-08-11' });
    const ratings = [
      { rating: 2, ratedOn: '2026-04-07' },
      { rating: 6, ratedOn: '2026-08-11' },
    ];
    await buildGoal(tx, { ...scored, words: `=HYPERLINK("swim again ${at}")` }, ratings);
    if (answer === 'never_asked') return personId;
    await buildPermission(tx, { personId, accountId, endsOn: answer === 'expired' ? '2026-11-18' : null });
    if (answer === 'withdrawn')
      await buildPermission(tx, {
        personId,
        accountId,
        kind: 'withdrawn',
        recordedAt: new Date('2026-11-19T09:30:00Z'),
      });
    return personId;
  });
};

const makeEvaluation = async (
  people: { given: number; withdrawn?: number; expired?: number; neverAsked?: number },
  place?: Store,
) => {
  const world = await makeWorld(place);
  const evaluationId = await world.store.write((tx) =>
    buildEvaluation(tx, {
      begunBy: world.organisationId,
      sites: [world.otherOrganisationId],
      members: [world.accounts.researcher],
    }),
  );
  let at = 0;
  const add = async (howMany: number, answer: Parameters<typeof addPerson>[2]) => {
    for (let left = howMany; left > 0; left--, at++) await addPerson(world, at, answer);
  };
  await add(people.given, 'given');
  await add(people.withdrawn ?? 0, 'withdrawn');
  await add(people.expired ?? 0, 'expired');
  await add(people.neverAsked ?? 0, 'never_asked');
  return { world, evaluationId };
};

const openZip = (zipBase64: string): Record<string, string> =>
  Object.fromEntries(
    Object.entries(unzipSync(Buffer.from(zipBase64, 'base64'))).map(([name, bytes]) => [name, strFromU8(bytes)]),
  );

/** None of the cells of this file holds a comma. */
const rowsOf = (csv: string | undefined): Record<string, string>[] => {
  const [head = [], ...rows] = (csv ?? '')
    .trimEnd()
    .split('\r\n')
    .map((line) => line.split(','));
  return rows.map((cells) => Object.fromEntries(cells.map((cell, at) => [head[at] ?? '', cell])));
};

const groupsOf = (rows: readonly Record<string, string>[]) => [
  ...Map.groupBy(rows, (row) => describing.map((column) => row[column]).join('|')).values(),
];

/** Every text and number of a person's that the store holds, by the class of its column. */
const tellingStrings = async ({ store }: World): Promise<Set<string>> => {
  const found = new Set<string>();
  for (const table of Object.values(store.tables)) {
    for (const row of await store.read.db.select().from(table)) {
      for (const [column, value] of Object.entries(row)) {
        const privacy = privacyClassOf(getTableName(table), column);
        if (privacy !== 'identifying' && privacy !== 'sensitive') continue;
        for (const each of [value].flat()) if (each !== null && String(each).length >= 4) found.add(String(each));
      }
    }
  }
  return found;
};

describe('exporting anonymised outcomes', () => {
  // In the store all tests share, whatever word another test keeps could stand in the codebook.
  let apart: Store;
  beforeAll(async () => {
    apart = await freshStore();
  });
  afterAll(() => apart.close());

  test('the zip holds one row for each person who permits it, a codebook and what it is', async () => {
    const { world, evaluationId } = await makeEvaluation({ given: 40 });
    const made = await world.as('researcher').release.export({ id: newId('release'), evaluationId });
    expect(made).toMatchObject({ fileName: 'alongside-outcomes-2026-11.zip', rows: 40 });
    const files = openZip(made.zipBase64);
    expect(Object.keys(files).sort()).toEqual(['about.csv', 'codebook.csv', 'outcomes.csv']);
    const rows = rowsOf(files['outcomes.csv']);
    expect(rows).toHaveLength(40);
    expect(new Set(rows.map(({ row }) => row)).size).toBe(40);
    const explained = (files['codebook.csv'] ?? '').split('\r\n').map((line) => line.split(',')[0]);
    for (const column of Object.keys(rows[0] ?? {})) expect(explained).toContain(column);
    expect(files['about.csv']).toContain('November 2026');
    expect(rows.some((row) => row.qpr_15_change?.startsWith('-'))).toBe(true);
    expect(rows.filter((row) => row.qpr_15_last === '')).toHaveLength(10);
    // Every second person met twice, and half of those have a later score: only they are compared.
    expect(rows.filter((row) => row.qpr_15_change !== '')).toHaveLength(10);
    expect(new Set(rows.map((row) => row.goals_last_rating))).toEqual(new Set(['6']));
  });

  test('no name, number, day, note or word of anyone is in any of its files', async () => {
    const people = { given: 40, withdrawn: 5, expired: 5, neverAsked: 5 };
    const { world, evaluationId } = await makeEvaluation(people, apart);
    const { zipBase64 } = await world.as('researcher').release.export({ id: newId('release'), evaluationId });
    const text = Object.values(openZip(zipBase64)).join('\n').toLowerCase();
    const strings = await tellingStrings(world);
    expect(strings.size).toBeGreaterThan(200);
    expect([...strings].filter((each) => text.includes(each.toLowerCase()))).toEqual([]);
    expect(text).not.toMatch(/\b[a-z]{3}_[0-9a-f]{8}-/);
    expect(text).not.toMatch(/\d{4}-\d{2}-\d{2}/);
    expect(text).not.toMatch(/harbour team|orchard team|skylark team|lantern row|gannet house/);
  });

  test.each([5, 8])('no combination of describing columns is shared by fewer than %i people', async (k) => {
    const { world, evaluationId } = await makeEvaluation({ given: 60 });
    const made = await world.as('researcher').release.export({ id: newId('release'), evaluationId, k });
    const groups = groupsOf(rowsOf(openZip(made.zipBase64)['outcomes.csv']));
    const smallest = Math.min(...groups.map((rows) => rows.length));
    expect(smallest).toBeGreaterThanOrEqual(k);
    expect(made.smallestGroup).toBe(smallest);
  });

  test('someone with two episodes counts once among those who share a combination', async () => {
    const { world, evaluationId } = await makeEvaluation({ given: 4 });
    const personId = await addPerson(world, 4, 'given');
    await world.store.write((tx) =>
      buildEpisode(tx, { organisationId: world.organisationId, personId, teamId: world.teamId, state: 'ended' }),
    );
    const made = await world.as('researcher').release.export({ id: newId('release'), evaluationId });
    expect(made).toMatchObject({ rows: 6, smallestGroup: 5 });
  });

  test('those who withdrew, whose permission ended or whom nobody asked are left out and counted', async () => {
    const { world, evaluationId } = await makeEvaluation({ given: 20, withdrawn: 6, expired: 11, neverAsked: 7 });
    const preview = await world.as('researcher').release.preview({ evaluationId });
    // Four of the small world were never asked either: one of them belongs to another organisation of the evaluation.
    expect(preview).toMatchObject({
      rows: 20,
      leftOut: {
        reasons: [
          { reason: 'never_asked', people: 10 },
          { reason: 'withdrawn', people: 5 },
          { reason: 'expired', people: 10 },
        ],
      },
    });
    expect(preview.smallestGroup).toBeGreaterThanOrEqual(5);
  });

  test('a preview lets no row leave, and says what is hidden', async () => {
    const { world, evaluationId } = await makeEvaluation({ given: 30 });
    const preview = await world.as('researcher').release.preview({ evaluationId, k: 6 });
    expect(preview).toMatchObject({ rows: 30, k: 6 });
    expect(preview.hiddenShare).toBeGreaterThan(0);
    expect(preview.hiddenByColumn.map(({ column }) => column)).toEqual(describing);
    expect(JSON.stringify(preview)).not.toContain('qpr');
  });

  test('the register keeps the hash of the file that left, and its entry stands in the audit', async () => {
    const { world, evaluationId } = await makeEvaluation({ given: 12 });
    const id = newId('release');
    const { zipBase64, sha256 } = await world.as('researcher').release.export({ id, evaluationId });
    expect(createHash('sha256').update(Buffer.from(zipBase64, 'base64')).digest('hex')).toBe(sha256);
    const { release, audit } = world.store.tables;
    const register = await world.store.read.db.select().from(release);
    expect(register.find((row) => row.id === id)).toMatchObject({ evaluationId, k: 5, rows: 12, sha256 });
    const trail = await world.store.read.db.select().from(audit);
    expect(trail.filter((row) => row.recordId === id)).toMatchObject([{ action: 'release.export' }]);
    const again = await refusalFrom(world.as('researcher').release.export({ id, evaluationId }));
    expect(again.code).toBe('ALREADY_THERE');
  });

  test('fewer than k people: nothing leaves', async () => {
    const { world, evaluationId } = await makeEvaluation({ given: 4, withdrawn: 6 });
    const caller = world.as('researcher');
    expect((await refusalFrom(caller.release.preview({ evaluationId }))).code).toBe('TOO_FEW');
    expect((await refusalFrom(caller.release.export({ id: newId('release'), evaluationId }))).code).toBe('TOO_FEW');
    expect(await caller.release.preview({ evaluationId }).catch(() => 'nothing')).toBe('nothing');
  });

  test('groups of fewer than five cannot be asked for', async () => {
    const { world, evaluationId } = await makeEvaluation({ given: 12 });
    const refused = await refusalFrom(
      world.as('researcher').release.export({ id: newId('release'), evaluationId, k: 4 }),
    );
    expect(refused).toMatchObject({ code: 'FIELDS_REFUSED', fields: { k: 'k_out_of_range' } });
  });

  test('a researcher outside the evaluation finds nothing there', async () => {
    const { world, evaluationId } = await makeEvaluation({ given: 12 });
    const outside = world.asAccount(world.farWorker, world.otherOrganisationId, 'researcher');
    const calls = [
      () => outside.evaluation.read({ evaluationId }),
      () => outside.release.preview({ evaluationId }),
      () => outside.release.export({ id: newId('release'), evaluationId }),
    ];
    for (const call of calls) expect((await refusalFrom(call())).code).toBe('NOT_FOUND');
  });

  test('takes one durable commit, and the same number of queries for 12 people and for 30', async () => {
    const { world, evaluationId } = await makeEvaluation({ given: 12 });
    const cost = async () => {
      const before = { ...counted };
      await world.as('researcher').release.export({ id: newId('release'), evaluationId });
      return { queries: counted.queries - before.queries, commits: counted.commits - before.commits };
    };
    const few = await cost();
    expect(few.commits).toBe(1);
    for (let at = 12; at < 30; at++) await addPerson(world, at, 'given');
    expect(await cost()).toEqual(few);
  });
});
