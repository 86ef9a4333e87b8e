import { eq } from '@alongside/db/operators.ts';
import { countsInPairs, pairOf } from '@alongside/domain/figure/pair.ts';
import { pointsLookedFor } from '@alongside/domain/figure/point.ts';
import { findInLibrary } from '@alongside/domain/outcome/library/instrument-library.ts';
import { type OutcomeOccasion, outcomeOccasions } from '@alongside/domain/outcome/outcome-words.ts';
import { readChange } from '@alongside/domain/outcome/read-change.ts';
import { scoreInstrument } from '@alongside/domain/outcome/score-instrument.ts';
import { addDays } from '@alongside/domain/shared/day.ts';
import {
  buildAccount,
  buildEpisode,
  buildOrganisation,
  buildPerson,
  buildSession,
  buildTeam,
} from '@alongside/testing/build.ts';
import { buildEvaluation, buildGoal, buildPermission } from '@alongside/testing/build-evaluation.ts';
import { buildOutcome } from '@alongside/testing/build-outcome.ts';
import { makeRandom, type Random } from '@alongside/testing/random.ts';
import { expect, test } from 'vitest';
import { freshStore } from '../../../../../packages/db/test/fresh-store.ts';
import { makeWorld, today, type World } from '../../../test/world.ts';
import { countFigures } from './count-figures.ts';
import { countGoals } from './count-goals.ts';
import { type FigureMeasure, measuresFor } from './figure-measures.ts';
import { type FigureScope, scopeOfEvaluation, scopeOfOrganisation } from './figure-scope.ts';
import { lookedForAt, stagesOf } from './figure-stages.ts';
import { foldFigures, type GroupTotals } from './fold-figures.ts';

/*
 * The engines count by rules of their own making, for speed. Here everything is counted once more from the rows as they were
 * written down, by the domain's functions alone, and must be the same to the last person.
 */

const day = (ago: number) => addDays(today, -ago);
/** Prorated, turned round, looked up in a table, averaged, and entered as scores of which any step counts. */
const instruments = ['qpr_15', 'herth_hope', 'swemwbs_7', 'mansa', 'recovery_star'] as const;
const yearly = { baselineByMeeting: 2, reviewEveryDays: 365, atEnding: true, followUpAfterDays: 180 } as const;
const early = { baselineByMeeting: null, reviewEveryDays: 90, atEnding: false, followUpAfterDays: 90 } as const;

const answersTo = (random: Random, instrument: string) => {
  const items = findInLibrary(instrument)?.items ?? [];
  const gaps = random.pick([0, 0, 0, 1, 8]);
  const answered = random.shuffled(items).slice(gaps);
  return Object.fromEntries(answered.map(({ key, min, max }) => [key, random.whole(min, max)]));
};

/** Areas of the Star are often left out. */
const readingsOf = (random: Random) =>
  Object.fromEntries(
    (findInLibrary('recovery_star')?.scales ?? [])
      .filter(() => random.chance(0.8))
      .map(({ key, min, max }) => [key, random.whole(min, max)]),
  );

interface Place {
  organisationId: string;
  teamId: string;
  accountId: string;
}

/** Of several on one day the one written down later is the later one. */
const anInstant = (random: Random, at: number) =>
  new Date(Date.UTC(2026, 10, 19, 8, random.whole(0, 59), at % 60, random.whole(0, 999)));

const openedAgo = [1, 89, 90, 179, 180, 181, 182, 183, 184, 364, 365, 366];
const endedAgo = [0, 1, 89, 90, 91, 179, 180, 181];

