import { desc } from '@alongside/db/operators.ts';
import type { Reader } from '@alongside/db/store.ts';
import { shippedHighest, shippedItems } from '@alongside/domain/fidelity/shipped-scale.ts';
import type { Actor } from '../../actor.ts';
import { inOwnOrganisation } from '../../reach/organisation-reach.ts';

/** The organisation's newest scale; number 0 and no id while it uses the one that comes with Alongside. */
export const newestScale = async ({ db, tables: { fidelityScale } }: Reader, actor: Actor) => {
  const [own] = await db
    .select({
      id: fidelityScale.id,
      number: fidelityScale.number,
      highest: fidelityScale.highest,
      items: fidelityScale.items,
      frozenAt: fidelityScale.frozenAt,
    })
    .from(fidelityScale)
    .where(inOwnOrganisation(fidelityScale.organisationId, actor))
    .orderBy(desc(fidelityScale.number))
    .limit(1);
  return own ?? { id: null, number: 0, highest: shippedHighest, items: [...shippedItems], frozenAt: null };
};
