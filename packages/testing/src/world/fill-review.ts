import { signSettings } from '@alongside/domain/review/sign-settings.ts';
import { walkRules } from '@alongside/domain/review/walk-signs.ts';
import { metAttendances } from '@alongside/domain/session/session-words.ts';
import { daysBetween } from '@alongside/domain/shared/day.ts';
import { makeRandom } from '../random.ts';
import { seededId } from '../seeded-id.ts';
import { type Context, known } from './context.ts';

const note = 'Talked about on Thursday. They are with their sister until December, and text now and then.';

/** One of Northgate's people whom nobody has met for a while was looked at, and is off the list until something changes. */
export const fillReview = (world: Context): void => {
  const { rows, seed, today } = world;
  const random = makeRandom(`${seed}/review`);
  const { at } = signSettings(null, 21).not_met;
  for (const key of ['jas', 'dee', 'col']) {
    const accountId = known(world.accountIds, `0/${key}`);
    for (const { episodeId, startedOn } of rows.pairing.filter(
      (each) => each.accountId === accountId && !each.endedOn,
    )) {
      const own = rows.session.filter((each) => each.episodeId === episodeId && !each.voidedAt);
      const heldOn = (all: typeof own) =>
        all
          .map((each) => each.heldOn)
          .sort()
          .at(-1) ?? startedOn;
      const metOn = heldOn(own.filter(({ attendance }) => metAttendances.includes(attendance)));
      const facts = { state: 'active', since: startedOn, lastMetOn: metOn } as Parameters<
        typeof walkRules.not_met.stands
      >[0];
      const standing = walkRules.not_met.stands(facts, at, today);
      if (!standing || daysBetween(heldOn(own), today) >= at) continue;
      const lookedAt = world.instantAgo(3, 970);
      rows.reviewLook.push({
        id: seededId(random, 'reviewLook', lookedAt),
        organisationId: known(world.organisationIds, 'lantern'),
        accountId,
        episodeId,
        seen: { not_met: standing.fact },
        note,
        lookedBy: known(world.accountIds, '0/colin'),
        lookedAt,
      });
      return;
    }
  }
};