/** Where `quiet` is, nobody was ever asked anything. */
const fill = (world: World, places: readonly Place[], quiet: Place, howMany: number) =>
  world.store.write(async (tx) => {
    const random = makeRandom('as the domain has it');
    for (let at = 0; at < howMany; at += 1) {
      const { accountId, ...place } = random.pick([...places, quiet]);
      const { organisationId } = place;
      const personId = await buildPerson(tx, { organisationId, gender: random.pick(['1', '2']) });
      const kind = random.chance(0.85) ? 'given' : 'withdrawn';
      await buildPermission(tx, { personId, accountId, kind });
      // Some come back: the first time has ended, and the second counts by itself.
      const ends = random.chance(0.2) ? [200, random.pick([null, 0])] : [random.pick([null, random.pick(endedAgo)])];
      for (const ended of ends) {
        const span =
          ended === null
            ? { state: 'active' as const, referredOn: day(random.pick(openedAgo)) }
            : {
                state: 'ended' as const,
                referredOn: day(ended + random.whole(0, 200)),
                endedOn: day(ended),
                endingReason: random.pick(['agreed_time_is_up', 'moved_away', 'died'] as const),
              };
        const episodeId = await buildEpisode(tx, { ...place, personId, ...span });
        const whose = { organisationId, personId, episodeId, accountId };
        for (let met = random.pick([0, 1, 2, 2, 2, 4]); met > 0; met -= 1) await buildSession(tx, whose);
        await buildSession(tx, { ...whose, attendance: 'no_word' });
        await buildSession(tx, { ...whose, voidedAt: new Date(), voidedReason: 'wrong day' });
        for (let goals = place.teamId === quiet.teamId ? 0 : random.whole(0, 3); goals > 0; goals -= 1)
          await buildGoal(
            tx,
            { personId, episodeId, accountId },
            Array.from({ length: random.whole(0, 4) }, () => ({
              rating: random.whole(0, 10),
              ratedOn: day(random.pick([0, 30, 30, 200])),
              recordedAt: anInstant(random, at),
            })),
          );
        for (const instrument of instruments)
          for (let sheet = place.teamId === quiet.teamId ? 0 : random.whole(0, 3); sheet > 0; sheet -= 1)
            await buildOutcome(tx, {
              ...{ personId, episodeId, accountId, instrument },
              ...(instrument === 'recovery_star'
                ? { scores: readingsOf(random) }
                : { answers: answersTo(random, instrument) }),
              occasion: random.pick(outcomeOccasions),
              informant: random.chance(0.1) ? 'worker' : 'person',
              takenOn: day(random.pick([0, 30, 30, 200])),
              recordedAt: anInstant(random, at),
              voidedAt: random.chance(0.1) ? new Date() : null,
            });
      }
    }
  });

/** Everything as it stands in the tables, with nothing left out and nothing worked out. */
const rowsOf = async ({ store: { read } }: World) => {
  const { episode, session, outcome, outcomeScore, permission, person, instrumentChoice, goal, goalRating } =
    read.tables;
  const choices = await read.db.select().from(instrumentChoice);
  return {
    genders: new Map((await read.db.select().from(person)).map(({ id, gender }) => [id, gender])),
    choices: new Map(choices.map((row) => [`${row.organisationId} ${row.instrument}`, row.timing])),
    episodes: await read.db.select().from(episode),
    sessions: Map.groupBy(await read.db.select().from(session), (row) => row.episodeId),
    outcomes: Map.groupBy(await read.db.select().from(outcome), (row) => row.episodeId),
    entered: Map.groupBy(await read.db.select().from(outcomeScore), (row) => row.outcomeId),
    goals: Map.groupBy(await read.db.select().from(goal), (row) => row.episodeId),
    ratings: Map.groupBy(await read.db.select().from(goalRating), (row) => row.goalId),
    given: new Set(
      (await read.db.select().from(permission).where(eq(permission.kind, 'given'))).map((row) => row.personId),
    ),
  };
};
type Raw = Awaited<ReturnType<typeof rowsOf>>;

const noGroup = () => ({
  ...{ comparable: 0, pairs: 0, firstOnly: 0, sum: 0, sumOfSquares: 0, better: 0, worse: 0 },
  ...{ firstOfPairs: 0, firstOfFirstOnly: 0 },
  points: outcomeOccasions.map(() => ({ taken: 0, due: 0 })),
});

const spanOf = (raw: Raw, { id, referredOn, endedOn, endingReason }: Raw['episodes'][number]) => {
  const met = (raw.sessions.get(id) ?? []).filter((row) => row.attendance === 'met' && !row.voidedAt);
  return { openedOn: referredOn, endedOn, endingReason, metContacts: met.length };
};

/** What was entered is as it stands; what was answered is scored anew. */
const scoreIn = (
  raw: Raw,
  { instrument, scale }: FigureMeasure,
  { id, answers }: NonNullable<ReturnType<Raw['outcomes']['get']>>[number],
): number | null => {
  if (scale.method.kind === 'entered')
    return raw.entered.get(id)?.find((row) => row.scale === scale.key)?.value ?? null;
  const scores = scoreInstrument(instrument, answers as Record<string, number>);
  return scores.find((score) => score.scale === scale.key)?.value ?? null;
};

