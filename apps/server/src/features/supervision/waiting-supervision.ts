import { alias, and, asc, eq, gte, inArray, isNull } from '@alongside/db/operators.ts';
import type { Reader } from '@alongside/db/store.ts';
import { addDays } from '@alongside/domain/shared/day.ts';
import { waitsFor } from '@alongside/domain/supervision/supervision-waits.ts';
import { type Actor, todayOf } from '../../actor.ts';
import { metInSupervision } from './supervision-reach.ts';

/** Older than any that still asks for something. */
const daysBack = 60;

/** Supervision that asks something of the caller now: to prepare, to write down, or to sign. Two queries. */
export const waitingSupervision = async (reader: Reader, actor: Actor, now: Date) => {
  const { supervision, supervisionMark, account } = reader.tables;
  const today = todayOf(actor, now);
  const supervisor = alias(account, 'supervisor');
  const rows = await reader.db
    .select({
      id: supervision.id,
      kind: supervision.kind,
      heldOn: supervision.heldOn,
      sharedAt: supervision.sharedAt,
      version: supervision.version,
      peerWorkerId: supervision.peerWorkerId,
      peerWorkerName: account.name,
      supervisorName: supervisor.name,
    })
    .from(supervision)
    .innerJoin(account, eq(account.id, supervision.peerWorkerId))
    .innerJoin(supervisor, eq(supervisor.id, supervision.supervisorId))
    .where(
      and(
        gte(supervision.heldOn, addDays(today, -daysBack)),
        isNull(supervision.calledOffAt),
        metInSupervision(reader, actor),
      ),
    )
    .orderBy(asc(supervision.heldOn), asc(supervision.id));
  const ids = rows.map((row) => row.id);
  const marks = await reader.db
    .select({
      supervisionId: supervisionMark.supervisionId,
      accountId: supervisionMark.accountId,
      kind: supervisionMark.kind,
      version: supervisionMark.version,
    })
    .from(supervisionMark)
    .where(inArray(supervisionMark.supervisionId, ids))
    .orderBy(asc(supervisionMark.markedAt), asc(supervisionMark.id));
  return rows.flatMap(({ id, kind, heldOn, sharedAt, version, peerWorkerId, peerWorkerName, supervisorName }) => {
    const ofThis = marks.filter((mark) => mark.supervisionId === id);
    const seen = { isShared: sharedAt !== null, version, marks: ofThis, addenda: 0, heldOn };
    const waits = waitsFor(actor.accountId, seen, today);
    const withName = peerWorkerId === actor.accountId ? supervisorName : peerWorkerName;
    return waits ? [{ id, kind, heldOn, withName, waits }] : [];
  });
};
