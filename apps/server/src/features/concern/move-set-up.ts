import { and, eq } from '@alongside/db/operators.ts';
import type { Tx } from '@alongside/db/store.ts';
import { DomainError } from '@alongside/domain/shared/domain-error.ts';
import type { Actor } from '../../actor.ts';

type Change = Pick<Partial<Tx['tables']['organisation']['$inferInsert']>, 'concernLadder' | 'concernPhones'>;

/**
 * One version of the organisation on; its rows for concerns hang on the same version.
 * @throws STALE_VERSION.
 */
export const moveSetUp = async (tx: Tx, actor: Actor, change: Change, version: number) => {
  const { organisation } = tx.tables;
  const moved = await tx.db
    .update(organisation)
    .set({ ...change, version: version + 1 })
    .where(and(eq(organisation.id, actor.organisationId), eq(organisation.version, version)))
    .returning({ version: organisation.version });
  if (moved[0]) return moved[0];
  const [current] = await tx.db
    .select({ version: organisation.version })
    .from(organisation)
    .where(eq(organisation.id, actor.organisationId));
  throw new DomainError('STALE_VERSION', { yours: '', current: '', version: current?.version ?? version });
};
