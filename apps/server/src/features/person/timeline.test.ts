import { eq } from '@alongside/db/operators.ts';
import { buildSession } from '@alongside/testing/build.ts';
import { newId } from '@alongside/testing/new-id.ts';
import { describe, expect, test } from 'vitest';
import { makeWorld, type World } from '../../../test/world.ts';

const log = (world: World, given: object) =>
  world.store.write((tx) =>
    buildSession(tx, {
      organisationId: world.organisationId,
      episodeId: world.walk.own.episodeId,
      personId: world.walk.own.personId,
      accountId: world.accounts.peer_worker,
      ...given,
    }),
  );

const wholeTimeline = async (world: World) => {
  const { personId } = world.walk.own;
  const pages = [];
  let cursor: { on: string; id: string } | null = null;
  do {
    const page: Awaited<ReturnType<ReturnType<World['as']>['person']['timeline']>> = await world
      .as('peer_worker')
      .person.timeline({ personId, cursor });
    pages.push(page.entries);
    cursor = page.next;
  } while (cursor);
  return pages;
};

describe('the timeline', () => {
  test('tells sessions, goals, scores, permissions and the beginning, newest first', async () => {
    const world = await makeWorld();
    const { personId } = world.walk.own;
    const caller = world.as('peer_worker');
    await caller.goal.set({ id: newId('goal'), personId, words: 'Sleep through.', setOn: '2026-11-13' });
    await caller.outcome.record({
      id: newId('outcome'),
      personId,
      occasion: 'review',
      score: 38,
      takenOn: '2026-11-14',
    });
    await caller.permission.withdraw({
      id: newId('permission'),
      personId,
      purpose: 'evaluation',
      on: '2026-11-15',
      way: 'by_phone',
    });
    const [entries] = await wholeTimeline(world);
    expect(entries).toMatchObject([
      { kind: 'permission', change: 'withdrawn' },
      { kind: 'outcome', name: 'QPR-15', main: { value: 38, max: 60 }, way: 'score_only', informant: 'person' },
      { kind: 'goal', words: 'Sleep through.' },
      { kind: 'session', mine: true, words: { note: expect.stringContaining('allotment') } },
      { kind: 'begun', on: '2026-03-09' },
    ]);
  });

  test('says of a score how many answers it was worked out without', async () => {
    const world = await makeWorld();
    const fifteen = Array.from({ length: 15 }, (_, at): [string, number | null] => [String(at + 1), at < 2 ? null : 2]);
    await world.as('peer_worker').outcome.record({
      id: newId('outcome'),
      personId: world.walk.own.personId,
      occasion: 'review',
      way: 'on_paper',
      answers: Object.fromEntries(fifteen),
      takenOn: '2026-11-14',
    });
    const [entries] = await wholeTimeline(world);
    expect(entries).toContainEqual(
      expect.objectContaining({ main: expect.objectContaining({ value: 30, missing: 2 }) }),
    );
  });

  test('is handed out by twenties, with nothing twice and nothing missing, also within one day', async () => {
    const world = await makeWorld();
    for (let each = 0; each < 30; each += 1) await log(world, { heldOn: '2026-10-12' });
    for (let each = 0; each < 15; each += 1) await log(world, { heldOn: `2026-09-${10 + each}` });
    const pages = await wholeTimeline(world);
    expect(pages.map((page) => page.length)).toEqual([20, 20, 7]);
    const all = pages.flat();
    expect(new Set(all.map(({ id }) => id)).size).toBe(47);
    expect(all.map(({ on }) => on)).toEqual(
      all
        .map(({ on }) => on)
        .sort()
        .reverse(),
    );
  });

  test('shows a supervisor that there is a note and how it was written, and not a word of it', async () => {
    const world = await makeWorld();
    const { personId, sessionId } = world.walk.own;
    const thin = await log(world, { heldOn: '2026-11-10' });
    await log(world, { heldOn: '2026-11-09', ownWords: 'I slept on Tuesday.' });
    await world
      .as('peer_worker')
      .session.amend({ id: newId('addendum'), sessionId: thin, text: 'We also rang the library.' });
    const { entries } = await world.as('supervisor').person.timeline({ personId });
    expect(entries).toMatchObject([
      { id: sessionId, hasNote: true, writtenWith: 'together', words: null },
      { id: thin, hasNote: true, words: null },
      { hasNote: true, words: null },
      { kind: 'begun' },
    ]);
    expect(JSON.stringify(entries)).not.toMatch(/allotment|Tuesday|library/);
  });

  test('keeps a voided session for its writer, with the reason, and for nobody else', async () => {
    const world = await makeWorld();
    const { personId, sessionId } = world.walk.own;
    await world.as('peer_worker').session.void({ sessionId, reason: 'Wrong day', version: 1 });
    const mine = await world.as('peer_worker').person.timeline({ personId });
    expect(mine.entries[0]).toMatchObject({ id: sessionId, voided: true, words: { voidedReason: 'Wrong day' } });
    const { entries } = await world.as('supervisor').person.timeline({ personId });
    expect(entries.map(({ kind }) => kind)).toEqual(['begun']);
  });

  test('shows the ending of an earlier time together', async () => {
    const world = await makeWorld();
    const { episode } = world.store.tables;
    const { personId, episodeId } = world.walk.own;
    await world.store.write(({ db }) =>
      db
        .update(episode)
        .set({ endedOn: '2026-11-18', endingReason: 'agreed_time_is_up' })
        .where(eq(episode.id, episodeId)),
    );
    const { entries } = await world.as('peer_worker').person.timeline({ personId });
    expect(entries[0]).toMatchObject({ kind: 'ended', on: '2026-11-18', reason: 'agreed_time_is_up' });
  });
});
