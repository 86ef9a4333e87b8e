import { eq } from '@alongside/db/operators.ts';
import { newId } from '@alongside/testing/new-id.ts';
import { describe, expect, test } from 'vitest';
import { refusalFrom } from '../../../test/refused.ts';
import { makeWorld } from '../../../test/world.ts';

const words = 'Take the bus to my sister.';

describe('a goal', () => {
  test('is kept in the words it was said in, once, with the first rating', async () => {
    const world = await makeWorld();
    const { personId } = world.walk.own;
    const input = {
      id: newId('goal'),
      personId,
      words,
      setOn: '2026-11-18',
      firstRating: { id: newId('goalRating'), rating: 0 },
    };
    await world.as('peer_worker').goal.set(input);
    await world.as('peer_worker').goal.set(input);
    const { goals } = await world.as('peer_worker').person.read({ personId });
    expect(goals).toMatchObject([{ words, ratings: [{ rating: 0, on: '2026-11-18' }] }]);
  });

  test.each([
    ['a day in the future', { setOn: '2026-11-20' }, { setOn: 'day_in_future' }],
    ['a day before the referral', { setOn: '2026-03-01' }, { setOn: 'day_before_episode' }],
    ['no words', { words: '  ' }, { words: 'text_missing' }],
  ])('refuses %s beside its field', async (_what, wrong, fields) => {
    const world = await makeWorld();
    const { personId } = world.walk.own;
    const call = world
      .as('peer_worker')
      .goal.set({ id: newId('goal'), personId, words, setOn: '2026-11-18', ...wrong });
    expect(await refusalFrom(call)).toMatchObject({ code: 'FIELDS_REFUSED', fields });
  });

  test.each([
    ['11', { rating: 11 }, { rating: 'rating_out_of_range' }],
    ['a day before the goal', { ratedOn: '2026-11-09' }, { ratedOn: 'day_before_goal' }],
    ['a day in the future', { ratedOn: '2026-11-20' }, { ratedOn: 'day_in_future' }],
  ])('refuses a rating of %s', async (_what, wrong, fields) => {
    const world = await makeWorld();
    const caller = world.as('peer_worker');
    const goalId = newId('goal');
    await caller.goal.set({ id: goalId, personId: world.walk.own.personId, words, setOn: '2026-11-10' });
    const call = caller.goal.rate({ id: newId('goalRating'), goalId, rating: 4, ratedOn: '2026-11-18', ...wrong });
    expect(await refusalFrom(call)).toMatchObject({ code: 'FIELDS_REFUSED', fields });
  });

  test('is not rated any more once the time together has ended', async () => {
    const world = await makeWorld();
    const caller = world.as('peer_worker');
    const goalId = newId('goal');
    const { personId, episodeId } = world.walk.own;
    await caller.goal.set({ id: goalId, personId, words, setOn: '2026-11-10' });
    const { episode } = world.store.tables;
    await world.store.write(({ db }) => db.update(episode).set({ state: 'ended' }).where(eq(episode.id, episodeId)));
    const call = caller.goal.rate({ id: newId('goalRating'), goalId, rating: 4, ratedOn: '2026-11-18' });
    expect(await refusalFrom(call)).toMatchObject({ code: 'CLOSED', details: { reason: 'episode_ended' } });
  });
});
