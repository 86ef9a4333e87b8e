import { scoreInstrument } from '@alongside/domain/outcome/score-instrument.ts';
import { smallMeasure } from '@alongside/testing/build-instrument.ts';
import { newId } from '@alongside/testing/new-id.ts';
import { describe, expect, test } from 'vitest';
import { refusalFrom } from '../../../test/refused.ts';
import { makeWorld, now, type World } from '../../../test/world.ts';
import { instrumentInUse } from './instrument-in-use.ts';

const definition = structuredClone(smallMeasure) as Parameters<
  ReturnType<World['as']>['instrument']['build']
>[0]['definition'];
const reworded = { ...definition, name: 'At home here' };

const fillIn = ({ store, walk, accounts }: World, instrument: string, instrumentVersion: number) =>
  store.write(({ db, tables: { outcome } }) =>
    db.insert(outcome).values({
      id: newId('outcome'),
      personId: walk.own.personId,
      episodeId: walk.own.episodeId,
      accountId: accounts.peer_worker,
      instrument,
      instrumentVersion,
      occasion: 'baseline',
      way: 'together',
      answers: { 1: 3, 2: 1 },
      takenOn: '2026-11-18',
      recordedAt: now,
    }),
  );

const sendLink = ({ store, walk, accounts, organisationId }: World, instrument: string) =>
  store.write(({ db, tables: { outcomeLink } }) =>
    db.insert(outcomeLink).values({
      id: newId('outcomeLink'),
      tokenHash: newId('outcomeLink'),
      organisationId,
      personId: walk.own.personId,
      episodeId: walk.own.episodeId,
      accountId: accounts.peer_worker,
      instrument,
      instrumentVersion: 1,
      occasion: 'baseline',
      madeAt: now,
      endsAt: now,
    }),
  );

const built = async () => {
  const world = await makeWorld();
  const id = newId('instrument');
  const { instrument } = world.as('coordinator');
  await instrument.build({ id, definition });
  const inUse = (version?: number) => instrumentInUse(world.store.read, world.organisationId, id, version);
  return { world, id, instrument, inUse };
};

describe("a measure of an organisation's own", () => {
  test('is kept once, however often it is sent, and scores as it was built', async () => {
    const { id, instrument, inUse } = await built();
    await instrument.build({ id, definition });
    const kept = await inUse();
    expect(kept).toMatchObject({ key: id, version: 1, name: 'Feeling at home' });
    expect(kept && scoreInstrument(kept, { 1: 3, 2: 1 })).toMatchObject([{ scale: 'total', value: 6 }]);
    const again = instrument.build({ id, definition: reworded });
    expect((await refusalFrom(again)).code).toBe('ALREADY_THERE');
  });

  test('is changed in place while nobody has filled it in', async () => {
    const { id, instrument, inUse } = await built();
    expect(await instrument.amend({ id, definition: reworded, version: 1 })).toEqual({ version: 2, number: 1 });
    expect(await inUse()).toMatchObject({ version: 1, name: 'At home here' });
  });

  test.each([
    ['filled in once', (world: World, id: string) => fillIn(world, id, 1)],
    ['sent by link, which may be open now', (world: World, id: string) => sendLink(world, id)],
  ])('is frozen once it was %s, and a change is a new version', async (_what, use) => {
    const { world, id, instrument, inUse } = await built();
    await use(world, id);
    expect((await instrument.read({ key: id })).own?.versions).toMatchObject([{ number: 1, isInUse: true }]);
    const { version, number } = await instrument.amend({ id, definition: reworded, version: 1 });
    expect(number).toBe(2);
    expect(await inUse(1)).toMatchObject({ version: 1, name: 'Feeling at home' });
    expect(await inUse()).toMatchObject({ version: 2, name: 'At home here' });
    // The new one is free until somebody fills it in.
    await instrument.amend({ id, definition: { ...reworded, name: 'At home, and staying' }, version });
    expect((await instrument.read({ key: id })).own?.versions).toMatchObject([
      { number: 1, isInUse: true },
      { number: 2, isInUse: false },
    ]);
    expect(await inUse()).toMatchObject({ version: 2, name: 'At home, and staying' });
  });

  test('has a score under a new key once it counts in another way than what was filled in', async () => {
    const { world, id, instrument, inUse } = await built();
    const [scale] = definition.scales;
    if (!scale) throw new Error('a score is expected');
    const longer = {
      ...definition,
      items: definition.items.map((item) => ({ ...item, max: 9 })),
      scales: [{ ...scale, max: 18 }],
    };
    // Nobody filled it in yet: there is nothing to mix it with.
    await instrument.amend({ id, definition: longer, version: 1 });
    expect((await inUse())?.mainScale).toBe('total');
    await instrument.amend({ id, definition, version: 2 });
    await fillIn(world, id, 1);
    const renamed = { ...definition, scales: [{ ...scale, name: 'All in all' }] };
    await instrument.amend({ id, definition: renamed, version: 3 });
    expect(await inUse()).toMatchObject({ version: 2, mainScale: 'total', scales: [{ key: 'total' }] });
    // The second version is changed in place, and must not be mixed with the first either.
    await instrument.amend({ id, definition: longer, version: 4 });
    const kept = await inUse();
    expect(kept).toMatchObject({ version: 2, mainScale: 'total_2', scales: [{ key: 'total_2', max: 18 }] });
    expect(kept && scoreInstrument(kept, { 1: 9, 2: 0 })).toMatchObject([{ scale: 'total_2', value: 18 }]);
    expect((await inUse(1))?.scales).toMatchObject([{ key: 'total', max: 8 }]);
  });

  test('changed by two people at once is not overwritten by the second', async () => {
    const { id, instrument, inUse } = await built();
    await instrument.amend({ id, definition: reworded, version: 1 });
    const second = await refusalFrom(instrument.amend({ id, definition, version: 1 }));
    expect(second).toMatchObject({
      code: 'STALE_VERSION',
      details: {
        version: 2,
        yours: expect.stringContaining('Feeling at home'),
        current: expect.stringContaining('At home here'),
      },
    });
    expect((await inUse())?.name).toBe('At home here');
  });

  test('says what is wrong beside the question or the score it is wrong in', async () => {
    const { id, instrument } = await built();
    const [first, second] = definition.items;
    if (!first || !second) throw new Error('two questions are expected');
    const wrong = {
      ...definition,
      items: [
        { ...first, max: -1 },
        { ...second, words: 'x'.repeat(601) },
      ],
    };
    const refused = await refusalFrom(instrument.amend({ id, definition: wrong, version: 1 }));
    expect(Object.keys(refused.fields)).toContain('definition.items.1.words');
  });

  test('brought in from a file says in the trail how much was not understood, and not what', async () => {
    const { world } = await built();
    const id = newId('instrument');
    await world.as('coordinator').instrument.takeIn({ id, definition, leftOut: 3 });
    const { audit } = world.store.tables;
    const entries = await world.store.read.db.select().from(audit);
    expect(entries.find(({ recordId }) => recordId === id)).toMatchObject({
      action: 'instrument.takeIn',
      reason: 'left_out_3',
    });
  });
});
