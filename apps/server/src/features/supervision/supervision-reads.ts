import type { Reader } from '@alongside/db/store.ts';
import { DomainError } from '@alongside/domain/shared/domain-error.ts';
import { supervisionListLength } from '@alongside/domain/supervision/write-supervision.ts';
import { aliasedTable, and, desc, eq, inArray, isNull, sql } from 'drizzle-orm';
import { type Actor, todayOf } from '../../actor.ts';
import { countAll } from '../../reach/met-session.ts';
import { knowsOfSupervision, metInSupervision } from './supervision-reach.ts';

const yesOrNo = (value: unknown): boolean => value === true || value === 1;

/**
 * Supervision I was part of, and, of the teams I supervise, that others held some. `mine` says which may be opened; of the
 * rest only day, kind and minutes are told. Newest first, three queries.
 */
export const listSupervision = async (reader: Reader, actor: Actor) => {
  const { supervision, supervisionAction, account } = reader.tables;
  const supervisor = aliasedTable(account, 'supervisor');
  const rows = await reader.db
    .select({
      id: supervision.id,
      kind: supervision.kind,
      heldOn: supervision.heldOn,
      minutes: supervision.minutes,
      peerWorkerId: supervision.peerWorkerId,
      peerWorkerName: account.name,
      supervisorName: supervisor.name,
      mine: sql<unknown>`case when ${metInSupervision(reader, actor)} then 1 else 0 end`,
    })
    .from(supervision)
    .innerJoin(account, eq(account.id, supervision.peerWorkerId))
    .innerJoin(supervisor, eq(supervisor.id, supervision.supervisorId))
    .where(knowsOfSupervision(reader, actor))
    .orderBy(desc(supervision.heldOn), desc(supervision.recordedAt))
    .limit(supervisionListLength);
  const [counted] = await reader.db
    .select({ count: countAll })
    .from(supervision)
    .where(knowsOfSupervision(reader, actor));
  const open = await reader.db
    .select({ supervisionId: supervisionAction.supervisionId, count: countAll })
    .from(supervisionAction)
    .innerJoin(supervision, eq(supervision.id, supervisionAction.supervisionId))
    .where(
      and(
        isNull(supervisionAction.finishedAt),
        metInSupervision(reader, actor),
        inArray(
          supervision.id,
          rows.map((row) => row.id),
        ),
      ),
    )
    .groupBy(supervisionAction.supervisionId);
  const openBy = new Map(open.map((row) => [row.supervisionId, row.count]));
  return {
    total: counted?.count ?? 0,
    supervision: rows.map((row) => {
      const mine = yesOrNo(row.mine);
      return { ...row, mine, openActions: mine ? (openBy.get(row.id) ?? 0) : null };
    }),
  };
};

/**
 * One supervision in full, for the two who met.
 * @throws NOT_FOUND for anyone else, other supervisors of the team among them.
 */
export const readSupervision = async (reader: Reader, actor: Actor, supervisionId: string, now: Date) => {
  const { supervision, supervisionAction, account } = reader.tables;
  const supervisor = aliasedTable(account, 'supervisor');
  const [found] = await reader.db
    .select({
      id: supervision.id,
      kind: supervision.kind,
      heldOn: supervision.heldOn,
      minutes: supervision.minutes,
      topics: supervision.topics,
      summary: supervision.summary,
      nextOn: supervision.nextOn,
      peerWorkerId: supervision.peerWorkerId,
      peerWorkerName: account.name,
      supervisorId: supervision.supervisorId,
      supervisorName: supervisor.name,
    })
    .from(supervision)
    .innerJoin(account, eq(account.id, supervision.peerWorkerId))
    .innerJoin(supervisor, eq(supervisor.id, supervision.supervisorId))
    .where(and(eq(supervision.id, supervisionId), metInSupervision(reader, actor)));
  if (!found) throw new DomainError('NOT_FOUND');
  const actions = await reader.db
    .select({
      id: supervisionAction.id,
      words: supervisionAction.words,
      owner: supervisionAction.owner,
      dueOn: supervisionAction.dueOn,
      finishedAt: supervisionAction.finishedAt,
    })
    .from(supervisionAction)
    .where(eq(supervisionAction.supervisionId, supervisionId))
    .orderBy(supervisionAction.id);
  return { ...found, today: todayOf(actor, now), iAmThePeerWorker: found.peerWorkerId === actor.accountId, actions };
};
