import { eq } from '@alongside/db/operators.ts';
import type { Store } from '@alongside/db/store.ts';
import { newId } from '@alongside/testing/new-id.ts';
import { describe, expect, test } from 'vitest';
import { callAs } from '../../../test/call-as.ts';
import { refusalFrom } from '../../../test/refused.ts';
import {
  addPerson,
  approve,
  askedFor,
  compared,
  makeReleaseWorld,
  type ReleaseWorld,
  released,
  requested,
  rowsOf,
  whenOver,
  withdrawPermission,
  words,
} from '../../../test/release/release-world.ts';
import { readEarlierMarks } from './thread/earlier-marks.ts';

const slow = { timeout: 90_000 };

const making = async (world: ReleaseWorld, requestId: string) => {
  const researcher = world.as('researcher');
  const ids = { id: newId('releaseRun'), releaseId: newId('release'), requestId };
  const ended = await whenOver(researcher, await researcher.release.make(ids));
  // Told at once, and later from what was kept.
  expect((await researcher.release.run({ runId: ids.id })).stopped).toEqual(ended.stopped);
  return { ...ended, releaseId: ids.releaseId };
};

/** Rows of a release and of who is in it, whatever state it is in. */
const keptOf = async ({ store }: ReleaseWorld, releaseId: string): Promise<number> => {
  const { release, releasePerson, releaseClass, releaseFile } = store.tables;
  const { db } = store.read;
  const rows = await Promise.all([
    db.select().from(release).where(eq(release.id, releaseId)),
    ...[releasePerson, releaseClass, releaseFile].map((table) =>
      db.select().from(table).where(eq(table.releaseId, releaseId)),
    ),
  ]);
  return rows.flat().length;
};

describe('a release that stops', () => {
  test(
    'when so many take their permission back that too few are left, it says so and nothing leaves',
    slow,
    async () => {
      const world = await makeReleaseWorld(49);
      const leaving = [await addPerson(world, 50), await addPerson(world, 51)];
      const { requestId } = await requested(world);
      await approve(world, requestId);
      for (const personId of leaving) await withdrawPermission(world, personId);
      const { state, stopped, releaseId } = await making(world, requestId);
      expect(state).toBe('stopped');
      expect(stopped).toEqual({ code: 'refused', refusals: [{ code: 'too_few_people', details: { needed: 50 } }] });
      expect(await keptOf(world, releaseId)).toBe(0);
    },
  );

  test(
    'files that do not pass their check stop it without a word of what was found in them, and nobody stays in it',
    slow,
    async () => {
      const world = await makeReleaseWorld(60);
      const { runId } = await compared(world);
      const requestId = newId('releaseRequest');
      const asking = { ...words, question: 'How did Zdenka get on with walking?' };
      await world.as('researcher').release.request({ id: requestId, runId, method: 'uniform', ...asking });
      await approve(world, requestId);
      const { state, stopped, releaseId } = await making(world, requestId);
      expect([state, stopped]).toEqual(['stopped', { code: 'not_verified', refusals: [] }]);
      expect(await keptOf(world, releaseId)).toBe(0);
    },
  );

  test('a file in which every score would be hidden is refused: it could answer nothing', slow, async () => {
    const world = await makeReleaseWorld(0);
    // Of each three, one was measured, and all of those have the same scores.
    for (let at = 0; at < 60; at += 1)
      await addPerson(world, at, at % 3 === 0 ? { first: 20, last: 20 } : { measuredOn: [] });
    const { report } = await compared(world);
    for (const { refusals, headline, neighbour } of report.files) {
      expect(refusals).toEqual([{ code: 'no_measure_left', details: { needed: 5 } }]);
      expect([headline, neighbour]).toEqual([[], []]);
    }
  });
});

test('who takes their permission back while the files are being made is in no release', slow, async () => {
  const world = await makeReleaseWorld(60);
  const saying = await addPerson(world, 61);
  const { requestId } = await requested(world);
  await approve(world, requestId);
  const { release, releasePerson } = world.store.tables;
  let hasSaid = false;
  // They say so in the moment in which it is written down that they are in it.
  const meanwhile: Store = {
    ...world.store,
    write: async (work) => {
      const answer = await world.store.write(work);
      const held = await world.store.read.db.select().from(releasePerson).where(eq(releasePerson.personId, saying));
      if (held.length > 0 && !hasSaid) {
        hasSaid = true;
        await withdrawPermission(world, saying);
      }
      return answer;
    },
  };
  const researcher = callAs(meanwhile, world.actorOf('researcher'));
  const ids = { id: newId('releaseRun'), releaseId: newId('release'), requestId };
  const ended = await whenOver(researcher, await researcher.release.make(ids));
  expect([hasSaid, ended.state, ended.stopped?.code]).toEqual([true, 'stopped', 'record_changed']);
  const { db } = world.store.read;
  expect(await db.select().from(release).where(eq(release.id, ids.releaseId))).toEqual([]);
  expect(await db.select().from(releasePerson).where(eq(releasePerson.releaseId, ids.releaseId))).toEqual([]);
  // Made again, it is without them.
  const again = await making(world, requestId);
  expect(again.state).toBe('done');
  const held = await db.select().from(releasePerson).where(eq(releasePerson.releaseId, again.releaseId));
  expect(held.map(({ personId }) => personId)).not.toContain(saying);
  expect(held).toHaveLength(60);
});

describe('a run that somebody stops', () => {
  test('ends where it is and tells nothing; what waits behind it goes on', slow, async () => {
    const world = await makeReleaseWorld(60);
    const researcher = world.as('researcher');
    const [stopped, next] = [newId('releaseRun'), newId('releaseRun')];
    const begun = researcher.release.compare({ id: stopped, asked: askedFor(world, { k: 6 }) });
    // Known to the server a moment after it is asked for.
    while ((await refusalFrom(researcher.release.cancelRun({ runId: stopped }))).code === 'NOT_FOUND');
    const behind = researcher.release.compare({ id: next, asked: askedFor(world) });
    expect(await whenOver(researcher, await begun)).toMatchObject({ state: 'cancelled', report: null });
    expect(await researcher.release.run({ runId: stopped })).toMatchObject({ state: 'cancelled', report: null });
    const refused = await refusalFrom(
      researcher.release.request({ id: newId('releaseRequest'), runId: stopped, method: 'uniform', ...words }),
    );
    expect(refused).toMatchObject({ code: 'HELD_BACK', details: { reason: 'run_not_done' } });
    expect((await whenOver(researcher, await behind)).report?.files).toHaveLength(2);
  });
});

test('the marks of what has left are known to whatever leaves next, though none is kept', slow, async () => {
  const world = await makeReleaseWorld(60);
  const { releaseId, files } = await released(world);
  const marks = rowsOf(files['people.csv']).map(({ person }) => person ?? '');
  expect(new Set(marks).size).toBe(60);
  expect([...(await readEarlierMarks(world.store.read, [releaseId]))].sort()).toEqual(marks.sort());
});
