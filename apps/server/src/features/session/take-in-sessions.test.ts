import { and, eq } from '@alongside/db/operators.ts';
import { buildPerson } from '@alongside/testing/build.ts';
import { describe, expect, test } from 'vitest';
import { refusalFrom } from '../../../test/refused.ts';
import { makeWorld, now, type World } from '../../../test/world.ts';

const held = (row: number, personName: string, heldOn: string) => ({
  row,
  personName,
  heldOn,
  minutes: 60,
  attendance: 'met' as const,
  mode: 'in_person' as const,
});

/** One person nobody shares a name with, taken in from a list without a referral date. */
const withRobin = async (referredOn: string | null = null) => {
  const world = await makeWorld();
  const robin = { row: 2, displayName: 'Robin Onlyone', workerName: 'Tamsin Invented', referredOn };
  await world.as('coordinator').person.takeIn({ teamId: world.teamId, rows: [robin] });
  return world;
};

const takeIn = (world: World, rows: ReturnType<typeof held>[]) =>
  world.as('coordinator').session.takeIn({ defaultAccountId: world.accounts.peer_worker, rows });

const episodeOf = async (world: World) => {
  const { person, episode, pairing } = world.store.tables;
  const [found] = await world.store.read.db
    .select({
      referredOn: episode.referredOn,
      startedOn: episode.startedOn,
      pairedOn: pairing.startedOn,
      id: episode.id,
    })
    .from(episode)
    .innerJoin(person, eq(person.id, episode.personId))
    .innerJoin(pairing, eq(pairing.episodeId, episode.id))
    .where(and(eq(person.displayName, 'Robin Onlyone'), eq(person.organisationId, world.organisationId)))
    .orderBy(episode.id);
  return found;
};

