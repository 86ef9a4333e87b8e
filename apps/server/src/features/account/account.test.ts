import { eq } from '@alongside/db/operators.ts';
import { buildAccount } from '@alongside/testing/build.ts';
import { newId } from '@alongside/testing/new-id.ts';
import { describe, expect, test } from 'vitest';
import { refusalFrom } from '../../../test/refused.ts';
import { makeWorld, type World } from '../../../test/world.ts';
import { tokenHashOf } from './one-time-link.ts';

const guest = (world: World, email = `${newId('account')}@alongside.invalid`) => ({
  id: newId('account'),
  name: 'Odd Invented',
  email,
  roles: ['peer_worker' as const, 'supervisor' as const],
  teams: [{ teamId: world.teamId, supervises: true }],
  wte: 0.6,
  startedOn: '2026-11-02',
});

const linksOf = ({ store }: World, accountId: string) => {
  const { invitation } = store.tables;
  return store.read.db.select().from(invitation).where(eq(invitation.accountId, accountId));
};
const listed = async (world: World, id: string) =>
  (await world.as('coordinator').account.list()).find((account) => account.id === id);

describe('accounts', () => {
  test('an invitation answers a link once, and keeps only its hash for a week', async () => {
    const world = await makeWorld();
    const input = guest(world);
    const { link } = await world.as('coordinator').account.invite(input);
    expect(link).toMatch(/^\/invitation\/[\w-]{43}$/);
    const [kept] = await linksOf(world, input.id);
    expect(kept?.tokenHash).toBe(tokenHashOf(link.slice('/invitation/'.length)));
    expect(kept?.endsAt.toISOString()).toBe('2026-11-26T10:00:00.000Z');
    expect(await listed(world, input.id)).toMatchObject({
      state: 'invited',
      roles: expect.arrayContaining(['peer_worker', 'supervisor']),
      teams: input.teams,
      wte: 0.6,
    });
  });

  test('in the demo the link stays in the demo', async () => {
    const world = await makeWorld();
    const { link } = await world.as('coordinator', { kind: 'demo' }).account.invite(guest(world));
    expect(link).toMatch(/^\/demo\/invitation\//);
  });

  test('a new link puts the old one out of use', async () => {
    const world = await makeWorld();
    const input = guest(world);
    const first = await world.as('coordinator').account.invite(input);
    const second = await world.as('coordinator').account.renewLink({ id: input.id });
    expect(second.link).not.toBe(first.link);
    const kept = await linksOf(world, input.id);
    expect(kept.map((row) => row.tokenHash)).toEqual([tokenHashOf(second.link.slice('/invitation/'.length))]);
  });

  test('an address that has an account anywhere is refused beside its field, and where it is stays unsaid', async () => {
    const world = await makeWorld();
    const here = guest(world);
    await world.as('coordinator').account.invite(here);
    const elsewhere = `${world.farWorker}@alongside.invalid`;
    for (const email of [here.email.toUpperCase(), elsewhere]) {
      const refused = await refusalFrom(world.as('coordinator').account.invite(guest(world, email)));
      expect(refused).toEqual({ code: 'FIELDS_REFUSED', details: {}, fields: { email: 'email_taken' } });
    }
  });

  test('nobody ends their own account, and the last coordinator keeps the role', async () => {
    const world = await makeWorld();
    const { coordinator } = world.accounts;
    const caller = world.as('coordinator');
    expect(await refusalFrom(caller.account.deactivate({ id: coordinator, version: 1 }))).toMatchObject({
      fields: { id: 'own_account' },
    });
    const without = { id: coordinator, name: 'Bryn Fictional', roles: ['researcher' as const], version: 1 };
    expect(await refusalFrom(caller.account.amend(without))).toMatchObject({ fields: { roles: 'last_coordinator' } });
  });

  test('of two coordinators who end each other at one moment, one stays', async () => {
    const world = await makeWorld();
    const { organisationId, accounts } = world;
    const other = await world.store.write((tx) => buildAccount(tx, { organisationId, roles: ['coordinator'] }));
    const [mine, theirs] = [world.as('coordinator'), world.asAccount(other, organisationId, 'coordinator')];
    const answers = await Promise.all([
      refusalFrom(mine.account.deactivate({ id: other, version: 1 })),
      refusalFrom(theirs.account.deactivate({ id: accounts.coordinator, version: 1 })),
    ]);
    expect(answers).toMatchObject([{ code: 'went through' }, { fields: { id: 'last_coordinator' } }]);
  });

  test('ending an account ends its sign-ins at once, gives no new link, and can be undone', async () => {
    const world = await makeWorld();
    const { peer_worker: id } = world.accounts;
    const { signIn } = world.store.tables;
    const at = new Date('2026-11-19T09:00:00Z');
    await world.store.write(({ db }) =>
      db
        .insert(signIn)
        .values({ id: `sig_${id}`, userId: id, token: id, expiresAt: at, createdAt: at, updatedAt: at })
        .then(() => undefined),
    );
    const { version } = await world.as('coordinator').account.deactivate({ id, version: 1 });
    expect(await world.store.read.db.select().from(signIn).where(eq(signIn.userId, id))).toEqual([]);
    expect(await listed(world, id)).toMatchObject({ state: 'deactivated', people: 1 });
    expect(await refusalFrom(world.as('coordinator').account.renewLink({ id }))).toMatchObject({ code: 'CLOSED' });
    await world.as('coordinator').account.reactivate({ id, version });
    expect((await listed(world, id))?.deactivatedAt).toBeNull();
  });

  test('a second change on a stale version is told, and changes nothing', async () => {
    const world = await makeWorld();
    const { peer_worker: id } = world.accounts;
    const amend = (name: string) =>
      world.as('coordinator').account.amend({ id, name, roles: ['peer_worker'], teams: [], version: 1 });
    await amend('Tamsin First');
    expect(await refusalFrom(amend('Tamsin Second'))).toMatchObject({
      code: 'STALE_VERSION',
      details: { yours: 'Tamsin Second', current: 'Tamsin First', version: 2 },
    });
  });
});
