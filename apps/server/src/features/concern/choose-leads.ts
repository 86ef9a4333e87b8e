import { and, eq, gte, inArray, isNull } from '@alongside/db/operators.ts';
import type { Reader, Tx } from '@alongside/db/store.ts';
import { concernAccess } from '@alongside/domain/concern/access.ts';
import type { ChooseLeadsInput } from '@alongside/domain/concern/set-up-concerns.ts';
import { DomainError, refuseFields } from '@alongside/domain/shared/domain-error.ts';
import { makeId } from '@alongside/domain/shared/id.ts';
import { v7 } from 'uuid';
import type { Actor } from '../../actor.ts';
import { recordAudit } from '../../audit.ts';
import { keepLadder } from './keep-ladder.ts';
import { moveSetUp } from './move-set-up.ts';

type Lead = ChooseLeadsInput['leads'][number];

const keyOf = ({ accountId, teamId, part }: Lead): string => `${accountId} ${teamId} ${part}`;

/** Accounts that sign in, in a role that may raise a concern. */
export const whoMayAnswer = async ({ db, tables: { account, accountRole } }: Reader, { organisationId }: Actor) => {
  const found = await db
    .selectDistinct({ accountId: account.id, name: account.name })
    .from(account)
    .innerJoin(accountRole, eq(accountRole.accountId, account.id))
    .where(
      and(
        eq(account.organisationId, organisationId),
        isNull(account.deactivatedAt),
        inArray(accountRole.role, [...concernAccess.read]),
      ),
    );
  return found;
};

/** @throws NOT_FOUND for a team of elsewhere; FIELDS_REFUSED for an account that cannot answer concerns. */
const refuseUnknown = async (reader: Reader, actor: Actor, leads: readonly Lead[]): Promise<void> => {
  const { team } = reader.tables;
  const teams = await reader.db.select({ id: team.id }).from(team).where(eq(team.organisationId, actor.organisationId));
  const known = new Set(teams.map(({ id }) => id as string));
  if (leads.some(({ teamId }) => teamId !== null && !known.has(teamId))) throw new DomainError('NOT_FOUND');
  const can = new Set((await whoMayAnswer(reader, actor)).map(({ accountId }) => accountId));
  const wrong = leads.flatMap(({ accountId }, at) =>
    can.has(accountId) ? [] : [[`leads.${at}.accountId`, 'choice_missing'] as const],
  );
  if (wrong.length > 0) throw refuseFields(Object.fromEntries(wrong));
};

/** Whoever is named no longer loses what the ladder had opened to them, and is told nothing more. */
const forget = async (tx: Tx, actor: Actor, accountIds: readonly string[], now: Date): Promise<void> => {
  const { concern, concernNotice } = tx.tables;
  const ours = tx.db.select({ id: concern.id }).from(concern).where(eq(concern.organisationId, actor.organisationId));
  await tx.db
    .update(concernNotice)
    .set({ calledOffAt: now })
    .where(
      and(
        inArray(concernNotice.accountId, [...accountIds]),
        inArray(concernNotice.concernId, ours),
        isNull(concernNotice.calledOffAt),
        gte(concernNotice.rung, 0),
      ),
    );
};

/**
 * A coordinator names who answers concerns: the whole list as it is to be. What nobody has acknowledged yet goes to
 * whoever is named now; whoever is not named any more reaches nothing from the next request on.
 * @throws NOT_FOUND; FIELDS_REFUSED; STALE_VERSION.
 */
export const chooseLeads = async (tx: Tx, actor: Actor, { leads, version }: ChooseLeadsInput, now: Date) => {
  const { concern, concernLead } = tx.tables;
  const { organisationId } = actor;
  await refuseUnknown(tx, actor, leads);
  const moved = await moveSetUp(tx, actor, {}, version);
  const standing = await tx.db
    .select({
      id: concernLead.id,
      accountId: concernLead.accountId,
      teamId: concernLead.teamId,
      part: concernLead.part,
    })
    .from(concernLead)
    .where(eq(concernLead.organisationId, organisationId));
  const wanted = new Map(leads.map((lead) => [keyOf(lead), lead]));
  const gone = standing.filter((lead) => !wanted.has(keyOf(lead)));
  const there = new Set(standing.map(keyOf));
  const fresh = leads.filter((lead) => !there.has(keyOf(lead)));
  if (gone.length > 0)
    await tx.db.delete(concernLead).where(
      inArray(
        concernLead.id,
        gone.map(({ id }) => id),
      ),
    );
  if (fresh.length > 0)
    await tx.db
      .insert(concernLead)
      .values(fresh.map((lead) => ({ ...lead, organisationId, since: now, id: makeId('concernLead', () => v7()) })));
  const stillNamed = new Set<string>(leads.map(({ accountId }) => accountId));
  const left = gone.map(({ accountId }) => accountId).filter((accountId) => !stillNamed.has(accountId));
  if (left.length > 0) await forget(tx, actor, left, now);
  await keepLadder(tx, eq(concern.organisationId, organisationId), now);
  await recordAudit(tx, actor, 'concern.chooseLeads', organisationId, now);
  return moved;
};