describe('taking in a list of sessions', () => {
  test('only a peer worker can have held a session, named in the file or chosen for the rest', async () => {
    const world = await withRobin();
    const rows = [{ ...held(2, 'Robin Onlyone', '2026-10-01'), workerName: 'Bryn Fictional' }];
    expect((await takeIn(world, rows)).rows).toMatchObject([{ outcome: 'refused', code: 'worker_not_found' }]);
    const asTheirs = world
      .as('coordinator')
      .session.takeIn({ defaultAccountId: world.accounts.supervisor, rows: [held(2, 'Robin Onlyone', '2026-10-01')] });
    expect(await refusalFrom(asTheirs)).toMatchObject({ code: 'NOT_FOUND' });
  });

  test('a peer worker who signs in no longer still held what they held', async () => {
    const world = await withRobin();
    await world.store.write(({ db, tables: { account } }) =>
      db.update(account).set({ deactivatedAt: now }).where(eq(account.id, world.colleague)),
    );
    const rows = [{ ...held(2, 'Robin Onlyone', '2026-10-01'), workerName: 'Ola Makebelieve' }];
    expect((await takeIn(world, rows)).rows).toMatchObject([{ outcome: 'accepted' }]);
  });

  test('people and peer workers are known by name, however it is spaced', async () => {
    const world = await withRobin();
    const rows = [
      {
        ...held(2, 'robin  ONLYONE', '2026-10-01'),
        workerName: 'ola makebelieve',
        note: 'Tea – and “talk”.',
        startedAt: '14:30',
      },
      held(3, 'Robin Onlyone', '2026-10-08'),
    ];
    const answer = await takeIn(world, rows);
    expect(answer.rows.map((row) => row.outcome)).toEqual(['accepted', 'accepted']);
    const { session } = world.store.tables;
    const written = await world.store.read.db.select().from(session).where(eq(session.accountId, world.colleague));
    expect(written.find((row) => row.heldOn === '2026-10-01')).toMatchObject({
      note: 'Tea – and “talk”.',
      startedAt: '14:30',
      writtenWith: null,
      attendance: 'met',
    });
  });

  test('the same file a second time adds nothing, and a session twice in it is told', async () => {
    const world = await withRobin();
    const rows = [held(2, 'Robin Onlyone', '2026-10-01'), held(3, 'Robin Onlyone', '2026-10-01')];
    expect((await takeIn(world, rows)).rows.map((row) => row.outcome)).toEqual(['accepted', 'duplicate']);
    expect((await takeIn(world, rows)).rows.map((row) => row.outcome)).toEqual(['already_there', 'already_there']);
  });

  test('each row that cannot go in says why', async () => {
    const world = await withRobin();
    await world.store.write(async (tx) => {
      await buildPerson(tx, { organisationId: world.organisationId, displayName: 'Twin Pretend' });
      await buildPerson(tx, { organisationId: world.organisationId, displayName: 'twin pretend' });
      await buildPerson(tx, { organisationId: world.organisationId, displayName: 'Not Referred' });
    });
    const rows = [
      held(2, 'Nobody Known', '2026-10-01'),
      held(3, 'Twin Pretend', '2026-10-01'),
      held(4, 'Not Referred', '2026-10-01'),
      held(5, 'Robin Onlyone', '2026-11-20'),
      { ...held(6, 'Robin Onlyone', '2026-10-01'), minutes: 2000 },
      { ...held(7, 'Robin Onlyone', '2026-10-01'), workerName: 'Nobody Known' },
      held(8, 'Robin Onlyone', '2026-02-30'),
    ];
    const answer = await takeIn(world, rows);
    expect(answer.rows.map((row) => ('code' in row ? row.code : row.outcome))).toEqual([
      'person_not_found',
      'person_more_than_one',
      'no_episode',
      'day_in_future',
      'minutes_out_of_range',
      'worker_not_found',
      'day_not_understood',
    ]);
  });

  test('a row without a peer worker comes back when none was chosen', async () => {
    const world = await withRobin();
    const answer = await world.as('coordinator').session.takeIn({ rows: [held(2, 'Robin Onlyone', '2026-10-01')] });
    expect(answer.rows).toEqual([{ row: 2, outcome: 'refused', field: 'workerName', code: 'worker_missing' }]);
  });

  test('a referral date that only stood in moves back to the oldest session, batch after batch', async () => {
    const world = await withRobin();
    await takeIn(world, [held(2, 'Robin Onlyone', '2026-10-08'), held(3, 'Robin Onlyone', '2026-10-01')]);
    expect(await episodeOf(world)).toMatchObject({
      referredOn: '2026-10-01',
      startedOn: '2026-10-01',
      pairedOn: '2026-10-01',
    });
    await takeIn(world, [held(4, 'Robin Onlyone', '2026-03-05')]);
    expect(await episodeOf(world)).toMatchObject({
      referredOn: '2026-03-05',
      startedOn: '2026-03-05',
      pairedOn: '2026-03-05',
    });
  });

  test('a referral date that was stated stays, and older sessions come back', async () => {
    const world = await withRobin('2026-11-01');
    const answer = await takeIn(world, [
      held(2, 'Robin Onlyone', '2026-10-01'),
      held(3, 'Robin Onlyone', '2026-11-02'),
    ]);
    expect(answer.rows).toEqual([
      { row: 2, outcome: 'refused', field: 'heldOn', code: 'day_before_episode' },
      { row: 3, outcome: 'accepted', code: null },
    ]);
    expect(await episodeOf(world)).toMatchObject({ referredOn: '2026-11-01' });
  });

  test('a stated date stays also when the first session was on that day, and the same file again adds nothing', async () => {
    const world = await withRobin('2026-10-01');
    const rows = [held(2, 'Robin Onlyone', '2026-10-01'), held(3, 'Robin Onlyone', '2025-10-01')];
    for (const outcome of ['accepted', 'already_there']) {
      const answer = await takeIn(world, rows);
      expect(answer.rows.map((row) => ('code' in row && row.code) || row.outcome)).toEqual([
        outcome,
        'day_before_episode',
      ]);
    }
    expect(await episodeOf(world)).toMatchObject({ referredOn: '2026-10-01' });
  });
});
