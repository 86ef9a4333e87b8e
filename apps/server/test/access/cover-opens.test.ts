import { and, eq } from '@alongside/db/operators.ts';
import { addDays } from '@alongside/domain/shared/day.ts';
import { buildCover, buildLeave } from '@alongside/testing/build-cover.ts';
import { newId } from '@alongside/testing/new-id.ts';
import { describe, expect, test } from 'vitest';
import { refusalFrom } from '../refused.ts';
import { makeWorld, today, type World } from '../world.ts';
import { allRows } from './all-rows.ts';
import { targetOf } from './target-of.ts';

/*
 * Every door of the API at a colleague's person, before, during and after a cover. What opens is said here one by one: a
 * door that forgets the cover, and one that opens too much, both fail.
 */

/** Takes words in from whoever once walked with somebody, for their supervisor to settle: it opens nothing. */
const takesInOnly = 'lateWords.hand';

/** The rows at which a colleague's person is beyond a peer worker's reach. */
const closedRows = Object.keys(allRows).filter(
  (path) => allRows[path]?.expect.peer_worker?.sameTeam === 'NOT_FOUND' && path !== takesInOnly,
);

/** Asked about the person themself, these open while the cover lasts. All others ask for something that is somebody's own. */
const opened = [
  'goal.amend',
  'goal.rate',
  'goal.set',
  'meetUp.plan',
  'outcome.closeLink',
  'outcome.makeLink',
  'outcome.ofPerson',
  'outcome.record',
  'outcome.talk',
  'permission.give',
  'permission.history',
  'permission.withdraw',
  'person.read',
  'person.timeline',
  'question.ofPerson',
  'session.log',
];

type Days = { startsOn: string; endsOn: string };

const covered = async (
  world: World,
  days: Days,
  given: { calledOffAt?: Date; agreement?: 'not_asked' | 'said_no' } = {},
) => {
  const { store, organisationId, colleague, accounts, walk } = world;
  const { personId, episodeId } = walk.sameTeam;
  await store.write(async (tx) => {
    const leaveId = await buildLeave(tx, { organisationId, accountId: colleague });
    await buildCover(tx, {
      leaveId,
      personId,
      episodeId,
      accountId: accounts.peer_worker,
      handedBy: colleague,
      ...days,
      ...given,
    });
  });
};

const wholeWeek = { startsOn: '2026-11-16', endsOn: '2026-11-29' };

/** Which of those doors let the covering worker through, in a world where `arrange` has been done. */
const doorsOpen = async (arrange: (world: World) => Promise<void>, doors = opened): Promise<string[]> => {
  const through: string[] = [];
  for (const path of doors) {
    const row = allRows[path];
    if (!row) throw new Error(`no row for ${path}`);
    const world = await makeWorld();
    await row.prepare?.(world);
    await arrange(world);
    const call = row.call(world.as('peer_worker'), targetOf(world, 'sameTeam'), world);
    if ((await refusalFrom(call)).code !== 'NOT_FOUND') through.push(path);
  }
  return through.sort();
};

describe('while a cover lasts', () => {
  test.each(closedRows)('%s', async (path) => {
    const through = await doorsOpen((world) => covered(world, { startsOn: today, endsOn: today }), [path]);
    expect(through.length === 1, 'goes through the doors of the person, and through no other').toBe(
      opened.includes(path),
    );
  });

  test('every door that is said to open is there', () => {
    expect(opened.filter((path) => !closedRows.includes(path))).toEqual([]);
  });
});

test.each<[string, (world: World) => Promise<void>, string[]?]>([
  ['before the first day', (world) => covered(world, { startsOn: addDays(today, 1), endsOn: '2026-11-29' })],
  [
    'after the last day but to write down what lay within it',
    (world) => covered(world, { startsOn: '2026-11-16', endsOn: addDays(today, -1) }),
    ['session.log'],
  ],
  [
    'after the last day where the visit lay before it',
    (world) => covered(world, { startsOn: addDays(today, -3), endsOn: addDays(today, -2) }),
  ],
  ['once it was ended', (world) => covered(world, wholeWeek, { calledOffAt: new Date('2026-11-18T09:00:00Z') })],
  ['where the person said no', (world) => covered(world, wholeWeek, { agreement: 'said_no' })],
  ['while the person has not been asked', (world) => covered(world, wholeWeek, { agreement: 'not_asked' })],
  [
    'once the leave was called off',
    async (world) => {
      await covered(world, wholeWeek);
      await world.store.write(async ({ db, tables: { leave } }) => {
        await db.update(leave).set({ calledOffAt: new Date('2026-11-18T09:00:00Z') });
      });
    },
  ],
  [
    'once the worker is back early but to write down what lay within it',
    async (world) => {
      await covered(world, wholeWeek);
      await world.store.write(async ({ db, tables: { leave } }) => {
        await db
          .update(leave)
          .set({ endsOn: addDays(today, -1) })
          .where(eq(leave.accountId, world.colleague));
      });
    },
    ['session.log'],
  ],
  [
    'for a colleague who has left the team',
    async (world) => {
      await covered(world, wholeWeek);
      await world.store.write(async ({ db, tables: { teamMember } }) => {
        await db
          .delete(teamMember)
          .where(and(eq(teamMember.accountId, world.accounts.peer_worker), eq(teamMember.teamId, world.teamId)));
      });
    },
  ],
  [
    'once the worker they stand in for walks with the person no longer',
    async (world) => {
      await covered(world, wholeWeek);
      await world.store.write(async ({ db, tables: { pairing } }) => {
        await db
          .update(pairing)
          .set({ endedOn: '2026-11-18' })
          .where(eq(pairing.personId, world.walk.sameTeam.personId));
      });
    },
  ],
])('a cover opens nothing %s', async (_when, arrange, but = []) => {
  expect(await doorsOpen(arrange)).toEqual(but);
});

test('a worker who has walked with somebody and does no longer goes through none of these doors', async () => {
  const through = await doorsOpen(async ({ store, accounts, walk }) => {
    const { personId, episodeId } = walk.sameTeam;
    await store.write(async ({ db, tables: { pairing } }) => {
      await db.insert(pairing).values({
        id: newId('pairing'),
        personId,
        episodeId,
        accountId: accounts.peer_worker,
        startedOn: '2026-03-09',
        endedOn: '2026-09-30',
      });
    });
  });
  expect(through).toEqual([]);
});
