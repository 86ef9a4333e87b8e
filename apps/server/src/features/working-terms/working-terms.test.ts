import { buildAccount } from '@alongside/testing/build.ts';
import { newId } from '@alongside/testing/new-id.ts';
import { describe, expect, test } from 'vitest';
import { refusalFrom } from '../../../test/refused.ts';
import { makeWorld, type World } from '../../../test/world.ts';

const agreed = (world: World, more: object = {}) => ({
  accountId: world.accounts.peer_worker,
  startedOn: '2026-07-06',
  weeklyHours: 22.5,
  fullWeekHours: 37.5,
  agreedOn: '2026-11-18',
  version: null,
  ...more,
});

/** A line manager who supervises nobody's practice: an account of its own, in no team. */
const withLineLead = async (world: World) => {
  const { organisationId, store, accounts } = world;
  const lineLeadId = await store.write((tx) =>
    buildAccount(tx, { organisationId, name: 'Pia Storybook', roles: ['supervisor'] }),
  );
  await world
    .as('coordinator')
    .workingTerms.nameLineLead({ accountId: accounts.peer_worker, lineLeadId, version: null });
  return { lineLeadId, lineLead: world.asAccount(lineLeadId, organisationId, 'supervisor').workingTerms };
};

const addTo = (world: World, words = 'No meetings before ten.') => ({
  id: newId('adjustment'),
  accountId: world.accounts.peer_worker,
  words,
});

describe('working terms', () => {
  test('say the hours, from which the share of a week and the room for people follow', async () => {
    const world = await makeWorld();
    await world.as('coordinator').workingTerms.agree(agreed(world));
    const terms = await world.as('peer_worker').workingTerms.read({ accountId: world.accounts.peer_worker });
    expect(terms).toMatchObject({ wte: 0.6, startedOn: '2026-07-06', capacity: 7, byNorm: 7 });
    const [worker] = (await world.as('supervisor').supervision.team()).workers.filter(
      ({ accountId }) => accountId === world.accounts.peer_worker,
    );
    expect(worker).toMatchObject({ wte: 0.6, capacity: 7 });
  });

  test('say how many people were agreed, which then is the room shown everywhere', async () => {
    const world = await makeWorld();
    await world.as('coordinator').workingTerms.agree(agreed(world, { agreedPeople: 4 }));
    const [worker] = (await world.as('supervisor').supervision.team()).workers.filter(
      ({ accountId }) => accountId === world.accounts.peer_worker,
    );
    expect(worker?.capacity).toBe(4);
    const read = await world.as('supervisor').workingTerms.read({ accountId: world.accounts.peer_worker });
    expect(read).toMatchObject({ capacity: 4, byNorm: 7, mayAgree: false });
  });

  test.each([
    ['more hours than a full week', { weeklyHours: 40 }, { weeklyHours: 'hours_out_of_range' }],
    ['less than a tenth of a week', { weeklyHours: 2 }, { weeklyHours: 'hours_out_of_range' }],
    ['a day to come', { agreedOn: '2026-11-20' }, { agreedOn: 'day_in_future' }],
  ])('refuse %s', async (_what, more, fields) => {
    const world = await makeWorld();
    expect((await refusalFrom(world.as('coordinator').workingTerms.agree(agreed(world, more)))).fields).toEqual(fields);
  });

  test('are agreed by the line manager; a practice supervisor reads the hours and no more', async () => {
    const world = await makeWorld();
    const { lineLead } = await withLineLead(world);
    await lineLead.agree(agreed(world, { version: 1 }));
    expect((await refusalFrom(world.as('supervisor').workingTerms.agree(agreed(world, { version: 2 })))).code).toBe(
      'NOT_FOUND',
    );
    const stale = world.as('coordinator').workingTerms.agree(agreed(world, { weeklyHours: 30, version: 1 }));
    expect((await refusalFrom(stale)).code).toBe('STALE_VERSION');
  });

  test('forget the hours when a coordinator writes another share of a week', async () => {
    const world = await makeWorld();
    await world.as('coordinator').workingTerms.agree(agreed(world));
    const [found] = (await world.as('coordinator').account.list()).filter(
      ({ id }) => id === world.accounts.peer_worker,
    );
    await world.as('coordinator').account.amend({
      id: world.accounts.peer_worker,
      name: 'Tamsin Invented',
      roles: ['peer_worker'],
      teams: [{ teamId: world.teamId, supervises: false }],
      wte: 0.8,
      version: found?.version ?? 1,
    });
    const { terms, wte } = await world.as('coordinator').workingTerms.read({ accountId: world.accounts.peer_worker });
    expect([terms?.weeklyHours, wte]).toEqual([null, 0.8]);
  });
});

