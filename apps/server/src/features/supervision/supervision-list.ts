import { alias, and, asc, desc, eq, inArray, isNull, type SQL, sql } from '@alongside/db/operators.ts';
import type { Reader } from '@alongside/db/store.ts';
import type { Day } from '@alongside/domain/shared/day.ts';
import { supervisionState } from '@alongside/domain/supervision/supervision-state.ts';
import { waitsFor } from '@alongside/domain/supervision/supervision-waits.ts';
import { supervisionListLength } from '@alongside/domain/supervision/write-supervision.ts';
import { type Actor, todayOf } from '../../actor.ts';
import { countAll } from '../../reach/met-session.ts';
import { findGroupSupervision } from './group-supervision.ts';
import { knowsOfSupervision, metInSupervision, sharedWithMe } from './supervision-reach.ts';

const yesOrNo = (value: unknown): boolean => value === true || value === 1;
const asNumber = (condition: SQL) => sql<unknown>`case when ${condition} then 1 else 0 end`;

const findRows = (reader: Reader, actor: Actor) => {
  const { supervision, account } = reader.tables;
  const supervisor = alias(account, 'supervisor');
  return reader.db
    .select({
      id: supervision.id,
      kind: supervision.kind,
      heldOn: supervision.heldOn,
      minutes: supervision.minutes,
      peerWorkerId: supervision.peerWorkerId,
      peerWorkerName: account.name,
      supervisorName: supervisor.name,
      sharedAt: supervision.sharedAt,
      version: supervision.version,
      mine: asNumber(metInSupervision(reader, actor)),
      named: asNumber(sharedWithMe(reader, actor)),
    })
    .from(supervision)
    .innerJoin(account, eq(account.id, supervision.peerWorkerId))
    .innerJoin(supervisor, eq(supervisor.id, supervision.supervisorId))
    .where(and(isNull(supervision.calledOffAt), knowsOfSupervision(reader, actor)))
    .orderBy(desc(supervision.heldOn), desc(supervision.recordedAt))
    .limit(supervisionListLength);
};

const findOpenActions = (reader: Reader, ids: readonly string[]) => {
  const { account, action } = reader.tables;
  return reader.db
    .select({
      id: action.id,
      supervisionId: action.supervisionId,
      words: action.words,
      ownerName: account.name,
      dueOn: sql<Day | null>`coalesce(${action.movedTo}, ${action.dueOn})`,
      isShared: action.isShared,
    })
    .from(action)
    .innerJoin(account, eq(account.id, action.ownerId))
    .where(and(isNull(action.finishedAt), inArray(action.supervisionId, [...ids])))
    .orderBy(asc(action.id));
};

const findMarksAndAddenda = async ({ db, tables }: Reader, ids: readonly string[]) => {
  const { supervisionMark, supervisionAddendum } = tables;
  const marks = await db
    .select({
      supervisionId: supervisionMark.supervisionId,
      accountId: supervisionMark.accountId,
      kind: supervisionMark.kind,
      version: supervisionMark.version,
    })
    .from(supervisionMark)
    .where(inArray(supervisionMark.supervisionId, [...ids]))
    .orderBy(asc(supervisionMark.markedAt), asc(supervisionMark.id));
  const addenda = await db
    .select({ supervisionId: supervisionAddendum.supervisionId, count: countAll })
    .from(supervisionAddendum)
    .where(inArray(supervisionAddendum.supervisionId, [...ids]))
    .groupBy(supervisionAddendum.supervisionId);
  return { marks, addenda: new Map(addenda.map((row) => [row.supervisionId, row.count])) };
};

/**
 * Supervision I was part of, and, of the teams I supervise, that others held some. `mine` says which are the caller's own;
 * of the rest only day, kind, minutes, who was there and shared actions are told. Newest first, seven queries.
 */
export const listSupervision = async (reader: Reader, actor: Actor, now: Date) => {
  const { supervision } = reader.tables;
  const today = todayOf(actor, now);
  const rows = await findRows(reader, actor);
  const [counted] = await reader.db
    .select({ count: countAll })
    .from(supervision)
    .where(and(isNull(supervision.calledOffAt), knowsOfSupervision(reader, actor)));
  const ids = rows.map((row) => row.id);
  const open = await findOpenActions(reader, ids);
  const { marks, addenda } = await findMarksAndAddenda(reader, ids);
  return {
    total: counted?.count ?? 0,
    supervision: rows.map(({ named, sharedAt, version, ...row }) => {
      const mine = yesOrNo(row.mine);
      const seen = {
        isShared: sharedAt !== null,
        version,
        marks: marks.filter((mark) => mark.supervisionId === row.id),
        addenda: addenda.get(row.id) ?? 0,
        heldOn: row.heldOn,
      };
      const actions = open.filter((action) => action.supervisionId === row.id);
      return {
        ...row,
        mine,
        opens: mine || yesOrNo(named),
        state: mine ? supervisionState(seen) : null,
        waits: mine ? waitsFor(actor.accountId, seen, today) : null,
        openActions: mine ? actions.length : null,
        sharedActions: mine
          ? []
          : actions
              .filter((action) => action.isShared)
              .map(({ id, words, dueOn, ownerName }) => ({ id, words, dueOn, ownerName })),
      };
    }),
    groups: await findGroupSupervision(reader, actor),
  };
};
