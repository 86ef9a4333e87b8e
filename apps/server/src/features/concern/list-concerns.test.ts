import { buildConcern } from '@alongside/testing/build-concern.ts';
import { newId } from '@alongside/testing/new-id.ts';
import { describe, expect, test } from 'vitest';
import { type ConcernWorld, makeConcernWorld, minutesLater, raiseBy } from '../../../test/concern-world.ts';
import { counted } from '../../../test/test-store.ts';

const addMany = ({ store, organisationId, teamId, accounts, walk }: ConcernWorld, many: number) =>
  store.write(async (tx) => {
    const about = { organisationId, teamId, personId: walk.own.personId, raisedBy: accounts.peer_worker };
    for (let order = 0; order < many; order += 1) {
      await buildConcern(tx, about);
      await buildConcern(tx, { ...about, state: 'closed', closedAt: minutesLater(-order) });
    }
  });

const queriesOf = async (call: () => Promise<unknown>): Promise<number> => {
  const before = counted.queries;
  await call();
  return counted.queries - before;
};

describe('the list of concerns', () => {
  test('asks the store as often for sixty as for one', async () => {
    const world = await makeConcernWorld();
    await raiseBy(world);
    const calls = [
      () => world.lead().concern.list(),
      () => world.worker().concern.list(),
      () => world.lead().concern.waiting(),
    ];
    const few = [];
    for (const call of calls) few.push(await queriesOf(call));
    await addMany(world, 60);
    const many = [];
    for (const call of calls) many.push(await queriesOf(call));
    expect(many).toEqual(few);
  });

  test('shows the newest fifty of those that are closed, and says how many there are', async () => {
    const world = await makeConcernWorld();
    await addMany(world, 60);
    const { answering, mine } = await world.lead().concern.list();
    expect([answering.open.length, answering.closed.length, answering.closedCount, mine.length]).toEqual([
      60, 50, 60, 0,
    ]);
    expect(answering.closed[0]?.closedAt).toEqual(minutesLater(0));
  });

  test('says of each what has happened to it, and never what was told', async () => {
    const world = await makeConcernWorld();
    const concernId = await raiseBy(world, { isDangerNow: true });
    await world.worker().concern.add({ id: newId('concernEntry'), concernId, told: { wishes: 'To stay.' } });
    await world.lead().concern.decide({
      id: newId('concernEntry'),
      concernId,
      choice: 'within',
      words: 'We look after it.',
      version: 2,
    });
    const { answering } = await world.deputy().concern.list();
    expect(answering.open).toMatchObject([
      {
        isDangerNow: true,
        isDecided: true,
        lastAddedAt: minutesLater(0),
        acknowledgedBy: 'Lena Leadwell',
        unseen: true,
      },
    ]);
    expect(JSON.stringify(answering)).not.toMatch(/bruise|To stay|look after/);
  });
});
