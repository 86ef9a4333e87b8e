import { eq } from '@alongside/db/operators.ts';
import { buildEpisode, buildPerson, buildTeam } from '@alongside/testing/build.ts';
import { buildEvaluation, buildPermission } from '@alongside/testing/build-evaluation.ts';
import { describe, expect, test } from 'vitest';
import { refusalFrom } from '../../../test/refused.ts';
import {
  addPerson,
  askedFor,
  compared,
  makeReleaseWorld,
  type ReleaseWorld,
  type Row,
  released,
  requested,
  rowsOf,
  withdrawPermission,
} from '../../../test/release/release-world.ts';

/*
 * Each of these is a way to find somebody that is known from other releases. None may learn anything: the second release is
 * refused, or it tells what the first told already.
 */

const slow = { timeout: 90_000 };

const uniformOf = (report: Awaited<ReturnType<typeof compared>>['report']) => {
  const [first] = report.files;
  if (!first) throw new Error('nothing was compared');
  return first;
};

const codesOf = (report: Awaited<ReturnType<typeof compared>>['report']) =>
  uniformOf(report).refusals.map(({ code }) => code);

/** The class of each person in one release, as the steward's table has it. */
const classesOf = async ({ store }: ReleaseWorld, releaseId: string): Promise<Map<string, number>> => {
  const { releasePerson } = store.tables;
  const rows = await store.read.db.select().from(releasePerson).where(eq(releasePerson.releaseId, releaseId));
  return new Map(rows.map((row) => [row.personId, row.class]));
};

/** Sizes of every group somebody sees who holds both files, those who are in one alone among them. */
const seenThroughBoth = (one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): number[] => {
  const sizes = new Map<string, number>();
  for (const personId of new Set([...one.keys(), ...other.keys()])) {
    const key = `${one.get(personId)} ${other.get(personId)}`;
    sizes.set(key, (sizes.get(key) ?? 0) + 1);
  }
  return [...sizes.values()];
};

