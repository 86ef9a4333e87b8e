import { and, eq, exists, type SQL, sql } from '@alongside/db/operators.ts';
import type { Reader } from '@alongside/db/store.ts';
import { byName } from '@alongside/domain/shared/by-name.ts';
import type { Actor } from '../../actor.ts';

/** Whose episodes are counted, and what they are told apart by: teams within one organisation, sites in an evaluation. */
export interface FigureScope {
  kind: 'teams' | 'organisation' | 'evaluation';
  organisationIds: readonly string[];
  units: readonly { id: string; name: string }[];
  /** Of `episode`, which must be in the query. */
  inScope: (reader: Reader) => SQL;
  /** Only people whose permission for this stands today. */
  permittedFor: 'evaluation' | null;
}

const inOrder = <T extends { name: string }>(units: T[]): T[] =>
  units.sort((one, other) => byName.compare(one.name, other.name));

/** The teams a supervisor supervises; none of them where they supervise none. */
export const scopeOfTeams = async (reader: Reader, actor: Actor): Promise<FigureScope> => {
  const { db, tables } = reader;
  const { team, teamMember, episode } = tables;
  const mine = and(eq(teamMember.accountId, actor.accountId), eq(teamMember.supervises, true));
  const units = await db
    .select({ id: team.id, name: team.name })
    .from(team)
    .innerJoin(teamMember, eq(teamMember.teamId, team.id))
    .where(mine);
  return {
    kind: 'teams',
    organisationIds: [actor.organisationId],
    units: inOrder(units),
    inScope: () =>
      exists(
        db
          .select({ one: sql`1` })
          .from(teamMember)
          .where(and(mine, eq(teamMember.teamId, episode.teamId))),
      ),
    permittedFor: null,
  };
};

export const scopeOfOrganisation = async (reader: Reader, actor: Actor): Promise<FigureScope> => {
  const { team, episode } = reader.tables;
  const units = await reader.db
    .select({ id: team.id, name: team.name })
    .from(team)
    .where(eq(team.organisationId, actor.organisationId));
  return {
    kind: 'organisation',
    organisationIds: [actor.organisationId],
    units: inOrder(units),
    inScope: () => eq(episode.organisationId, actor.organisationId),
    permittedFor: null,
  };
};

/** The caller has found the evaluation within the researcher's reach, with its sites. */
export const scopeOfEvaluation = (
  { db, tables: { evaluationSite, episode } }: Reader,
  evaluationId: string,
  sites: readonly { organisationId: string; name: string }[],
): FigureScope => ({
  kind: 'evaluation',
  organisationIds: sites.map(({ organisationId }) => organisationId),
  units: sites.map(({ organisationId, name }) => ({ id: organisationId, name })),
  // Written so that no index of SQLite's serves, nor holds all that is asked of: it would go site by site, and decipher each page
  // of people, permissions and sessions once for every site; in the order of writing it is once. PostgreSQL sees through it, and
  // knows how many to expect.
  inScope: () =>
    sql`${episode.state} <> '' and case when true then ${episode.organisationId} end in ${db
      .select({ id: evaluationSite.organisationId })
      .from(evaluationSite)
      .where(eq(evaluationSite.evaluationId, evaluationId))}`,
  permittedFor: 'evaluation',
});
