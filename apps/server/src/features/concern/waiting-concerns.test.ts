import { expect, test } from 'vitest';
import { makeConcernWorld, raiseBy } from '../../../test/concern-world.ts';

test('the menu has a place for concerns for those who are named and those who raised one, and for nobody else', async () => {
  const world = await makeConcernWorld();
  const colleague = () => world.asAccount(world.colleague, world.organisationId, 'peer_worker');
  const knows = async (caller: ReturnType<typeof world.lead>) => (await caller.concern.waiting()).knowsOfAny;
  expect(await knows(world.lead()), 'named, with none yet').toBe(true);
  expect(await knows(world.worker())).toBe(false);
  await raiseBy(world);
  expect(await knows(world.worker())).toBe(true);
  expect(await knows(colleague())).toBe(false);
});