const byDomain = (
  raw: Raw,
  episodes: Raw['episodes'],
  measure: FigureMeasure,
  isAsked: (organisationId: string) => boolean,
): GroupTotals => {
  const { instrument, scale } = measure;
  const totals = noGroup();
  for (const row of episodes) {
    const { id, organisationId } = row;
    const episode = spanOf(raw, row);
    const readings = (raw.outcomes.get(id) ?? [])
      .filter((row) => row.instrument === instrument.key && row.informant === 'person' && !row.voidedAt)
      .flatMap((taken) => {
        const { takenOn, recordedAt, occasion } = taken;
        const value = scoreIn(raw, measure, taken);
        return value === null ? [] : [{ value, takenOn, recordedAt, occasion }];
      });
    const taken = new Set<OutcomeOccasion>(readings.map(({ occasion }) => occasion));
    const timing = raw.choices.get(`${organisationId} ${instrument.key}`) ?? instrument.timing;
    const lookedFor = isAsked(organisationId) ? pointsLookedFor(episode, timing, today) : [];
    const due = new Set([...taken, ...lookedFor]);
    outcomeOccasions.forEach((occasion, at) => {
      const point = totals.points[at] ?? { taken: 0, due: 0 };
      if (taken.has(occasion)) point.taken += 1;
      if (due.has(occasion)) point.due += 1;
    });
    if (!countsInPairs(episode, today)) continue;
    totals.comparable += 1;
    const { first, last, change } = pairOf(readings);
    if (first !== null && change === null) {
      totals.firstOnly += 1;
      totals.firstOfFirstOnly += first;
    }
    if (first === null || last === null || change === null) continue;
    totals.pairs += 1;
    totals.firstOfPairs += first;
    totals.sum += change;
    totals.sumOfSquares += change ** 2;
    const reading = readChange(scale, first, last);
    if (instrument.key === 'recovery_star' && change !== 0) totals[change > 0 ? 'better' : 'worse'] += 1;
    if (reading === 'reliably_better') totals.better += 1;
    if (reading === 'reliably_worse') totals.worse += 1;
  }
  return totals;
};

const noGoals = () => ({
  ...{ comparable: 0, pairs: 0, firstOnly: 0, sum: 0, sumOfSquares: 0, firstOfPairs: 0, firstOfFirstOnly: 0 },
  ...{ goalsBetter: 0, goalsSame: 0, goalsWorse: 0, withBetter: 0, withSame: 0, withWorse: 0 },
});

/** Each goal against itself; a time of support counts with the mean of those rated twice. */
const goalsByDomain = (raw: Raw, episodes: Raw['episodes']) => {
  const totals = noGoals();
  for (const row of episodes) {
    if (!countsInPairs(spanOf(raw, row), today)) continue;
    totals.comparable += 1;
    const pairs = (raw.goals.get(row.id) ?? [])
      .map(({ id }) => raw.ratings.get(id) ?? [])
      .map((rated) => pairOf(rated.map(({ rating, ratedOn, ...at }) => ({ value: rating, takenOn: ratedOn, ...at }))));
    // To one digit, first and latest by themselves.
    const mean = (values: readonly number[]) =>
      Math.round((10 * values.reduce((sum, value) => sum + value, 0)) / values.length) / 10;
    const twice = pairs.filter(({ change }) => change !== null);
    const firsts = (of: typeof pairs) => of.flatMap(({ first }) => first ?? []);
    if (twice.length === 0) {
      if (firsts(pairs).length === 0) continue;
      totals.firstOnly += 1;
      totals.firstOfFirstOnly += mean(firsts(pairs));
      continue;
    }
    const changes = twice.flatMap(({ change }) => change ?? []);
    totals.pairs += 1;
    totals.firstOfPairs += mean(firsts(twice));
    const moved = mean(twice.flatMap(({ last }) => last ?? [])) - mean(firsts(twice));
    totals.sum += moved;
    totals.sumOfSquares += moved ** 2;
    const nearer = changes.filter((change) => change >= 3).length;
    const further = changes.filter((change) => change <= -3).length;
    totals.goalsBetter += nearer;
    totals.goalsWorse += further;
    totals.goalsSame += changes.length - nearer - further;
    if (nearer > 0) totals.withBetter += 1;
    if (further > 0) totals.withWorse += 1;
    if (changes.length > nearer + further) totals.withSame += 1;
  }
  return totals;
};

/** Without what sums of fractions leave behind. */
const tidy = (totals: object | undefined, none: object = noGroup()) =>
  Object.fromEntries(
    Object.entries({ ...none, ...totals })
      .filter(([name]) => name in none)
      .map(([name, value]) => [name, typeof value === 'number' ? Math.round(value * 1e8) / 1e8 : value]),
  );

