import { and, eq, exists, inArray, isNull, or, type SQL, sql } from '@alongside/db/operators.ts';
import type { Reader } from '@alongside/db/store.ts';
import type { Actor } from '../../actor.ts';
import { supervisesPerson, walksWith } from '../../reach/person-reach.ts';
import { concernInReach } from '../concern/concern-in-reach.ts';
import { whoMayHold as whoMayHoldOfConcern } from '../concern/who-may-hold.ts';
import type { ActionInReach } from './action-in-reach.ts';

const hasRole = ({ db, tables: { account, accountRole } }: Reader, role: 'peer_worker' | 'supervisor'): SQL =>
  exists(
    db
      .select({ one: sql`1` })
      .from(accountRole)
      .where(and(eq(accountRole.accountId, account.id), eq(accountRole.role, role))),
  );

/** Of a session: whoever walks with the person now, or supervises the team they are with. */
const reachPerson = (reader: Reader, { today }: Actor, personId: string): SQL | undefined => {
  const { account, person } = reader.tables;
  const reached = (reach: SQL): SQL =>
    exists(
      reader.db
        .select({ one: sql`1` })
        .from(person)
        .where(and(eq(person.id, personId), reach)),
    );
  return or(
    and(hasRole(reader, 'peer_worker'), reached(walksWith(reader, person.id, { accountId: account.id, today }))),
    and(hasRole(reader, 'supervisor'), reached(supervisesPerson(reader, person.id, account.id))),
  );
};

/** Of nothing but themselves: whoever is in a team with the caller. */
const sharesTeam = ({ db, tables: { account, teamMember } }: Reader, accountId: string): SQL => {
  const mine = db.select({ teamId: teamMember.teamId }).from(teamMember).where(eq(teamMember.accountId, accountId));
  return inArray(
    account.id,
    db.select({ accountId: teamMember.accountId }).from(teamMember).where(inArray(teamMember.teamId, mine)),
  );
};

const whichOf = (reader: Reader, actor: Actor, found: ActionInReach): SQL | undefined => {
  const { account } = reader.tables;
  if (found.supervisionId) return inArray(account.id, [found.peerWorkerId ?? '', found.supervisorId ?? '']);
  if (found.personId) return reachPerson(reader, actor, found.personId);
  return sharesTeam(reader, actor.accountId);
};

/** Whom it can be given to: those to whom what it came from is open. Its present owner is left out. */
export const whoMayHold = async (reader: Reader, actor: Actor, found: ActionInReach, now: Date) => {
  const { account } = reader.tables;
  const others = (holders: readonly { accountId: string; name: string }[]) =>
    holders.filter(({ accountId }) => accountId !== found.ownerId);
  if (found.concernId) {
    const concern = await concernInReach(reader, actor, found.concernId, now);
    return others(await whoMayHoldOfConcern(reader, concern, now));
  }
  const ours = and(eq(account.organisationId, actor.organisationId), isNull(account.deactivatedAt));
  return others(
    await reader.db
      .select({ accountId: account.id, name: account.name })
      .from(account)
      .where(and(ours, whichOf(reader, actor, found)))
      .orderBy(account.id),
  );
};
