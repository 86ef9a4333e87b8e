import { eq } from '@alongside/db/operators.ts';
import { buildEpisode, buildPairing, buildPerson, buildSession } from '@alongside/testing/build.ts';
import { buildEvaluation, buildPermission } from '@alongside/testing/build-evaluation.ts';
import { smallMeasure } from '@alongside/testing/build-instrument.ts';
import { newId } from '@alongside/testing/new-id.ts';
import { makeRandom } from '@alongside/testing/random.ts';
import { describe, expect, test } from 'vitest';
import { refusalFrom } from '../../../test/refused.ts';
import { counted } from '../../../test/test-store.ts';
import { makeWorld, type World } from '../../../test/world.ts';

/** One sheet as it came in: fifteen answers of the QPR or nine of the PHQ, on one day, at one moment. */
interface Sheet {
  instrument: 'qpr_15' | 'phq_9';
  answers: (number | null)[];
  occasion: 'baseline' | 'review' | 'ending' | 'follow_up';
  takenOn: string;
  recordedAt: Date;
  informant: 'person' | 'worker';
  isTakenBack: boolean;
}
interface Story {
  teamId: string;
  gender: '1' | '2' | '3';
  referredOn: string;
  endedOn: string | null;
  met: number;
  sheets: Sheet[];
}

const day = (ago: number) => new Date(Date.UTC(2026, 10, 19) - ago * 86_400_000).toISOString().slice(0, 10);

const makeStory = (random: ReturnType<typeof makeRandom>, teamId: string): Story => {
  const referredAgo = random.whole(120, 400);
  const hasEnded = random.chance(0.5);
  const endedAgo = hasEnded ? random.whole(0, 110) : null;
  const sheets = (['qpr_15', 'phq_9'] as const).flatMap((instrument) => {
    const [items, most] = instrument === 'qpr_15' ? [15, 4] : [9, 3];
    const lean = random.next();
    return Array.from({ length: random.whole(0, 4) }, (_, at): Sheet => {
      const answers: (number | null)[] = Array.from({ length: items }, () =>
        Math.min(most, Math.max(0, Math.round((lean + (random.next() - 0.45) * (0.3 + at / 4)) * most))),
      );
      // Six gaps are more than either may have: no score comes of it.
      if (random.chance(0.15)) answers.fill(null, 0, 6);
      return {
        instrument,
        answers,
        occasion: at === 0 ? 'baseline' : random.pick(['review', 'ending', 'follow_up'] as const),
        // Two on one day are told apart by when they were written down.
        takenOn: day(random.pick([referredAgo, referredAgo - 30, referredAgo - 60, endedAgo ?? 0])),
        recordedAt: new Date(Date.UTC(2026, 10, 19, 8, random.whole(0, 59), random.whole(0, 59), random.whole(0, 999))),
        informant: random.chance(0.1) ? 'worker' : 'person',
        isTakenBack: random.chance(0.1),
      };
    });
  });
  return {
    teamId,
    gender: random.pick(['1', '1', '1', '2', '2', '3']),
    referredOn: day(referredAgo),
    endedOn: endedAgo === null ? null : day(endedAgo),
    met: random.pick([0, 1, 2, 2, 3, 5]),
    sheets,
  };
};

/** Every sheet goes in as a peer worker would type it in, and is scored by the server. */
const live = async (world: World, story: Story) => {
  const { organisationId, accounts } = world;
  const accountId = story.teamId === world.teamId ? accounts.peer_worker : world.otherTeamWorker;
  const { personId, episodeId } = await world.store.write(async (tx) => {
    const madePerson = await buildPerson(tx, { organisationId, gender: story.gender });
    const { teamId, referredOn } = story;
    const madeEpisode = await buildEpisode(tx, { organisationId, personId: madePerson, teamId, referredOn });
    const place = { organisationId, personId: madePerson, episodeId: madeEpisode, accountId };
    await buildPairing(tx, place);
    for (let at = 0; at < story.met; at += 1) await buildSession(tx, { ...place, heldOn: story.referredOn });
    await buildSession(tx, { ...place, attendance: 'no_word' });
    await buildSession(tx, { ...place, voidedAt: new Date('2026-11-18T10:00:00Z'), voidedReason: 'wrong day' });
    return { personId: madePerson, episodeId: madeEpisode };
  });
  const ids: [string, Date, Sheet['informant']][] = [];
  for (const { answers, isTakenBack: _, recordedAt, informant, ...sheet } of story.sheets) {
    const id = newId('outcome');
    const byItem = Object.fromEntries(answers.map((answer, at) => [String(at + 1), answer]));
    const caller = world.asAccount(accountId, organisationId, 'peer_worker');
    const typedIn = { id, personId, instrumentVersion: 1, way: 'on_paper', informant: 'person' } as const;
    await caller.outcome.record({ ...sheet, ...typedIn, answers: byItem });
    ids.push([id, recordedAt, informant]);
  }
  const { outcome, outcomeScore, episode } = world.store.tables;
  await world.store.write(async (tx) => {
    // The worker's own view of a measure, where a measure asks for one, is none of these figures.
    for (const [id, recordedAt, informant] of ids) {
      await tx.db.update(outcome).set({ recordedAt, informant }).where(eq(outcome.id, id));
      await tx.db.update(outcomeScore).set({ recordedAt, informant }).where(eq(outcomeScore.outcomeId, id));
    }
    if (story.endedOn)
      await tx.db.update(episode).set({ state: 'ended', endedOn: story.endedOn }).where(eq(episode.id, episodeId));
  });
  const takenBack = story.sheets.flatMap(({ isTakenBack }, at) => (isTakenBack ? [ids[at]?.[0] ?? ''] : []));
  for (const outcomeId of takenBack)
    await world.store.write(async (tx) => {
      await tx.db
        .update(outcome)
        .set({ voidedAt: new Date('2026-11-19T09:00:00Z') })
        .where(eq(outcome.id, outcomeId));
      await tx.db.update(outcomeScore).set({ isVoided: true }).where(eq(outcomeScore.outcomeId, outcomeId));
    });
  return personId;
};

