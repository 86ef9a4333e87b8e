import { eq } from '@alongside/db/operators.ts';
import { buildAccount } from '@alongside/testing/build.ts';
import { newId } from '@alongside/testing/new-id.ts';
import { describe, expect, test } from 'vitest';
import { callAs } from '../../../test/call-as.ts';
import { refusalFrom } from '../../../test/refused.ts';
import { makeWorld, type World } from '../../../test/world.ts';

const written = (world: World) => ({
  id: newId('supervision'),
  peerWorkerId: world.accounts.peer_worker,
  kind: 'practice' as const,
  heldOn: '2026-11-18',
  minutes: 60,
  topics: ['boundaries' as const, 'went_well' as const],
  summary: 'How to end the bus trips kindly.',
  actions: [
    { id: newId('action'), words: 'Ask about the bus pass', owner: 'peer_worker' as const, dueOn: '2026-11-26' },
  ],
  nextOn: '2026-12-16',
});

const kept = ({ store }: World, peerWorkerId: string) => {
  const { supervision } = store.tables;
  return store.read.db.select().from(supervision).where(eq(supervision.peerWorkerId, peerWorkerId));
};

describe('writing supervision', () => {
  test('both of the two read what was written and agreed', async () => {
    const world = await makeWorld();
    const input = written(world);
    await world.as('supervisor').supervision.write(input);
    for (const role of ['supervisor', 'peer_worker'] as const) {
      const read = await world.as(role).supervision.read({ supervisionId: input.id });
      expect(read).toMatchObject({
        summary: 'How to end the bus trips kindly.',
        topics: ['boundaries', 'went_well'],
        nextOn: '2026-12-16',
        iAmThePeerWorker: role === 'peer_worker',
        actions: [{ words: 'Ask about the bus pass', owner: 'peer_worker', dueOn: '2026-11-26', finishedAt: null }],
      });
    }
  });

  test('sending it twice keeps one', async () => {
    const world = await makeWorld();
    const input = written(world);
    await world.as('supervisor').supervision.write(input);
    await world.as('supervisor').supervision.write(input);
    expect(await kept(world, input.peerWorkerId)).toHaveLength(1);
  });

  test.each([
    ['a day in the future', { heldOn: '2026-11-20' }, { heldOn: 'day_in_future' }],
    ['a next date that is not after', { nextOn: '2026-11-18' }, { nextOn: 'day_not_after' }],
    ['0 minutes', { minutes: 0 }, { minutes: 'minutes_out_of_range' }],
    [
      'an action due before the supervision',
      { actions: [{ id: newId('action'), words: 'Too early', owner: 'supervisor' as const, dueOn: '2026-11-01' }] },
      { 'actions.0.dueOn': 'day_before_supervision' },
    ],
  ])('refuses %s beside its field', async (_what, wrong, fields) => {
    const world = await makeWorld();
    const refused = await refusalFrom(world.as('supervisor').supervision.write({ ...written(world), ...wrong }));
    expect(refused).toMatchObject({ code: 'FIELDS_REFUSED', fields });
    expect(await kept(world, world.accounts.peer_worker)).toHaveLength(0);
  });

  test('refuses to add an action that stands in another supervision', async () => {
    const world = await makeWorld();
    const input = written(world);
    await world.as('supervisor').supervision.write(input);
    const refused = await refusalFrom(world.as('supervisor').supervision.write({ ...input, id: newId('supervision') }));
    expect(refused.code).toBe('ALREADY_THERE');
  });

  test('refuses to write about someone who is no peer worker of my teams, oneself included', async () => {
    const world = await makeWorld();
    for (const peerWorkerId of [world.otherTeamWorker, world.accounts.supervisor, world.accounts.coordinator]) {
      const { code } = await refusalFrom(world.as('supervisor').supervision.write({ ...written(world), peerWorkerId }));
      expect(code).toBe('NOT_FOUND');
    }
  });
});

