import { and, eq } from '@alongside/db/operators.ts';
import { newId } from '@alongside/testing/new-id.ts';
import { describe, expect, test } from 'vitest';
import { endWalks } from '../../../test/late-words.ts';
import { refusalFrom } from '../../../test/refused.ts';
import { addWalk, makeWorld, type World } from '../../../test/world.ts';

const switchOffline = async (world: World, offlineAllowed: boolean) => {
  const coordinator = world.as('coordinator');
  const { id: _id, gentlerWords: _words, ...agreed } = await coordinator.organisation.read();
  await coordinator.organisation.amend({ ...agreed, offlineAllowed });
};

describe('the copy a phone carries', () => {
  test('answers exactly what the pages would answer, for everyone on the caseload and nobody else', async () => {
    const world = await makeWorld();
    const { store, organisationId, teamId, accounts } = world;
    await store.write((tx) =>
      addWalk(tx, { organisationId, teamId, accountId: accounts.peer_worker, displayName: 'Ash Pretend' }),
    );
    const caller = world.as('peer_worker');
    const copy = await caller.person.carry();
    expect(copy.today).toEqual(await caller.today.read());
    expect(copy.caseload).toEqual(await caller.person.caseload());
    expect(copy.people.map(({ page }) => page.displayName)).toEqual(['Ash Pretend', 'Wren Madeup']);
    expect(copy.offered).toEqual(await caller.outcome.offered());
    for (const { page, timeline, outcomes } of copy.people) {
      expect(page).toEqual(await caller.person.read({ personId: page.id }));
      expect(timeline).toEqual(await caller.person.timeline({ personId: page.id }));
      expect(outcomes).toEqual(await caller.outcome.ofPerson({ personId: page.id }));
    }
  });

  test('holds nobody any more whom the worker was moved off', async () => {
    const world = await makeWorld();
    await endWalks(world, [world.walk.own.personId]);
    const copy = await world.as('peer_worker').person.carry();
    expect([copy.people, copy.caseload.people]).toEqual([[], []]);
  });

  test('is told to each person it holds: they can see who carried it', async () => {
    const world = await makeWorld();
    const { audit } = world.store.tables;
    await world.as('peer_worker').person.carry();
    const entries = await world.store.read.db
      .select({ recordId: audit.recordId })
      .from(audit)
      .where(and(eq(audit.action, 'person.carry'), eq(audit.organisationId, world.organisationId)));
    expect(entries).toEqual([{ recordId: world.walk.own.personId }]);
  });

  test('is not made where the organisation keeps nothing on devices, and made again once it does', async () => {
    const world = await makeWorld();
    const caller = world.as('peer_worker');
    await switchOffline(world, false);
    expect(await refusalFrom(caller.person.carry())).toMatchObject({
      code: 'CLOSED',
      details: { reason: 'offline_off' },
    });
    expect((await caller.signIn.who())?.organisation.offlineAllowed).toBe(false);
    await switchOffline(world, true);
    expect((await caller.person.carry()).people).toHaveLength(1);
  });

  test('is left as agreed when other things of the organisation change', async () => {
    const world = await makeWorld();
    await switchOffline(world, false);
    const { name, kind, version } = await world.as('coordinator').organisation.read();
    await world.as('coordinator').organisation.amend({ name, kind, version });
    expect((await world.as('peer_worker').device.open({ deviceId: newId('device') })).offlineAllowed).toBe(false);
  });
});
