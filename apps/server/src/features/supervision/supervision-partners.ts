import { and, eq, exists, isNull, sql } from '@alongside/db/operators.ts';
import type { Reader } from '@alongside/db/store.ts';
import { byName } from '@alongside/domain/shared/by-name.ts';
import { type Actor, has } from '../../actor.ts';
import { inOwnOrganisation } from '../../reach/organisation-reach.ts';
import { findWorkers } from './team-workers.ts';

/** Active supervisors of the teams a peer worker is in, themselves excepted; by name. */
export const findSupervisors = async (reader: Reader, actor: Pick<Actor, 'organisationId'>, workerId: string) => {
  const { account, accountRole, teamMember } = reader.tables;
  const theirTeams = sql`(select mine.team_id from ${teamMember} mine where mine.account_id = ${workerId} and not mine.supervises)`;
  const found = await reader.db
    .select({ accountId: account.id, name: account.name })
    .from(account)
    .where(
      and(
        inOwnOrganisation(account.organisationId, actor),
        isNull(account.deactivatedAt),
        sql`${account.id} <> ${workerId}`,
        exists(
          reader.db
            .select({ one: sql`1` })
            .from(accountRole)
            .where(and(eq(accountRole.accountId, account.id), eq(accountRole.role, 'supervisor'))),
        ),
        exists(
          reader.db
            .select({ one: sql`1` })
            .from(teamMember)
            .where(
              and(
                eq(teamMember.accountId, account.id),
                eq(teamMember.supervises, true),
                sql`${teamMember.teamId} in ${theirTeams}`,
              ),
            ),
        ),
      ),
    );
  return found.sort((one, other) => byName.compare(one.name, other.name));
};

/** Whom I can plan supervision with: the workers I supervise, and whoever supervises me. */
export const readPartners = async (reader: Reader, actor: Actor) => {
  const workers = has(actor, 'supervisor') ? await findWorkers(reader, actor) : [];
  return {
    workers: workers
      .map(({ accountId, name }) => ({ accountId, name }))
      .sort((one, other) => byName.compare(one.name, other.name)),
    supervisors: has(actor, 'peer_worker') ? await findSupervisors(reader, actor, actor.accountId) : [],
  };
};
