import { and, eq, isNotNull, isNull, lte, or } from '@alongside/db/operators.ts';
import type { Reader, Tx } from '@alongside/db/store.ts';
import type { CloseOutcomeLinkInput, MakeOutcomeLinkInput } from '@alongside/domain/outcome/outcome-link.ts';
import { outcomeLinkDays } from '@alongside/domain/outcome/outcome-link-days.ts';
import { DomainError, refuseFields } from '@alongside/domain/shared/domain-error.ts';
import { type Actor, has } from '../../actor.ts';
import { recordAudit } from '../../audit.ts';
import { walksWith } from '../../reach/person-reach.ts';
import type { OneTimeLink } from '../account/one-time-link.ts';
import { hasOpenWalk, openWalk } from '../episode/open-walk.ts';
import { offeredInstruments } from '../instrument/instrument-in-use.ts';
import { endedEpisode } from './ended-episode.ts';
import { freezeVersion, knownInstrument } from './write-measure.ts';

const msPerDay = 86_400_000;
const nothingKept = { answers: null, words: null, keptAt: null };

const episodeToAskIn = async (tx: Tx, actor: Actor, personId: string) => {
  const walks = has(actor, 'peer_worker') && (await hasOpenWalk(tx, actor, personId));
  return walks || !has(actor, 'coordinator') ? openWalk(tx, actor, personId) : endedEpisode(tx, actor, personId);
};

/** What can be asked of somebody alone: offered here, with its wording, and for the person's own view. Says which wording. */
const wordingToAskIn = async (tx: Tx, organisationId: string, input: MakeOutcomeLinkInput) => {
  const known = await knownInstrument(tx, organisationId, input);
  const offered = await offeredInstruments(tx, organisationId);
  const found = offered.find(({ instrument: { key } }) => key === known.key);
  if (!found) throw refuseFields({ instrument: 'instrument_not_offered' });
  if (found.instrument.version !== known.version) throw refuseFields({ instrumentVersion: 'version_not_newest' });
  if (!found.canShowWording) throw refuseFields({ instrument: 'wording_missing' });
  if (!known.completedBy.includes('person')) throw refuseFields({ instrument: 'informant_not_asked' });
  return known.wordingNumber ?? null;
};

/** The same link again: its first answer was lost, so nobody has seen its token. */
const linkAlready = async ({ db, tables: { outcomeLink } }: Reader, actor: Actor, input: MakeOutcomeLinkInput) => {
  const [kept] = await db.select().from(outcomeLink).where(eq(outcomeLink.id, input.id));
  if (!kept) return false;
  if (kept.accountId !== actor.accountId || kept.personId !== input.personId) throw new DomainError('NOT_FOUND');
  const differing = (['instrument', 'instrumentVersion', 'occasion'] as const).find(
    (each) => kept[each] !== input[each],
  );
  if (differing) throw new DomainError('ALREADY_THERE', { field: differing });
  if (kept.usedAt || kept.closedAt || kept.keptAt) throw new DomainError('CLOSED', { reason: 'link_used' });
  return true;
};

/** Answers that were never sent are nobody's record: they go with their link. */
const forgetUnsent = ({ db, tables: { outcomeLink } }: Tx, personId: string, now: Date) =>
  db
    .update(outcomeLink)
    .set(nothingKept)
    .where(and(eq(outcomeLink.personId, personId), lte(outcomeLink.endsAt, now), isNotNull(outcomeLink.keptAt)));

/**
 * A peer worker, or after the ending a coordinator, makes a link for the person to fill a measure in alone. The token is in
 * this answer and nowhere else. The version it will ask is frozen from now on. Sending the same id again gives the same
 * link a new token.
 * @throws NOT_FOUND out of reach; CLOSED for a peer worker after the ending, for a coordinator before it, for everybody
 * when the person has died, and when the link was used; ALREADY_THERE for another measure under
 * the same id; FIELDS_REFUSED for a measure that cannot be asked of somebody alone.
 */
export const makeOutcomeLink = async (
  tx: Tx,
  actor: Actor,
  input: MakeOutcomeLinkInput,
  { token, tokenHash }: OneTimeLink,
  now: Date,
) => {
  const { outcomeLink } = tx.tables;
  const { organisationId, episodeId } = await episodeToAskIn(tx, actor, input.personId);
  const wordingNumber = await wordingToAskIn(tx, actor.organisationId, input);
  const again = await linkAlready(tx, actor, input);
  const endsAt = new Date(now.getTime() + outcomeLinkDays * msPerDay);
  if (again) {
    await tx.db
      .update(outcomeLink)
      .set({ tokenHash, wordingNumber, madeAt: now, endsAt })
      .where(eq(outcomeLink.id, input.id));
  } else {
    const { accountId } = actor;
    await tx.db
      .insert(outcomeLink)
      .values({ ...input, wordingNumber, tokenHash, organisationId, episodeId, accountId, madeAt: now, endsAt });
  }
  await forgetUnsent(tx, input.personId, now);
  await freezeVersion(tx, input, now);
  await recordAudit(tx, actor, 'outcome.makeLink', input.id, now);
  return { id: input.id, token, endsAt };
};

/**
 * Whoever walks with the person, or made it, closes a link: it opens nothing any more, and what was answered behind it is forgotten.
 * Twice is once.
 * @throws NOT_FOUND out of reach; CLOSED when it was used.
 */
export const closeOutcomeLink = async (tx: Tx, actor: Actor, { linkId }: CloseOutcomeLinkInput, now: Date) => {
  const { outcomeLink } = tx.tables;
  const [found] = await tx.db
    .select({ usedAt: outcomeLink.usedAt, closedAt: outcomeLink.closedAt })
    .from(outcomeLink)
    .where(
      and(
        eq(outcomeLink.id, linkId),
        or(eq(outcomeLink.accountId, actor.accountId), walksWith(tx, outcomeLink.personId, actor)),
      ),
    );
  if (!found) throw new DomainError('NOT_FOUND');
  if (found.closedAt) return { closed: true };
  const closed = await tx.db
    .update(outcomeLink)
    .set({ ...nothingKept, closedAt: now })
    .where(and(eq(outcomeLink.id, linkId), isNull(outcomeLink.usedAt)))
    .returning({ id: outcomeLink.id });
  if (closed.length === 0) throw new DomainError('CLOSED', { reason: 'link_used' });
  await recordAudit(tx, actor, 'outcome.closeLink', linkId, now);
  return { closed: true };
};
