import { eq } from '@alongside/db/operators.ts';
import { newId } from '@alongside/testing/new-id.ts';
import { describe, expect, test } from 'vitest';
import { refusalFrom } from '../../../test/refused.ts';
import { makeWorld, type World } from '../../../test/world.ts';

const words = 'Take the bus to my sister.';

const setOne = async (world: World): Promise<string> => {
  const id = newId('goal');
  await world.as('peer_worker').goal.set({ id, personId: world.walk.own.personId, words, setOn: '2026-11-18' });
  return id;
};

const goalsSeen = async (world: World, role: 'peer_worker' | 'supervisor') =>
  (await world.as(role).person.read({ personId: world.walk.own.personId })).goals;

describe("changing a goal's words", () => {
  test('keeps every earlier wording beside the goal, the newest first', async () => {
    const world = await makeWorld();
    const goalId = await setOne(world);
    const { goal } = world.as('peer_worker');
    await goal.amend({ goalId, base: { words }, words: 'Take the bus alone.' });
    await goal.amend({ goalId, base: { words: 'Take the bus alone.' }, words: 'Take any bus.' });
    expect(await goalsSeen(world, 'peer_worker')).toMatchObject([
      { words: 'Take any bus.', earlier: [{ words: 'Take the bus alone.' }, { words }] },
    ]);
  });

  test('someone who began from older words is shown both, and nothing is written', async () => {
    const world = await makeWorld();
    const goalId = await setOne(world);
    const { goal } = world.as('peer_worker');
    await goal.amend({ goalId, base: { words }, words: 'Take the bus alone.' });
    expect(
      await refusalFrom(goal.amend({ goalId, base: { words }, words: 'See my sister on Sundays.' })),
    ).toMatchObject({
      code: 'STALE_VERSION',
      details: { fields: { words: { yours: 'See my sister on Sundays.', current: 'Take the bus alone.' } } },
    });
    expect(await goalsSeen(world, 'peer_worker')).toMatchObject([
      { words: 'Take the bus alone.', earlier: [{ words }] },
    ]);
  });

  test('sending the same words twice keeps the earlier wording once', async () => {
    const world = await makeWorld();
    const goalId = await setOne(world);
    const { goal } = world.as('peer_worker');
    const change = { goalId, base: { words }, words: 'Take any bus.' };
    await goal.amend(change);
    await goal.amend(change);
    expect((await goalsSeen(world, 'peer_worker'))[0]?.earlier).toHaveLength(1);
  });

  test('a supervisor sees neither the words nor the earlier ones', async () => {
    const world = await makeWorld();
    const goalId = await setOne(world);
    await world.as('peer_worker').goal.amend({ goalId, base: { words }, words: 'Take any bus.' });
    expect(await goalsSeen(world, 'supervisor')).toMatchObject([{ words: null, earlier: [] }]);
  });

  test('is refused once the time together has ended', async () => {
    const world = await makeWorld();
    const goalId = await setOne(world);
    const { episode } = world.store.tables;
    const { episodeId } = world.walk.own;
    await world.store.write(({ db }) => db.update(episode).set({ state: 'ended' }).where(eq(episode.id, episodeId)));
    const call = world.as('peer_worker').goal.amend({ goalId, base: { words }, words: 'Take any bus.' });
    expect(await refusalFrom(call)).toMatchObject({ code: 'CLOSED' });
  });
});
