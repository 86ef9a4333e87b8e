import { qprRange } from '@alongside/domain/outcome/record-outcome.ts';
import { type Context, known } from './context.ts';
import type { Made } from './fill-person.ts';
import type { PersonPlan } from './plan-person.ts';
import { threadsOf } from './tell-session.ts';

const within = (least: number, value: number, most: number): number =>
  Math.min(most, Math.max(least, Math.round(value)));
/** Roughly bell-shaped, from -3 to 3. */
const bell = ({ random }: PersonPlan): number => random.next() * 2 + random.next() * 2 + random.next() * 2 - 3;

const walkOf = (plan: PersonPlan) => {
  const current = plan.stretches.filter(({ episode }) => episode === 0);
  const last = current.at(-1);
  const startedAgo = plan.episodes[0]?.startedAgo ?? null;
  if (!last || startedAgo === null) return null;
  return {
    startedAgo,
    lastAgo: last.toAgo,
    workerAt: (ago: number) => (current.find(({ toAgo }) => ago >= toAgo) ?? last).workerKey,
  };
};

/** QPR totals: small shifts, some down, many that can be chance, and a good share with no later score at all. */
export const fillOutcomes = (world: Context, plan: PersonPlan, made: Made): void => {
  const walk = walkOf(plan);
  if (!walk) return;
  const { random, slot, block } = plan;
  if (!world.decks.baseline() && !slot.pin.wellTold) return;
  const { startedAgo, lastAgo } = walk;
  const add = (ago: number, occasion: 'baseline' | 'review' | 'ending', score: number): void => {
    const recordedAt = world.instantAgo(ago, 1040);
    const id = world.id('outcome', recordedAt);
    const shared = {
      episodeId: made.episodeIds[0] ?? '',
      instrument: 'qpr_15',
      informant: 'person',
      occasion,
      takenOn: world.dayAgo(ago),
      recordedAt,
    } as const;
    world.rows.outcome.push({
      ...shared,
      id,
      personId: made.personId,
      accountId: known(world.accountIds, `${block}/${walk.workerAt(ago)}`),
      way: 'score_only',
    });
    world.rows.outcomeScore.push({ ...shared, outcomeId: id, scale: 'total', value: score });
  };
  const first = within(qprRange.min, 31 + bell(plan) * 8, qprRange.max);
  const firstAgo = Math.max(lastAgo, startedAgo - random.whole(0, 12));
  add(firstAgo, 'baseline', first);
  if (firstAgo - lastAgo < 30 || slot.pin.noReview) return;
  if (!world.decks.lastScore() && !slot.pin.wellTold) return;
  const last = within(qprRange.min, first + (slot.pin.wellTold ? 7 : 3 + bell(plan) * 6), qprRange.max);
  if (firstAgo - lastAgo > 110 && random.chance(0.4))
    add(
      Math.round((firstAgo + lastAgo) / 2),
      'review',
      within(qprRange.min, (first + last) / 2 + bell(plan) * 2, qprRange.max),
    );
  if (slot.state === 'ended') add(lastAgo + random.whole(0, 5), 'ending', last);
  else add(lastAgo + random.whole(0, 14), 'review', last);
};

/** Goals in the person's own words, rated by them now and then; ratings wander and mostly rise. */
export const fillGoals = (world: Context, plan: PersonPlan, made: Made): void => {
  const walk = walkOf(plan);
  if (!walk) return;
  const { random, block } = plan;
  const [main, side] = threadsOf(plan.index);
  const chosen = [...(random.chance(0.72) ? [main] : []), ...(main !== side && random.chance(0.28) ? [side] : [])];
  for (const { goal } of chosen) {
    const setAgo = Math.max(walk.lastAgo, walk.startedAgo - random.whole(0, 21));
    const recordedAt = world.instantAgo(setAgo, 1045);
    const accountId = known(world.accountIds, `${block}/${walk.workerAt(setAgo)}`);
    const goalId = world.id('goal', recordedAt);
    world.rows.goal.push({
      id: goalId,
      personId: made.personId,
      episodeId: made.episodeIds[0] ?? '',
      accountId,
      words: goal,
      setOn: world.dayAgo(setAgo),
      recordedAt,
    });
    let rating = random.whole(1, 5);
    for (let ago = setAgo; ago >= walk.lastAgo; ago -= random.whole(28, 56)) {
      const ratedAt = world.instantAgo(ago, 1050);
      const ratedBy = known(world.accountIds, `${block}/${walk.workerAt(ago)}`);
      world.rows.goalRating.push({
        id: world.id('goalRating', ratedAt),
        goalId,
        accountId: ratedBy,
        rating,
        ratedOn: world.dayAgo(ago),
        recordedAt: ratedAt,
      });
      rating = within(0, rating + 0.7 + bell(plan) * 0.8, 10);
    }
  }
};
