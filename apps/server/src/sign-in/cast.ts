import { count, eq, isNull } from '@alongside/db/operators.ts';
import type { Reader } from '@alongside/db/store.ts';
import { byName } from '@alongside/domain/shared/by-name.ts';
import { roles } from '@alongside/domain/shared/role.ts';

/** The first few are to show how different organisations can be. */
const oneOfEachFirst = <T extends { organisation: string }>(members: readonly T[]): T[] => {
  const seen = new Map<string, number>();
  const turns = members.map((member) => {
    const turn = seen.get(member.organisation) ?? 0;
    seen.set(member.organisation, turn + 1);
    return { member, turn };
  });
  return turns.sort((a, b) => a.turn - b.turn).map(({ member }) => member);
};

/** The invented people of the demo, by role, with where they work. Four queries, however many there are. */
export const readCast = async ({ db, tables }: Reader) => {
  const { account, accountRole, organisation, team, teamMember, pairing } = tables;
  const people = await db
    .select({ accountId: account.id, name: account.name, organisation: organisation.name, kind: organisation.kind })
    .from(account)
    .innerJoin(organisation, eq(organisation.id, account.organisationId))
    .where(isNull(account.deactivatedAt));
  const held = await db.select().from(accountRole);
  const places = await db
    .select({ accountId: teamMember.accountId, team: team.name })
    .from(teamMember)
    .innerJoin(team, eq(team.id, teamMember.teamId));
  const walks = await db
    .select({ accountId: pairing.accountId, people: count() })
    .from(pairing)
    .where(isNull(pairing.endedOn))
    .groupBy(pairing.accountId);
  return roles.map((role) => {
    const holders = new Set(held.filter((each) => each.role === role).map((each) => each.accountId));
    const members = people
      .filter(({ accountId }) => holders.has(accountId))
      .map((person) => ({
        ...person,
        teams: places.filter(({ accountId }) => accountId === person.accountId).map((place) => place.team),
        walksWith: Number(walks.find(({ accountId }) => accountId === person.accountId)?.people ?? 0),
      }))
      .sort((a, b) => b.walksWith - a.walksWith || byName.compare(a.name, b.name));
    return { role, members: oneOfEachFirst(members) };
  });
};
