import { and, eq, isNotNull, isNull, ne } from '@alongside/db/operators.ts';
import type { Reader } from '@alongside/db/store.ts';
import { accountState } from '@alongside/domain/account/account-rules.ts';
import { byName } from '@alongside/domain/shared/by-name.ts';
import { DomainError } from '@alongside/domain/shared/domain-error.ts';
import type { Role } from '@alongside/domain/shared/role.ts';
import type { Actor } from '../../actor.ts';
import { countAll } from '../../reach/met-session.ts';
import { inOwnOrganisation } from '../../reach/organisation-reach.ts';
import { worksInItsTeam } from '../../reach/person-reach.ts';

const grouped = <T extends { accountId: string }>(rows: readonly T[]): Map<string, T[]> =>
  Map.groupBy(rows, (row) => row.accountId);

/** Everyone who signs in for this organisation, with roles, teams, who they reach, an unused link. Six queries. */
export const listAccounts = async (reader: Reader, actor: Actor) => {
  const { db, tables } = reader;
  const { account, accountRole, teamMember, invitation, credential, pairing, episode } = tables;
  const ours = inOwnOrganisation(account.organisationId, actor);
  const accounts = await db
    .select({
      id: account.id,
      name: account.name,
      email: account.email,
      wte: account.wte,
      startedOn: account.startedOn,
      deactivatedAt: account.deactivatedAt,
      secondFactorIsOn: account.twoFactorEnabled,
      version: account.version,
    })
    .from(account)
    .where(ours);
  const roleRows = await db
    .select({ accountId: accountRole.accountId, role: accountRole.role })
    .from(accountRole)
    .innerJoin(account, eq(account.id, accountRole.accountId))
    .where(ours);
  const placeRows = await db
    .select({ accountId: teamMember.accountId, teamId: teamMember.teamId, supervises: teamMember.supervises })
    .from(teamMember)
    .innerJoin(account, eq(account.id, teamMember.accountId))
    .where(ours);
  const linkRows = await db
    .select({ accountId: invitation.accountId, endsAt: invitation.endsAt })
    .from(invitation)
    .innerJoin(account, eq(account.id, invitation.accountId))
    .where(and(ours, isNull(invitation.usedAt)));
  const passwordRows = await db
    .select({ accountId: credential.userId })
    .from(credential)
    .innerJoin(account, eq(account.id, credential.userId))
    .where(and(ours, isNotNull(credential.password)));
  const walkRows = await db
    .select({ accountId: pairing.accountId, count: countAll })
    .from(pairing)
    .innerJoin(account, eq(account.id, pairing.accountId))
    .innerJoin(episode, eq(episode.id, pairing.episodeId))
    .innerJoin(teamMember, worksInItsTeam(reader))
    .where(and(ours, isNull(pairing.endedOn)))
    .groupBy(pairing.accountId);

  const [rolesOf, placesOf, linksOf, passwordsOf, walksOf] = [
    grouped(roleRows),
    grouped(placeRows),
    grouped(linkRows),
    grouped(passwordRows),
    grouped(walkRows),
  ];
  return accounts
    .map((each) => ({
      ...each,
      roles: (rolesOf.get(each.id) ?? []).map((row) => row.role),
      teams: (placesOf.get(each.id) ?? []).map(({ teamId, supervises }) => ({ teamId, supervises })),
      linkEndsAt: linksOf.get(each.id)?.[0]?.endsAt ?? null,
      people: walksOf.get(each.id)?.[0]?.count ?? 0,
      state: accountState({
        deactivatedAt: each.deactivatedAt,
        hasPassword: passwordsOf.has(each.id),
        hasLink: linksOf.has(each.id),
      }),
    }))
    .sort((a, b) => byName.compare(a.name, b.name));
};

/**
 * One account of the actor's own organisation.
 * @throws NOT_FOUND for any other.
 */
export const ownAccount = async ({ db, tables: { account } }: Reader, actor: Actor, accountId: string) => {
  const [found] = await db
    .select({
      id: account.id,
      name: account.name,
      wte: account.wte,
      deactivatedAt: account.deactivatedAt,
      version: account.version,
    })
    .from(account)
    .where(and(eq(account.id, accountId), inOwnOrganisation(account.organisationId, actor)));
  if (!found) throw new DomainError('NOT_FOUND');
  return found;
};

/** Coordinators of the organisation who are not deactivated, this account left out. */
export const otherCoordinators = async ({ db, tables }: Reader, actor: Actor, accountId: string): Promise<number> => {
  const { account, accountRole } = tables;
  const [found] = await db
    .select({ count: countAll })
    .from(account)
    .innerJoin(accountRole, eq(accountRole.accountId, account.id))
    .where(
      and(
        inOwnOrganisation(account.organisationId, actor),
        eq(accountRole.role, 'coordinator' satisfies Role),
        isNull(account.deactivatedAt),
        ne(account.id, accountId),
      ),
    );
  return found?.count ?? 0;
};
