import { and, eq, exists, or, type SQL, sql } from '@alongside/db/operators.ts';
import type { Reader } from '@alongside/db/store.ts';
import { DomainError } from '@alongside/domain/shared/domain-error.ts';
import { type Actor, has } from '../../actor.ts';
import { inOwnOrganisation } from '../../reach/organisation-reach.ts';
import { sharedWithMe } from '../../reach/own-share.ts';
import { supervisesAccount } from '../../reach/person-reach.ts';

/*
 * Who may do what about a peer worker's terms. `account` must be in the query: the conditions ask about its row.
 */

const never = sql`1 = 0`;

const isMe = ({ tables: { account } }: Reader, actor: Actor): SQL =>
  has(actor, 'peer_worker') ? eq(account.id, actor.accountId) : never;

/** Their line manager, as a coordinator named them, while they still supervise or coordinate here. */
export const isLineLead = (reader: Reader, actor: Actor): SQL => {
  if (!has(actor, 'supervisor') && !has(actor, 'coordinator')) return never;
  const { workingTerms, account } = reader.tables;
  const named = exists(
    reader.db
      .select({ one: sql`1` })
      .from(workingTerms)
      .where(and(eq(workingTerms.accountId, account.id), eq(workingTerms.lineLeadId, actor.accountId))),
  );
  return sql`(${and(inOwnOrganisation(account.organisationId, actor), named)})`;
};

const coordinates = ({ tables: { account } }: Reader, actor: Actor): SQL =>
  has(actor, 'coordinator') ? inOwnOrganisation(account.organisationId, actor) : never;

const supervisesThem = (reader: Reader, actor: Actor): SQL =>
  has(actor, 'supervisor') ? supervisesAccount(reader, reader.tables.account.id, actor.accountId) : never;

/** Hours and room. */
const readsTerms = (reader: Reader, actor: Actor): SQL =>
  sql`(${or(isMe(reader, actor), isLineLead(reader, actor), coordinates(reader, actor), supervisesThem(reader, actor))})`;

const agreesTerms = (reader: Reader, actor: Actor): SQL =>
  sql`(${or(isLineLead(reader, actor), coordinates(reader, actor))})`;

/** The worker and their line manager. No coordinator as such, no practice supervisor, no colleague. */
const writesAdjustments = (reader: Reader, actor: Actor): SQL =>
  sql`(${or(isMe(reader, actor), isLineLead(reader, actor))})`;

/** Those two, and whom the worker let see them. */
const readsAdjustments = (reader: Reader, actor: Actor): SQL => {
  const { account } = reader.tables;
  const shared = sharedWithMe(reader, actor, { thing: 'adjustments', recordId: account.id, ownerId: account.id });
  return sql`(${or(writesAdjustments(reader, actor), shared)})`;
};

/** Whoever the extra check-in concerns: the worker, and those who supervise them. */
export const concernsCheckIn = (reader: Reader, actor: Actor): SQL =>
  sql`(${or(isMe(reader, actor), isLineLead(reader, actor), supervisesThem(reader, actor))})`;

const conditions = { readsTerms, agreesTerms, coordinates, writesAdjustments, readsAdjustments, concernsCheckIn };

/** A peer worker within the named reach of the caller. @throws NOT_FOUND for every other. */
export const workerInReach = async (
  reader: Reader,
  actor: Actor,
  accountId: string,
  reach: keyof typeof conditions,
) => {
  const { account, accountRole } = reader.tables;
  const [found] = await reader.db
    .select({
      accountId: account.id,
      organisationId: account.organisationId,
      name: account.name,
      wte: account.wte,
      startedOn: account.startedOn,
    })
    .from(account)
    .innerJoin(accountRole, and(eq(accountRole.accountId, account.id), eq(accountRole.role, 'peer_worker')))
    .where(and(eq(account.id, accountId), conditions[reach](reader, actor)));
  if (!found) throw new DomainError('NOT_FOUND');
  return found;
};

/** The same as a question. */
export const isInReach = (
  reader: Reader,
  actor: Actor,
  accountId: string,
  reach: keyof typeof conditions,
): Promise<boolean> =>
  workerInReach(reader, actor, accountId, reach).then(
    () => true,
    (error: unknown) => {
      if (error instanceof DomainError) return false;
      throw error;
    },
  );
