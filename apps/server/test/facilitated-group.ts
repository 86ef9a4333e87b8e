import { newId } from '@alongside/testing/new-id.ts';
import { now, type World } from './world.ts';

/** A group of the team that this account facilitates, with one date at six in the evening. */
export const addFacilitatedGroup = async (world: World, accountId: string, onDay: string) => {
  const [groupId, groupDateId] = [newId('group'), newId('groupDate')];
  await world.store.write(async ({ db, tables: { group, groupDate, groupFacilitator } }) => {
    const { organisationId, teamId } = world;
    const named = { name: 'Allotment group', venue: 'The tea hut', isOpen: true };
    await db
      .insert(group)
      .values({ id: groupId, organisationId, teamId, ...named, startedOn: '2026-09-01', addedAt: now });
    await db.insert(groupFacilitator).values({ groupId, accountId, since: '2026-09-01' });
    await db.insert(groupDate).values({ id: groupDateId, groupId, onDay, atTime: '18:00', minutes: 90 });
  });
  return { groupId, groupDateId };
};
