import { and, eq, or, type SQL, sql } from '@alongside/db/operators.ts';
import type { Reader } from '@alongside/db/store.ts';
import { type Actor, has } from '../actor.ts';
import { liesWithMyTeams } from './my-teams.ts';
import { inOwnOrganisation } from './organisation-reach.ts';

const nobodys = sql`1 = 0`;

/**
 * A supervisor reaches what lies, or lay, with a team they supervise; a coordinator all of their organisation. `episode`
 * must be in the query.
 */
export const isWalkOfTheirs = (reader: Reader, actor: Actor): SQL | undefined => {
  const { episode } = reader.tables;
  const isTeams = has(actor, 'supervisor') ? liesWithMyTeams(reader, actor) : undefined;
  const isOrganisations = has(actor, 'coordinator') ? inOwnOrganisation(episode.organisationId, actor) : undefined;
  return or(isTeams, isOrganisations, nobodys);
};

/** A time together that has ended, so that nobody walks with the person in it any more. */
export const isEndedWalkOfTheirs = (reader: Reader, actor: Actor): SQL | undefined =>
  and(eq(reader.tables.episode.state, 'ended'), isWalkOfTheirs(reader, actor));
