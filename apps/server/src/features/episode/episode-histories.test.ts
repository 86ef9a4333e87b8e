import { eq } from '@alongside/db/operators.ts';
import { addDays } from '@alongside/domain/shared/day.ts';
import { newId } from '@alongside/testing/new-id.ts';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { refusalFrom } from '../../../test/refused.ts';
import { addWalk, makeWorld, today, type World } from '../../../test/world.ts';

/*
 * Whatever a coordinator does in whatever order, and on whatever day it is said to have happened, what stands afterwards
 * makes sense. Refusals are fine; contradictions are not.
 */

type Step = { verb: 'open' | 'pair' | 'pause' | 'resume' | 'end'; daysAgo: number; first: boolean };

const step: fc.Arbitrary<Step> = fc.record({
  verb: fc.constantFrom('open', 'pair', 'pair', 'pause', 'resume', 'end'),
  daysAgo: fc.integer({ min: 0, max: 12 }),
  first: fc.boolean(),
});

const standing = async ({ store }: World, personId: string) => {
  const { episode, pairing } = store.tables;
  return {
    episodes: await store.read.db.select().from(episode).where(eq(episode.personId, personId)),
    pairings: await store.read.db.select().from(pairing).where(eq(pairing.personId, personId)),
  };
};

const take = async (world: World, personId: string, { verb, daysAgo, first }: Step): Promise<void> => {
  const { episodes } = await standing(world, personId);
  const current = episodes.find(({ state }) => state !== 'ended') ?? episodes[0];
  if (!current) throw new Error('the world begins with an episode');
  const day = addDays(today, -daysAgo);
  const at = { episodeId: current.id, version: current.version };
  const { episode } = world.as('coordinator');
  const { teamId } = world;
  const accountId = first ? world.accounts.peer_worker : world.colleague;
  await refusalFrom(
    {
      open: () => episode.open({ id: newId('episode'), personId, teamId, referralSource: 'self', referredOn: day }),
      pair: () => episode.pair({ ...at, id: newId('pairing'), accountId, startedOn: day }),
      pause: () => episode.pause({ ...at, on: day }),
      resume: () => episode.resume({ ...at, on: day }),
      end: () => episode.end({ ...at, endedOn: day, reason: 'chose_to_stop' }),
    }[verb](),
  );
};

const makesSense = async (world: World, personId: string): Promise<void> => {
  const { episodes, pairings } = await standing(world, personId);
  const open = episodes.filter(({ state }) => state !== 'ended');
  expect(open.length, 'at most one goes on').toBeLessThan(2);
  for (const each of episodes) {
    const theirs = pairings.filter(({ episodeId }) => episodeId === each.id);
    const walking = theirs.filter(({ endedOn }) => endedOn === null);
    expect(walking.length, 'at most one walks along').toBeLessThan(2);
    expect(each.endedOn !== null, 'an ending has its day').toBe(each.state === 'ended');
    expect(each.pausedOn !== null, 'a rest has its day').toBe(each.state === 'paused');
    if (each.state !== 'paused') expect(walking.length === 1, 'active is with someone').toBe(each.state === 'active');
    if (each.endedOn) expect(each.endedOn >= (each.startedOn ?? each.referredOn), 'ends after it began').toBe(true);
    for (const { startedOn, endedOn } of theirs) {
      expect(startedOn >= each.referredOn, 'nobody walks along before the referral').toBe(true);
      expect(endedOn === null || endedOn >= startedOn, 'a pairing ends after it began').toBe(true);
    }
  }
  const [walk] = open;
  const page = await world
    .as('supervisor')
    .person.read({ personId })
    .catch(() => null);
  if (walk) expect(page?.episode?.id, 'the page shows the one that goes on').toBe(walk.id);
};

test('whatever the order of openings, pairings, rests and endings, what stands makes sense', async () => {
  const world = await makeWorld();
  const { organisationId, teamId, accounts } = world;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 10 }), async (steps) => {
      const { personId } = await world.store.write((tx) =>
        addWalk(tx, { organisationId, teamId, accountId: accounts.peer_worker }),
      );
      for (const each of steps) await take(world, personId, each);
      await makesSense(world, personId);
    }),
    { numRuns: 40, seed: 20261119 },
  );
});

test('of two coordinators who pair at one moment, the second is told', async () => {
  const world = await makeWorld();
  const { episodeId } = world.walk.own;
  const third = world.asAccount(world.accounts.coordinator, world.organisationId, 'coordinator');
  const pair = (accountId: string) =>
    refusalFrom(
      third.episode.pair({ id: newId('pairing'), episodeId, accountId, startedOn: '2026-11-18', version: 1 }),
    );
  await world.store.write(async ({ db, tables: { pairing } }) => {
    await db.update(pairing).set({ endedOn: '2026-11-01' }).where(eq(pairing.episodeId, episodeId));
  });
  const answers = await Promise.all([pair(world.colleague), pair(world.accounts.peer_worker)]);
  expect(answers.map(({ code }) => code)).toEqual(['went through', 'STALE_VERSION']);
  const { pairings } = await standing(world, world.walk.own.personId);
  expect(pairings.filter(({ endedOn }) => endedOn === null)).toHaveLength(1);
});

test('a return whose referral is written down late, with its true day, is still the one the page shows', async () => {
  const world = await makeWorld();
  const { personId, episodeId } = world.walk.own;
  const { episode } = world.as('coordinator');
  await episode.end({ episodeId, endedOn: '2026-11-18', reason: 'went_to_hospital', version: 1 });
  const id = newId('episode');
  const { teamId } = world;
  await episode.open({ id, personId, teamId, referralSource: 'ward', referredOn: '2026-02-20' });
  const page = await world.as('supervisor').person.read({ personId });
  expect(page.episode).toMatchObject({ id, state: 'waiting' });
});
