import { eq } from '@alongside/db/operators.ts';
import { accountHeader } from '@alongside/domain/sign-in/account-header.ts';
import { newId } from '@alongside/testing/new-id.ts';
import { describe, expect, test } from 'vitest';
import type { CallOptions } from './call-as.ts';
import { callAs } from './call-as.ts';
import { refusalFrom } from './refused.ts';
import { makeWorld, now, type World } from './world.ts';

const from = (account: string, options: CallOptions = {}): CallOptions => ({
  ...options,
  headers: { [accountHeader]: account },
});

const plan = (world: World) => ({ id: newId('meetUp'), personId: world.walk.own.personId, on: '2026-11-26' });
const plansKept = ({ store: { read, tables } }: World, id: string) =>
  read.db.select({ id: tables.meetUp.id }).from(tables.meetUp).where(eq(tables.meetUp.id, id));

const otherAccount = { code: 'NOT_SIGNED_IN', details: { reason: 'other_account' } };

describe('a call from a page that says whose it is', () => {
  test('is answered when that account is the one signed in', async () => {
    const world = await makeWorld();
    const caller = world.as('peer_worker', from(world.accounts.peer_worker));
    const { personId } = world.walk.own;
    expect(await caller.person.read({ personId })).toMatchObject({ displayName: 'Wren Madeup' });
    const meetUp = plan(world);
    expect(await caller.meetUp.plan(meetUp)).toEqual({ id: meetUp.id });
  });

  test('reads nothing and writes nothing when somebody else is signed in by now', async () => {
    const world = await makeWorld();
    const caller = world.as('peer_worker', from(world.colleague));
    const meetUp = plan(world);
    expect(await refusalFrom(caller.person.read({ personId: world.walk.own.personId }))).toMatchObject(otherAccount);
    expect(await refusalFrom(caller.meetUp.plan(meetUp))).toMatchObject(otherAccount);
    expect(await refusalFrom(caller.device.open({ deviceId: null }))).toMatchObject(otherAccount);
    expect(await plansKept(world, meetUp.id)).toEqual([]);
  });

  test('leaves a write that had waited to its author, whoever is signed in', async () => {
    const world = await makeWorld();
    const meetUp = plan(world);
    const sent = { key: newId('sent'), by: world.accounts.peer_worker, writtenAt: 1, sentAt: 1 };
    const call = world.as('peer_worker', from(world.colleague)).meetUp.plan({ ...meetUp, sent });
    expect(await refusalFrom(call)).toMatchObject(otherAccount);
    const own = world.as('peer_worker', from(world.accounts.peer_worker));
    expect(await own.meetUp.plan({ ...meetUp, sent })).toEqual({ id: meetUp.id });
  });

  test('cannot sign somebody else out, nor touch a second factor that is not its own', async () => {
    const world = await makeWorld();
    const caller = world.as('peer_worker', from(world.colleague, { needs: 'second_factor' }));
    expect(await refusalFrom(caller.signIn.end())).toMatchObject(otherAccount);
    expect(await refusalFrom(caller.signIn.startSecondFactor())).toMatchObject(otherAccount);
  });

  test.each([
    ['nothing', () => ''],
    ['a word', () => 'me'],
    ['a team', (world: World) => world.teamId],
    ['two accounts', (world: World) => `${world.accounts.peer_worker}, ${world.colleague}`],
  ])('is refused when it names %s', async (_what, named) => {
    const world = await makeWorld();
    const call = world.as('peer_worker', from(named(world))).today.read();
    expect(await refusalFrom(call)).toMatchObject(otherAccount);
  });

  test('still hears who is signed in', async () => {
    const world = await makeWorld();
    const { accounts, colleague } = world;
    expect(await world.as('peer_worker', from(colleague)).signIn.who()).toMatchObject({
      accountId: accounts.peer_worker,
    });
  });

  test('is told that nobody is signed in when nobody is', async () => {
    const world = await makeWorld();
    const call = callAs(world.store, null, from(world.colleague, { now })).today.read();
    expect(await refusalFrom(call)).toMatchObject({ code: 'NOT_SIGNED_IN', details: {} });
  });
});
