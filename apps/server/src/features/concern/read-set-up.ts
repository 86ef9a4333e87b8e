import { and, asc, count, eq, isNotNull, isNull, min } from '@alongside/db/operators.ts';
import type { Reader } from '@alongside/db/store.ts';
import { builtInLadder } from '@alongside/domain/concern/set-up-concerns.ts';
import { byName } from '@alongside/domain/shared/by-name.ts';
import { DomainError } from '@alongside/domain/shared/domain-error.ts';
import type { Actor } from '../../actor.ts';
import { whoMayAnswer } from './choose-leads.ts';

const leadsOf = ({ db, tables: { account, concernLead, team } }: Reader, { organisationId }: Actor) =>
  db
    .select({
      accountId: concernLead.accountId,
      name: account.name,
      teamId: concernLead.teamId,
      teamName: team.name,
      part: concernLead.part,
      since: concernLead.since,
    })
    .from(concernLead)
    .innerJoin(account, eq(account.id, concernLead.accountId))
    .leftJoin(team, eq(team.id, concernLead.teamId))
    .where(eq(concernLead.organisationId, organisationId))
    .orderBy(asc(concernLead.since), asc(concernLead.id));

/** How many notices could not be sent so far, and since when: no concern is named. */
const notSent = async ({ db, tables: { concern, concernNotice } }: Reader, { organisationId }: Actor) => {
  const [found] = await db
    .select({ count: count(), since: min(concernNotice.dueAt) })
    .from(concernNotice)
    .innerJoin(concern, eq(concern.id, concernNotice.concernId))
    .where(
      and(
        eq(concern.organisationId, organisationId),
        isNotNull(concernNotice.problem),
        isNull(concernNotice.sentAt),
        isNull(concernNotice.calledOffAt),
      ),
    );
  return { count: found?.count ?? 0, since: found?.since ?? null };
};

/**
 * How concerns are set up here, for a coordinator. Says when nobody is named, or nobody who still signs in, and when notices
 * could not be sent; of the concerns themselves it says nothing.
 */
export const readSetUp = async (reader: Reader, actor: Actor, ways: { canMail: boolean; canText: boolean }) => {
  const { organisation, team } = reader.tables;
  const [agreed] = await reader.db
    .select({ phones: organisation.concernPhones, ladder: organisation.concernLadder, version: organisation.version })
    .from(organisation)
    .where(eq(organisation.id, actor.organisationId));
  if (!agreed) throw new DomainError('NOT_FOUND');
  const leads = await leadsOf(reader, actor);
  const teams = await reader.db
    .select({ teamId: team.id, name: team.name })
    .from(team)
    .where(eq(team.organisationId, actor.organisationId));
  const accounts = await whoMayAnswer(reader, actor);
  const can = new Set(accounts.map(({ accountId }) => accountId));
  return {
    ...agreed,
    builtInLadder,
    leads: leads.map((lead) => ({ ...lead, canAnswer: can.has(lead.accountId) })),
    leadsMissing: !leads.some(({ part, accountId }) => part !== 'coordinator' && can.has(accountId)),
    accounts: accounts.sort((a, b) => byName.compare(a.name, b.name)),
    teams: teams.sort((a, b) => byName.compare(a.name, b.name)),
    notSent: await notSent(reader, actor),
    ...ways,
  };
};
