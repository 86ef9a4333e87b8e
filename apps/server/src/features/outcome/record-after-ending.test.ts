import { eq } from '@alongside/db/operators.ts';
import { buildEpisode } from '@alongside/testing/build.ts';
import { newId } from '@alongside/testing/new-id.ts';
import { describe, expect, test } from 'vitest';
import { refusalFrom } from '../../../test/refused.ts';
import { makeWorld, type World } from '../../../test/world.ts';

const end = async (world: World, endingReason: 'agreed_time_is_up' | 'died' = 'agreed_time_is_up') => {
  const { episode, pairing } = world.store.tables;
  const { episodeId } = world.walk.own;
  await world.store.write(async ({ db }) => {
    await db.update(pairing).set({ endedOn: '2026-11-10' }).where(eq(pairing.episodeId, episodeId));
    await db
      .update(episode)
      .set({ state: 'ended', endedOn: '2026-11-10', endingReason })
      .where(eq(episode.id, episodeId));
  });
};

const sheet = (world: World, more: object = {}) => ({
  id: newId('outcome'),
  personId: world.walk.own.personId,
  instrument: 'ons_4',
  instrumentVersion: 1,
  occasion: 'ending' as const,
  takenOn: '2026-11-09',
  way: 'on_paper' as const,
  informant: 'person' as const,
  answers: { satisfied: 6, worthwhile: 8, happy: null, anxious: 3 },
  ...more,
});
const score = { instrument: 'qpr_15', way: 'score_only' as const, answers: null, scores: { total: 41 } };

const kept = ({ store }: World, id: string) =>
  store.read.db.select().from(store.tables.outcome).where(eq(store.tables.outcome.id, id));
const trail = async ({ store }: World) => {
  const rows = await store.read.db.select({ action: store.tables.audit.action }).from(store.tables.audit);
  return rows.map(({ action }) => action);
};

