import type { Reader } from '@alongside/db/store.ts';
import type { SessionRow } from '@alongside/domain/session/take-in-session.ts';
import { dayIn } from '@alongside/domain/shared/day.ts';
import { nameKey } from '@alongside/domain/take-in/taken-row.ts';
import { and, eq, inArray, sql } from 'drizzle-orm';
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

/** Whoever a batch of rows may name: people with their episodes, and every account. A constant number of queries. */
export const readRegisterByName = async (
  reader: Reader,
  actor: Actor,
  rows: readonly SessionRow[],
): Promise<RegisterByName> => {
  const { db, tables } = reader;
  const { person, episode, session, importedRow, account } = tables;
  const wanted = new Set(rows.map((row) => nameKey(typeof row.personName === 'string' ? row.personName : '')));
  const accounts = await db
    .select({ id: account.id, name: account.name })
    .from(account)
    .where(inOwnOrganisation(account.organisationId, actor));
  const everyone = await db
    .select({ id: person.id, displayName: person.displayName, addedAt: person.addedAt })
    .from(person)
    .where(inOwnOrganisation(person.organisationId, actor));
  const named = everyone.filter((each) => wanted.has(nameKey(each.displayName)));
  const ids = named.map((each) => each.id);

  const episodes = await db
    .select({ id: episode.id, personId: episode.personId, referredOn: episode.referredOn, endedOn: episode.endedOn })
    .from(episode)
    .where(inArray(episode.personId, ids));
  const firsts = await db
    .select({ episodeId: session.episodeId, heldOn: sql<string>`min(${session.heldOn})` })
    .from(session)
    .where(inArray(session.personId, ids))
    .groupBy(session.episodeId);
  const taken = await db
    .select({ personId: importedRow.recordId })
    .from(importedRow)
    .where(
      and(
        eq(importedRow.organisationId, actor.organisationId),
        eq(importedRow.kind, 'person'),
        inArray(importedRow.recordId, ids),
      ),
    );
  const takenIn = new Set(taken.map((row) => row.personId));
  const firstOf = new Map(firsts.map((row) => [row.episodeId, row.heldOn]));

  const people = named.map(({ id, displayName, addedAt }) => ({
    id,
    displayName,
    episodes: episodes
      .filter((row) => row.personId === id)
      .map((row) => ({
        ...row,
        // The day of taking in, or the oldest session it was moved back to already.
        dateIsStandIn:
          takenIn.has(id) &&
          (row.referredOn === dayIn(actor.timeZone, addedAt) || row.referredOn === firstOf.get(row.id)),
      })),
  }));
  return {
    people: Map.groupBy(people, (each) => nameKey(each.displayName)),
    workers: Map.groupBy(accounts, (each) => nameKey(each.name)),
  };
};
