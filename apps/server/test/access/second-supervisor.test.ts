import { buildAccount } from '@alongside/testing/build.ts';
import { buildSupervision } from '@alongside/testing/build-supervision.ts';
import { describe, expect, test } from 'vitest';
import { refusalFrom } from '../refused.ts';
import { makeWorld, type World } from '../world.ts';
import { allRows } from './all-rows.ts';
import { targetOf } from './target-of.ts';

/*
 * What the access table cannot hold: its supervisor is always one of the two. Here the same calls are made about a worker of
 * the team by another supervisor of it, who is their line manager where the first holds their practice supervision, and the
 * other way round. Concerns have a loop of their own.
 */

const nouns = [
  'action',
  'boundary',
  'competence',
  'cover',
  'learning',
  'notice',
  'question',
  'review',
  'supervision',
  'today',
  'wellbeingPlan',
  'workingTerms',
];

const ofSupervisors = Object.keys(allRows)
  .filter((path) => nouns.includes(path.split('.')[0] ?? '') && allRows[path]?.expect.supervisor)
  .sort();

/** The team's and one's own: whoever supervises the worker goes through, and reads nothing of the other two there. */
const open = [
  'action.list',
  'boundary.sharedWithMe',
  'competence.list',
  'competence.open',
  'cover.callOff',
  'cover.callOffLeave',
  'cover.gaps',
  'cover.handOver',
  'cover.list',
  'cover.move',
  'cover.moveLeave',
  'cover.noteAgreement',
  'cover.readLeave',
  'cover.setLeave',
  'learning.sharedWithMe',
  'notice.choose',
  'notice.list',
  'notice.readWish',
  'notice.waiting',
  'question.ask',
  'question.ofPerson',
  'question.open',
  'review.contacts',
  'review.lookAt',
  'review.putBack',
  'review.team',
  'review.worker',
  'supervision.caseload',
  'supervision.list',
  'supervision.partners',
  'supervision.plan',
  'supervision.readGroup',
  'supervision.team',
  'supervision.write',
  'supervision.writeGroup',
  'today.read',
  'wellbeingPlan.sharedWithMe',
  'workingTerms.checkIns',
  'workingTerms.read',
  'workingTerms.settleCheckIn',
];

/** What a line manager does with the worker, and their practice supervisor does not. */
const lineManagersOwn = [
  'workingTerms.addAdjustment',
  'workingTerms.agree',
  'workingTerms.amendAdjustment',
  'workingTerms.endAdjustment',
];

/** Between two, or one person's own: not there for anybody else. */
const closed = [
  'action.add',
  'action.finish',
  'action.handOn',
  'action.holders',
  'action.move',
  'action.takeBack',
  'action.takeOn',
  'action.takeOut',
  'competence.callOff',
  'competence.read',
  'competence.share',
  'competence.talk',
  'competence.write',
  'learning.open',
  'notice.mark',
  'question.close',
  'supervision.addToAgenda',
  'supervision.addend',
  'supervision.agreeAction',
  'supervision.amend',
  'supervision.amendGroup',
  'supervision.callOff',
  'supervision.comment',
  'supervision.linkConcern',
  'supervision.read',
  'supervision.share',
  'supervision.shareAction',
  'supervision.sign',
  'supervision.takeBackMark',
  'supervision.takeOffAgenda',
  'supervision.takeOutAction',
  'wellbeingPlan.open',
];

/** Words the rows leave between the two: of a supervision, of an action kept to it, of its agenda, and of a question. */
const words = ['bus journeys', 'Ring the allotment', 'bus pass', 'the walk back'];

/** Where a row needs nothing to be there, all of this is: what it answers must leave it out. */
const between = ['supervision.read', 'supervision.takeOffAgenda', 'question.close'];

type Kind = 'line' | 'practice';

const prepared = async (path: string): Promise<World> => {
  const world = await makeWorld();
  for (const each of allRows[path]?.prepare ? [path] : between) await allRows[each]?.prepare?.(world);
  return world;
};

/** Another supervisor of the team, who has held one supervision with the colleague as well, after the first one did. */
const addSecond = ({ store, organisationId, teamId, colleague }: World, held: Kind): Promise<string> =>
  store.write(async (tx) => {
    const { supervision, workingTerms } = tx.tables;
    const id = await buildAccount(tx, {
      organisationId,
      name: 'Lena Linemade',
      roles: ['supervisor'],
      teams: [{ teamId, supervises: true }],
    });
    await tx.db.update(supervision).set({ kind: held === 'line' ? 'practice' : 'line' });
    if (held === 'line') await tx.db.update(workingTerms).set({ lineLeadId: id });
    const recordedAt = new Date('2026-11-19T09:50:00Z');
    const own = { supervisorId: id, peerWorkerId: colleague, kind: held, heldOn: '2026-11-12', recordedAt };
    await buildSupervision(tx, { organisationId, ...own, summary: 'Ours alone.' });
    return id;
  });

const calledBy = async (path: string, world: World, accountId: string) => {
  const caller = world.asAccount(accountId, world.organisationId, 'supervisor');
  const call = allRows[path]?.call(caller, targetOf(world, 'sameTeam'), world) ?? Promise.reject(new Error(path));
  const { code } = await refusalFrom(call);
  const answer = code === 'went through' ? JSON.stringify(await call) : '';
  return { code, read: words.filter((each) => answer?.includes(each)) };
};

const calledBySecond = async (path: string, held: Kind) => {
  const world = await prepared(path);
  return calledBy(path, world, await addSecond(world, held));
};

// A world for each door: more than a test's usual time where everything else runs beside it.
describe('a second supervisor of the team', { timeout: 60_000 }, () => {
  test('is tried on every procedure of these rooms that a supervisor may call', () => {
    expect([...open, ...lineManagersOwn, ...closed].sort()).toEqual(ofSupervisors);
  });

  test.each<[string, Kind, readonly string[]]>([
    ['the line manager', 'line', lineManagersOwn],
    ['the practice supervisor', 'practice', []],
  ])('who is %s goes where the team goes, and finds nothing of the other two', async (_who, held, more) => {
    const found: Record<string, object> = {};
    for (const path of ofSupervisors) found[path] = await calledBySecond(path, held);
    const through = [...open, ...more];
    expect(found).toEqual(
      Object.fromEntries(
        ofSupervisors.map((path) => [path, { code: through.includes(path) ? 'went through' : 'NOT_FOUND', read: [] }]),
      ),
    );
  });

  test.each([
    ['supervision.read', ['bus journeys', 'Ring the allotment']],
    ['question.open', ['the walk back']],
  ])('reads nothing where the first one reads it: %s', async (path, read) => {
    const world = await prepared(path);
    expect(await calledBy(path, world, world.accounts.supervisor)).toEqual({ code: 'went through', read });
  });
});
