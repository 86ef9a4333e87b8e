import { buildEpisode, buildPerson, buildSession } from '@alongside/testing/build.ts';
import { buildEvaluation, buildPermission } from '@alongside/testing/build-evaluation.ts';
import { buildOutcome } from '@alongside/testing/build-outcome.ts';
import { newId } from '@alongside/testing/new-id.ts';
import { describe, expect, test } from 'vitest';
import { refusalFrom } from '../../../test/refused.ts';
import { counted } from '../../../test/test-store.ts';
import { makeWorld, type World } from '../../../test/world.ts';

type Answer = 'given' | 'withdrawn' | 'expired' | 'never_asked';

/** People of one organisation with an episode, a baseline and a review, and what they said about the evaluation. */
const addPeople = (world: World, organisationId: string, teamId: string, howMany: number, answer: Answer) =>
  world.store.write(async (tx) => {
    const accountId = world.accounts.coordinator;
    for (let at = 0; at < howMany; at++) {
      const personId = await buildPerson(tx, { organisationId });
      const episodeId = await buildEpisode(tx, { organisationId, personId, teamId });
      const scored = { personId, episodeId, accountId };
      for (const heldOn of ['2026-04-01', '2026-09-01']) await buildSession(tx, { organisationId, ...scored, heldOn });
      await buildOutcome(tx, { ...scored, occasion: 'baseline', score: 30, takenOn: '2026-04-01' });
      await buildOutcome(tx, { ...scored, occasion: 'review', score: 36, takenOn: '2026-09-01' });
      if (answer === 'never_asked') continue;
      await buildPermission(tx, { personId, accountId, endsOn: answer === 'expired' ? '2026-11-18' : null });
      if (answer === 'withdrawn')
        await buildPermission(tx, {
          personId,
          accountId,
          kind: 'withdrawn',
          recordedAt: new Date('2026-11-19T09:30:00Z'),
        });
    }
  });

const begin = (world: World, sites: string[] = []) =>
  world.store.write((tx) =>
    buildEvaluation(tx, { begunBy: world.organisationId, sites, members: [world.accounts.researcher] }),
  );

describe('setting up an evaluation', () => {
  test('one coordinator begins it, another organisation joins with the code, and a researcher is chosen', async () => {
    const world = await makeWorld();
    const id = newId('evaluation');
    const { joiningCode } = await world.as('coordinator').evaluation.begin({ id, name: 'Six towns' });
    expect(joiningCode).toMatch(/^[A-Z2-9]{4}-[A-Z2-9]{4}-[A-Z2-9]{4}$/);
    const farCoordinator = world.asAccount(world.farWorker, world.otherOrganisationId, 'coordinator');
    expect(await farCoordinator.evaluation.join({ joiningCode: ` ${joiningCode.toLowerCase()}` })).toEqual({
      id,
      name: 'Six towns',
    });
    const accountId = world.accounts.researcher;
    await world.as('coordinator').evaluation.chooseResearcher({ evaluationId: id, accountId, member: true });

    const near = await world.as('coordinator').evaluation.list();
    expect(near.evaluations).toMatchObject([
      { id, sites: 2, ours: { joiningCode, smallNumbers: null }, chosen: [accountId] },
    ]);
    expect(near.researchers).toEqual([{ accountId, name: 'Noor Imagined' }]);
    const far = await farCoordinator.evaluation.list();
    expect(far.evaluations).toMatchObject([{ id, sites: 2, ours: null, chosen: [] }]);
    const mine = await world.as('researcher').evaluation.list();
    expect(mine).toMatchObject({ evaluations: [{ id, figuresAreMine: true, ours: null }], researchers: [] });
  });

  test('a code that belongs to none is refused, and a code that cannot be one is told so', async () => {
    const world = await makeWorld();
    const join = (joiningCode: string) => refusalFrom(world.as('coordinator').evaluation.join({ joiningCode }));
    expect((await join('AAAA-BBBB-CCCC')).code).toBe('NOT_FOUND');
    expect((await join('lighthouse')).fields).toEqual({ joiningCode: 'joining_code_not_understood' });
  });

  test('a researcher taken out reads nothing more', async () => {
    const world = await makeWorld();
    const evaluationId = await begin(world);
    const accountId = world.accounts.researcher;
    await world.as('coordinator').evaluation.chooseResearcher({ evaluationId, accountId, member: false });
    expect((await refusalFrom(world.as('researcher').evaluation.read({ evaluationId }))).code).toBe('NOT_FOUND');
  });

  test('only a researcher of their own organisation can be chosen', async () => {
    const world = await makeWorld();
    const evaluationId = await begin(world);
    for (const accountId of [world.farWorker, world.accounts.supervisor]) {
      const call = world.as('coordinator').evaluation.chooseResearcher({ evaluationId, accountId, member: true });
      expect((await refusalFrom(call)).code).toBe('NOT_FOUND');
    }
  });
});

