import { alias, and, asc, eq, isNotNull, isNull, or } from '@alongside/db/operators.ts';
import type { Reader } from '@alongside/db/store.ts';
import { DomainError } from '@alongside/domain/shared/domain-error.ts';
import { signersOf, supervisionState } from '@alongside/domain/supervision/supervision-state.ts';
import { waitsFor } from '@alongside/domain/supervision/supervision-waits.ts';
import { type Actor, todayOf } from '../../actor.ts';
import { waitingToTalk } from '../session/wish-to-talk.ts';
import { withAgreedOwner } from './agreed-owner.ts';
import { lookedAt } from './amend-supervision.ts';
import { concernsDiscussed } from './concerns-discussed.ts';
import { findMarks } from './own-supervision.ts';
import { peopleDiscussed, peopleToName } from './people-discussed.ts';
import { findSupervisors } from './supervision-partners.ts';
import { metInSupervision, readsSupervision } from './supervision-reach.ts';

const findRow = async (reader: Reader, actor: Actor, supervisionId: string) => {
  const { supervision, account } = reader.tables;
  const supervisor = alias(account, 'supervisor');
  const [found] = await reader.db
    .select({ row: supervision, peerWorkerName: account.name, supervisorName: supervisor.name })
    .from(supervision)
    .innerJoin(account, eq(account.id, supervision.peerWorkerId))
    .innerJoin(supervisor, eq(supervisor.id, supervision.supervisorId))
    .where(and(eq(supervision.id, supervisionId), readsSupervision(reader, actor)));
  if (!found) throw new DomainError('NOT_FOUND');
  return found;
};

const findActions = async (
  { db, tables: { action, account } }: Reader,
  { id, peerWorkerId }: { id: string; peerWorkerId: string },
) => {
  const found = await db
    .select({
      id: action.id,
      words: action.words,
      ownerId: action.ownerId,
      handedOnBy: action.handedOnBy,
      nowWith: account.name,
      dueOn: action.dueOn,
      movedTo: action.movedTo,
      finishedAt: action.finishedAt,
      isShared: action.isShared,
    })
    .from(action)
    .innerJoin(account, eq(account.id, action.ownerId))
    .where(eq(action.supervisionId, id))
    .orderBy(action.id);
  return found.map(({ nowWith, ...row }) => ({
    ...withAgreedOwner(row, peerWorkerId),
    nowWith: row.handedOnBy ? nowWith : null,
  }));
};

const findAgenda = ({ db, tables: { supervisionAgenda } }: Reader, supervisionId: string) =>
  db
    .select({
      id: supervisionAgenda.id,
      accountId: supervisionAgenda.accountId,
      topic: supervisionAgenda.topic,
      question: supervisionAgenda.question,
    })
    .from(supervisionAgenda)
    .where(eq(supervisionAgenda.supervisionId, supervisionId))
    .orderBy(asc(supervisionAgenda.addedAt), asc(supervisionAgenda.id));

/** The writer's own lines, and those they shared with the other. Private ones never leave the database for anyone else. */
const findReflections = ({ db, tables: { supervisionReflection } }: Reader, actor: Actor, supervisionId: string) =>
  db
    .select({
      id: supervisionReflection.id,
      words: supervisionReflection.words,
      writtenAt: supervisionReflection.writtenAt,
      sharedAt: supervisionReflection.sharedAt,
      version: supervisionReflection.version,
    })
    .from(supervisionReflection)
    .where(
      and(
        eq(supervisionReflection.supervisionId, supervisionId),
        or(eq(supervisionReflection.accountId, actor.accountId), isNotNull(supervisionReflection.sharedAt)),
      ),
    )
    .orderBy(asc(supervisionReflection.writtenAt), asc(supervisionReflection.id));

const findAddenda = ({ db, tables: { supervisionAddendum } }: Reader, supervisionId: string) =>
  db
    .select({
      id: supervisionAddendum.id,
      accountId: supervisionAddendum.accountId,
      words: supervisionAddendum.words,
      addedAt: supervisionAddendum.addedAt,
    })
    .from(supervisionAddendum)
    .where(eq(supervisionAddendum.supervisionId, supervisionId))
    .orderBy(asc(supervisionAddendum.addedAt), asc(supervisionAddendum.id));

/** Whom the peer worker could let read it, and whom they do. */
const findReaders = async (reader: Reader, actor: Actor, supervisionId: string, supervisorId: string) => {
  const { supervisionShare } = reader.tables;
  const shares = await reader.db
    .select({ accountId: supervisionShare.accountId })
    .from(supervisionShare)
    .where(and(eq(supervisionShare.supervisionId, supervisionId), isNull(supervisionShare.takenBackAt)));
  const others = await findSupervisors(reader, actor, actor.accountId);
  return others
    .filter((each) => each.accountId !== supervisorId)
    .map((each) => ({ ...each, shared: shares.some((share) => share.accountId === each.accountId) }));
};

/**
 * One supervision in full, for the two who met; for a supervisor whom the worker named, without the worker's own lines.
 * @throws NOT_FOUND for anyone else, other supervisors of the team among them.
 */
export const readSupervision = async (reader: Reader, actor: Actor, supervisionId: string, now: Date) => {
  const { row, peerWorkerName, supervisorName } = await findRow(reader, actor, supervisionId);
  const { id, kind, heldOn, minutes, topics, summary, strengths, nextOn, version } = row;
  const { peerWorkerId, supervisorId, calledOffAt, sharedAt } = row;
  const [own] = await reader.db
    .select({ id: reader.tables.supervision.id })
    .from(reader.tables.supervision)
    .where(and(eq(reader.tables.supervision.id, id), metInSupervision(reader, actor)));
  const iAmThePeerWorker = peerWorkerId === actor.accountId;
  const marks = await findMarks(reader, id);
  const addenda = await findAddenda(reader, id);
  const seen = { isShared: sharedAt !== null, version, marks, addenda: addenda.length, heldOn };
  const today = todayOf(actor, now);
  const signers = signersOf(seen);
  return {
    id,
    kind,
    heldOn,
    minutes,
    topics,
    summary,
    strengths,
    nextOn,
    version,
    peerWorkerId,
    peerWorkerName,
    supervisorId,
    supervisorName,
    calledOffAt,
    wellbeingPlanLookedAt: lookedAt(row.wellbeingPlanLookedAt),
    today,
    /** False for a supervisor whom the worker let read it. */
    isOfMine: own !== undefined,
    iAmThePeerWorker,
    state: supervisionState(seen),
    waits: own && !calledOffAt ? waitsFor(actor.accountId, seen, today) : null,
    marks: marks.map((mark) => ({ ...mark, counts: mark.kind === 'commented' || mark.version === version })),
    iSigned: signers.includes(actor.accountId),
    addenda,
    agenda: own ? await findAgenda(reader, id) : [],
    /** Only while a practice supervision is prepared, and only to those two who may know of it. */
    toTalkAbout:
      own && kind === 'practice' && !sharedAt && !calledOffAt ? await waitingToTalk(reader, actor, peerWorkerId) : [],
    reflections: own ? await findReflections(reader, actor, id) : [],
    actions: await findActions(reader, row),
    ...(await peopleDiscussed(reader, actor, id)),
    concerns: await concernsDiscussed(reader, actor, { ...row, isOfMine: own !== undefined }, now),
    peopleToName: own ? await peopleToName(reader, actor, peerWorkerId) : [],
    readers: iAmThePeerWorker ? await findReaders(reader, actor, id, supervisorId) : [],
  };
};
