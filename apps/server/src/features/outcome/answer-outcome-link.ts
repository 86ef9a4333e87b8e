import { and, eq, gt, isNull } from '@alongside/db/operators.ts';
import type { Reader, Tx } from '@alongside/db/store.ts';
import { phonesToRing } from '@alongside/domain/concern/phones-to-ring.ts';
import { wordingCanBeShown } from '@alongside/domain/instrument/with-pasted-wording.ts';
import type { KeepAnswersInput, SendAnswersInput } from '@alongside/domain/outcome/outcome-link.ts';
import { wordingOf } from '@alongside/domain/outcome/outcome-link.ts';
import { dayIn } from '@alongside/domain/shared/day.ts';
import { DomainError } from '@alongside/domain/shared/domain-error.ts';
import { makeId } from '@alongside/domain/shared/id.ts';
import { v7 } from 'uuid';
import { recordAudit } from '../../audit.ts';
import { tokenHashOf } from '../account/one-time-link.ts';
import { knownInstrument, scoredMeasure, writeMeasure } from './write-measure.ts';

/*
 * The person's side of a link. Whoever holds it has no account and is told nothing but the wording, the telephone numbers
 * and what was answered behind it so far. A link goes on working until it is used, has ended or is closed: neither an
 * ending of the episode nor a worker who left takes it away. It was promised to the person, and what they say belongs to
 * the time it was made in; whoever wants it back closes it.
 */

const openLink = (reader: Reader, tokenHash: string, now: Date) => {
  const { outcomeLink } = reader.tables;
  return and(
    eq(outcomeLink.tokenHash, tokenHash),
    isNull(outcomeLink.usedAt),
    isNull(outcomeLink.closedAt),
    gt(outcomeLink.endsAt, now),
  );
};

/** One query, whatever is wrong with the token: used, ended, closed, altered and guessed cannot be told apart. */
const linkOf = async (reader: Reader, token: string, now: Date) => {
  const { outcomeLink, organisation } = reader.tables;
  const tokenHash = tokenHashOf(token);
  const [found] = await reader.db
    .select({
      id: outcomeLink.id,
      organisationId: outcomeLink.organisationId,
      personId: outcomeLink.personId,
      episodeId: outcomeLink.episodeId,
      accountId: outcomeLink.accountId,
      instrument: outcomeLink.instrument,
      instrumentVersion: outcomeLink.instrumentVersion,
      wordingNumber: outcomeLink.wordingNumber,
      occasion: outcomeLink.occasion,
      answers: outcomeLink.answers,
      words: outcomeLink.words,
      phones: organisation.concernPhones,
      timeZone: organisation.timeZone,
    })
    .from(outcomeLink)
    .innerJoin(organisation, eq(organisation.id, outcomeLink.organisationId))
    .where(openLink(reader, tokenHash, now));
  if (!found) throw new DomainError('NOT_FOUND');
  return { ...found, tokenHash, phones: phonesToRing(found.phones) };
};
type OpenLink = Awaited<ReturnType<typeof linkOf>>;

/** Nobody is signed in: the entry stands in the organisation's chain under no account. */
const entryFor = ({ organisationId }: OpenLink) => ({ organisationId, accountId: null });

/** As the measure would be if it were sent now; only to find out what does not fit it. */
const asMeasure = (link: OpenLink, { answers, words }: Pick<KeepAnswersInput, 'answers' | 'words'>, now: Date) => ({
  instrument: link.instrument,
  instrumentVersion: link.instrumentVersion,
  occasion: link.occasion,
  takenOn: dayIn(link.timeZone, now),
  way: 'alone' as const,
  informant: 'person' as const,
  answers,
  words,
  scores: null,
});

/**
 * What a link shows: the wording, whom to ring, and what was answered so far.
 * @throws NOT_FOUND for every link that does not open, whatever the reason.
 */
export const openOutcomeLink = async (reader: Reader, token: string, now: Date) => {
  const link = await linkOf(reader, token, now);
  const { phones, answers, words } = link;
  const asked = await knownInstrument(reader, link.organisationId, link);
  // The organisation may have taken its pasted wording away since: then there is nothing to show.
  if (!wordingCanBeShown(asked)) throw new DomainError('NOT_FOUND');
  return { ...wordingOf(asked), phones, answers, words };
};

/**
 * Keeps what was answered so far, to come back to on any phone that holds the link. Nobody else sees it before it is sent.
 * @throws NOT_FOUND; FIELDS_REFUSED.
 */
export const keepLinkAnswers = async (tx: Tx, { token, answers, words }: KeepAnswersInput, now: Date) => {
  const { outcomeLink } = tx.tables;
  const link = await linkOf(tx, token, now);
  await scoredMeasure(tx, link.organisationId, asMeasure(link, { answers, words }, now));
  await tx.db
    .update(outcomeLink)
    .set({ answers, words, keptAt: now })
    .where(openLink(tx, link.tokenHash, now));
  await recordAudit(tx, entryFor(link), 'outcome.keepAnswers', link.id, now);
  return { kept: true };
};

/**
 * The person sends their answers: a measure completed alone, their own view, under whoever made the link. The link is used
 * up in the same step, so that of two sendings at one moment one is a measure and the other opens nothing.
 * @throws NOT_FOUND; FIELDS_REFUSED.
 */
export const sendLinkAnswers = async (tx: Tx, { token, answers, words }: SendAnswersInput, now: Date) => {
  const { outcomeLink } = tx.tables;
  const link = await linkOf(tx, token, now);
  const measure = await scoredMeasure(tx, link.organisationId, asMeasure(link, { answers, words }, now));
  const used = await tx.db
    .update(outcomeLink)
    .set({ usedAt: now, answers: null, words: null, keptAt: null })
    .where(openLink(tx, link.tokenHash, now))
    .returning({ id: outcomeLink.id });
  if (used.length === 0) throw new DomainError('NOT_FOUND');
  const { personId, episodeId, accountId, wordingNumber, phones } = link;
  const id = makeId('outcome', () => v7());
  await writeMeasure(tx, { id, personId, episodeId, accountId, wordingNumber }, measure, now, null);
  await recordAudit(tx, entryFor(link), 'outcome.sendAnswers', id, now, link.id);
  return { riskToLife: measure.riskToLife, phones };
};
