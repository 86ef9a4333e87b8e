import { newId } from '@alongside/testing/new-id.ts';
import { describe, expect, test } from 'vitest';
import { makeWorld } from '../../../test/world.ts';

describe('raising a concern', () => {
  test('reaches its lead and its raiser', async () => {
    const world = await makeWorld();
    const coordinator = world.as('coordinator');
    const { version } = await coordinator.concern.readSetUp();
    await coordinator.concern.chooseLeads({ version, leads: [{ accountId: world.accounts.supervisor, part: 'lead' }] });
    const worker = world.as('peer_worker');
    const id = newId('concern');
    await worker.concern.raise({ id, personId: world.walk.own.personId, told: { whatHappened: 'A bruise.' } });
    expect(await world.as('supervisor').concern.list()).toMatchObject({ answering: { open: [{ id }] } });
    expect(await worker.concern.list()).toMatchObject({ mine: [{ id }], answering: { open: [] } });
    expect(await world.as('supervisor').concern.read({ concernId: id })).toMatchObject({
      as: 'lead',
      told: { whatHappened: 'A bruise.' },
    });
    expect(await worker.concern.read({ concernId: id })).toMatchObject({ as: 'raiser' });
    expect(await world.as('supervisor').concern.waiting()).toMatchObject({ count: 1 });
    expect(await worker.concern.waiting()).toMatchObject({ count: 0 });
  });
});
