import { and, eq, ne } from '@alongside/db/operators.ts';
import type { Tx } from '@alongside/db/store.ts';
import { referralDayRefusal } from '@alongside/domain/episode/episode-rules.ts';
import type { OpenEpisodeInput } from '@alongside/domain/episode/open-episode.ts';
import { DomainError, refuseFields } from '@alongside/domain/shared/domain-error.ts';
import { type Actor, todayOf } from '../../actor.ts';
import { recordAudit } from '../../audit.ts';
import { inOwnOrganisation } from '../../reach/organisation-reach.ts';

/**
 * A coordinator opens a time of walking together, with where the person came from. A return after an ending is a new
 * one. Sending the same id again is the same episode.
 * @throws NOT_FOUND for a person or team of elsewhere; ALREADY_THERE while another goes on; FIELDS_REFUSED for the day.
 */
export const openEpisode = async (tx: Tx, actor: Actor, input: OpenEpisodeInput, now: Date) => {
  const { person, team, episode } = tx.tables;
  const [[foundPerson], [foundTeam], [already]] = [
    await tx.db
      .select({ id: person.id })
      .from(person)
      .where(and(eq(person.id, input.personId), inOwnOrganisation(person.organisationId, actor))),
    await tx.db
      .select({ id: team.id })
      .from(team)
      .where(and(eq(team.id, input.teamId), inOwnOrganisation(team.organisationId, actor))),
    await tx.db
      .select({ personId: episode.personId, version: episode.version })
      .from(episode)
      .where(eq(episode.id, input.id)),
  ];
  if (!foundPerson || !foundTeam) throw new DomainError('NOT_FOUND');
  if (already && already.personId !== input.personId) throw new DomainError('NOT_FOUND');
  if (already) return { id: input.id, version: already.version };

  const [goesOn] = await tx.db
    .select({ id: episode.id })
    .from(episode)
    .where(and(eq(episode.personId, input.personId), ne(episode.state, 'ended')));
  if (goesOn) throw new DomainError('ALREADY_THERE', { field: 'episode' });
  const refusal = referralDayRefusal(input.referredOn, todayOf(actor, now));
  if (refusal) throw refuseFields(refusal);
  await tx.db.insert(episode).values({ ...input, organisationId: actor.organisationId, state: 'waiting' });
  await recordAudit(tx, actor, 'episode.open', input.id, now);
  return { id: input.id, version: 1 };
};
