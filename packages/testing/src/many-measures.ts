import { ageBands, ethnicities, genders } from '@alongside/domain/person/about-person.ts';
import { addDays, type Day } from '@alongside/domain/shared/day.ts';
import { makeRandom, type Random } from './random.ts';
import { seededId } from './seeded-id.ts';
import { countRows, noRows, type Rows } from './world/rows.ts';

/*
 * A large invented world made for measuring figures: little beside episodes, contacts and scores. Nobody in it has a story.
 */

export interface ManyMeasuresOptions {
  seed: string;
  organisations: number;
  teamsEach: number;
  episodes: number;
  /** On average four measures are completed in an episode: one or two of each of these, or three. */
  measures: readonly { instrument: string; scale: string; min: number; max: number }[];
  today: Day;
  /** Two in three set themselves a goal or a few, and rate them a few times. */
  hasGoals?: true;
}

const rowsInABatch = 20_000;

/** Twelve in a hundred do not permit it, by withdrawing or because nobody asked. */
const saysAboutEvaluation = (random: Random) =>
  random.chance(0.88) ? 'given' : random.chance(0.5) ? 'withdrawn' : null;

export interface ManyMeasures {
  evaluationId: string;
  organisationIds: readonly string[];
  teamIds: readonly string[];
  researcherId: string;
  coordinatorId: string;
  /** Supervises every team of the first organisation. */
  supervisorId: string;
  batches: Iterable<Rows>;
}

