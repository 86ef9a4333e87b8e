import { and, eq, inArray } from '@alongside/db/operators.ts';
import type { Reader } from '@alongside/db/store.ts';
import type { SessionRow } from '@alongside/domain/session/take-in-session.ts';
import type { Role } from '@alongside/domain/shared/role.ts';
import { nameKey } from '@alongside/domain/take-in/taken-row.ts';
import type { Actor } from '../../actor.ts';
import { inOwnOrganisation } from '../../reach/organisation-reach.ts';

export interface EpisodeOfPerson {
  id: string;
  referredOn: string;
  endedOn: string | null;
  /** The referral date was set by taking in a list that had none. */
  dateIsStandIn: boolean;
}

export interface RegisterByName {
  people: Map<string, { id: string; episodes: EpisodeOfPerson[] }[]>;
  workers: Map<string, { id: string }[]>;
}

/** Whoever a batch of rows may name: people with their episodes, and peer workers. A constant number of queries. */
export const readRegisterByName = async (
  reader: Reader,
  actor: Actor,
  rows: readonly SessionRow[],
): Promise<RegisterByName> => {
  const { db, tables } = reader;
  const { person, episode, importedRow, account, accountRole } = tables;
  const wanted = new Set(rows.map((row) => nameKey(typeof row.personName === 'string' ? row.personName : '')));
  const peerWorkers = await db
    .select({ id: account.id, name: account.name })
    .from(account)
    .innerJoin(
      accountRole,
      and(eq(accountRole.accountId, account.id), eq(accountRole.role, 'peer_worker' satisfies Role)),
    )
    .where(inOwnOrganisation(account.organisationId, actor));
  const everyone = await db
    .select({ id: person.id, displayName: person.displayName })
    .from(person)
    .where(inOwnOrganisation(person.organisationId, actor));
  const named = everyone.filter((each) => wanted.has(nameKey(each.displayName)));
  const ids = named.map((each) => each.id);

  const episodes = await db
    .select({ id: episode.id, personId: episode.personId, referredOn: episode.referredOn, endedOn: episode.endedOn })
    .from(episode)
    .where(inArray(episode.personId, ids));
  const standIns = await db
    .select({ episodeId: importedRow.recordId })
    .from(importedRow)
    .where(
      and(
        eq(importedRow.organisationId, actor.organisationId),
        eq(importedRow.kind, 'stand_in_date'),
        inArray(
          importedRow.recordId,
          episodes.map((row) => row.id),
        ),
      ),
    );
  const standsIn = new Set(standIns.map((row) => row.episodeId));

  const people = named.map(({ id, displayName }) => ({
    id,
    displayName,
    episodes: episodes
      .filter((row) => row.personId === id)
      .map((row) => ({ ...row, dateIsStandIn: standsIn.has(row.id) })),
  }));
  return {
    people: Map.groupBy(people, (each) => nameKey(each.displayName)),
    workers: Map.groupBy(peerWorkers, (each) => nameKey(each.name)),
  };
};
