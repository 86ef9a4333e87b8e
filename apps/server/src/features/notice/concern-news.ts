import { and, desc, eq, isNull, lte } from '@alongside/db/operators.ts';
import type { Reader } from '@alongside/db/store.ts';
import { isWaitRung } from '@alongside/domain/concern/what-waits.ts';
import { addedToRung, saidBackRung } from '@alongside/domain/concern/who-is-told.ts';
import type { Actor } from '../../actor.ts';
import { knowsOfConcern } from '../../reach/concern-reach.ts';

const longest = 200;

const kindOf = (rung: number) => {
  if (rung === saidBackRung) return 'concern_said_back' as const;
  if (isWaitRung(rung)) return 'concern_waits' as const;
  return rung === addedToRung ? ('concern_added_to' as const) : ('concern_raised' as const);
};

/**
 * What the caller was told of concerns, by their own ladder. Each rung is told again; here it is one matter, with the time
 * it was told last. Read once it was opened, and what asks for an answer also once somebody has given it.
 */
export const concernNews = async (reader: Reader, actor: Actor, now: Date) => {
  const { concern, concernNotice } = reader.tables;
  const rows = await reader.db
    .select({
      id: concernNotice.id,
      concernId: concern.id,
      rung: concernNotice.rung,
      toldAt: concernNotice.dueAt,
      seenAt: concernNotice.seenAt,
      acknowledgedAt: concern.acknowledgedAt,
      state: concern.state,
    })
    .from(concernNotice)
    .innerJoin(concern, eq(concern.id, concernNotice.concernId))
    .where(
      and(
        eq(concernNotice.accountId, actor.accountId),
        eq(concernNotice.channel, 'app'),
        isNull(concernNotice.calledOffAt),
        lte(concernNotice.dueAt, now),
        knowsOfConcern(reader, { ...actor, now }),
      ),
    )
    .orderBy(desc(concernNotice.dueAt), desc(concernNotice.id))
    .limit(longest);
  const shown = new Set<string>();
  return rows.flatMap(({ rung, seenAt, acknowledgedAt, state, ...row }) => {
    const kind = kindOf(rung);
    const matter = `${kind} ${row.concernId}`;
    if (shown.has(matter)) return [];
    shown.add(matter);
    const answeredAt = kind === 'concern_raised' && state !== 'raised' ? (acknowledgedAt ?? row.toldAt) : null;
    return [{ ...row, kind, readAt: seenAt ?? answeredAt }];
  });
};

export type ConcernNews = Awaited<ReturnType<typeof concernNews>>[number];
