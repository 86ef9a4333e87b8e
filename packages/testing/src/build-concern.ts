import type { Tx } from '@alongside/db/store.ts';
import type { Tables } from '@alongside/db/tables.ts';
import { newId } from './new-id.ts';

type Row<T extends keyof Tables> = Tables[T]['$inferInsert'];

const at = new Date('2026-11-19T09:00:00Z');

/** Somebody named to answer concerns: for the whole organisation where no team is said. */
export const buildConcernLead = async (
  tx: Tx,
  given: Partial<Row<'concernLead'>> & Pick<Row<'concernLead'>, 'organisationId' | 'accountId'>,
): Promise<string> => {
  const id = given.id ?? newId('concernLead');
  await tx.db.insert(tx.tables.concernLead).values({ part: 'lead', since: at, ...given, id });
  return id;
};

/** A concern nobody has acknowledged; its notices are for the test to write, or for the ladder. */
export const buildConcern = async (
  tx: Tx,
  given: Partial<Row<'concern'>> & Pick<Row<'concern'>, 'organisationId' | 'raisedBy'>,
): Promise<string> => {
  const id = given.id ?? newId('concern');
  await tx.db.insert(tx.tables.concern).values({
    state: 'raised',
    isDangerNow: false,
    told: { whatHappened: 'They had a bruise and would not say how.' },
    raisedAt: at,
    ...given,
    id,
  });
  return id;
};

export const buildConcernAction = async (
  tx: Tx,
  given: Partial<Row<'action'>> & Pick<Row<'action'>, 'organisationId' | 'ownerId' | 'concernId'>,
): Promise<string> => {
  const id = given.id ?? newId('action');
  await tx.db
    .insert(tx.tables.action)
    .values({ words: 'Ring the duty desk.', addedBy: given.ownerId, addedAt: at, ...given, id });
  return id;
};
