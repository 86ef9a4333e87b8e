import { buildEpisode, buildPerson, buildSession } from '@alongside/testing/build.ts';
import { buildEvaluation, buildGoal, buildPermission } from '@alongside/testing/build-evaluation.ts';
import { describe, expect, test } from 'vitest';
import { counted } from '../../../test/test-store.ts';
import { makeWorld, type World } from '../../../test/world.ts';

/** People who met twice in a time of support that has ended, each with goals rated as told. */
const addPeople = (world: World, howMany: number, goals: readonly (readonly number[])[], isPermitted = true) =>
  world.store.write(async (tx) => {
    const { organisationId, teamId } = world;
    const accountId = world.accounts.peer_worker;
    const words = 'Sing in the choir at Wren Lane again';
    for (let at = 0; at < howMany; at += 1) {
      const personId = await buildPerson(tx, { organisationId });
      const ended = { referredOn: '2026-03-01', state: 'ended', endedOn: '2026-10-01' } as const;
      const episodeId = await buildEpisode(tx, { organisationId, personId, teamId, ...ended });
      const whose = { personId, episodeId, accountId };
      for (const heldOn of ['2026-04-01', '2026-09-01']) await buildSession(tx, { organisationId, ...whose, heldOn });
      for (const ratings of goals)
        await buildGoal(
          tx,
          { ...whose, words },
          ratings.map((rating, nth) => ({ rating, ratedOn: `2026-0${4 + nth}-01` })),
        );
      if (isPermitted) await buildPermission(tx, { personId, accountId });
    }
  });

describe('goals in people’s own words', () => {
  test('count for a time of support with their mean, and one by one by 3 points', async () => {
    const world = await makeWorld();
    // 4 up and 1 up: 2.5 on average, one goal nearer and one that could be chance. The third was rated once.
    await addPeople(world, 10, [[2, 9, 6], [5, 6], [3]]);
    await addPeople(world, 5, [[8, 4]]);
    await addPeople(world, 5, [[7]]);
    const { goals } = await world.as('supervisor').figure.teamGoals();
    expect(goals).toMatchObject({
      countedUnit: 'goal',
      threshold: { points: 3 },
      all: { comparable: 20, pairs: 15, mean: 0.3, better: 10, same: 10, worse: 5, points: [] },
    });
    // Nobody is looked for at a point; those with one rating alone are missing, and began at 7.
    expect(goals?.all.missing).toMatchObject({ all: 5, firstOnly: 5, noScore: 0, beganWithoutLater: 7 });
    expect(goals?.all.missing.effect).toMatchObject({ share: 75, betterAtLeast: null });
    expect(await world.as('coordinator').figure.organisationGoals()).toMatchObject({ goals: { all: { pairs: 15 } } });
  });

  test('of a few people are withheld, however many goals those have', async () => {
    const world = await makeWorld();
    await addPeople(world, 10, [[2, 6]]);
    // Nine goals further off, and all of them three people’s.
    await addPeople(world, 3, [
      [9, 2],
      [8, 1],
      [7, 3],
    ]);
    const { goals } = await world.as('supervisor').figure.teamGoals();
    expect(goals?.all).toMatchObject({ pairs: 15, better: null, same: 0, worse: null });
    const few = await makeWorld();
    await addPeople(few, 3, [[2, 6]]);
    const shown = await few.as('supervisor').figure.teamGoals();
    expect(shown.goals?.all).toMatchObject({ pairs: null, mean: null, better: null });
  });

  test('of an evaluation are those of whoever permits it', async () => {
    const world = await makeWorld();
    await addPeople(world, 10, [[2, 6]]);
    await addPeople(world, 10, [[6, 0]], false);
    const members = [world.accounts.researcher];
    const evaluationId = await world.store.write((tx) =>
      buildEvaluation(tx, { begunBy: world.organisationId, members }),
    );
    const { goals } = await world.as('researcher').evaluation.goals({ evaluationId });
    expect(goals?.all).toMatchObject({ pairs: 10, mean: 4, better: 10, worse: 0 });
  });

  test('are told without their words, and nobody’s before somebody rated one', async () => {
    const world = await makeWorld();
    expect((await world.as('supervisor').figure.teamGoals()).goals).toBeNull();
    await addPeople(world, 10, [[2, 6]]);
    expect(JSON.stringify(await world.as('supervisor').figure.teamGoals())).not.toMatch(/choir|Wren|per_|epi_|goa_/);
  });

  test('take the same number of queries for a few people and for many', async () => {
    const world = await makeWorld();
    const queries = async () => {
      const before = counted.queries;
      await world.as('supervisor').figure.teamGoals();
      return counted.queries - before;
    };
    await addPeople(world, 2, [[2, 6]]);
    const few = await queries();
    await addPeople(world, 12, [
      [2, 6],
      [4, 4],
    ]);
    expect(await queries()).toBe(few);
  });
});
