import { buildInstrument } from '@alongside/testing/build-instrument.ts';
import { describe, expect, test } from 'vitest';
import { refusalFrom } from '../../../test/refused.ts';
import { makeWorld, type World } from '../../../test/world.ts';
import { instrumentInUse, offeredInstruments } from './instrument-in-use.ts';

const offered = async ({ store, organisationId }: World): Promise<string[]> =>
  (await offeredInstruments(store.read, organisationId)).map(({ instrument }) => instrument.key);

const timing = { baselineByMeeting: 1, reviewEveryDays: 91, atEnding: false, followUpAfterDays: 182 } as const;

describe('the measures an organisation offers', () => {
  test('begin as the library has them, and change at a word of a coordinator', async () => {
    const world = await makeWorld();
    const { instrument } = world.as('coordinator');
    expect(await offered(world)).toEqual(expect.arrayContaining(['qpr_15', 'ons_4']));
    expect(await offered(world)).not.toContain('phq_9');
    await instrument.choose({ key: 'phq_9', isOffered: true, timing: null, version: 1 });
    await instrument.choose({ key: 'qpr_15', isOffered: false, timing: null, version: 1 });
    expect(await offered(world)).toContain('phq_9');
    expect(await offered(world)).not.toContain('qpr_15');
    const { library } = await instrument.list();
    expect(library.find(({ key }) => key === 'phq_9')).toMatchObject({ isOffered: true, choiceVersion: 2 });
  });

  test("never hold one for peer workers' own wellbeing, nor one for a person where workers choose", async () => {
    const world = await makeWorld();
    const { store, organisationId } = world;
    const forWorkers = (await offeredInstruments(store.read, organisationId, 'worker')).map((each) => each.instrument);
    expect(forWorkers.every(({ isForWorkers }) => isForWorkers)).toBe(true);
    const everyOffer = await offeredInstruments(store.read, organisationId);
    expect(everyOffer.some(({ instrument }) => instrument.isForWorkers)).toBe(false);
  });

  test('bear the times the organisation chose, and those they come with once it goes back to them', async () => {
    const world = await makeWorld();
    const { instrument } = world.as('coordinator');
    const before = await instrumentInUse(world.store.read, world.organisationId, 'qpr_15');
    const { version } = await instrument.choose({ key: 'qpr_15', isOffered: true, timing, version: 1 });
    expect((await instrumentInUse(world.store.read, world.organisationId, 'qpr_15'))?.timing).toEqual(timing);
    await instrument.choose({ key: 'qpr_15', isOffered: true, timing: null, version });
    expect((await instrumentInUse(world.store.read, world.organisationId, 'qpr_15'))?.timing).toEqual(before?.timing);
  });

  test.each([13, 731, 91.5])('are never due every %d days', async (reviewEveryDays) => {
    const { instrument } = (await makeWorld()).as('coordinator');
    const chosen = { key: 'qpr_15', isOffered: true, timing: { ...timing, reviewEveryDays }, version: 1 };
    const refused = await refusalFrom(instrument.choose(chosen));
    expect(refused.fields).toEqual({ 'timing.reviewEveryDays': 'timing_out_of_range' });
  });

  test('are shown to whoever chose second, and stay as the first chose them', async () => {
    const world = await makeWorld();
    const { instrument } = world.as('coordinator');
    await instrument.choose({ key: 'qpr_15', isOffered: false, timing: null, version: 1 });
    for (const version of [1, 7])
      expect(await refusalFrom(instrument.choose({ key: 'qpr_15', isOffered: true, timing, version }))).toMatchObject({
        code: 'STALE_VERSION',
        details: { current: { isOffered: false, timing: null }, version: 2 },
      });
    expect(await offered(world)).not.toContain('qpr_15');
  });

  test('hold what it built itself until that is put away, and again once it is taken back', async () => {
    const world = await makeWorld();
    const { organisationId, accounts, otherOrganisationId } = world;
    const id = await world.store.write((tx) => buildInstrument(tx, { organisationId, addedBy: accounts.coordinator }));
    const { instrument } = world.as('coordinator');
    expect(await offered(world)).toContain(id);
    const { version } = await instrument.retire({ id, version: 1 });
    expect(await offered(world)).not.toContain(id);
    expect(await instrumentInUse(world.store.read, organisationId, id)).toMatchObject({ key: id, version: 1 });
    await instrument.unretire({ id, version });
    expect(await offered(world)).toContain(id);
    expect(await instrumentInUse(world.store.read, otherOrganisationId, id)).toBeNull();
    expect((await refusalFrom(instrument.retire({ id, version: 1 }))).code).toBe('STALE_VERSION');
  });

  test('are none that nobody knows', async () => {
    const world = await makeWorld();
    const { instrument } = world.as('coordinator');
    const choice = { key: 'no_such', isOffered: true, timing: null, version: 1 };
    expect((await refusalFrom(instrument.choose(choice))).code).toBe('NOT_FOUND');
    expect(await instrumentInUse(world.store.read, world.organisationId, 'no_such')).toBeNull();
    expect(await instrumentInUse(world.store.read, world.organisationId, 'qpr_15', 99)).toBeNull();
  });
});