export const manyMeasures = (options: ManyMeasuresOptions): ManyMeasures => {
  const { seed, organisations, teamsEach, episodes, measures, today, hasGoals } = options;
  const random = makeRandom(seed);
  // Of its own, so that everything else is the same without goals.
  const randomGoals = makeRandom(`${seed} goals`);
  const midnight = Date.parse(`${today}T00:00:00Z`);
  const instantAgo = (ago: number) => new Date(midnight - ago * 86_400_000 + random.whole(500, 1100) * 60_000);
  const began = instantAgo(1500);
  const rows = noRows();
  const evaluationId = seededId(random, 'evaluation', began);
  const account = (organisationId: string, name: string) => {
    const id = seededId(random, 'account', began);
    const email = `${id}@alongside.invalid`;
    rows.account.push({
      id,
      organisationId,
      name,
      email,
      wte: 1,
      createdAt: began,
      updatedAt: began,
      startedOn: today,
    });
    return id;
  };
  const places = Array.from({ length: organisations }, (_, at) => {
    const organisationId = seededId(random, 'organisation', began);
    rows.organisation.push({
      id: organisationId,
      name: `Invented place ${at + 1}`,
      kind: at % 2 === 0 ? 'user_led_charity' : 'nhs_trust',
      timeZone: 'Europe/London',
      idleMinutes: 30,
      absoluteHours: 12,
      quietDays: 21,
      peoplePerFullTime: 12,
      supervisionEveryDays: 28,
      evaluationWords: 'We would like to count how things went, without your name.',
      addedAt: began,
    });
    const teamIds = Array.from({ length: teamsEach }, (__, place) => {
      const id = seededId(random, 'team', began);
      rows.team.push({ id, organisationId, name: `Invented team ${place + 1}` });
      return id;
    });
    return { organisationId, teamIds, accountId: account(organisationId, `Invented worker ${at + 1}`) };
  });
  const [home] = places;
  if (!home) throw new Error('There must be an organisation.');
  const staff = {
    researcherId: account(home.organisationId, 'Invented researcher'),
    coordinatorId: account(home.organisationId, 'Invented coordinator'),
    supervisorId: account(home.organisationId, 'Invented supervisor'),
  };
  rows.accountRole.push(
    { accountId: staff.researcherId, role: 'researcher' },
    { accountId: staff.coordinatorId, role: 'coordinator' },
    { accountId: staff.supervisorId, role: 'supervisor' },
  );
  for (const teamId of home.teamIds) rows.teamMember.push({ teamId, accountId: staff.supervisorId, supervises: true });
  const begunBy = home.organisationId;
  rows.evaluation.push({
    id: evaluationId,
    name: 'A very large one',
    joiningCode: 'AAAA-BBBB-CCCC',
    begunBy,
    begunAt: began,
  });
  for (const { organisationId } of places) rows.evaluationSite.push({ evaluationId, organisationId, joinedAt: began });
  rows.evaluationMember.push({ evaluationId, accountId: staff.researcherId });

  function* batches(): Generator<Rows, void, void> {
    yield rows;
    let batch = noRows();
    for (let at = 0; at < episodes; at += 1) {
      addEpisode(batch, at);
      if (countRows(batch) < rowsInABatch) continue;
      yield batch;
      batch = noRows();
    }
    yield batch;
  }

  const addEpisode = (batch: Rows, at: number): void => {
    const place = random.pick(places);
    const { organisationId, accountId } = place;
    // Referrals come in one after the other, whatever the place: ids of one organisation are never side by side.
    const referredAgo = 1400 - Math.floor((at / episodes) * 1390);
    const addedAt = instantAgo(referredAgo);
    const personId = seededId(random, 'person', addedAt);
    const episodeId = seededId(random, 'episode', addedAt);
    const length = random.whole(20, 500);
    const endedAgo = referredAgo > length && random.chance(0.7) ? referredAgo - length : null;
    const lastAgo = endedAgo ?? 0;
    batch.person.push({
      id: personId,
      organisationId,
      displayName: `Invented ${at}`,
      birthYear: random.chance(0.6) ? random.whole(1940, 2009) : null,
      ageBand: random.pick(ageBands),
      ethnicity: random.pick(ethnicities),
      gender: random.pick(genders),
      addedAt,
    });
    batch.episode.push({
      id: episodeId,
      organisationId,
      personId,
      teamId: random.pick(place.teamIds),
      state: endedAgo === null ? 'active' : 'ended',
      referralSource: 'self',
      referredOn: addDays(today, -referredAgo),
      startedOn: addDays(today, -referredAgo),
      endedOn: endedAgo === null ? null : addDays(today, -endedAgo),
      endingReason: endedAgo === null ? null : 'agreed_time_is_up',
    });
    const answer = saysAboutEvaluation(random);
    if (answer) {
      const entry = { personId, accountId, purpose: 'evaluation', way: 'in_person' } as const;
      const on = { onDay: addDays(today, -referredAgo), recordedAt: addedAt };
      batch.permission.push({ ...entry, ...on, id: seededId(random, 'permission', addedAt), kind: answer });
    }
    for (let sessions = random.whole(0, 6); sessions > 0; sessions -= 1) {
      const ago = random.whole(lastAgo, referredAgo);
      batch.session.push({
        id: seededId(random, 'session', addedAt),
        organisationId,
        personId,
        episodeId,
        accountId,
        heldOn: addDays(today, -ago),
        minutes: 60,
        attendance: random.chance(0.8) ? 'met' : 'no_word',
        mode: random.chance(0.8) ? 'in_person' : 'text',
        place: 'cafe',
        activities: ['listening'],
        note: 'We walked round the pond and talked about the allotment, and what the week had been like so far.',
        recordedAt: instantAgo(ago),
      });
    }
    const times = random.pick([1, 2, 2, 3]);
    for (const measure of measures)
      addMeasure(batch, { measure, times, personId, episodeId, accountId, referredAgo, lastAgo, endedAgo });
    if (hasGoals) addGoals(batch, { personId, episodeId, accountId, referredAgo, lastAgo });
  };

  const addGoals = (
    batch: Rows,
    {
      referredAgo,
      lastAgo,
      accountId,
      ...whose
    }: Pick<Completed, 'personId' | 'episodeId' | 'accountId' | 'referredAgo' | 'lastAgo'>,
  ): void => {
    const dayAgo = (ago: number) => ({ on: addDays(today, -ago), at: new Date(midnight - ago * 86_400_000) });
    for (let goals = randomGoals.pick([0, 1, 2]); goals > 0; goals -= 1) {
      const set = dayAgo(referredAgo);
      const goalId = seededId(randomGoals, 'goal', set.at);
      batch.goal.push({
        ...whose,
        accountId,
        id: goalId,
        words: 'Walk to the allotment',
        setOn: set.on,
        recordedAt: set.at,
      });
      const ratings = randomGoals.pick([1, 2, 2, 4]);
      for (let nth = 0; nth < ratings; nth += 1) {
        const { on, at } = dayAgo(Math.round(referredAgo - ((referredAgo - lastAgo) * nth) / Math.max(1, ratings - 1)));
        const id = seededId(randomGoals, 'goalRating', at);
        batch.goalRating.push({ id, goalId, accountId, rating: randomGoals.whole(0, 10), ratedOn: on, recordedAt: at });
      }
    }
  };

  interface Completed {
    measure: ManyMeasuresOptions['measures'][number];
    times: number;
    personId: string;
    episodeId: string;
    accountId: string;
    referredAgo: number;
    lastAgo: number;
    endedAgo: number | null;
  }
  const addMeasure = (batch: Rows, { measure, times, referredAgo, lastAgo, endedAgo, ...whose }: Completed): void => {
    const { instrument, scale, min, max } = measure;
    let value = random.whole(min, max);
    for (let time = 0; time < times; time += 1) {
      const ago = Math.round(referredAgo - ((referredAgo - lastAgo) * time) / Math.max(1, times - 1));
      const recordedAt = instantAgo(ago);
      const id = seededId(random, 'outcome', recordedAt);
      const isLast = time === times - 1;
      const occasion = time === 0 ? 'baseline' : isLast && endedAgo !== null ? 'ending' : 'review';
      const takenOn = addDays(today, -ago);
      const { episodeId } = whose;
      const shared = { instrument, occasion, informant: 'person', episodeId, takenOn, recordedAt } as const;
      const answers = Object.fromEntries(Array.from({ length: 15 }, (_, item) => [String(item + 1), item % 5]));
      batch.outcome.push({ ...whose, ...shared, id, way: 'together', answers });
      const isMissing = random.chance(0.03);
      batch.outcomeScore.push({
        ...shared,
        outcomeId: id,
        scale,
        value: isMissing ? null : value,
        reason: isMissing ? 'too_many_missing' : null,
      });
      value = Math.min(max, Math.max(min, value + random.whole(-6, 9)));
    }
  };

  return {
    evaluationId,
    organisationIds: places.map(({ organisationId }) => organisationId),
    teamIds: places.flatMap(({ teamIds }) => teamIds),
    ...staff,
    batches: { [Symbol.iterator]: batches },
  };
};
