import { and, eq, exists, isNotNull, isNull, or, type SQL, sql } from '@alongside/db/operators.ts';
import type { Reader } from '@alongside/db/store.ts';
import { type Actor, has } from '../../actor.ts';
import { inOwnOrganisation } from '../../reach/organisation-reach.ts';
import { supervisesAccount } from '../../reach/person-reach.ts';

/** Active peer workers of the teams I supervise now; `account` must be in the query. */
export const isMyPeerWorker = (reader: Reader, actor: Actor): SQL => {
  const { account, accountRole } = reader.tables;
  const isPeerWorker = exists(
    reader.db
      .select({ one: sql`1` })
      .from(accountRole)
      .where(and(eq(accountRole.accountId, account.id), eq(accountRole.role, 'peer_worker'))),
  );
  return sql`(${and(inOwnOrganisation(account.organisationId, actor), isNull(account.deactivatedAt), isPeerWorker, supervisesAccount(reader, account.id, actor.accountId))})`;
};

const never = sql`1 = 0`;

/**
 * The words of supervision are for the two who met (domain notes on supervision): the peer worker it was with, and the
 * supervisor who wrote it for as long as they supervise them.
 */
export const metInSupervision = (reader: Reader, actor: Actor): SQL => {
  const { supervision } = reader.tables;
  const asPeerWorker = has(actor, 'peer_worker') ? eq(supervision.peerWorkerId, actor.accountId) : never;
  const asSupervisor = has(actor, 'supervisor')
    ? and(
        eq(supervision.supervisorId, actor.accountId),
        supervisesAccount(reader, supervision.peerWorkerId, actor.accountId),
      )
    : never;
  return sql`(${or(asPeerWorker, asSupervisor)})`;
};

/** Held and shared between the two: what is being prepared, or was called off, nobody else hears of. */
const isHeld = ({ tables: { supervision } }: Reader): SQL =>
  sql`(${and(isNotNull(supervision.sharedAt), isNull(supervision.calledOffAt))})`;

/** A supervisor whom the peer worker named may read it, as long as they supervise the worker and it was not taken back. */
export const sharedWithMe = (reader: Reader, actor: Actor): SQL => {
  if (!has(actor, 'supervisor')) return never;
  const { supervision, supervisionShare } = reader.tables;
  const named = exists(
    reader.db
      .select({ one: sql`1` })
      .from(supervisionShare)
      .where(
        and(
          eq(supervisionShare.supervisionId, supervision.id),
          eq(supervisionShare.accountId, actor.accountId),
          isNull(supervisionShare.takenBackAt),
        ),
      ),
  );
  return sql`(${and(isHeld(reader), named, supervisesAccount(reader, supervision.peerWorkerId, actor.accountId))})`;
};

export const readsSupervision = (reader: Reader, actor: Actor): SQL =>
  sql`(${or(metInSupervision(reader, actor), sharedWithMe(reader, actor))})`;

/** Those, and for other supervisors of the same team that it took place: date, kind, minutes and who was there. */
export const knowsOfSupervision = (reader: Reader, actor: Actor): SQL => {
  const { supervision } = reader.tables;
  const ofMyTeam = has(actor, 'supervisor')
    ? and(isHeld(reader), supervisesAccount(reader, supervision.peerWorkerId, actor.accountId))
    : never;
  return sql`(${or(metInSupervision(reader, actor), ofMyTeam)})`;
};
