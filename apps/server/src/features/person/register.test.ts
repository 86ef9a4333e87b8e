import { eq } from '@alongside/db/operators.ts';
import { newId } from '@alongside/testing/new-id.ts';
import { describe, expect, test } from 'vitest';
import { refusalFrom } from '../../../test/refused.ts';
import { counted } from '../../../test/test-store.ts';
import { makeWorld, now, type World } from '../../../test/world.ts';

const add = (world: World, displayName: string, more = {}) =>
  world.as('coordinator').person.add({ id: newId('person'), displayName, ...more });

describe('the register', () => {
  test('finds someone by part of a name, without accents or capitals', async () => {
    const world = await makeWorld();
    await add(world, 'Zoë O’Madeup');
    const found = await world.as('coordinator').person.register({ search: "zoe o'm", part: 'everyone' });
    expect(found.people.map((person) => person.displayName)).toEqual(['Zoë O’Madeup']);
  });

  test('shows where each person stands and who walks with them, and nothing anyone wrote', async () => {
    const world = await makeWorld();
    const { people, total } = await world.as('coordinator').person.register({ search: 'wren' });
    expect(total).toBe(3);
    expect(people.find((person) => person.id === world.walk.own.personId)).toMatchObject({
      workerName: 'Tamsin Invented',
      episode: { state: 'active', teamName: 'Harbour team' },
    });
    const page = await world.as('coordinator').person.readRegister({ personId: world.walk.own.personId });
    expect(JSON.stringify([people, page])).not.toContain('allotment');
  });

  test('takes as many queries for many people as for few', async () => {
    const world = await makeWorld();
    const queriesFor = async () => {
      const before = counted.queries;
      await world.as('coordinator').person.register({ part: 'everyone' });
      return counted.queries - before;
    };
    const few = await queriesFor();
    for (let n = 0; n < 20; n += 1) await add(world, `Invented ${n}`);
    expect(await queriesFor()).toBe(few);
  });

  test('whoever is being matched waits for a peer worker, too', async () => {
    const world = await makeWorld();
    const { episode } = world.store.tables;
    await world.store.write(async ({ db }) => {
      await db.update(episode).set({ state: 'matching' }).where(eq(episode.id, world.walk.own.episodeId));
    });
    const { people } = await world.as('coordinator').person.register({ part: 'waiting' });
    expect(people.map(({ id }) => id)).toEqual([world.walk.own.personId]);
  });

  test.each<[string, (world: World) => Promise<unknown>]>([
    [
      'left the team',
      ({ store, accounts }) =>
        store.write(({ db, tables: { teamMember } }) =>
          db.delete(teamMember).where(eq(teamMember.accountId, accounts.peer_worker)),
        ),
    ],
    [
      'can no longer sign in',
      ({ store, accounts }) =>
        store.write(({ db, tables: { account } }) =>
          db.update(account).set({ deactivatedAt: now }).where(eq(account.id, accounts.peer_worker)),
        ),
    ],
    [
      'is no longer a peer worker',
      ({ store, accounts }) =>
        store.write(({ db, tables: { accountRole } }) =>
          db.update(accountRole).set({ role: 'researcher' }).where(eq(accountRole.accountId, accounts.peer_worker)),
        ),
    ],
  ])('whoever walks with someone who %s waits for a new peer worker', async (_what, leave) => {
    const world = await makeWorld();
    const { personId } = world.walk.own;
    const { person } = world.as('coordinator');
    const waiting = async () => (await person.register({ part: 'waiting' })).people.map(({ id }) => id);
    expect(await waiting()).toEqual([]);
    await leave(world);
    expect(await waiting()).toEqual([personId]);
    const { people } = await person.register({});
    expect(people.filter((each) => each.workerIsThere === false).map(({ id }) => id)).toEqual([personId]);
    const { episodes } = await person.readRegister({ personId });
    expect(episodes[0]?.pairings).toMatchObject([{ workerName: 'Tamsin Invented', workerIsThere: false }]);
  });

  test('an account is said to walk with those it reaches, and no longer once it left their team', async () => {
    const { store, accounts, as } = await makeWorld();
    const people = async () => (await as('coordinator').account.list()).map(({ id, people }) => [id, people]);
    expect(await people()).toContainEqual([accounts.peer_worker, 1]);
    await store.write(({ db, tables: { teamMember } }) =>
      db.delete(teamMember).where(eq(teamMember.accountId, accounts.peer_worker)),
    );
    expect(await people()).toContainEqual([accounts.peer_worker, 0]);
  });

  test('pages by name, fifty at a time', async () => {
    const world = await makeWorld();
    for (let n = 0; n < 52; n += 1) await add(world, `Aa ${String(n).padStart(2, '0')}`);
    const caller = world.as('coordinator');
    const first = await caller.person.register({ part: 'everyone', search: 'aa' });
    const second = await caller.person.register({ part: 'everyone', search: 'aa', page: 2 });
    expect([first.people.length, second.people.length, first.total, first.pages]).toEqual([50, 2, 52, 2]);
    expect(second.people.map((person) => person.displayName)).toEqual(['Aa 50', 'Aa 51']);
  });

  test('keeps "prefer not to say" and "not asked" apart', async () => {
    const world = await makeWorld();
    const declined = await add(world, 'One', { ethnicity: 'Z', gender: 'Z', ageBand: 'Z' });
    const neverAsked = await add(world, 'Two');
    const read = (personId: string) => world.as('coordinator').person.readRegister({ personId });
    expect(await read(declined.id)).toMatchObject({ ethnicity: 'Z', gender: 'Z', ageBand: 'Z' });
    expect(await read(neverAsked.id)).toMatchObject({ ethnicity: '99', gender: 'X', ageBand: 'X' });
  });

  test.each([
    ['no name', { displayName: '  ' }, { displayName: 'text_missing' }],
    ['someone of nine', { birthYear: 2017 }, { birthYear: 'year_out_of_range' }],
    ['someone of 130', { birthYear: 1896 }, { birthYear: 'year_out_of_range' }],
  ])('refuses %s beside its field', async (_what, wrong, fields) => {
    const world = await makeWorld();
    expect(await refusalFrom(add(world, 'Robin Madeup', wrong))).toMatchObject({ code: 'FIELDS_REFUSED', fields });
  });

  test('two coordinators change one person: the second sees both texts and nothing is lost', async () => {
    const world = await makeWorld();
    const { personId: id } = world.walk.own;
    const amend = (contactSafely: string) =>
      world.as('coordinator').person.amend({ id, displayName: 'Wren Madeup', contactSafely, version: 1 });
    await amend('Text only.');
    expect(await refusalFrom(amend('Never leave a message.'))).toMatchObject({
      code: 'STALE_VERSION',
      details: { yours: 'Never leave a message.', current: 'Text only.', version: 2 },
    });
  });
});