const expectTheSame = async (world: World, scope: FigureScope, quiet: Place) => {
  const { read } = world.store;
  const { scored } = await measuresFor(read, scope.organisationIds);
  const stages = stagesOf(scored, today);
  const lookedFor = lookedForAt(scored, stages);
  const live = foldFigures(await countFigures(read, scope, scored, stages, lookedFor), scored, lookedFor);

  const raw = await rowsOf(world);
  const inScope = raw.episodes.filter(
    ({ organisationId, personId }) =>
      scope.organisationIds.includes(organisationId) && (!scope.permittedFor || raw.given.has(personId)),
  );
  expect(new Set(scored.map(({ instrument }) => instrument.key))).toEqual(new Set(instruments));
  scored.forEach((measure, place) => {
    const figures = live.measures[place];
    // The QPR is on offer everywhere from the start; of the others nobody who was never asked is missing.
    const isAsked = (id: string) => id !== quiet.organisationId || measure.instrument.key === 'qpr_15';
    const expectAs = (found: GroupTotals | undefined, own: Raw['episodes'], about: string) =>
      expect(tidy(found), `${measure.instrument.key} ${measure.scale.key} ${about}`).toEqual(
        tidy(byDomain(raw, own, measure, isAsked)),
      );
    expect(figures?.all.pairs).toBeGreaterThan(5);
    expectAs(figures?.all, inScope, 'in all');
    for (const { id, name } of scope.units) {
      const own = inScope.filter(({ organisationId, teamId }) => organisationId === id || teamId === id);
      expectAs(figures?.by.unit.get(id), own, name);
    }
    for (const gender of ['1', '2']) {
      const own = inScope.filter(({ personId }) => raw.genders.get(personId) === gender);
      expectAs(figures?.by.gender.get(gender), own, gender);
    }
  });
};

const expectGoalsTheSame = async (world: World, scope: FigureScope) => {
  const stages = stagesOf([], today);
  const cells = await countGoals(world.store.read, scope, stages);
  const [live] = foldFigures(cells, [{ offeredIn: [] }], [[]]).measures;
  const raw = await rowsOf(world);
  const inScope = raw.episodes.filter(
    ({ organisationId, personId }) =>
      scope.organisationIds.includes(organisationId) && (!scope.permittedFor || raw.given.has(personId)),
  );
  const expectAs = (found: object | undefined, own: Raw['episodes'], about: string) =>
    expect(tidy(found, noGoals()), about).toEqual(tidy(goalsByDomain(raw, own), noGoals()));
  expect(live?.all.pairs).toBeGreaterThan(20);
  expect(live?.all.withSame).toBeGreaterThan(5);
  expectAs(live?.all, inScope, 'goals in all');
  for (const { id, name } of scope.units)
    expectAs(
      live?.by.unit.get(id),
      inScope.filter(({ organisationId, teamId }) => organisationId === id || teamId === id),
      `goals of ${name}`,
    );
  for (const gender of ['1', '2'])
    expectAs(
      live?.by.gender.get(gender),
      inScope.filter(({ personId }) => raw.genders.get(personId) === gender),
      `goals of ${gender}`,
    );
};

test('what the engine counts is what the domain counts of the rows themselves', { timeout: 120_000 }, async () => {
  // All rows there are get counted: in the store all tests share they would be others' as well.
  const world = await makeWorld(await freshStore());
  const { organisationId, teamId, otherTeamId, accounts, otherTeamWorker, store } = world;
  const { otherOrganisationId, farTeamId: far, farWorker } = world;
  const quietAccount = await store.write((tx) => buildAccount(tx));
  const { quiet, evaluationId } = await store.write(async (tx) => {
    const quietOrganisationId = await buildOrganisation(tx, { name: 'Quiet Lane' });
    const quietTeamId = await buildTeam(tx, { organisationId: quietOrganisationId });
    const sites = [otherOrganisationId, quietOrganisationId];
    await tx.db.insert(tx.tables.instrumentChoice).values([
      { organisationId, instrument: 'qpr_15', isOffered: true, timing: yearly },
      { organisationId, instrument: 'swemwbs_7', isOffered: true, timing: early },
      { organisationId, instrument: 'mansa', isOffered: false, timing: null },
      { organisationId: otherOrganisationId, instrument: 'qpr_15', isOffered: true, timing: early },
      { organisationId: otherOrganisationId, instrument: 'mansa', isOffered: true, timing: yearly },
    ]);
    return {
      quiet: { organisationId: quietOrganisationId, teamId: quietTeamId, accountId: quietAccount },
      evaluationId: await buildEvaluation(tx, { begunBy: organisationId, sites }),
    };
  });
  const places = [
    { organisationId, teamId, accountId: accounts.peer_worker },
    { organisationId, teamId: otherTeamId, accountId: otherTeamWorker },
    { organisationId: otherOrganisationId, teamId: far, accountId: farWorker },
  ];
  await fill(world, places, quiet, 220);
  const organisationScope = await scopeOfOrganisation(store.read, world.actorOf('coordinator'));
  await expectTheSame(world, organisationScope, quiet);
  await expectGoalsTheSame(world, organisationScope);
  const sites = [organisationId, otherOrganisationId, quiet.organisationId].map((id) => ({
    organisationId: id,
    name: id,
  }));
  await expectTheSame(world, scopeOfEvaluation(store.read, evaluationId, sites), quiet);
  await expectGoalsTheSame(world, scopeOfEvaluation(store.read, evaluationId, sites));
  await store.close();
});