/** By how much a mean is shown in: 60 points of the QPR, 27 of the PHQ. */
const stepOf = { qpr_15: 0.5, phq_9: 0.2 } as const;
const toStep = (mean: number, step: number) => Math.round(mean / step) * step;

const rounded = (count: number) => (count === 0 ? 0 : count < 5 ? null : Math.round(count / 5) * 5);

/** Worked out from the answers and nothing else: no rule of the domain is asked. */
const byHand = (stories: readonly Story[], instrument: Sheet['instrument']) => {
  const [better, least] = instrument === 'qpr_15' ? [1, 5] : [-1, 6];
  const changes: number[] = [];
  let comparable = 0;
  const taken = { baseline: 0, review: 0, ending: 0, follow_up: 0 };
  for (const { sheets, met, referredOn, endedOn } of stories) {
    const valid = sheets
      .filter((sheet) => sheet.instrument === instrument && sheet.informant === 'person' && !sheet.isTakenBack)
      .filter(({ answers }) => !answers.includes(null))
      .map(({ answers, ...sheet }) => ({
        ...sheet,
        score: answers.reduce<number>((sum, each) => sum + (each ?? 0), 0),
      }))
      .sort((one, other) =>
        one.takenOn === other.takenOn
          ? Number(one.recordedAt) - Number(other.recordedAt)
          : one.takenOn.localeCompare(other.takenOn),
      );
    for (const occasion of Object.keys(taken) as (keyof typeof taken)[])
      if (valid.some((sheet) => sheet.occasion === occasion)) taken[occasion] += 1;
    if (met < 2 || (endedOn === null && referredOn > day(180))) continue;
    comparable += 1;
    const [first, last] = [valid[0], valid.at(-1)];
    if (first && last && first !== last) changes.push(last.score - first.score);
  }
  const mean = changes.reduce((sum, change) => sum + change, 0) / changes.length;
  const spread = Math.sqrt(changes.reduce((sum, change) => sum + (change - mean) ** 2, 0) / (changes.length - 1));
  return {
    taken,
    comparable,
    pairs: changes.length,
    mean,
    error: spread / Math.sqrt(changes.length),
    better: changes.filter((change) => change * better >= least).length,
    worse: changes.filter((change) => change * better <= -least).length,
  };
};

const fill = async (world: World, howMany: number, seed = 'figures') => {
  const random = makeRandom(seed);
  const stories = Array.from({ length: howMany }, (_, at) =>
    makeStory(random, at % 3 === 0 ? world.otherTeamId : world.teamId),
  );
  for (const story of stories) await live(world, story);
  return stories;
};

