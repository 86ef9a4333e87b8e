import { and, eq } from '@alongside/db/operators.ts';
import type { Tx } from '@alongside/db/store.ts';
import { type ChooseSignsInput, reviewSigns, type SignSettings } from '@alongside/domain/review/sign-settings.ts';
import type { Actor } from '../../actor.ts';
import { recordAudit } from '../../audit.ts';
import { staleVersion } from '../../stale-version.ts';
import { readSettings } from './read-settings.ts';

const asText = (signs: SignSettings): string =>
  reviewSigns.map((sign) => (signs[sign].isOn ? String(signs[sign].at) : '–')).join(', ');

/**
 * The coordinator's thresholds and switches. Days without an attempt stand with the organisation, where a worker's own list
 * finds them too.
 * @throws STALE_VERSION with both.
 */
export const chooseSigns = async (tx: Tx, actor: Actor, { signs, version }: ChooseSignsInput, now: Date) => {
  const { organisation } = tx.tables;
  const moved = await tx.db
    .update(organisation)
    .set({ reviewSigns: signs, quietDays: signs.no_attempt.at, version: version + 1 })
    .where(and(eq(organisation.id, actor.organisationId), eq(organisation.version, version)))
    .returning({ version: organisation.version });
  if (moved.length === 0) {
    const current = await readSettings(tx, actor);
    throw staleVersion({ signs: asText(signs) }, { signs: asText(current.signs), version: current.version }, ['signs']);
  }
  await recordAudit(tx, actor, 'review.chooseSigns', actor.organisationId, now);
  return { version: version + 1 };
};
