import { type Context, known } from './context.ts';
import type { Made } from './fill-person.ts';
import type { PersonPlan } from './plan-person.ts';

/** Asked early on, mostly given; now and then withdrawn since, or never asked. One has lapsed. */
export const fillPermission = (world: Context, plan: PersonPlan, made: Made): void => {
  const { slot, random, block } = plan;
  const startedAgo = plan.episodes[0]?.startedAgo ?? null;
  const by = plan.stretches.find(({ episode }) => episode === 0);
  if (startedAgo === null || !by) return;
  const answer = slot.pin.permission ?? world.decks.permission();
  if (answer === 'never_asked') return;
  const accountId = known(world.accountIds, `${block}/${by.workerKey}`);
  const add = (kind: 'given' | 'withdrawn', ago: number, wordsShown: string | null, endsAgo: number | null): void => {
    const recordedAt = world.instantAgo(ago, 1060);
    world.rows.permission.push({
      id: world.id('permission', recordedAt),
      personId: made.personId,
      purpose: 'evaluation',
      kind,
      onDay: world.dayAgo(ago),
      way: random.pick(['in_person', 'in_person', 'on_paper', 'by_phone', 'by_video', 'by_message'] as const),
      wordsShown,
      endsOn: endsAgo === null ? null : world.dayAgo(endsAgo),
      accountId,
      recordedAt,
    });
  };
  const givenAgo = Math.max(by.toAgo + 1, startedAgo - random.whole(0, 14));
  const words = known(world.evaluationWords, slot.organisation);
  if (answer === 'lapsed') add('given', givenAgo, words, 12);
  else add('given', givenAgo, words, random.chance(0.4) ? givenAgo - 365 - random.whole(0, 1) * 365 : null);
  if (answer === 'withdrawn') add('withdrawn', random.whole(1, Math.max(1, givenAgo - 10)), null, null);
};
