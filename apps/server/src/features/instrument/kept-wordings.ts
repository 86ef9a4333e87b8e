import { and, asc, eq, isNull } from '@alongside/db/operators.ts';
import type { Reader, Tx } from '@alongside/db/store.ts';
import { numberAt, saysTheSame } from '@alongside/domain/instrument/kept-wording.ts';
import type { PastedWording } from '@alongside/domain/instrument/with-pasted-wording.ts';
import type { Actor } from '../../actor.ts';

/** Every wording the organisation pasted, or those of one measure, by measure and oldest first. */
export const keptWordings = async ({ db, tables }: Reader, organisationId: string, key?: string) => {
  const { instrumentWording } = tables;
  const rows = await db
    .select()
    .from(instrumentWording)
    .where(
      and(
        eq(instrumentWording.organisationId, organisationId),
        key === undefined ? undefined : eq(instrumentWording.instrument, key),
      ),
    )
    .orderBy(asc(instrumentWording.instrument), asc(instrumentWording.number));
  return Map.groupBy(rows, ({ instrument }) => instrument);
};

/** Beside those before it. The newest one's very words again are that wording, with a new word about its licence. */
export const putWordingIn = async (tx: Tx, actor: Actor, key: string, words: PastedWording, now: Date) => {
  const { instrumentWording } = tx.tables;
  const { organisationId, accountId } = actor;
  const newest = (await keptWordings(tx, organisationId, key)).get(key)?.at(-1);
  const confirmed = { licenceConfirmedBy: accountId, licenceConfirmedAt: now };
  if (newest && saysTheSame(newest.words, words)) {
    const standing = and(
      eq(instrumentWording.organisationId, organisationId),
      eq(instrumentWording.instrument, key),
      eq(instrumentWording.number, newest.number),
    );
    await tx.db
      .update(instrumentWording)
      .set({ ...confirmed, takenOutAt: null })
      .where(standing);
    return;
  }
  const number = (newest?.number ?? 0) + 1;
  await tx.db
    .insert(instrumentWording)
    .values({ organisationId, instrument: key, number, words, pastedAt: now, ...confirmed });
};

/** None of them is shown from now on. They stay put away, for a licence may be held again. */
export const takeWordingOut = async (tx: Tx, { organisationId }: Actor, key: string, now: Date) => {
  const { instrumentWording } = tx.tables;
  await tx.db
    .update(instrumentWording)
    .set({ takenOutAt: now })
    .where(
      and(
        eq(instrumentWording.organisationId, organisationId),
        eq(instrumentWording.instrument, key),
        isNull(instrumentWording.takenOutAt),
      ),
    );
};

interface Written {
  readonly instrument: string;
  readonly way: string;
  readonly wordingNumber?: number | null | undefined;
}

/** Which wording a sheet was asked in: the one it names, or else the one that stood when it was written. */
export const numberAsked = async (
  reader: Reader,
  organisationId: string,
  { instrument, way, wordingNumber }: Written,
  writtenAt: Date,
): Promise<number | null> => {
  if (way === 'score_only') return null;
  const kept = (await keptWordings(reader, organisationId, instrument)).get(instrument) ?? [];
  return kept.find(({ number }) => number === wordingNumber)?.number ?? numberAt(kept, writtenAt);
};
