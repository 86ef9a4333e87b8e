import { eq } from '@alongside/db/operators.ts';
import { buildEpisode, buildSession } from '@alongside/testing/build.ts';
import { buildOutcome } from '@alongside/testing/build-outcome.ts';
import { describe, expect, test } from 'vitest';
import { makeWorld, type World } from '../../../test/world.ts';

const meetAgain = ({ store, organisationId, accounts, walk }: World, heldOn: string) =>
  store.write((tx) =>
    buildSession(tx, {
      organisationId,
      accountId: accounts.peer_worker,
      personId: walk.own.personId,
      episodeId: walk.own.episodeId,
      heldOn,
    }),
  );

const complete = ({ store, accounts, walk }: World, occasion: 'baseline' | 'review' | 'ending', takenOn: string) =>
  store.write((tx) =>
    buildOutcome(tx, {
      personId: walk.own.personId,
      episodeId: walk.own.episodeId,
      accountId: accounts.peer_worker,
      occasion,
      takenOn,
      score: 30,
    }),
  );

const ownDue = async (world: World) => (await world.as('peer_worker').today.read()).measuresDue;
const pointsOf = async (world: World, instrument: string) =>
  (await ownDue(world)).flatMap(({ measures }) => measures.filter((each) => each.instrument === instrument));

describe('what could be asked', () => {
  test('comes with the second meeting, and goes when it was asked', async () => {
    const world = await makeWorld();
    expect(await ownDue(world)).toEqual([]);
    await meetAgain(world, '2026-11-17');
    expect(await pointsOf(world, 'qpr_15')).toMatchObject([{ occasion: 'baseline', since: '2026-11-17' }]);
    await complete(world, 'baseline', '2026-11-18');
    expect(await pointsOf(world, 'qpr_15')).toEqual([]);
  });

  test('comes again after half a year, and not while they pause', async () => {
    const world = await makeWorld();
    await complete(world, 'baseline', '2026-05-01');
    expect(await pointsOf(world, 'qpr_15')).toMatchObject([{ occasion: 'review', since: '2026-10-31' }]);
    const { episode } = world.store.tables;
    await world.store.write(
      async ({ db }) =>
        void (await db.update(episode).set({ state: 'paused' }).where(eq(episode.id, world.walk.own.episodeId))),
    );
    expect(await ownDue(world)).toEqual([]);
  });

  test('the ending comes two weeks before the day they agreed, with "What changed", and goes when it was asked', async () => {
    const world = await makeWorld();
    await complete(world, 'baseline', '2026-10-01');
    const worker = world.as('peer_worker');
    const agree = async (agreedEndOn: string, version: number) =>
      worker.episode.agreeEnding({ episodeId: world.walk.own.episodeId, agreedEndOn, version });
    const { version } = await agree('2026-12-18', 1);
    expect(await pointsOf(world, 'qpr_15')).toEqual([]);
    await agree('2026-11-27', version);
    const asked = { occasion: 'ending', since: '2026-11-13' };
    expect(await pointsOf(world, 'qpr_15')).toMatchObject([asked]);
    expect(await pointsOf(world, 'what_changed')).toMatchObject([asked]);
    await complete(world, 'ending', '2026-11-18');
    expect(await pointsOf(world, 'qpr_15')).toEqual([]);
    expect(await pointsOf(world, 'what_changed')).toMatchObject([asked]);
  });

  test('a measure nobody offers is never due', async () => {
    const world = await makeWorld();
    await meetAgain(world, '2026-11-17');
    const { instrumentChoice } = world.store.tables;
    await world.store.write(
      async ({ db }) =>
        void (await db
          .insert(instrumentChoice)
          .values({ organisationId: world.organisationId, instrument: 'qpr_15', isOffered: false })),
    );
    expect(await pointsOf(world, 'qpr_15')).toEqual([]);
  });

  test('a supervisor sees it for their own teams, and nobody of another', async () => {
    const world = await makeWorld();
    await meetAgain(world, '2026-11-17');
    const { measuresDue } = await world.as('supervisor').supervision.team();
    expect(measuresDue.map(({ personId }) => personId)).toEqual([world.walk.own.personId]);
  });

  test('after the ending a coordinator is told, and nobody of someone who died or walks with us again', async () => {
    const world = await makeWorld();
    const { episode } = world.store.tables;
    const end = (endingReason: 'agreed_time_is_up' | 'died') =>
      world.store.write(
        async ({ db }) =>
          void (await db
            .update(episode)
            .set({ state: 'ended', endedOn: '2026-11-10', endingReason })
            .where(eq(episode.id, world.walk.own.episodeId))),
      );
    await end('agreed_time_is_up');
    const due = () => world.as('coordinator').outcome.dueAfterEnding();
    const [told] = await due();
    expect(told).toMatchObject({ personId: world.walk.own.personId });
    // The wording of QPR is not here: a link would show nothing, and it comes on paper or as a score.
    const asked = told?.measures.map(({ instrument, occasion, canShowWording }) => [
      instrument,
      occasion,
      canShowWording,
    ]);
    expect(asked).toContainEqual(['ons_4', 'ending', true]);
    expect(asked).toContainEqual(['qpr_15', 'ending', false]);

    const { organisationId, teamId, walk } = world;
    const again = await world.store.write((tx) =>
      buildEpisode(tx, { organisationId, teamId, personId: walk.own.personId }),
    );
    expect(await due()).toEqual([]);
    await world.store.write(async ({ db }) => void (await db.delete(episode).where(eq(episode.id, again))));
    await end('died');
    expect(await due()).toEqual([]);
  });
});
