import { eq } from '@alongside/db/operators.ts';
import { buildAccount } from '@alongside/testing/build.ts';
import { buildOwnMeasure } from '@alongside/testing/build-own-measure.ts';
import { newId } from '@alongside/testing/new-id.ts';
import { describe, expect, test } from 'vitest';
import { refusalFrom } from '../../../test/refused.ts';
import { makeWorld, type World } from '../../../test/world.ts';

const look = (answer: number) => ({
  id: newId('ownMeasure'),
  instrument: 'swemwbs_7_worker',
  instrumentVersion: 1,
  occasion: 'any_time' as const,
  takenOn: '2026-11-18',
  answers: Object.fromEntries(Array.from({ length: 7 }, (_, at) => [String(at + 1), answer])),
});

describe("a peer worker's own measure", () => {
  test('is scored by the table, counts in no figure unless chosen, and is read by its writer', async () => {
    const { ownMeasure } = (await makeWorld()).as('peer_worker');
    await ownMeasure.record(look(3));
    const { readings, measures } = await ownMeasure.list();
    expect(readings).toMatchObject([{ scores: { metric: 19.25, raw: 21 }, countsInTeam: false }]);
    expect(measures).toMatchObject([{ key: 'swemwbs_7_worker', mainScale: 'metric' }]);
  });

  test('with a question left out has no score, and not a low one', async () => {
    const { ownMeasure } = (await makeWorld()).as('peer_worker');
    const { answers, ...rest } = look(3);
    await ownMeasure.record({ ...rest, answers: { ...answers, 4: null } });
    expect((await ownMeasure.list()).readings[0]?.scores).toEqual({ metric: null, raw: null });
  });

  test('scored elsewhere takes its scores, within the range of the scale', async () => {
    const { ownMeasure } = (await makeWorld()).as('peer_worker');
    const { answers: _answers, ...rest } = look(3);
    const entered = { ...rest, instrument: 'oldenburg', scores: { exhaustion: 2.25, disengagement: null } };
    await ownMeasure.record(entered);
    expect((await ownMeasure.list()).readings[0]?.scores).toEqual({ exhaustion: 2.25, disengagement: null });
    const wrong = { ...entered, id: newId('ownMeasure'), scores: { exhaustion: 5 } };
    expect((await refusalFrom(ownMeasure.record(wrong))).fields).toEqual({ 'scores.exhaustion': 'score_out_of_range' });
  });

  test.each([
    ['a measure for people supported', { instrument: 'qpr_15' }, 'NOT_FOUND'],
    ['a measure nobody knows', { instrument: 'how_they_look' }, 'NOT_FOUND'],
    ['a day to come', { takenOn: '2026-11-20' }, 'FIELDS_REFUSED'],
    ['an answer out of range', { answers: { 1: 6 } }, 'FIELDS_REFUSED'],
    ['no answer at all', { answers: { 1: null } }, 'FIELDS_REFUSED'],
  ])('refuses %s', async (_what, wrong, code) => {
    const { ownMeasure } = (await makeWorld()).as('peer_worker');
    expect((await refusalFrom(ownMeasure.record({ ...look(3), ...wrong }))).code).toBe(code);
    expect((await ownMeasure.list()).readings).toEqual([]);
  });

  test('removed is gone from the tables, and can be sent again', async () => {
    const world = await makeWorld();
    const { ownMeasure } = world.as('peer_worker');
    const sent = look(4);
    await ownMeasure.record(sent);
    await ownMeasure.remove({ id: sent.id });
    const { read, tables } = world.store;
    const kept = () => read.db.select().from(tables.ownMeasure).where(eq(tables.ownMeasure.id, sent.id));
    expect(await kept()).toEqual([]);
    expect((await refusalFrom(ownMeasure.remove({ id: sent.id }))).code).toBe('NOT_FOUND');
    await ownMeasure.record(sent);
    expect(await kept()).toHaveLength(1);
  });

  test('sent twice is one; with other answers it is refused, so that none vanish', async () => {
    const { ownMeasure } = (await makeWorld()).as('peer_worker');
    const sent = look(4);
    await ownMeasure.record(sent);
    await ownMeasure.record(sent);
    expect((await ownMeasure.list()).readings).toHaveLength(1);
    expect((await refusalFrom(ownMeasure.record({ ...look(2), id: sent.id }))).code).toBe('ALREADY_THERE');
  });
});

