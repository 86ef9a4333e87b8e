import { alias, and, eq, gte, isNull, or, type SQL, sql } from '@alongside/db/operators.ts';
import type { Reader } from '@alongside/db/store.ts';
import type { Day } from '@alongside/domain/shared/day.ts';
import { type Actor, todayOf } from '../../actor.ts';
import { comesFromReach, isBackWithMe, isOfferedTo, mayStepIn } from './action-reach.ts';

const msPerDay = 86_400_000;
/** What was done stays to be looked at, and its tick to be taken back, for this long. */
const doneDays = 30;
const longest = 500;

const findActions = (reader: Reader, actor: Actor, now: Date, which: SQL | undefined) => {
  const { account, action, concern, person, session, supervision } = reader.tables;
  const handedOn = alias(account, 'handed_on');
  const peerWorker = alias(account, 'peer_worker');
  const supervisor = alias(account, 'supervisor');
  const asking = { ...actor, now };
  return reader.db
    .select({
      id: action.id,
      words: action.words,
      ownerId: action.ownerId,
      ownerName: account.name,
      handedOnBy: action.handedOnBy,
      handedOnByName: handedOn.name,
      concernId: action.concernId,
      supervisionId: action.supervisionId,
      sessionId: action.sessionId,
      reviewId: action.reviewId,
      personId: session.personId,
      personName: person.displayName,
      heldOn: sql<Day | null>`coalesce(${session.heldOn}, ${supervision.heldOn})`,
      peerWorkerId: supervision.peerWorkerId,
      peerWorkerName: peerWorker.name,
      supervisorName: supervisor.name,
      dueOn: sql<Day | null>`coalesce(${action.movedTo}, ${action.dueOn})`,
      agreedFor: action.dueOn,
      addedBy: action.addedBy,
      addedAt: action.addedAt,
      finishedAt: action.finishedAt,
      isBack: sql<number>`case when ${isBackWithMe(reader, asking)} then 1 else 0 end`,
      isOffered: sql<number>`case when ${isOfferedTo(reader, actor)} then 1 else 0 end`,
      version: action.version,
    })
    .from(action)
    .innerJoin(account, eq(account.id, action.ownerId))
    .leftJoin(handedOn, eq(handedOn.id, action.handedOnBy))
    .leftJoin(concern, eq(concern.id, action.concernId))
    .leftJoin(supervision, eq(supervision.id, action.supervisionId))
    .leftJoin(peerWorker, eq(peerWorker.id, supervision.peerWorkerId))
    .leftJoin(supervisor, eq(supervisor.id, supervision.supervisorId))
    .leftJoin(session, eq(session.id, action.sessionId))
    .leftJoin(person, eq(person.id, session.personId))
    .where(and(comesFromReach(reader, asking), which))
    .orderBy(action.id)
    .limit(longest);
};

type Found = Awaited<ReturnType<typeof findActions>>[number];

const whereFrom = ({ concernId, supervisionId, sessionId, reviewId }: Found) => {
  if (concernId) return 'concern' as const;
  if (supervisionId) return 'supervision' as const;
  if (sessionId) return 'session' as const;
  return reviewId ? ('review' as const) : ('self' as const);
};

/** As the reader sees it: what it came from, with whom it was agreed, and what may be done with it. */
const shown = (actor: Actor) => (found: Found) => {
  const { peerWorkerId, peerWorkerName, supervisorName, ownerId, ownerName, addedBy, ...action } = found;
  const { handedOnBy, handedOnByName, agreedFor, isBack, isOffered, ...rest } = action;
  const from = whereFrom(found);
  const isMine = ownerId === actor.accountId;
  const mine = isMine || isBack === 1;
  return {
    ...rest,
    from,
    mine,
    /** Whoever had it cannot do it any more: the reader may take it on. */
    offered: !mine && isOffered === 1,
    ownerName,
    /** The other of the two, where it was agreed in supervision. */
    withName: from === 'supervision' ? (peerWorkerId === actor.accountId ? supervisorName : peerWorkerName) : null,
    agreedFor: agreedFor === rest.dueOn ? null : agreedFor,
    handedOnByMe: handedOnBy === actor.accountId && !mine,
    handedOnByName: handedOnBy && handedOnBy !== actor.accountId ? handedOnByName : null,
    /** With whom it was while the reader had handed it on. */
    wasWith: isMine || isBack === 0 ? null : ownerName,
    canTakeOut: isMine && addedBy === actor.accountId && !found.concernId && !found.supervisionId,
  };
};

const byDue = (one: { dueOn: Day | null; id: string }, other: { dueOn: Day | null; id: string }): number =>
  (one.dueOn ?? '9999') + one.id < (other.dueOn ?? '9999') + other.id ? -1 : 1;

const isOpen = ({ tables: { action } }: Reader) => isNull(action.finishedAt);

/** Mine, what I handed on, what is offered to me, and what the other of the two will do: not what others answer of a concern. */
const concernsMe = (reader: Reader, actor: Actor, now: Date): SQL | undefined => {
  const { action } = reader.tables;
  return or(
    eq(action.ownerId, actor.accountId),
    eq(action.handedOnBy, actor.accountId),
    isOfferedTo(reader, actor),
    and(sql`${action.supervisionId} is not null`, mayStepIn(reader, { ...actor, now })),
  );
};

/** Everything still to do that is mine, or that somebody does for me. One query. */
export const openActions = async (reader: Reader, actor: Actor, now: Date) => {
  const found = await findActions(reader, actor, now, and(isOpen(reader), concernsMe(reader, actor, now)));
  return found.map(shown(actor)).sort(byDue);
};

export type ShownAction = Awaited<ReturnType<typeof openActions>>[number];

/** One list of what is mine, wherever it was agreed; what others do for me; and what was done lately. Two queries. */
export const listActions = async (reader: Reader, actor: Actor, now: Date) => {
  const { action } = reader.tables;
  const open = await openActions(reader, actor, now);
  const since = new Date(now.getTime() - doneDays * msPerDay);
  const done = await findActions(
    reader,
    actor,
    now,
    and(eq(action.ownerId, actor.accountId), gte(action.finishedAt, since)),
  );
  return {
    today: todayOf(actor, now),
    doneDays,
    mine: open.filter(({ mine }) => mine),
    offered: open.filter(({ offered }) => offered),
    others: open.filter(({ mine, offered }) => !mine && !offered),
    done: done
      .map(shown(actor))
      .sort((one, other) => (other.finishedAt?.getTime() ?? 0) - (one.finishedAt?.getTime() ?? 0)),
  };
};