describe('figures of a team', () => {
  test('are those worked out by hand from every answer that was written down', { timeout: 60_000 }, async () => {
    const world = await makeWorld();
    const stories = await fill(world, 75);
    const team = await world.as('supervisor').figure.team();
    const mine = stories.filter(({ teamId }) => teamId === world.teamId);
    expect(team.units).toEqual(['Harbour team']);
    for (const instrument of ['qpr_15', 'phq_9'] as const) {
      const hand = byHand(mine, instrument);
      const shown = team.measures.find((each) => each.instrument === instrument)?.all;
      expect(hand.pairs).toBeGreaterThan(10);
      expect(shown).toMatchObject({ comparable: rounded(hand.comparable), pairs: rounded(hand.pairs) });
      const step = stepOf[instrument];
      expect(shown?.mean).toBeCloseTo(toStep(hand.mean, step), 8);
      // Student’s t lies between these for eleven pairs and for any more; an end is rounded outwards by less than a step.
      for (const half of [(shown?.high ?? 0) - hand.mean, hand.mean - (shown?.low ?? 0)]) {
        expect(half).toBeGreaterThan(1.95 * hand.error);
        expect(half).toBeLessThan(2.229 * hand.error + step);
      }
      const same = hand.pairs - hand.better - hand.worse;
      for (const [count, cell] of [
        [hand.better, shown?.better],
        [same, shown?.same],
        [hand.worse, shown?.worse],
      ] as const)
        expect([null, rounded(count)]).toContain(cell);
      for (const { point, taken } of shown?.points ?? []) expect(taken, point).toBe(rounded(hand.taken[point]));
    }

    const whole = await world.as('coordinator').figure.organisation();
    const hand = byHand(stories, 'qpr_15');
    const qpr = whole.measures.find((each) => each.instrument === 'qpr_15');
    expect(qpr?.all).toMatchObject({ comparable: rounded(hand.comparable), pairs: rounded(hand.pairs) });
    expect(qpr?.all.mean).toBeCloseTo(toStep(hand.mean, stepOf.qpr_15), 8);
    const women = byHand(
      stories.filter(({ gender }) => gender === '2'),
      'qpr_15',
    );
    const row = qpr?.groups.gender.find(({ key }) => key === '2');
    expect(row?.pairs).toBe(rounded(women.pairs));
    expect(row?.mean).toBeCloseTo(toStep(women.mean, stepOf.qpr_15), 8);
    expect(qpr?.groups.unit.map(({ key }) => key)).toEqual(['Harbour team', 'Orchard team']);
  });

  test('count nobody as missing where nobody is asked', { timeout: 60_000 }, async () => {
    const world = await makeWorld();
    const sheet: Sheet = {
      ...{ instrument: 'qpr_15', answers: Array<number>(15).fill(2), occasion: 'baseline', takenOn: day(290) },
      ...{ recordedAt: new Date('2026-11-19T08:00:00Z'), informant: 'person', isTakenBack: false },
    };
    const span = { gender: '1', referredOn: day(300), endedOn: day(100), met: 2 } as const;
    for (let at = 0; at < 8; at += 1) await live(world, { ...span, teamId: world.teamId, sheets: [sheet] });
    const points = async () => {
      const { measures } = await world.as('supervisor').figure.team();
      const qpr = measures.find(({ instrument }) => instrument === 'qpr_15');
      return new Map(qpr?.all.points.map((each) => [each.point, each]));
    };
    const before = await points();
    expect(before.get('baseline')).toMatchObject({ taken: 10, due: 10 });
    expect(before.get('ending')).toMatchObject({ taken: 0, due: 10 });
    expect(before.get('follow_up')).toMatchObject({ taken: 0, due: 0 });
    const timing = { baselineByMeeting: 2, reviewEveryDays: 183, atEnding: false, followUpAfterDays: 90 } as const;
    await world.as('coordinator').instrument.choose({ key: 'qpr_15', isOffered: true, timing, version: 1 });
    const after = await points();
    expect(after.get('ending')).toMatchObject({ taken: 0, due: 0 });
    expect(after.get('follow_up')).toMatchObject({ taken: 0, due: 10 });
    const later = { ...timing, followUpAfterDays: 180 } as const;
    await world.as('coordinator').instrument.choose({ key: 'qpr_15', isOffered: true, timing: later, version: 2 });
    expect((await points()).get('follow_up')).toMatchObject({ taken: 0, due: 0 });
  });

  test('leave out what is asked after any meeting', async () => {
    const world = await makeWorld();
    const { personId } = world.walk.own;
    const asked = { personId, instrument: 'how_today', instrumentVersion: 1, occasion: 'review' } as const;
    await world.as('peer_worker').outcome.record({
      ...asked,
      ...{ id: newId('outcome'), way: 'together', informant: 'person', takenOn: day(1), answers: { today: 2 } },
    });
    const { measures, notUsed } = await world.as('supervisor').figure.team();
    expect(measures).toEqual([]);
    expect(notUsed).not.toContain('How was today');
  });

  test('keep apart what an own measure gave before a score of it counted in another way', async () => {
    const world = await makeWorld();
    const id = newId('instrument');
    const { instrument } = world.as('coordinator');
    const definition = structuredClone(smallMeasure) as Parameters<typeof instrument.build>[0]['definition'];
    await instrument.build({ id, definition });
    const fillIn = (instrumentVersion: number, takenOn: string, answers: Record<string, number>) =>
      world.as('peer_worker').outcome.record({
        ...{
          id: newId('outcome'),
          personId: world.walk.own.personId,
          instrument: id,
          instrumentVersion,
          takenOn,
          answers,
        },
        ...{ occasion: 'review', way: 'together', informant: 'person' },
      });
    await fillIn(1, day(2), { 1: 4, 2: 0 });
    const longer = {
      ...definition,
      items: definition.items.map((item) => ({ ...item, max: 9 })),
      scales: definition.scales.map((scale) => ({ ...scale, max: 18 })),
    };
    await instrument.amend({ id, definition: longer, version: 1 });
    await fillIn(2, day(1), { 1: 9, 2: 0 });
    const { measures } = await world.as('supervisor').figure.team();
    expect(measures.map(({ scale, max, all }) => [scale, max, all.pairs])).toEqual([
      ['total_2', 18, 0],
      ['total', 8, 0],
    ]);
  });

  test('are those of an evaluation too, where everyone permits it', { timeout: 60_000 }, async () => {
    const world = await makeWorld();
    const evaluationId = await world.store.write((tx) =>
      buildEvaluation(tx, { begunBy: world.organisationId, members: [world.accounts.researcher] }),
    );
    const random = makeRandom('permits');
    for (let at = 0; at < 16; at += 1) {
      const personId = await live(world, { ...makeStory(random, world.teamId), met: 2, endedOn: day(20) });
      await world.store.write((tx) => buildPermission(tx, { personId, accountId: world.accounts.coordinator }));
    }
    const mine = (await world.as('supervisor').figure.team()).measures;
    const { outcomes } = await world.as('researcher').evaluation.read({ evaluationId });
    expect(outcomes.measures.map(({ all }) => all)).toEqual(mine.map(({ all }) => all));
    expect(outcomes.measures.length).toBe(2);
  });

  test('take the same number of queries for a few people and for many', { timeout: 60_000 }, async () => {
    const world = await makeWorld();
    const queries = async () => {
      const before = counted.queries;
      await world.as('supervisor').figure.team();
      return counted.queries - before;
    };
    await fill(world, 4, 'few');
    const few = await queries();
    await fill(world, 10, 'many');
    expect(await queries()).toBe(few);
  });

  test('tell of no peer worker and of no person', { timeout: 60_000 }, async () => {
    const world = await makeWorld();
    await fill(world, 20, 'nobody');
    for (const figures of [
      await world.as('supervisor').figure.team(),
      await world.as('coordinator').figure.organisation(),
    ])
      expect(JSON.stringify(figures)).not.toMatch(/per_|epi_|acc_|tea_|Tamsin|Wren/);
  });

  test('hold nothing of another team, and nothing at all for whoever supervises none', async () => {
    const world = await makeWorld();
    const nobody = world.asAccount(world.otherTeamWorker, world.organisationId, 'supervisor');
    expect(await nobody.figure.team()).toMatchObject({ units: [], episodes: 0, measures: [] });
  });
});

