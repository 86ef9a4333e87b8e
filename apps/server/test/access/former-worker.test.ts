import { eq } from '@alongside/db/operators.ts';
import { newId } from '@alongside/testing/new-id.ts';
import { describe, expect, test } from 'vitest';
import { refusalFrom } from '../refused.ts';
import { makeWorld, type World } from '../world.ts';
import { allRows } from './all-rows.ts';
import { targetOf } from './target-of.ts';

/*
 * Every door of the API for whoever walked with somebody and does no longer. What stays open is theirs, or nobody's in
 * particular, and is said here one by one.
 */

/** Takes words in from whoever once walked with somebody, for their supervisor to settle: it opens nothing. */
const takesInOnly = 'lateWords.hand';

const closedRows = Object.keys(allRows).filter(
  (path) => allRows[path]?.expect.peer_worker?.sameTeam === 'NOT_FOUND' && path !== takesInOnly,
);
const theirOwn = closedRows.filter((path) => allRows[path]?.expect.peer_worker?.own === 'went through').sort();

/** Of the worker themself, or between them and a supervisor. */
const staysTheirs = [
  'boundary.amend',
  'boundary.remove',
  'competence.callOff',
  'competence.read',
  'competence.share',
  'competence.talk',
  'competence.write',
  'cover.callOffLeave',
  'cover.moveLeave',
  'cover.readLeave',
  'cover.setLeave',
  'learning.amend',
  'learning.remove',
  'notice.mark',
  'ownMeasure.choose',
  'ownMeasure.remove',
  'supervision.addToAgenda',
  'supervision.addend',
  'supervision.agreeAction',
  'supervision.amend',
  'supervision.amendReflection',
  'supervision.callOff',
  'supervision.comment',
  'supervision.linkConcern',
  'supervision.read',
  'supervision.readGroup',
  'supervision.reflect',
  'supervision.share',
  'supervision.shareAction',
  'supervision.shareReflection',
  'supervision.sign',
  'supervision.takeBackMark',
  'supervision.takeOffAgenda',
  'supervision.takeOutAction',
  'supervision.takeOutReflection',
  'wellbeingPlan.remove',
  'workingTerms.addAdjustment',
  'workingTerms.amendAdjustment',
  'workingTerms.endAdjustment',
  'workingTerms.read',
  'workingTerms.settleCheckIn',
];

/** About the person, and taken all the same: what opens nothing, and what they raised themself (decisions 016 and 022). */
const opensNothing = ['concern.add', 'concern.read', 'outcome.closeLink', 'question.answer'];

/** Of the team: a group knows the people who come, whoever walks with them; whoever covers for a colleague goes on. */
const ofTheTeam = [
  'boundary.share',
  'competence.open',
  'cover.sheet',
  'group.agree',
  'group.amend',
  'group.callOffDate',
  'group.correct',
  'group.leave',
  'group.log',
  'group.planDates',
  'group.read',
  'group.readSession',
  'group.restore',
  'group.void',
  'supervision.shareWith',
  'wellbeingPlan.share',
  'workingTerms.shareAdjustments',
];

const personsName = 'Robin Oncealong';

/** Which of their own doors let them through once `end` has been done, and which of these answer with the person's name. */
const doorsLeft = async (end: (world: World) => Promise<unknown>) => {
  const open: string[] = [];
  const named: string[] = [];
  for (const path of theirOwn) {
    const world = await makeWorld();
    const { person } = world.store.tables;
    await allRows[path]?.prepare?.(world);
    await world.store.write(({ db }) =>
      db.update(person).set({ displayName: personsName }).where(eq(person.id, world.walk.own.personId)),
    );
    await end(world);
    const call = allRows[path]?.call(world.as('peer_worker'), targetOf(world, 'own'), world) ?? Promise.reject();
    if ((await refusalFrom(call)).code === 'NOT_FOUND') continue;
    open.push(path);
    if (JSON.stringify(await call)?.includes(personsName)) named.push(path);
  }
  return { open, named };
};

// A world for each door: more than a test's usual time where everything else runs beside it.
describe('a worker who walks with somebody no longer', { timeout: 60_000 }, () => {
  test('keeps what is theirs and the team’s, and no door to the person', async () => {
    const left = await doorsLeft(({ store, walk }) =>
      store.write(({ db, tables: { pairing } }) =>
        db.update(pairing).set({ endedOn: '2026-11-18' }).where(eq(pairing.personId, walk.own.personId)),
      ),
    );
    expect(left.open).toEqual([...staysTheirs, ...opensNothing, ...ofTheTeam].sort());
    expect(left.named, 'a group and a concern they raised know who it is').toEqual(['concern.read', 'group.read']);
  });

  test('who has left the team as well keeps what is theirs', async () => {
    const left = await doorsLeft(({ store, accounts }) =>
      store.write(({ db, tables: { teamMember } }) =>
        db.delete(teamMember).where(eq(teamMember.accountId, accounts.peer_worker)),
      ),
    );
    expect(left.open).toEqual([...staysTheirs, ...opensNothing].sort());
    expect(left.named, 'a concern they raised knows who it is').toEqual(['concern.read']);
  });

  test('goes through no door that is somebody else’s now', async () => {
    const through: string[] = [];
    for (const path of closedRows) {
      const world = await makeWorld();
      const { personId, episodeId } = world.walk.sameTeam;
      await allRows[path]?.prepare?.(world);
      await world.store.write(({ db, tables: { pairing } }) =>
        db.insert(pairing).values({
          ...{ id: newId('pairing'), personId, episodeId, accountId: world.accounts.peer_worker },
          ...{ startedOn: '2026-03-09', endedOn: '2026-09-30' },
        }),
      );
      const call = allRows[path]?.call(world.as('peer_worker'), targetOf(world, 'sameTeam'), world);
      if ((await refusalFrom(call ?? Promise.reject())).code !== 'NOT_FOUND') through.push(path);
    }
    expect(through).toEqual([]);
  });
});
