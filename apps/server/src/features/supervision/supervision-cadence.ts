import { and, eq } from '@alongside/db/operators.ts';
import type { Reader, Tx } from '@alongside/db/store.ts';
import { DomainError } from '@alongside/domain/shared/domain-error.ts';
import type { ChooseCadenceInput } from '@alongside/domain/supervision/choose-cadence.ts';
import { fullCadence } from '@alongside/domain/supervision/supervision-cadence.ts';
import { rhythmKinds } from '@alongside/domain/supervision/supervision-words.ts';
import type { Actor } from '../../actor.ts';
import { recordAudit } from '../../audit.ts';
import { staleVersion } from '../../stale-version.ts';

/** How often each kind is held in the caller's organisation, its own or what comes with Alongside. */
export const readCadence = async ({ db, tables: { organisation } }: Reader, actor: Actor) => {
  const [found] = await db
    .select({
      cadence: organisation.supervisionCadence,
      everyDays: organisation.supervisionEveryDays,
      version: organisation.version,
    })
    .from(organisation)
    .where(eq(organisation.id, actor.organisationId));
  if (!found) throw new DomainError('NOT_FOUND');
  return { ...fullCadence(found.cadence, found.everyDays), version: found.version };
};

/** @throws STALE_VERSION with both rhythms. */
export const chooseCadence = async (tx: Tx, actor: Actor, input: ChooseCadenceInput, now: Date) => {
  const { organisation } = tx.tables;
  const { version, ...cadence } = input;
  const moved = await tx.db
    .update(organisation)
    .set({ supervisionCadence: cadence, version: version + 1 })
    .where(and(eq(organisation.id, actor.organisationId), eq(organisation.version, version)))
    .returning({ version: organisation.version });
  if (moved.length === 0) {
    const current = await readCadence(tx, actor);
    const asText = (from: typeof cadence) => rhythmKinds.map((kind) => from[kind]).join(', ');
    throw staleVersion({ days: asText(cadence) }, { days: asText(current), version: current.version }, ['days']);
  }
  await recordAudit(tx, actor, 'supervision.chooseCadence', actor.organisationId, now);
  return { version: version + 1 };
};
