import { heavyDays } from '@alongside/domain/review/worker-signs.ts';
import { met } from '@alongside/domain/session/session-words.ts';
import { addDays } from '@alongside/domain/shared/day.ts';
import { makeRandom } from '../random.ts';
import { strengths } from '../words/strengths.ts';
import { type Context, known } from './context.ts';

/**
 * What the record holds beside notes: strengths that were noticed, days agreed for an ending, and what a peer worker would
 * like to talk about in supervision. Of streams of their own, so that the rest of the world stays as it was.
 */

/** Of every batch: some meetings have a strength noticed in them. */
export const fillStrengths = (world: Context): void => {
  const random = makeRandom(`${world.seed}/strengths`);
  const leftOf = new Map<string, string[]>();
  for (const session of world.rows.session) {
    if (!met(session.attendance) || !random.chance(0.18)) continue;
    // Nobody is told the same twice.
    const left = leftOf.get(session.personId) ?? random.shuffled<string>(strengths);
    leftOf.set(session.personId, left);
    session.strengths = left.shift() ?? null;
  }
};

/** Of every batch: one in five of those who walk with somebody has agreed a day, and now and then it has gone by. */
export const fillEndingDays = (world: Context): void => {
  const random = makeRandom(`${world.seed}/endings`);
  for (const episode of world.rows.episode)
    if (episode.state === 'active' && random.chance(0.2))
      episode.agreedEndOn = random.chance(0.15)
        ? world.dayAgo(random.whole(3, 20))
        : addDays(world.today, random.whole(14, 160));
};

/**
 * A peer worker of Northgate has a heavy month: four meet-ups they would like to talk about, some of them talked about since.
 * A colleague has one.
 */
export const fillTalkWishes = (world: Context): void => {
  const { rows } = world;
  for (const [key, most] of [
    ['jas', 4],
    ['dee', 1],
  ] as const) {
    const accountId = known(world.accountIds, `0/${key}`);
    const lately = rows.session
      .filter((each) => each.accountId === accountId && !each.voidedAt && met(each.attendance))
      .filter(({ heldOn }) => heldOn > world.dayAgo(heavyDays))
      .toSorted((one, other) => (one.heldOn < other.heldOn ? 1 : -1));
    for (const { id, heldOn, recordedAt } of lately.slice(0, most))
      rows.talkWish.push({ sessionId: id, accountId, wishedOn: heldOn, wishedAt: recordedAt });
  }
};
