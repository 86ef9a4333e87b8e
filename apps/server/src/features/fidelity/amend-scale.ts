import { eq } from '@alongside/db/operators.ts';
import type { Tx } from '@alongside/db/store.ts';
import type { AmendScaleInput } from '@alongside/domain/fidelity/fidelity-scale.ts';
import type { FidelityItem } from '@alongside/domain/fidelity/fidelity-words.ts';
import { DomainError } from '@alongside/domain/shared/domain-error.ts';
import type { Actor } from '../../actor.ts';
import { recordAudit } from '../../audit.ts';
import { newestScale } from './scale-reads.ts';

const asText = ({ highest, items }: { highest: number; items: readonly FidelityItem[] }): string =>
  `0-${highest}\n${items.map(({ words }) => words).join('\n')}`;

/**
 * A coordinator changes the organisation's scale. One that was rated on stays as it is: the change is a version of its
 * own, for reviews opened from now on. Before that, it is put right in its place.
 * @throws STALE_VERSION with both scales; NOT_FOUND when the id names another version.
 */
export const amendScale = async (tx: Tx, actor: Actor, input: AmendScaleInput, now: Date) => {
  const { fidelityScale } = tx.tables;
  const { id, highest, items } = input;
  const newest = await newestScale(tx, actor);
  if (newest.id === id && asText(newest) === asText(input)) return { number: newest.number };
  if (newest.number !== input.number)
    throw new DomainError('STALE_VERSION', {
      yours: asText(input),
      current: asText(newest),
      version: newest.number,
    });
  const number = newest.number + 1;
  if (newest.id !== null && newest.frozenAt === null)
    await tx.db
      .update(fidelityScale)
      .set({ highest, items, number, writtenAt: now })
      .where(eq(fidelityScale.id, newest.id));
  else {
    const { organisationId } = actor;
    const written = await tx.db
      .insert(fidelityScale)
      .values({ id, organisationId, number, highest, items, writtenAt: now })
      .onConflictDoNothing()
      .returning({ id: fidelityScale.id });
    if (written.length === 0) throw new DomainError('NOT_FOUND');
  }
  await recordAudit(tx, actor, 'fidelity.amendScale', newest.frozenAt === null ? (newest.id ?? id) : id, now);
  return { number };
};
