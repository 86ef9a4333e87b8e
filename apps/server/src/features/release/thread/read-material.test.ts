import { countsInPairs, pairOf } from '@alongside/domain/figure/pair.ts';
import { goalRated, goalsChange } from '@alongside/domain/goal/goals-change.ts';
import type { ReleaseAsked } from '@alongside/domain/release/release-asked.ts';
import { findMeasure, type MeasureVariable } from '@alongside/domain/release/variables/measure-variable.ts';
import { addDays } from '@alongside/domain/shared/day.ts';
import { buildEpisode, buildPerson, buildSession } from '@alongside/testing/build.ts';
import { buildEvaluation, buildGoal, buildPermission } from '@alongside/testing/build-evaluation.ts';
import { buildOutcome } from '@alongside/testing/build-outcome.ts';
import { makeRandom } from '@alongside/testing/random.ts';
import { expect, test } from 'vitest';
import { makeWorld, today, type World } from '../../../../test/world.ts';
import { readMaterial } from './read-material.ts';

const measures = ['qpr_15', 'swemwbs_7_metric', 'goals'].map((name) => findMeasure(name) as MeasureVariable);
/** Without what differences of fractions leave behind. */
const rounded = (value: number | undefined): number => Math.round((value ?? 0) * 1e8) / 1e8;

/** People with up to five scores of each measure, several on one day, in an order that is not the order of time. */
const addPeople = (world: World, howMany: number) =>
  world.store.write(async (tx) => {
    const random = makeRandom('pairs of a release');
    const { organisationId, teamId } = world;
    const accountId = world.accounts.peer_worker;
    for (let at = 0; at < howMany; at += 1) {
      const personId = await buildPerson(tx, { organisationId });
      const referredOn = addDays(today, -random.pick([179, 180, 400]));
      const episodeId = await buildEpisode(tx, { organisationId, teamId, personId, referredOn });
      await buildPermission(tx, { personId, accountId, onDay: referredOn });
      for (let met = random.pick([1, 2, 3]); met > 0; met -= 1)
        await buildSession(tx, { organisationId, personId, episodeId, accountId, heldOn: addDays(today, -met) });
      for (let goals = random.whole(0, 3); goals > 0; goals -= 1)
        await buildGoal(
          tx,
          { personId, episodeId, accountId },
          Array.from({ length: random.whole(0, 3) }, () => ({
            rating: random.whole(0, 10),
            ratedOn: addDays(today, -random.pick([0, 20, 20, 100, 170])),
            recordedAt: new Date(Date.UTC(2026, 10, 19, 8, random.whole(0, 59), at % 60, random.whole(0, 999))),
          })),
        );
      for (const instrument of ['qpr_15', 'swemwbs_7'] as const)
        for (let sheet = random.whole(0, 5); sheet > 0; sheet -= 1)
          await buildOutcome(tx, {
            ...{ personId, episodeId, accountId, instrument },
            occasion: random.pick(['baseline', 'review', 'ending']),
            takenOn: addDays(today, -random.pick([0, 20, 20, 100, 170])),
            recordedAt: new Date(Date.UTC(2026, 10, 19, 8, random.whole(0, 59), at % 60, random.whole(0, 999))),
            ...(instrument === 'qpr_15'
              ? { score: random.whole(0, 60) }
              : { answers: Object.fromEntries([1, 2, 3, 4, 5, 6, 7].map((item) => [item, random.whole(1, 5)])) }),
          });
    }
  });

test('a release compares the same pair as every figure: first and latest, of whoever counts', async () => {
  const world = await makeWorld();
  await addPeople(world, 60);
  const evaluationId = await world.store.write((tx) => buildEvaluation(tx, { begunBy: world.organisationId }));
  const asked: ReleaseAsked = {
    ...{ evaluationId, variables: measures.map(({ name }) => name), people: 'everyone', freeze: 'today' },
    ...{ tier: 'named', k: 5, reuse: null },
  };
  const { read } = world.store;
  const material = await readMaterial(read, { asked, measures, frozenOn: today, today, onShare: () => {} });

  const { episode, goal, goalRating, outcomeScore, session } = read.tables;
  const episodes = new Map((await read.db.select().from(episode)).map((row) => [row.personId, row]));
  const met = Map.groupBy(await read.db.select().from(session), (row) => row.episodeId);
  const taken = Map.groupBy(await read.db.select().from(outcomeScore), (row) => row.episodeId);
  const goals = Map.groupBy(await read.db.select().from(goal), (row) => row.episodeId);
  const ratings = Map.groupBy(await read.db.select().from(goalRating), (row) => row.goalId);
  const changeOfGoals = (id: string) => {
    const rated = (goals.get(id) ?? []).map((each) =>
      goalRated(
        (ratings.get(each.id) ?? []).map(({ rating, ratedOn, ...row }) => ({
          value: rating,
          takenOn: ratedOn,
          ...row,
        })),
      ),
    );
    return goalsChange(rated.filter((each) => each !== null)).change;
  };
  const compared = [0, 0, 0];
  material.personIds.forEach((personId, place) => {
    const { id = '', referredOn = '', endedOn = null } = episodes.get(personId) ?? {};
    const counts = countsInPairs({ openedOn: referredOn, endedOn, metContacts: met.get(id)?.length ?? 0 }, today);
    measures.forEach(({ instrument, scale }, at) => {
      const readings = (taken.get(id) ?? []).flatMap(({ value, takenOn, recordedAt, ...row }) =>
        row.instrument === instrument.key && row.scale === scale.key && value !== null
          ? [{ value, takenOn, recordedAt }]
          : [],
      );
      const paired = instrument.key === 'goals' ? changeOfGoals(id) : pairOf(readings).change;
      const change = counts ? paired : null;
      if (change !== null) compared[at] = (compared[at] ?? 0) + 1;
      expect(rounded(material.change[place * measures.length + at])).toEqual(rounded(change ?? Number.NaN));
    });
  });
  for (const pairs of compared) expect(pairs).toBeGreaterThan(10);
});
