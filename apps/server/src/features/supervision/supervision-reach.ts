import type { Reader } from '@alongside/db/store.ts';
import { and, eq, exists, isNull, or, type SQL, sql } from 'drizzle-orm';
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

/** Those, and for other supervisors of the same team that it took place: date, kind and minutes. */
export const knowsOfSupervision = (reader: Reader, actor: Actor): SQL => {
  const { supervision } = reader.tables;
  const ofMyTeam = has(actor, 'supervisor')
    ? supervisesAccount(reader, supervision.peerWorkerId, actor.accountId)
    : never;
  return sql`(${or(metInSupervision(reader, actor), ofMyTeam)})`;
};
