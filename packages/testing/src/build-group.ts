import type { Tx } from '@alongside/db/store.ts';
import type { Tables } from '@alongside/db/tables.ts';
import { newId } from './new-id.ts';

type Row<T extends keyof Tables> = Tables[T]['$inferInsert'];

export interface GroupGiven extends Partial<Row<'group'>> {
  organisationId: string;
  teamId: string;
  facilitators: readonly string[];
  /** Ids of people who agreed to be named, with whoever asked them. */
  members?: readonly { personId: string; accountId: string }[];
}

/** A group that meets, with whoever facilitates it and whoever is named in it. */
export const buildGroup = async (tx: Tx, { facilitators, members = [], ...given }: GroupGiven): Promise<string> => {
  const id = given.id ?? newId('group');
  const { group, groupFacilitator, groupMember } = tx.tables;
  await tx.db.insert(group).values({
    name: 'Kettle and chat',
    isOpen: true,
    startedOn: '2026-03-02',
    addedAt: new Date('2026-03-01T09:00:00Z'),
    ...given,
    id,
  });
  for (const accountId of facilitators)
    await tx.db.insert(groupFacilitator).values({ groupId: id, accountId, since: '2026-03-02' });
  for (const member of members)
    await tx.db
      .insert(groupMember)
      .values({ id: newId('groupMember'), groupId: id, joinedOn: '2026-03-02', ...member });
  return id;
};
