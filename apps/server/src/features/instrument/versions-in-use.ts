import { eq } from '@alongside/db/operators.ts';
import type { Reader } from '@alongside/db/store.ts';

/**
 * The versions of an organisation's own measure that somebody completed, or was sent a link to. Read from the measures
 * themselves, so that no writer of them has to remember to freeze anything; a link counts, for its page may be open now.
 */
export const versionsInUse = async ({ db, tables }: Reader, key: string): Promise<ReadonlySet<number>> => {
  const { outcome, outcomeLink, ownMeasure } = tables;
  const used = async (table: typeof outcome | typeof outcomeLink | typeof ownMeasure) =>
    db.selectDistinct({ number: table.instrumentVersion }).from(table).where(eq(table.instrument, key));
  const found = [...(await used(outcome)), ...(await used(outcomeLink)), ...(await used(ownMeasure))];
  return new Set(found.map(({ number }) => number));
};
