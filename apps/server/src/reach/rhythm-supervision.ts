import { and, asc, eq, gte, inArray, isNotNull, isNull, max, or, type SQL, sql } from '@alongside/db/operators.ts';
import type { Reader } from '@alongside/db/store.ts';
import { addDays, type Day } from '@alongside/domain/shared/day.ts';
import type { SupervisionCadence } from '@alongside/domain/supervision/supervision-cadence.ts';
import { rhythmKinds } from '@alongside/domain/supervision/supervision-words.ts';
import { supervisionsDue } from '@alongside/domain/supervision/supervisions-due.ts';
import type { Actor } from '../actor.ts';

/** A group that nobody held for a year has come to its end. */
const groupDaysBack = 365;

/**
 * Which supervision says when the next one is due, on Today and on My team alike: one that was held, a regular one or any
 * in which the two agreed the next day. A debrief without such a day puts nothing off.
 */
const setsTheRhythm = ({ tables: { supervision } }: Reader): SQL =>
  sql`(${and(
    isNotNull(supervision.sharedAt),
    isNull(supervision.calledOffAt),
    or(inArray(supervision.kind, rhythmKinds), isNotNull(supervision.nextOn)),
  )})`;

/** The newest of each kind with each supervisor, for each worker; of one day, what was written last comes last. One query. */
const heldSupervision = (reader: Reader, peerWorkerIds: readonly string[]) => {
  const { supervision, account } = reader.tables;
  const counts = and(inArray(supervision.peerWorkerId, [...peerWorkerIds]), setsTheRhythm(reader));
  const { peerWorkerId, kind, supervisorId } = supervision;
  const newest = reader.db
    .select({ peerWorkerId, kind, supervisorId, heldOn: max(supervision.heldOn).as('newest_held_on') })
    .from(supervision)
    .where(counts)
    .groupBy(peerWorkerId, kind, supervisorId)
    .as('newest');
  return reader.db
    .select({
      peerWorkerId,
      kind,
      supervisorId,
      heldOn: supervision.heldOn,
      nextOn: supervision.nextOn,
      withName: account.name,
    })
    .from(supervision)
    .innerJoin(account, eq(account.id, supervisorId))
    .innerJoin(
      newest,
      and(
        eq(newest.peerWorkerId, peerWorkerId),
        eq(newest.kind, kind),
        eq(newest.supervisorId, supervisorId),
        eq(newest.heldOn, supervision.heldOn),
      ),
    )
    .where(counts)
    .orderBy(asc(supervision.recordedAt), asc(supervision.id));
};

/** What is planned with each worker, and with whom; a debrief puts nothing off. One query. */
const plannedSupervision = (reader: Reader, peerWorkerIds: readonly string[]) => {
  const { supervision, account } = reader.tables;
  return reader.db
    .select({
      peerWorkerId: supervision.peerWorkerId,
      kind: supervision.kind,
      heldOn: supervision.heldOn,
      withName: account.name,
    })
    .from(supervision)
    .innerJoin(account, eq(account.id, supervision.supervisorId))
    .where(
      and(
        inArray(supervision.peerWorkerId, [...peerWorkerIds]),
        inArray(supervision.kind, rhythmKinds),
        isNull(supervision.sharedAt),
        isNull(supervision.calledOffAt),
      ),
    )
    .orderBy(asc(supervision.heldOn), asc(supervision.id));
};

interface SupervisionAgreed {
  supervisionEveryDays: number;
  supervisionCadence: SupervisionCadence | null;
}

/** When supervision of each kind is due for each of these workers, and when one was last held. Two queries. */
export const dueSupervision = async (
  reader: Reader,
  workers: readonly { accountId: string; startedOn: Day | null }[],
  agreed: SupervisionAgreed,
  today: Day,
) => {
  const ids = workers.map(({ accountId }) => accountId);
  const held = Map.groupBy(await heldSupervision(reader, ids), (row) => row.peerWorkerId);
  const planned = Map.groupBy(await plannedSupervision(reader, ids), (row) => row.peerWorkerId);
  return new Map(
    workers.map(({ accountId, startedOn }) => {
      const own = held.get(accountId) ?? [];
      const rhythm = { cadence: agreed.supervisionCadence, everyDays: agreed.supervisionEveryDays };
      const seen = { held: own, planned: planned.get(accountId) ?? [], startedOn, ...rhythm };
      const days = own.map(({ heldOn }) => heldOn).sort();
      return [accountId, { dues: supervisionsDue(seen, today), lastOn: days.at(-1) ?? null }] as const;
    }),
  );
};

/** When the supervision of several that the caller holds is next due: by the day agreed, else by its own rhythm. One query. */
export const dueGroups = async (reader: Reader, actor: Actor, agreed: SupervisionAgreed, today: Day) => {
  const { groupSupervision } = reader.tables;
  const { kind, heldOn, nextOn, supervisorId } = groupSupervision;
  const rows = await reader.db
    .select({ kind, heldOn, nextOn, supervisorId })
    .from(groupSupervision)
    .where(and(eq(supervisorId, actor.accountId), gte(heldOn, addDays(today, -groupDaysBack))))
    .orderBy(asc(heldOn), asc(groupSupervision.recordedAt));
  const held = rows.map((row) => ({ ...row, withName: actor.name }));
  const rhythm = { cadence: agreed.supervisionCadence, everyDays: agreed.supervisionEveryDays };
  return supervisionsDue({ held, planned: [], startedOn: null, ...rhythm }, today).flatMap(
    ({ kind: of, dueOn, daysPast, mark }) => (of ? [{ kind: of, dueOn, daysPast, mark }] : []),
  );
};