describe('whether a look is suggested', () => {
  const offering = async (world: World) => {
    const { store, organisationId } = world;
    await store.write((tx) =>
      tx.db.insert(tx.tables.instrumentChoice).values({
        organisationId,
        instrument: 'swemwbs_7_worker',
        isOffered: true,
      }),
    );
  };
  const newcomer = async (world: World, startedOn: string | null) => {
    const { store, organisationId, teamId } = world;
    const id = await store.write((tx) => buildAccount(tx, { organisationId, startedOn, teams: [{ teamId }] }));
    return world.asAccount(id, organisationId, 'peer_worker');
  };

  test('to someone in month 4, until they have looked', async () => {
    const world = await makeWorld();
    await offering(world);
    const caller = await newcomer(world, '2026-07-10');
    expect(await caller.ownMeasure.due()).toEqual({ due: { occasion: 'month_3_to_5', since: '2026-10-10' } });
    await caller.ownMeasure.record(look(3));
    expect(await caller.ownMeasure.due()).toEqual({ due: null });
  });

  test('to nobody where no measure is offered', async () => {
    const caller = await newcomer(await makeWorld(), '2026-11-01');
    expect(await caller.ownMeasure.due()).toEqual({ due: null });
  });
});

describe('the one figure for those who lead', () => {
  const counted = async (world: World, count: number, teamId: string, value = 22.35) => {
    const { store, organisationId } = world;
    await store.write(async (tx) => {
      for (let at = 0; at < count; at += 1) {
        const accountId = await buildAccount(tx, { organisationId, teams: [{ teamId }] });
        await buildOwnMeasure(tx, { accountId, countsInTeam: true, scores: { metric: value, raw: 25 } });
      }
    });
  };

  test('is nothing at all for nine people, not even how many', async () => {
    const world = await makeWorld();
    await counted(world, 9, world.teamId);
    expect(await world.as('coordinator').ownMeasure.teamFigure()).toEqual({
      window: { from: '2025-10-01', to: '2026-09-30' },
      measures: [],
    });
  });

  test('is a mean and its interval from ten on, and a team can have one too', async () => {
    const world = await makeWorld();
    await counted(world, 10, world.teamId);
    const { measures } = await world.as('supervisor').ownMeasure.teamFigure();
    const figure = { people: { from: 10, to: 14 }, mean: 22.5, low: 22, high: 22.5 };
    expect(measures).toMatchObject([
      {
        instrument: 'swemwbs_7_worker',
        scale: { key: 'metric' },
        whole: figure,
        teams: [{ name: 'Harbour team', figure }],
      },
    ]);
  });

  test('of a team is hidden while taking it off the whole would leave fewer than ten', async () => {
    const world = await makeWorld();
    await counted(world, 12, world.teamId);
    await counted(world, 3, world.otherTeamId);
    const { measures } = await world.as('coordinator').ownMeasure.teamFigure();
    expect(measures[0]?.whole.people).toEqual({ from: 15, to: 19 });
    expect(measures[0]?.teams.map(({ figure }) => figure)).toEqual([null, null]);
  });

  test('counts nobody who did not choose it, who left, or who answered before or after the year', async () => {
    const world = await makeWorld();
    const { store, organisationId, teamId } = world;
    await counted(world, 9, teamId);
    await store.write(async (tx) => {
      const one = (given = {}) => buildAccount(tx, { organisationId, teams: [{ teamId }], ...given });
      await buildOwnMeasure(tx, { accountId: await one() });
      const left = await one({ deactivatedAt: new Date('2026-10-01T09:00:00Z') });
      await buildOwnMeasure(tx, { accountId: left, countsInTeam: true });
      await buildOwnMeasure(tx, { accountId: await one(), countsInTeam: true, takenOn: '2025-09-30' });
      await buildOwnMeasure(tx, { accountId: await one(), countsInTeam: true, takenOn: '2026-10-01' });
      const recordedAt = new Date('2026-10-02T09:00:00Z');
      await buildOwnMeasure(tx, { accountId: await one(), countsInTeam: true, recordedAt });
    });
    expect((await world.as('coordinator').ownMeasure.teamFigure()).measures).toEqual([]);
  });

  test('does not hold what other organisations answered', async () => {
    const world = await makeWorld();
    const { store, otherOrganisationId, farTeamId } = world;
    await store.write(async (tx) => {
      for (let at = 0; at < 12; at += 1) {
        const organisationId = otherOrganisationId;
        const accountId = await buildAccount(tx, { organisationId, teams: [{ teamId: farTeamId }] });
        await buildOwnMeasure(tx, { accountId, countsInTeam: true });
      }
    });
    expect((await world.as('coordinator').ownMeasure.teamFigure()).measures).toEqual([]);
  });
});