describe('who sees supervision', () => {
  test('another supervisor of the team sees that it took place, and not one word of it', async () => {
    const world = await makeWorld();
    const input = written(world);
    await world.as('supervisor').supervision.write(input);
    const other = await world.store.write((tx) =>
      buildAccount(tx, {
        organisationId: world.organisationId,
        name: 'Pia Storybook',
        roles: ['supervisor'],
        teams: [{ teamId: world.teamId, supervises: true }],
      }),
    );
    const caller = world.asAccount(other, world.organisationId, 'supervisor');
    const list = await caller.supervision.list();
    expect(list).toMatchObject({
      total: 1,
      supervision: [{ kind: 'practice', heldOn: '2026-11-18', minutes: 60, mine: false, openActions: null }],
    });
    expect(JSON.stringify(list)).not.toContain('bus');
    expect((await refusalFrom(caller.supervision.read({ supervisionId: input.id }))).code).toBe('NOT_FOUND');
    const action = input.actions[0]?.id ?? '';
    expect((await refusalFrom(caller.action.finish({ actionId: action, finished: true }))).code).toBe('NOT_FOUND');
  });

  test('a peer worker lists their own, and a colleague lists none', async () => {
    const world = await makeWorld();
    await world.as('supervisor').supervision.write(written(world));
    const own = await world.as('peer_worker').supervision.list();
    expect(own.supervision).toMatchObject([{ mine: true, openActions: 1, supervisorName: 'Idris Pretend' }]);
    const colleague = await world.asAccount(world.colleague, world.organisationId, 'peer_worker').supervision.list();
    expect(colleague).toEqual({ total: 0, supervision: [], groups: [] });
  });

  test('one who is both sees the supervision they hold and the supervision they have', async () => {
    const world = await makeWorld();
    await world.as('supervisor').supervision.write(written(world));
    const both = { ...world.actorOf('supervisor'), roles: ['supervisor', 'peer_worker'] as const };
    const { supervision } = await callAs(world.store, both).supervision.list();
    expect(supervision).toMatchObject([{ mine: true }]);
  });

  test('a supervisor who leaves the team loses the reach with it', async () => {
    const world = await makeWorld();
    const input = written(world);
    await world.as('supervisor').supervision.write(input);
    const { teamMember } = world.store.tables;
    await world.store.write(async (tx) => {
      await tx.db.delete(teamMember).where(eq(teamMember.accountId, world.accounts.supervisor));
    });
    expect((await world.as('supervisor').supervision.list()).supervision).toEqual([]);
    expect((await refusalFrom(world.as('supervisor').supervision.read({ supervisionId: input.id }))).code).toBe(
      'NOT_FOUND',
    );
  });
});

describe('what was agreed', () => {
  test('either of the two ticks it off, and the tick is taken back', async () => {
    const world = await makeWorld();
    const input = written(world);
    await world.as('supervisor').supervision.write(input);
    const actionId = input.actions[0]?.id ?? '';
    const done = await world.as('peer_worker').action.finish({ actionId, finished: true });
    expect(done.finishedAt).toEqual(new Date('2026-11-19T10:00:00Z'));
    expect((await world.as('supervisor').supervision.list()).supervision[0]?.openActions).toBe(0);
    await world.as('supervisor').action.finish({ actionId, finished: false });
    expect((await world.as('peer_worker').supervision.list()).supervision[0]?.openActions).toBe(1);
  });

  test("a supervisor's own actions wait on their team page until they are done", async () => {
    const world = await makeWorld();
    const actionId = newId('action');
    const actions = [{ id: actionId, words: 'Ask for a quieter room', owner: 'supervisor' as const, dueOn: null }];
    await world.as('supervisor').supervision.write({ ...written(world), actions });
    const waiting = await world.as('supervisor').supervision.team();
    expect(waiting.myActions).toMatchObject([
      { id: actionId, words: 'Ask for a quieter room', withName: 'Tamsin Invented' },
    ]);
    await world.as('supervisor').action.finish({ actionId, finished: true });
    expect((await world.as('supervisor').supervision.team()).myActions).toEqual([]);
  });
});