describe('a sheet that came after the ending', () => {
  test('is typed in by the coordinator, scored, and belongs to the time together that has ended', async () => {
    const world = await makeWorld();
    await end(world);
    const coordinator = world.as('coordinator');
    const due = async () =>
      (await coordinator.outcome.dueAfterEnding()).flatMap(({ measures }) => measures.map((each) => each.instrument));
    expect(await due()).toEqual(expect.arrayContaining(['ons_4', 'qpr_15']));
    const paper = sheet(world);
    expect(await coordinator.outcome.recordAfterEnding(paper)).toEqual({ id: paper.id, riskToLife: false });
    const total = sheet(world, score);
    await coordinator.outcome.recordAfterEnding(total);
    expect(await kept(world, paper.id)).toMatchObject([
      { episodeId: world.walk.own.episodeId, way: 'on_paper', occasion: 'ending', missing: 1 },
    ]);
    expect(await kept(world, total.id)).toMatchObject([{ way: 'score_only', answers: null }]);
    expect(await due()).not.toContain('ons_4');
    expect(await due()).not.toContain('qpr_15');
    expect(await trail(world)).toContain('outcome.recordAfterEnding');
  });

  test('is typed in by a supervisor of the team it lay with, who finds it where the team is looked after', async () => {
    const world = await makeWorld();
    await end(world);
    const supervisor = world.as('supervisor');
    const onTeam = async () => (await supervisor.supervision.team()).measuresDue.filter(({ hasEnded }) => hasEnded);
    expect(await onTeam()).toEqual(await supervisor.outcome.dueAfterEnding());
    expect((await onTeam()).map(({ personId }) => personId)).toEqual([world.walk.own.personId]);
    const offered = (await supervisor.outcome.offered()).map(({ instrument }) => instrument.key);
    expect(offered).toContain('ons_4');
    const paper = sheet(world);
    expect(await supervisor.outcome.recordAfterEnding(paper)).toEqual({ id: paper.id, riskToLife: false });
    expect(await kept(world, paper.id)).toMatchObject([
      { episodeId: world.walk.own.episodeId, accountId: world.accounts.supervisor, way: 'on_paper' },
    ]);
    expect((await onTeam()).flatMap(({ measures }) => measures.map(({ instrument }) => instrument))).not.toContain(
      'ons_4',
    );
    await supervisor.outcome.void({ outcomeId: paper.id });
    expect((await kept(world, paper.id))[0]?.voidedAt).not.toBeNull();
    await supervisor.outcome.restore({ outcomeId: paper.id });
    expect((await kept(world, paper.id))[0]?.voidedAt).toBeNull();
    expect((await trail(world)).filter((action) => action.startsWith('outcome.'))).toEqual(
      expect.arrayContaining(['outcome.recordAfterEnding', 'outcome.void', 'outcome.restore']),
    );
  });

  test('is not for a supervisor of another team, nor once the person walks there, nor for one who left the team', async () => {
    const world = await makeWorld();
    await end(world);
    const { episode, teamMember } = world.store.tables;
    const { own } = world.walk;
    const supervisor = world.as('supervisor');
    const record = () => refusalFrom(supervisor.outcome.recordAfterEnding(sheet(world)));
    const moveTo = (teamId: string) =>
      world.store.write(
        async ({ db }) => void (await db.update(episode).set({ teamId }).where(eq(episode.id, own.episodeId))),
      );
    await moveTo(world.otherTeamId);
    expect(await record()).toMatchObject({ code: 'NOT_FOUND' });
    expect(await supervisor.outcome.dueAfterEnding()).toEqual([]);
    await moveTo(world.teamId);

    const { organisationId, otherTeamId } = world;
    const again = await world.store.write((tx) =>
      buildEpisode(tx, { organisationId, teamId: otherTeamId, personId: own.personId }),
    );
    expect(await record(), 'they walk with another team now').toMatchObject({ code: 'NOT_FOUND' });
    await world.store.write(async ({ db }) => void (await db.delete(episode).where(eq(episode.id, again))));

    await world.store.write(
      async ({ db }) => void (await db.delete(teamMember).where(eq(teamMember.accountId, world.accounts.supervisor))),
    );
    expect(await record()).toMatchObject({ code: 'NOT_FOUND' });
    expect(await supervisor.outcome.dueAfterEnding()).toEqual([]);
  });

  test('sent twice is one, and with other answers is refused', async () => {
    const world = await makeWorld();
    await end(world);
    const paper = sheet(world);
    const { recordAfterEnding } = world.as('coordinator').outcome;
    expect(await recordAfterEnding(paper)).toEqual(await recordAfterEnding(paper));
    expect(await refusalFrom(recordAfterEnding({ ...paper, answers: { satisfied: 1 } }))).toMatchObject({
      code: 'ALREADY_THERE',
    });
    expect(await kept(world, paper.id)).toHaveLength(1);
  });

  test('is taken back by whoever typed it in, brought back, and nobody else of the organisation does', async () => {
    const world = await makeWorld();
    await end(world);
    const paper = sheet(world);
    const coordinator = world.as('coordinator');
    await coordinator.outcome.recordAfterEnding(paper);
    await coordinator.outcome.void({ outcomeId: paper.id });
    expect((await kept(world, paper.id))[0]?.voidedAt).not.toBeNull();
    await coordinator.outcome.restore({ outcomeId: paper.id });
    expect((await kept(world, paper.id))[0]?.voidedAt).toBeNull();
    const other = world.asAccount(world.colleague, world.organisationId, 'coordinator');
    expect(await refusalFrom(other.outcome.void({ outcomeId: paper.id }))).toMatchObject({ code: 'NOT_FOUND' });
  });

  test('with an answer on risk to life waits for a talk, and the coordinator is told', async () => {
    const world = await makeWorld();
    await end(world);
    const coordinator = world.as('coordinator');
    const paper = sheet(world, { instrument: 'phq_9', answers: { '1': 1, '9': 2 } });
    expect(await coordinator.outcome.recordAfterEnding(paper)).toEqual({ id: paper.id, riskToLife: true });
    const { readings } = await coordinator.outcome.awaitingTalk();
    expect(readings.map(({ outcomeId }) => outcomeId)).toEqual([paper.id]);
  });

  test.each([
    ['at the start', { occasion: 'baseline' }],
    ['at a review', { occasion: 'review' }],
    ['asked together', { way: 'together' }],
    ['of a day to come', { takenOn: '2026-11-20' }],
    ['of a day before they began', { takenOn: '2020-01-01' }],
  ])('is not taken where it says %s', async (_what, more) => {
    const world = await makeWorld();
    await end(world);
    const refused = await refusalFrom(world.as('coordinator').outcome.recordAfterEnding(sheet(world, more) as never));
    expect(refused?.code).toMatch(/^(FIELDS_REFUSED|BAD_REQUEST)$/);
  });

  test('is not taken while they walk together, nor of someone who has died, nor from another organisation', async () => {
    const world = await makeWorld();
    const paper = sheet(world);
    const record = () => world.as('coordinator').outcome.recordAfterEnding(paper);
    expect(await refusalFrom(record())).toMatchObject({ code: 'CLOSED' });
    await end(world, 'died');
    expect(await refusalFrom(record())).toMatchObject({ code: 'CLOSED' });
    await end(world);
    const far = world.asAccount(world.farWorker, world.otherOrganisationId, 'coordinator');
    expect(await refusalFrom(far.outcome.recordAfterEnding(paper))).toMatchObject({ code: 'NOT_FOUND' });
    expect(await kept(world, paper.id)).toEqual([]);
  });
});
