import type { Tx } from '@alongside/db/store.ts';
import type { Tables } from '@alongside/db/tables.ts';
import { newId } from './new-id.ts';

type Row<T extends keyof Tables> = Tables[T]['$inferInsert'];

const at = new Date('2026-11-16T09:00:00Z');

/** A fortnight around the day the tests stand on. */
export const buildLeave = async (
  tx: Tx,
  given: Partial<Row<'leave'>> & Pick<Row<'leave'>, 'organisationId' | 'accountId'>,
): Promise<string> => {
  const id = given.id ?? newId('leave');
  await tx.db.insert(tx.tables.leave).values({
    kind: 'planned',
    startsOn: '2026-11-16',
    endsOn: '2026-11-29',
    setBy: given.accountId,
    setAt: at,
    ...given,
    id,
  });
  return id;
};

/** Handed over and agreed, for as long as the leave lasts. */
export const buildCover = async (
  tx: Tx,
  {
    handedBy,
    ...given
  }: Partial<Row<'cover'>> &
    Pick<Row<'cover'>, 'leaveId' | 'episodeId' | 'personId' | 'handedBy'> & { accountId: string | null },
): Promise<string> => {
  const id = given.id ?? newId('cover');
  await tx.db.insert(tx.tables.cover).values({
    startsOn: '2026-11-16',
    endsOn: '2026-11-29',
    agreement: 'agreed',
    handedBy,
    handedAt: at,
    agreementBy: handedBy,
    agreementAt: at,
    ...given,
    id,
  });
  return id;
};