describe('reasonable adjustments', () => {
  test('are for the worker and their line manager, who both write them', async () => {
    const world = await makeWorld();
    const accountId = world.accounts.peer_worker;
    const { lineLead } = await withLineLead(world);
    await world.as('peer_worker').workingTerms.addAdjustment(addTo(world));
    await lineLead.addAdjustment(addTo(world, 'A quiet desk.'));
    for (const { read } of [world.as('peer_worker').workingTerms, lineLead])
      expect((await read({ accountId })).adjustments?.map(({ words }) => words)).toEqual([
        'No meetings before ten.',
        'A quiet desk.',
      ]);
  });

  test('are kept from a practice supervisor, a coordinator and colleagues', async () => {
    const world = await makeWorld();
    const accountId = world.accounts.peer_worker;
    await withLineLead(world);
    const first = addTo(world);
    await world.as('peer_worker').workingTerms.addAdjustment(first);
    for (const role of ['supervisor', 'coordinator'] as const) {
      const { workingTerms } = world.as(role);
      expect((await workingTerms.read({ accountId })).adjustments).toBeNull();
      const end = workingTerms.endAdjustment({ adjustmentId: first.id, ended: true });
      expect((await refusalFrom(end)).code).toBe('NOT_FOUND');
    }
    const colleague = world.asAccount(world.colleague, world.organisationId, 'peer_worker').workingTerms;
    expect((await refusalFrom(colleague.read({ accountId }))).code).toBe('NOT_FOUND');
  });

  test('are shared by the worker with one more, never with a colleague', async () => {
    const world = await makeWorld();
    const { supervisor, peer_worker: accountId } = world.accounts;
    const { workingTerms } = world.as('peer_worker');
    const first = addTo(world);
    await workingTerms.addAdjustment(first);
    const toColleague = workingTerms.shareAdjustments({ accountId: world.colleague, shared: true });
    expect((await refusalFrom(toColleague)).code).toBe('NOT_FOUND');
    await workingTerms.shareAdjustments({ accountId: supervisor, shared: true });
    const read = () => world.as('supervisor').workingTerms.read({ accountId });
    expect(await read()).toMatchObject({ adjustments: [{ words: first.words }], mayWriteAdjustments: false });
    await workingTerms.shareAdjustments({ accountId: supervisor, shared: false });
    expect((await read()).adjustments).toBeNull();
  });

  test('are closed to a former line manager the moment another is named', async () => {
    const world = await makeWorld();
    const accountId = world.accounts.peer_worker;
    const { lineLead } = await withLineLead(world);
    await world.as('peer_worker').workingTerms.addAdjustment(addTo(world));
    await world
      .as('coordinator')
      .workingTerms.nameLineLead({ accountId, lineLeadId: world.accounts.supervisor, version: 1 });
    expect((await refusalFrom(lineLead.read({ accountId }))).code).toBe('NOT_FOUND');
    expect((await refusalFrom(lineLead.addAdjustment(addTo(world)))).code).toBe('NOT_FOUND');
    expect((await world.as('supervisor').workingTerms.read({ accountId })).adjustments).toHaveLength(1);
  });

  test('that are not needed any more say so, and come back by the same door', async () => {
    const world = await makeWorld();
    const accountId = world.accounts.peer_worker;
    const { workingTerms } = world.as('peer_worker');
    const first = addTo(world);
    await workingTerms.addAdjustment(first);
    await workingTerms.endAdjustment({ adjustmentId: first.id, ended: true });
    expect((await workingTerms.read({ accountId })).adjustments?.[0]?.endedAt).not.toBeNull();
    await workingTerms.endAdjustment({ adjustmentId: first.id, ended: false });
    await workingTerms.amendAdjustment({ adjustmentId: first.id, words: 'None before eleven.', version: 1 });
    const stale = workingTerms.amendAdjustment({ adjustmentId: first.id, words: 'None on Mondays.', version: 1 });
    expect(await refusalFrom(stale)).toMatchObject({
      code: 'STALE_VERSION',
      details: { yours: 'None on Mondays.', current: 'None before eleven.' },
    });
  });
});
