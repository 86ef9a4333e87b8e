import { and, eq } from '@alongside/db/operators.ts';
import type { Tx } from '@alongside/db/store.ts';
import {
  type InvolvementHeadings,
  involvementHeadings,
  type RecordInvolvementInput,
} from '@alongside/domain/involvement/review-involvement.ts';
import { DomainError, refuseFields } from '@alongside/domain/shared/domain-error.ts';
import { type Actor, todayOf } from '../../actor.ts';
import { recordAudit } from '../../audit.ts';
import { takesPartInEvaluation } from '../../reach/evaluation-reach.ts';

interface Look {
  evaluationId: string | null;
  reviewedOn: string;
  headings: InvolvementHeadings;
}

const asText = ({ headings }: Look): string =>
  involvementHeadings
    .map((heading) => {
      const { rating, evidence, nextStep } = headings[heading];
      return [rating ?? '', evidence ?? '', nextStep ?? ''].join(' ').trim();
    })
    .join('\n');

const lets = ({ headings }: Look): string =>
  involvementHeadings.filter((heading) => headings[heading].stepIsShared).join();

const isSame = (one: Look, other: Look): boolean =>
  one.evaluationId === other.evaluationId &&
  one.reviewedOn === other.reviewedOn &&
  asText(one) === asText(other) &&
  lets(one) === lets(other);

/**
 * A coordinator writes down how involved people with lived experience are, or puts one look right. Earlier looks stay
 * beside it. Sending the same again is the same look.
 * @throws NOT_FOUND for a look of another organisation, or an evaluation one takes no part in; FIELDS_REFUSED for a day to
 * come; ALREADY_THERE for a retry that says something else; STALE_VERSION with both.
 */
export const recordInvolvement = async (tx: Tx, actor: Actor, input: RecordInvolvementInput, now: Date) => {
  const { involvementReview, evaluation } = tx.tables;
  const { id, evaluationId, reviewedOn, headings, version } = input;
  const look: Look = { evaluationId, reviewedOn, headings };
  const [already] = await tx.db.select().from(involvementReview).where(eq(involvementReview.id, id));
  if (already ? already.organisationId !== actor.organisationId : version !== null) throw new DomainError('NOT_FOUND');
  if (evaluationId !== null) {
    const [found] = await tx.db
      .select({ id: evaluation.id })
      .from(evaluation)
      .where(and(eq(evaluation.id, evaluationId), takesPartInEvaluation(tx, evaluation.id, actor)));
    if (!found) throw new DomainError('NOT_FOUND');
  }
  if (reviewedOn > todayOf(actor, now)) throw refuseFields({ reviewedOn: 'day_in_future' });
  if (already && isSame(already, look)) return { id, version: already.version };
  if (already && version === null) throw new DomainError('ALREADY_THERE', { field: 'id' });
  if (already && already.version !== version)
    throw new DomainError('STALE_VERSION', {
      yours: asText(look),
      current: asText(already),
      version: already.version,
    });
  const next = already ? already.version + 1 : 1;
  const { accountId, organisationId } = actor;
  const row = { ...look, accountId, recordedAt: now, version: next };
  if (already) await tx.db.update(involvementReview).set(row).where(eq(involvementReview.id, id));
  else await tx.db.insert(involvementReview).values({ ...row, id, organisationId });
  await recordAudit(tx, actor, 'involvement.record', id, now);
  return { id, version: next };
};
