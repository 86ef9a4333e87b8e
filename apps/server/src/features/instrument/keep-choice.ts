import { and, eq } from '@alongside/db/operators.ts';
import type { Tx } from '@alongside/db/store.ts';
import { DomainError } from '@alongside/domain/shared/domain-error.ts';
import type { Actor } from '../../actor.ts';
import { isOfferedAtFirst } from './instrument-in-use.ts';
import { choiceOf, readInstrument } from './instrument-reads.ts';

type Chosen = Partial<
  Omit<Tx['tables']['instrumentChoice']['$inferInsert'], 'organisationId' | 'instrument' | 'version'>
>;

/**
 * Writes what was chosen about one measure beside what was chosen before. Where nothing was, the version seen is 1.
 * @throws NOT_FOUND for a measure that is not there; STALE_VERSION when somebody chose first.
 */
export const keepChoice = async (
  tx: Tx,
  actor: Actor,
  { key, version, chosen }: { key: string; version: number; chosen: Chosen },
): Promise<{ version: number }> => {
  const { instrumentChoice } = tx.tables;
  const { organisationId } = actor;
  const { instrument } = await readInstrument(tx, actor, key);
  const next = version + 1;
  const moved = await tx.db
    .update(instrumentChoice)
    .set({ ...chosen, version: next })
    .where(
      and(
        eq(instrumentChoice.organisationId, organisationId),
        eq(instrumentChoice.instrument, key),
        eq(instrumentChoice.version, version),
      ),
    )
    .returning({ version: instrumentChoice.version });
  if (moved.length > 0) return { version: next };
  const added =
    version === 1
      ? await tx.db
          .insert(instrumentChoice)
          .values({
            isOffered: isOfferedAtFirst(instrument),
            ...chosen,
            organisationId,
            instrument: key,
            version: next,
          })
          .onConflictDoNothing()
          .returning({ version: instrumentChoice.version })
      : [];
  if (added.length > 0) return { version: next };
  const { isOffered, timing, version: current } = await choiceOf(tx, organisationId, instrument);
  throw new DomainError('STALE_VERSION', { current: { isOffered, timing }, version: current });
};
