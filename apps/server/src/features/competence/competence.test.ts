import { and, eq } from '@alongside/db/operators.ts';
import { buildAccount } from '@alongside/testing/build.ts';
import { newId } from '@alongside/testing/new-id.ts';
import { describe, expect, test } from 'vitest';
import { refusalFrom } from '../../../test/refused.ts';
import { makeWorld, type World } from '../../../test/world.ts';

const opened = async (world: World) => {
  const id = newId('competenceReview');
  await world.as('peer_worker').competence.open({ id, withId: world.accounts.supervisor, openedOn: '2026-11-18' });
  return id;
};

const words = { relating: 'I ask before I tell my story.' };
const sees = (world: World, role: 'peer_worker' | 'supervisor', reviewId: string) =>
  world.as(role).competence.write({
    reviewId,
    levels: { relating: role === 'peer_worker' ? 'confident' : 'can_teach' },
    words: role === 'peer_worker' ? words : { relating: 'Others learn it from her.' },
    version: null,
  });
const ready = (world: World, role: 'peer_worker' | 'supervisor', reviewId: string, shared = true) =>
  world.as(role).competence.share({ reviewId, shared });

describe('a competence review', () => {
  test('keeps each view from the other until both have shared theirs', async () => {
    const world = await makeWorld();
    const reviewId = await opened(world);
    await sees(world, 'peer_worker', reviewId);
    await sees(world, 'supervisor', reviewId);
    await ready(world, 'peer_worker', reviewId);
    const before = await world.as('supervisor').competence.read({ reviewId });
    expect(before).toMatchObject({ state: 'alone', theirs: null, theyShared: true });
    expect(JSON.stringify(before)).not.toContain('I ask before');

    await ready(world, 'supervisor', reviewId);
    expect(await world.as('supervisor').competence.read({ reviewId })).toMatchObject({
      state: 'open',
      mine: { levels: { relating: 'can_teach' } },
      theirs: { levels: { relating: 'confident' }, words },
    });
    expect((await world.as('peer_worker').competence.read({ reviewId })).theirs).toMatchObject({
      words: { relating: 'Others learn it from her.' },
    });
  });

  test('lets one take theirs back while the other waits, and changes nothing once both are open', async () => {
    const world = await makeWorld();
    const reviewId = await opened(world);
    await sees(world, 'peer_worker', reviewId);
    await ready(world, 'peer_worker', reviewId);
    await ready(world, 'peer_worker', reviewId, false);
    await sees(world, 'supervisor', reviewId);
    await ready(world, 'supervisor', reviewId);
    expect((await world.as('supervisor').competence.read({ reviewId })).theirs).toBeNull();
    await ready(world, 'peer_worker', reviewId);
    const back = ready(world, 'supervisor', reviewId, false);
    expect(await refusalFrom(back)).toMatchObject({ code: 'CLOSED', details: { reason: 'review_is_open' } });
    const again = world.as('peer_worker').competence.write({ reviewId, levels: {}, words: {}, version: 1 });
    expect((await refusalFrom(again)).code).toBe('CLOSED');
    const off = world.as('peer_worker').competence.callOff({ reviewId, calledOff: true });
    expect((await refusalFrom(off)).code).toBe('CLOSED');
  });

  test('is talked over once both are open, and not before', async () => {
    const world = await makeWorld();
    const reviewId = await opened(world);
    const talk = { reviewId, talkedOn: '2026-11-19', words: 'A course on rights.', nextOn: '2027-11-18', version: 1 };
    await sees(world, 'peer_worker', reviewId);
    await sees(world, 'supervisor', reviewId);
    expect((await refusalFrom(world.as('supervisor').competence.talk(talk))).code).toBe('CLOSED');
    await ready(world, 'peer_worker', reviewId);
    await ready(world, 'supervisor', reviewId);
    expect(
      (await refusalFrom(world.as('supervisor').competence.talk({ ...talk, nextOn: '2026-11-01' }))).fields,
    ).toEqual({ nextOn: 'day_not_after' });
    await world.as('supervisor').competence.talk(talk);
    expect(await world.as('peer_worker').competence.read({ reviewId })).toMatchObject({
      state: 'talked',
      words: 'A course on rights.',
      nextOn: '2027-11-18',
    });
    const stale = world.as('peer_worker').competence.talk({ ...talk, words: 'And on benefits.' });
    expect(await refusalFrom(stale)).toMatchObject({
      code: 'STALE_VERSION',
      details: { yours: 'And on benefits.', current: 'A course on rights.' },
    });
  });

  test('is closed to a line manager of the same team, and to its supervisor once they have left it', async () => {
    const world = await makeWorld();
    const { organisationId, teamId, accounts, store } = world;
    const manager = await store.write((tx) =>
      buildAccount(tx, { organisationId, roles: ['supervisor'], teams: [{ teamId, supervises: true }] }),
    );
    await world
      .as('coordinator')
      .workingTerms.nameLineLead({ accountId: accounts.peer_worker, lineLeadId: manager, version: null });
    const reviewId = await opened(world);
    const lineLead = world.asAccount(manager, organisationId, 'supervisor');
    expect((await refusalFrom(lineLead.competence.read({ reviewId }))).code).toBe('NOT_FOUND');
    expect(await lineLead.competence.list()).toEqual([]);
    await store.write(({ db, tables: { teamMember } }) =>
      db.delete(teamMember).where(and(eq(teamMember.accountId, accounts.supervisor), eq(teamMember.teamId, teamId))),
    );
    const former = world.as('supervisor').competence;
    expect((await refusalFrom(former.read({ reviewId }))).code).toBe('NOT_FOUND');
    expect((await refusalFrom(sees(world, 'supervisor', reviewId))).code).toBe('NOT_FOUND');
    expect(await former.list()).toEqual([]);
    expect(await world.as('peer_worker').competence.list(), 'the worker keeps it').toMatchObject([{ id: reviewId }]);
  });

  test('called off is put back by the same door, with what was written', async () => {
    const world = await makeWorld();
    const reviewId = await opened(world);
    await sees(world, 'peer_worker', reviewId);
    const caller = world.as('peer_worker').competence;
    await caller.callOff({ reviewId, calledOff: true });
    expect(await refusalFrom(ready(world, 'peer_worker', reviewId))).toMatchObject({ code: 'CLOSED' });
    await caller.callOff({ reviewId, calledOff: false });
    expect((await caller.read({ reviewId })).mine).toMatchObject({ words });
  });

  test('tells two devices of one writer apart, and loses neither text', async () => {
    const world = await makeWorld();
    const reviewId = await opened(world);
    await sees(world, 'peer_worker', reviewId);
    const { write } = world.as('peer_worker').competence;
    const other = { reviewId, levels: {}, words: { values: 'The charter.' }, version: null };
    const stale = await refusalFrom(write(other));
    expect(stale).toMatchObject({ code: 'STALE_VERSION', details: { version: 1 } });
    expect(stale.details).toMatchObject({ current: expect.stringContaining('I ask before') });
    expect(await write({ ...other, version: 1 })).toEqual({ version: 2 });
    // Sent again, its answer having been lost, it is the same.
    expect(await write({ ...other, version: 1 })).toEqual({ version: 2 });
  });
});
