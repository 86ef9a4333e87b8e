import type { Tx } from '@alongside/db/store.ts';
import type { Tables } from '@alongside/db/tables.ts';
import { newId } from './new-id.ts';

type Row = Tables['ownMeasure']['$inferInsert'];

/** One look of a peer worker at how they are; it counts in no figure unless said otherwise. */
export const buildOwnMeasure = async (tx: Tx, given: Partial<Row> & Pick<Row, 'accountId'>): Promise<string> => {
  const id = given.id ?? newId('ownMeasure');
  await tx.db.insert(tx.tables.ownMeasure).values({
    instrument: 'swemwbs_7_worker',
    instrumentVersion: 1,
    occasion: 'any_time',
    answers: null,
    scores: { metric: 22.35, raw: 25 },
    takenOn: '2026-08-12',
    recordedAt: new Date('2026-08-12T17:00:00Z'),
    ...given,
    id,
  });
  return id;
};