describe('the figures of an evaluation', () => {
  test('count only those whose permission stands, to the nearest five, with the left out by reason', async () => {
    const world = await makeWorld();
    const evaluationId = await begin(world);
    await addPeople(world, world.organisationId, world.teamId, 12, 'given');
    await addPeople(world, world.organisationId, world.teamId, 7, 'withdrawn');
    await addPeople(world, world.organisationId, world.teamId, 6, 'expired');
    const read = await world.as('researcher').evaluation.read({ evaluationId });
    expect(read.all).toEqual({ people: 10, episodes: 10, sessions: 25 });
    expect(read.outcomes.measures).toMatchObject([
      {
        instrument: 'qpr_15',
        all: { comparable: 10, pairs: 10, mean: 6, low: 6, high: 6, better: 10, same: 0, worse: 0 },
      },
    ]);
    // The three of the small world were never asked: withheld, and the smallest other with them.
    expect(read.leftOut).toEqual({
      reasons: [
        { reason: 'never_asked', people: null },
        { reason: 'withdrawn', people: 5 },
        { reason: 'expired', people: null },
      ],
      total: 5,
    });
  });

  test('a site with a few people shows nothing, and the total does not give it away', async () => {
    const world = await makeWorld();
    const evaluationId = await begin(world, [world.otherOrganisationId]);
    await addPeople(world, world.organisationId, world.teamId, 12, 'given');
    await addPeople(world, world.otherOrganisationId, world.farTeamId, 3, 'given');
    const { sites, all } = await world.as('researcher').evaluation.read({ evaluationId });
    const nothing = { people: null, episodes: null, sessions: null };
    expect(sites.map(({ figures }) => figures)).toEqual([nothing, nothing]);
    expect(all.people).toBeNull();
  });

  test('count somebody once who came back, and every time they walked with somebody', async () => {
    const world = await makeWorld();
    const evaluationId = await begin(world);
    const { organisationId, teamId } = world;
    await addPeople(world, organisationId, teamId, 5, 'given');
    await world.store.write(async (tx) => {
      for (let at = 0; at < 5; at++) {
        const personId = await buildPerson(tx, { organisationId });
        await buildPermission(tx, { personId, accountId: world.accounts.coordinator });
        for (let time = 0; time < 3; time++) await buildEpisode(tx, { organisationId, personId, teamId });
      }
    });
    const { all } = await world.as('researcher').evaluation.read({ evaluationId });
    expect(all).toMatchObject({ people: 10, episodes: 20, sessions: 10 });
  });

  test('take the same number of queries for 5 people and for 30', async () => {
    const world = await makeWorld();
    const evaluationId = await begin(world);
    const queries = async () => {
      const before = counted.queries;
      await world.as('researcher').evaluation.read({ evaluationId });
      return counted.queries - before;
    };
    await addPeople(world, world.organisationId, world.teamId, 5, 'given');
    const few = await queries();
    await addPeople(world, world.organisationId, world.teamId, 25, 'given');
    expect(await queries()).toBe(few);
  });

  test('hold no name, and no id of a person', async () => {
    const world = await makeWorld();
    const evaluationId = await begin(world);
    await addPeople(world, world.organisationId, world.teamId, 12, 'given');
    const text = JSON.stringify(await world.as('researcher').evaluation.read({ evaluationId }));
    expect(text).not.toMatch(/per_|epi_|Wren|Madeup/);
  });
});