describe('what somebody who knows a person tries', () => {
  test(
    'two releases one joiner apart: the second is refused, and the quarter shows both the same people',
    slow,
    async () => {
      const world = await makeReleaseWorld(70);
      const first = await released(world, { freeze: 'today' });
      await addPerson(world, 71, { referredOn: '2026-11-02', permittedOn: '2026-11-03' });
      const { report, runId } = await compared(world, { freeze: 'today' });
      expect(codesOf(report)).toEqual(['differs_too_little']);
      expect(uniformOf(report).joint).toMatchObject({
        releases: 1,
        clashes: [{ releaseId: first.releaseId, parts: ['joiners'] }],
        waysOut: ['quarterly_freeze', 'reuse', 'wait', 'refuse'],
      });
      const refused = await refusalFrom(
        world.as('researcher').release.request({
          id: 'rrq_01980000-0000-7000-8000-000000000001',
          runId,
          method: 'uniform',
          question: 'Who has come?',
          recipient: 'A neighbour',
          destroyBy: '2027-06-30',
        }),
      );
      expect(refused.code).toBe('HELD_BACK');
      // How many are apart is what must not be known.
      expect(JSON.stringify(report)).not.toMatch(/"joiners":1|"people":71/);
      expect(codesOf((await compared(world, { freeze: 'quarter' })).report)).toEqual([]);
      const again = await released(world, { freeze: 'today', reuse: first.releaseId });
      const sizes = seenThroughBoth(await classesOf(world, first.releaseId), await classesOf(world, again.releaseId));
      expect(Math.min(...sizes)).toBeGreaterThanOrEqual(5);
    },
  );

  test('somebody who has gone between two: refused, until others go with them', slow, async () => {
    const world = await makeReleaseWorld(90);
    const first = await released(world);
    const before = await classesOf(world, first.releaseId);
    const [gone = ''] = before.keys();
    await withdrawPermission(world, gone);
    const { report } = await compared(world);
    expect(codesOf(report)).toEqual(['differs_too_little']);
    expect(uniformOf(report).joint?.clashes).toEqual([{ releaseId: first.releaseId, parts: ['leavers'] }]);
    const second = await released(world, { reuse: first.releaseId });
    const after = await classesOf(world, second.releaseId);
    expect(after.has(gone)).toBe(false);
    expect(Math.min(...seenThroughBoth(before, after))).toBeGreaterThanOrEqual(5);
    // Of the class they were in, four more are missing: any of the five may be the one who said no.
    const missing = [...before].filter(([personId]) => !after.has(personId));
    expect(missing).toHaveLength(5);
    expect(new Set(missing.map(([, number]) => number)).size).toBe(1);
  });

  test('the same people by other variables: refused where the two together would show few', slow, async () => {
    const world = await makeReleaseWorld(60);
    // Eight Black women, of whom four are of one age: hidden among all women of that age, and among all Black women.
    for (let at = 0; at < 8; at += 1)
      await addPerson(world, 100 + at, { ethnicity: 'N', gender: '2', birthYear: at < 4 ? 1973 : 1985 });
    await released(world, { variables: ['age_band', 'gender'] });
    const { report } = await compared(world, { variables: ['ethnicity', 'gender'] });
    const clash = uniformOf(report);
    expect(clash.refusals.map(({ code }) => code)).toContain('differs_too_little');
    expect(clash.joint?.clashes[0]?.parts).toContain('together');
    expect(clash.joint?.smallest).toBeNull();
  });

  test(
    'a small file asked for in two halves: the first is refused as too small, and the rest as a difference',
    slow,
    async () => {
      const small = await makeReleaseWorld(40);
      expect(codesOf((await compared(small)).report)).toEqual(['too_few_people']);
      const world = await makeReleaseWorld(60);
      const { episode } = world.store.tables;
      const open = await Promise.all([200, 201, 202].map((at) => addPerson(world, at)));
      await world.store.write(async ({ db }) => {
        await db.update(episode).set({ endedOn: '2026-07-01', state: 'ended' });
        for (const personId of open)
          await db.update(episode).set({ endedOn: null, state: 'active' }).where(eq(episode.personId, personId));
      });
      await released(world, { people: 'ended' });
      const { report } = await compared(world, { people: 'everyone' });
      expect(codesOf(report)).toContain('differs_too_little');
      expect(uniformOf(report).joint?.clashes[0]?.parts).toEqual(['joiners']);
    },
  );

  test('marks and order: two releases of one run have neither in common', slow, async () => {
    const world = await makeReleaseWorld(60);
    const one = await released(world);
    const other = await released(world);
    const marks = (made: typeof one): string[] => rowsOf(made.files['people.csv']).map((row) => row.person ?? '');
    const [first, second] = [marks(one), marks(other)];
    expect(first).toHaveLength(60);
    expect(first.filter((mark) => second.includes(mark))).toEqual([]);
    const describing = (made: typeof one): string =>
      rowsOf(made.files['people.csv'])
        .map((row) => `${row.age_band} ${row.gender}`)
        .join();
    expect(describing(one)).not.toBe(describing(other));
  });

  test('two tables of sites, one taken from the other: refused when what is left is few', slow, async () => {
    const world = await makeReleaseWorld(64);
    const { organisationId, otherOrganisationId, accounts, store } = world;
    // Another evaluation of the same people and of three more, at one more place.
    const evaluationId = await store.write(async (tx) => {
      const id = await buildEvaluation(tx, {
        begunBy: organisationId,
        sites: [otherOrganisationId],
        members: [accounts.researcher],
      });
      return id;
    });
    await released(world, { variables: ['gender'] }, 'table');
    await store.write(async (tx) => {
      for (let at = 0; at < 3; at += 1) {
        const personId = await buildPerson(tx, { organisationId, gender: '1' });
        await buildEpisode(tx, { organisationId, personId, teamId: world.teamId, referredOn: '2026-01-12' });
        await buildPermission(tx, { personId, accountId: accounts.coordinator, onDay: '2026-01-12' });
      }
    });
    const later = { ...world, evaluationId };
    const { report } = await compared(later, { variables: ['gender'] });
    expect(report.table.refusals.map(({ code }) => code)).toEqual(['differs_too_little']);
    expect(report.table.joint?.clashes[0]?.parts).toEqual(['subtraction']);
    // A file beside the table tells them apart just as well.
    expect(codesOf(report)).toContain('differs_too_little');
  });

  test('days and gaps: no day is told, and every run of weeks is shared by five who look alike', slow, async () => {
    const world = await makeReleaseWorld(60);
    const days = ['2026-01-20', '2026-02-27', '2026-03-30', '2026-05-09', '2026-06-18', '2026-08-02', '2026-09-13'];
    for (let at = 0; at < 14; at += 1)
      await addPerson(world, 300 + at, {
        measuredOn: days.filter((_, nth) => nth === 0 || ((at + 1) >> (nth % 4)) % 2 === 1),
      });
    const { files } = await released(world, {}, 'detail');
    expect(Object.values(files).join('\n')).not.toMatch(/\b(19|20)\d\d-\d\d-\d\d\b/);
    const rows = Map.groupBy(rowsOf(files['measures.csv']), (row) => row.person ?? '');
    const pattern = (of: readonly Row[]): string =>
      of
        .map((row) => `${row.wave}:${row.weeks}`)
        .sort()
        .join(' ');
    const seen = rowsOf(files['people.csv']).map(
      (row) => `${row.age_band} ${row.gender} ${row.times_measured} ${pattern(rows.get(row.person ?? '') ?? [])}`,
    );
    const sizes = [...Map.groupBy(seen, (each) => each).values()].map((each) => each.length);
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(5);
    expect(new Set(seen.map((each) => each.slice(-20))).size).toBeGreaterThan(1);
  });

  test.each(['uniform', 'detail'] as const)(
    'the top score, the one of their kind and the one of their team: each is looked for in the files and not found (%s)',
    slow,
    async (method) => {
      const world = await makeReleaseWorld(72);
      for (let at = 0; at < 12; at += 1)
        await addPerson(world, 100 + at, at % 2 === 0 ? { ethnicity: 'J', gender: '2' } : { gender: '3' });
      // One person alone in a team, of an ethnicity and a gender nobody else is of together, with the highest score there is.
      const teamId = await world.store.write((tx) =>
        buildTeam(tx, { organisationId: world.organisationId, name: 'Heron team' }),
      );
      const alone = { organisationId: world.organisationId, teamId, accountId: world.accounts.peer_worker };
      await addPerson({ ...world, teams: [...world.teams, alone] }, 90, {
        team: world.teams.length,
        ethnicity: 'J',
        gender: '3',
        first: 25,
        last: 60,
      });
      const variables = ['age_band', 'gender', 'ethnicity', 'site_group', 'qpr_15'];
      const { files } = await released(world, { variables }, method);
      const people = rowsOf(files['people.csv']);
      const sizesBy = (...names: string[]): number[] =>
        [...Map.groupBy(people, (row) => names.map((name) => row[name]).join(' ')).values()].map(
          ({ length }) => length,
        );
      expect(Math.min(...sizesBy('gender', 'ethnicity'))).toBeGreaterThanOrEqual(5);
      expect(Math.min(...sizesBy('site_group'))).toBeGreaterThanOrEqual(5);
      // Told as it is, or worked out from what is told beside it.
      const scores = Map.groupBy(rowsOf(files['measures.csv']), (row) => row.person ?? '');
      const lasts = people.flatMap((row) => {
        const own = scores.get(row.person ?? '') ?? [];
        const [first, last] = ['1', '2'].map((wave) => Number(own.find((each) => each.wave === wave)?.qpr_15 ?? -995));
        const change = Number(row.qpr_15_change);
        return [last ?? -995, change > -100 ? (first ?? -995) + change : -995];
      });
      const highest = Math.max(...lasts);
      expect(highest).toBeLessThan(40);
      expect(lasts.filter((score) => score === highest).length).toBeGreaterThanOrEqual(5);
    },
  );
});

test('a variable that nobody registered never leaves, whatever it is called', slow, async () => {
  const world = await makeReleaseWorld(55);
  const { report } = await compared(world, { variables: ['gender', 'display_name', 'qpr_15'] });
  expect(report.files.flatMap(({ refusals }) => refusals)).toContainEqual({
    code: 'variable_unknown',
    details: { variable: 'display_name' },
  });
  expect(askedFor(world).variables).not.toContain('display_name');
  await expect(requested(world, { variables: ['gender', 'note', 'qpr_15'] })).rejects.toThrow();
});