describe('how small numbers are shown', () => {
  test('is chosen by a coordinator, and holds at once for the supervisor too', async () => {
    const world = await makeWorld();
    expect((await world.as('supervisor').figure.team()).rule).toEqual({ under: 5, roundTo: 5 });
    await world.as('coordinator').figure.chooseSmallNumbers({ smallNumbers: { profile: 'hes' } });
    expect((await world.as('supervisor').figure.team()).rule).toEqual({ under: 8, roundTo: 5 });
    const own = { profile: 'own', under: 10, roundTo: 10 } as const;
    await world.as('coordinator').figure.chooseSmallNumbers({ smallNumbers: own });
    expect(await world.as('coordinator').figure.organisation()).toMatchObject({
      smallNumbers: own,
      rule: { under: 10, roundTo: 10 },
    });
  });

  test('is never laxer than 5', async () => {
    const world = await makeWorld();
    const lax = { profile: 'own', under: 3, roundTo: 5 } as const;
    const refused = await refusalFrom(world.as('coordinator').figure.chooseSmallNumbers({ smallNumbers: lax }));
    expect(refused.code).toBe('FIELDS_REFUSED');
  });

  test('in an evaluation is chosen by the organisation that began it', async () => {
    const world = await makeWorld();
    const evaluationId = await world.store.write((tx) =>
      buildEvaluation(tx, { begunBy: world.organisationId, members: [world.accounts.researcher] }),
    );
    const hes = { profile: 'hes' } as const;
    await world.as('coordinator').figure.chooseSmallNumbers({ evaluationId, smallNumbers: hes });
    const read = await world.as('researcher').evaluation.read({ evaluationId });
    expect(read.outcomes.rule).toEqual({ under: 8, roundTo: 5 });
  });
});
