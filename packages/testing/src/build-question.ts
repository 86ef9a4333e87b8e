import type { Tx } from '@alongside/db/store.ts';
import type { Tables } from '@alongside/db/tables.ts';
import { newId } from './new-id.ts';

type Row<T extends keyof Tables> = Tables[T]['$inferInsert'];

export const buildQuestion = async (
  tx: Tx,
  given: Partial<Row<'question'>> &
    Pick<Row<'question'>, 'organisationId' | 'sessionId' | 'personId' | 'askedBy' | 'accountId'>,
): Promise<string> => {
  const id = given.id ?? newId('question');
  await tx.db.insert(tx.tables.question).values({
    words: 'How did the walk back go?',
    askedAt: new Date('2026-11-17T09:00:00Z'),
    ...given,
    id,
  });
  return id;
};
