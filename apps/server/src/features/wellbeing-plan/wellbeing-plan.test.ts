import { and, eq } from '@alongside/db/operators.ts';
import { buildAccount } from '@alongside/testing/build.ts';
import { newId } from '@alongside/testing/new-id.ts';
import { describe, expect, test } from 'vitest';
import { refusalFrom } from '../../../test/refused.ts';
import { makeWorld, type World } from '../../../test/world.ts';

const nothing = {
  keepsWell: null,
  earlySigns: null,
  triggers: null,
  whatHelps: null,
  whatNot: null,
  adjustments: null,
  contact: null,
  reviewOn: null,
};

const written = async (world: World, words: Partial<Record<keyof typeof nothing, string>> = {}) => {
  const id = newId('wellbeingPlan');
  await world
    .as('peer_worker')
    .wellbeingPlan.write({ ...nothing, keepsWell: 'Swimming on Fridays.', ...words, id, base: nothing });
  return id;
};

const shareWith = (world: World, planId: string, accountId: string, shared = true) =>
  world.as('peer_worker').wellbeingPlan.share({ planId, accountId, shared });

const ownPlan = (world: World) => world.as('peer_worker').wellbeingPlan.read();

describe('a wellbeing plan', () => {
  test('is its worker’s alone until they share it, and then is shown as it is now', async () => {
    const world = await makeWorld();
    const planId = await written(world);
    const { supervisor } = world.accounts;
    const opened = () => world.as('supervisor').wellbeingPlan.open({ planId });
    expect((await refusalFrom(opened())).code).toBe('NOT_FOUND');
    expect(await world.as('supervisor').wellbeingPlan.sharedWithMe()).toEqual([]);

    await shareWith(world, planId, supervisor);
    expect(await world.as('supervisor').wellbeingPlan.sharedWithMe()).toMatchObject([{ planId }]);
    expect(await opened()).toMatchObject({ keepsWell: 'Swimming on Fridays.', triggers: null });
    const base = { ...nothing, keepsWell: 'Swimming on Fridays.' };
    await world.as('peer_worker').wellbeingPlan.write({ ...base, id: planId, triggers: 'Long ward rounds.', base });
    expect(await opened(), 'no copy of an earlier day').toMatchObject({ triggers: 'Long ward rounds.' });
  });

  test('is closed again at the next request once it is taken back, and the worker sees who had looked', async () => {
    const world = await makeWorld();
    const planId = await written(world);
    const { supervisor } = world.accounts;
    await shareWith(world, planId, supervisor);
    for (const _again of [1, 2]) await world.as('supervisor').wellbeingPlan.open({ planId });
    await shareWith(world, planId, supervisor, false);
    expect((await refusalFrom(world.as('supervisor').wellbeingPlan.open({ planId }))).code).toBe('NOT_FOUND');
    const { shares, looks } = await ownPlan(world);
    expect(shares).toEqual([]);
    expect(looks, 'each reader once a day').toMatchObject([{ accountId: supervisor, name: 'Idris Pretend' }]);
  });

  test('shared with one supervisor is not open to another of the same team, nor to a coordinator or a colleague', async () => {
    const world = await makeWorld();
    const { organisationId, teamId, colleague, store } = world;
    const other = await store.write((tx) =>
      buildAccount(tx, { organisationId, roles: ['supervisor'], teams: [{ teamId, supervises: true }] }),
    );
    const planId = await written(world);
    await shareWith(world, planId, world.accounts.supervisor);
    const others = [
      world.asAccount(other, organisationId, 'supervisor'),
      world.as('coordinator'),
      world.asAccount(colleague, organisationId, 'peer_worker'),
    ];
    for (const caller of others)
      expect((await refusalFrom(caller.wellbeingPlan.open({ planId }))).code).toBe('NOT_FOUND');
    await shareWith(world, planId, colleague);
    expect(await others[2]?.wellbeingPlan.open({ planId })).toMatchObject({ keepsWell: 'Swimming on Fridays.' });
  });

  test('closes by itself to a supervisor who has left the team, and the worker is told that they see it no longer', async () => {
    const world = await makeWorld();
    const planId = await written(world);
    const { supervisor } = world.accounts;
    await shareWith(world, planId, supervisor);
    await world.store.write(({ db, tables: { teamMember } }) =>
      db.delete(teamMember).where(and(eq(teamMember.accountId, supervisor), eq(teamMember.teamId, world.teamId))),
    );
    expect((await refusalFrom(world.as('supervisor').wellbeingPlan.open({ planId }))).code).toBe('NOT_FOUND');
    expect(await world.as('supervisor').wellbeingPlan.sharedWithMe()).toEqual([]);
    expect((await ownPlan(world)).shares).toMatchObject([{ accountId: supervisor, canSee: false }]);
    // It can still be taken back, so that coming back to the team opens nothing.
    await shareWith(world, planId, supervisor, false);
    expect((await ownPlan(world)).shares).toEqual([]);
  });

  test('cannot be shared with somebody of another team, a researcher, or oneself', async () => {
    const world = await makeWorld();
    const planId = await written(world);
    const { accounts, otherTeamWorker, farWorker } = world;
    for (const accountId of [otherTeamWorker, farWorker, accounts.researcher, accounts.peer_worker])
      expect((await refusalFrom(shareWith(world, planId, accountId))).code).toBe('NOT_FOUND');
    const offered = (await ownPlan(world)).readers.map(({ name, kind }) => [name, kind]);
    expect(offered).toEqual([
      ['Bryn Fictional', 'coordinator'],
      ['Idris Pretend', 'supervisor'],
      ['Ola Makebelieve', 'colleague'],
    ]);
  });

  test('is put together, heading by heading, from two devices of its worker', async () => {
    const world = await makeWorld();
    const id = await written(world);
    const { write } = world.as('peer_worker').wellbeingPlan;
    const base = { ...nothing, keepsWell: 'Swimming on Fridays.' };
    await write({ ...base, id, earlySigns: 'Short nights.', base });
    await write({ ...base, id, triggers: 'Long ward rounds.', base });
    expect((await ownPlan(world)).plan).toMatchObject({ earlySigns: 'Short nights.', triggers: 'Long ward rounds.' });
    const clash = await refusalFrom(write({ ...base, id, triggers: 'Being alone with it.', base }));
    expect(clash).toMatchObject({
      code: 'STALE_VERSION',
      details: { fields: { triggers: { yours: 'Being alone with it.', current: 'Long ward rounds.' } } },
    });
  });

  test('is gone once removed, and put back it is shared with nobody', async () => {
    const world = await makeWorld();
    const planId = await written(world);
    await shareWith(world, planId, world.accounts.supervisor);
    const caller = world.as('peer_worker');
    await caller.wellbeingPlan.remove({ planId });
    expect((await ownPlan(world)).plan).toBeNull();
    await caller.wellbeingPlan.write({ ...nothing, id: planId, keepsWell: 'Swimming on Fridays.', base: nothing });
    expect((await ownPlan(world)).shares).toEqual([]);
    expect((await refusalFrom(world.as('supervisor').wellbeingPlan.open({ planId }))).code).toBe('NOT_FOUND');
  });

  test('tells whoever it is shared with, once, and no more when it is taken back', async () => {
    const world = await makeWorld();
    const planId = await written(world);
    const { supervisor } = world.accounts;
    const { notice } = world.store.tables;
    const told = () =>
      world.store.read.db
        .select({ about: notice.about, calledOffAt: notice.calledOffAt })
        .from(notice)
        .where(and(eq(notice.accountId, supervisor), eq(notice.kind, 'plan_shared')));
    await shareWith(world, planId, supervisor);
    await shareWith(world, planId, supervisor);
    expect(await told()).toEqual([{ about: { planId }, calledOffAt: null }]);
    await shareWith(world, planId, supervisor, false);
    expect((await told())[0]?.calledOffAt).not.toBeNull();
  });
});
