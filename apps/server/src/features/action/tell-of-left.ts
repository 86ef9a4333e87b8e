import { and, eq, isNotNull, isNull, not, sql } from '@alongside/db/operators.ts';
import type { Store } from '@alongside/db/store.ts';
import { noticeKey } from '@alongside/domain/notice/notice-words.ts';
import { type Day, dayIn } from '@alongside/domain/shared/day.ts';
import { recordAudit } from '../../audit.ts';
import { worksInItsTeam } from '../../reach/person-reach.ts';
import { tellAbout } from '../notice/tell-about.ts';
import { goesBack, isLeft } from './action-reach.ts';
import { tellNoMoreOfAction } from './tell-of-action.ts';

const noticeOf = noticeKey({ actionId: '' });

/** The days it is where the organisations of this server are: cover ends by days. */
const daysNow = async ({ read: { db, tables } }: Store, now: Date) => {
  const zones = await db.selectDistinct({ timeZone: tables.organisation.timeZone }).from(tables.organisation);
  return zones.map(({ timeZone }) => ({ timeZone, today: dayIn(timeZone, now) }));
};

interface Zone {
  timeZone: string;
  today: Day;
}

/** Handed on to somebody who cannot do it any more, by somebody who can. */
const toGiveBack = ({ read }: Store, { timeZone, today }: Zone) => {
  const { action, organisation, session } = read.tables;
  return read.db
    .select({
      id: action.id,
      ownerId: action.ownerId,
      handedOnBy: sql<string>`${action.handedOnBy}`,
      dueOn: action.dueOn,
      movedTo: action.movedTo,
      version: action.version,
    })
    .from(action)
    .innerJoin(organisation, and(eq(organisation.id, action.organisationId), eq(organisation.timeZone, timeZone)))
    .innerJoin(session, and(eq(session.id, action.sessionId), isNull(session.voidedAt)))
    .where(and(isNotNull(action.handedOnBy), isNull(action.finishedAt), goesBack(read, today)));
};

/** Left by whoever had it, and not told yet to whoever walks with the person now. */
const toOffer = ({ read }: Store, { timeZone, today }: Zone) => {
  const { account, action, episode, notice, organisation, pairing, session, teamMember } = read.tables;
  return read.db
    .select({ id: action.id, accountId: pairing.accountId })
    .from(action)
    .innerJoin(organisation, and(eq(organisation.id, action.organisationId), eq(organisation.timeZone, timeZone)))
    .innerJoin(session, and(eq(session.id, action.sessionId), isNull(session.voidedAt)))
    .innerJoin(pairing, and(eq(pairing.personId, session.personId), isNull(pairing.endedOn)))
    .innerJoin(episode, eq(episode.id, pairing.episodeId))
    .innerJoin(teamMember, worksInItsTeam(read))
    .innerJoin(account, and(eq(account.id, pairing.accountId), isNull(account.deactivatedAt)))
    .leftJoin(
      notice,
      and(
        eq(notice.accountId, pairing.accountId),
        eq(notice.kind, 'action_left'),
        eq(notice.aboutKey, sql`${noticeOf} || ${action.id}`),
      ),
    )
    .where(and(isNull(action.finishedAt), isNull(notice.id), isLeft(read, today), not(goesBack(read, today))));
};

/**
 * Runs with the notices. Lists go by reach and need nothing of this: it writes down what they show already, and tells whoever
 * it is for. A server that stood still does it afterwards.
 */
export const tellOfLeft = async (store: Store, now: Date): Promise<void> => {
  for (const zone of await daysNow(store, now)) {
    const back = await toGiveBack(store, zone);
    const offered = await toOffer(store, zone);
    if (back.length + offered.length === 0) continue;
    await store.write(async (tx) => {
      const { action } = tx.tables;
      for (const { id, handedOnBy, version, ...had } of back) {
        const moved = await tx.db
          .update(action)
          .set({ ownerId: handedOnBy, handedOnBy: null, handedOnAt: null, version: version + 1 })
          .where(and(eq(action.id, id), eq(action.version, version), isNull(action.finishedAt)))
          .returning({ id: action.id });
        if (moved.length === 0) continue;
        await tellNoMoreOfAction(tx, { id, ...had }, now);
        await recordAudit(tx, null, 'action.giveBack', id, now);
        await tellAbout(tx, { kind: 'action_left', accountId: handedOnBy, about: { actionId: id }, now });
      }
      for (const { id, accountId } of offered)
        await tellAbout(tx, { kind: 'action_left', accountId, about: { actionId: id }, now });
    });
  }
};
