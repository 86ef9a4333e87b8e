import type { Tx } from '@alongside/db/store.ts';
import type { Tables } from '@alongside/db/tables.ts';
import { newId } from './new-id.ts';

type Row<T extends keyof Tables> = Tables[T]['$inferInsert'];
type ActionRow = Row<'action'>;

export interface SupervisionGiven extends Partial<Row<'supervision'>> {
  organisationId: string;
  supervisorId: string;
  peerWorkerId: string;
  /** Who signed the present version, in this order. */
  signedBy?: readonly string[];
  actions?: readonly (Partial<ActionRow> & Pick<ActionRow, 'words'> & { owner: 'peer_worker' | 'supervisor' })[];
}

/** One supervision between these two, with what they agreed. */
export const buildSupervision = async (
  tx: Tx,
  { actions = [], signedBy = [], ...given }: SupervisionGiven,
): Promise<string> => {
  const id = given.id ?? newId('supervision');
  await tx.db.insert(tx.tables.supervision).values({
    kind: 'practice',
    heldOn: '2026-11-05',
    minutes: 60,
    topics: ['how_i_am', 'boundaries'],
    summary: 'We talked about the bus journeys and what would make them lighter.',
    recordedAt: new Date('2026-11-19T09:00:00Z'),
    sharedAt: new Date('2026-11-19T09:00:00Z'),
    ...given,
    id,
  });
  for (const accountId of signedBy)
    await tx.db.insert(tx.tables.supervisionMark).values({
      id: newId('supervisionMark'),
      supervisionId: id,
      accountId,
      kind: 'signed',
      version: given.version ?? 1,
      markedAt: new Date('2026-11-19T09:30:00Z'),
    });
  for (const { owner, ...action } of actions)
    await tx.db.insert(tx.tables.action).values({
      id: newId('action'),
      organisationId: given.organisationId,
      ownerId: owner === 'peer_worker' ? given.peerWorkerId : given.supervisorId,
      addedBy: given.supervisorId,
      addedAt: new Date('2026-11-19T09:00:00Z'),
      ...action,
      supervisionId: id,
    });
  return id;
};
