import { and, desc, eq } from '@alongside/db/operators.ts';
import type { Reader } from '@alongside/db/store.ts';
import type { Day } from '@alongside/domain/shared/day.ts';

/**
 * The episode in which this account and this person walked together on that day, or this account stood in for who did, whatever has changed since; where their
 * time together did not reach that day but the episode did, that one. Null when there is none. Opens nothing: for words
 * written then, that someone in reach puts into the record now.
 */
export const walkAsItWas = async (reader: Reader, accountId: string, personId: string, day: Day) => {
  const { pairing, episode, cover } = reader.tables;
  const walks = await reader.db
    .select({
      episodeId: episode.id,
      organisationId: episode.organisationId,
      referredOn: episode.referredOn,
      endedOn: episode.endedOn,
      from: pairing.startedOn,
      until: pairing.endedOn,
    })
    .from(pairing)
    .innerJoin(episode, eq(episode.id, pairing.episodeId))
    .where(and(eq(pairing.personId, personId), eq(pairing.accountId, accountId)))
    .orderBy(desc(pairing.startedOn), desc(pairing.id));
  const covers = await reader.db
    .select({
      episodeId: episode.id,
      organisationId: episode.organisationId,
      referredOn: episode.referredOn,
      endedOn: episode.endedOn,
      from: cover.startsOn,
      until: cover.endsOn,
    })
    .from(cover)
    .innerJoin(episode, eq(episode.id, cover.episodeId))
    .where(and(eq(cover.personId, personId), eq(cover.accountId, accountId)))
    .orderBy(desc(cover.startsOn), desc(cover.id));
  const within = [...walks, ...covers].filter(
    ({ referredOn, endedOn }) => referredOn <= day && (endedOn === null || day <= endedOn),
  );
  const walk = within.find(({ from, until }) => from <= day && (until === null || day <= until)) ?? within[0];
  return walk ? { episodeId: walk.episodeId, organisationId: walk.organisationId } : null;
};
