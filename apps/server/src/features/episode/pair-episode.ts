import { and, eq, isNull } from '@alongside/db/operators.ts';
import type { Reader, Tx } from '@alongside/db/store.ts';
import { pairingDayRefusal } from '@alongside/domain/episode/episode-rules.ts';
import type { PairEpisodeInput } from '@alongside/domain/episode/open-episode.ts';
import { DomainError, refuseFields } from '@alongside/domain/shared/domain-error.ts';
import { type Actor, todayOf } from '../../actor.ts';
import { recordAudit } from '../../audit.ts';
import { inOwnOrganisation } from '../../reach/organisation-reach.ts';
import { currentPairing, endPairings, moveEpisode, openEpisodeOf } from './own-episode.ts';

/** Why this account may not walk with someone in this team; null when it may. */
const workerRefusal = async ({ db, tables }: Reader, actor: Actor, accountId: string, teamId: string) => {
  const { account, accountRole, teamMember } = tables;
  const [found] = await db
    .select({ role: accountRole.role, teamId: teamMember.teamId })
    .from(account)
    .leftJoin(accountRole, and(eq(accountRole.accountId, account.id), eq(accountRole.role, 'peer_worker')))
    .leftJoin(teamMember, and(eq(teamMember.accountId, account.id), eq(teamMember.teamId, teamId)))
    .where(
      and(eq(account.id, accountId), inOwnOrganisation(account.organisationId, actor), isNull(account.deactivatedAt)),
    );
  if (!found) return { accountId: 'not_known' };
  if (found.role === null) return { accountId: 'not_a_peer_worker' };
  return found.teamId === null ? { accountId: 'not_in_this_team' } : null;
};

/**
 * From now on this peer worker walks with the person. A pairing before it ends on the same day, with what was planned.
 * Sending the same id again is the same pairing.
 * @throws NOT_FOUND; CLOSED after the ending; FIELDS_REFUSED for a worker who cannot, or a day that cannot be; STALE_VERSION.
 */
export const pairEpisode = async (tx: Tx, actor: Actor, input: PairEpisodeInput, now: Date) => {
  const { pairing } = tx.tables;
  const found = await openEpisodeOf(tx, actor, input.episodeId);
  const [already] = await tx.db
    .select({ episodeId: pairing.episodeId, accountId: pairing.accountId })
    .from(pairing)
    .where(eq(pairing.id, input.id));
  if (already && (already.episodeId !== input.episodeId || already.accountId !== input.accountId))
    throw new DomainError('NOT_FOUND');
  if (already) return { version: found.version };

  const before = await currentPairing(tx, input.episodeId);
  const refusal =
    before?.accountId === input.accountId
      ? { accountId: 'walks_together_already' }
      : ((await workerRefusal(tx, actor, input.accountId, found.teamId)) ??
        pairingDayRefusal(input.startedOn, found, before, todayOf(actor, now)));
  if (refusal) throw refuseFields(refusal);

  const answer = await moveEpisode(tx, input, found, {
    state: 'active',
    pausedOn: null,
    startedOn: found.startedOn ?? input.startedOn,
  });
  if (before) await endPairings(tx, found, input.startedOn, now);
  await tx.db.insert(pairing).values({
    id: input.id,
    episodeId: input.episodeId,
    personId: found.personId,
    accountId: input.accountId,
    startedOn: input.startedOn,
  });
  await recordAudit(tx, actor, 'episode.pair', input.episodeId, now);
  return answer;
};
