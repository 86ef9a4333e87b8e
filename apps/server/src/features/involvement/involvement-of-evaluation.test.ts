import { and, eq } from '@alongside/db/operators.ts';
import { buildAccount } from '@alongside/testing/build.ts';
import { buildEvaluation } from '@alongside/testing/build-evaluation.ts';
import { newId } from '@alongside/testing/new-id.ts';
import { describe, expect, test } from 'vitest';
import { refusalFrom } from '../../../test/refused.ts';
import { makeWorld, type World } from '../../../test/world.ts';

const evidence = 'Wren chairs it, and Tamsin was asked.';
const heading = (rating: number | null, nextStep?: string, stepIsShared = false) => ({
  rating,
  evidence,
  nextStep,
  stepIsShared,
});
const look = (evaluationId: string | null, rating: number, reviewedOn = '2026-11-18') => ({
  id: newId('involvementReview'),
  evaluationId,
  reviewedOn,
  headings: {
    principles: heading(rating, 'Read it out.', true),
    purpose: heading(rating, 'Talk to Ola about it.'),
    presence: heading(null),
    process: heading(rating),
    impact: heading(0),
  },
});

/** Two organisations in one evaluation, whose researcher works in the first; and a second evaluation of the first alone. */
const twoSites = async () => {
  const world = await makeWorld();
  const { store, organisationId, otherOrganisationId, accounts } = world;
  const made = await store.write(async (tx) => ({
    shared: await buildEvaluation(tx, {
      begunBy: organisationId,
      sites: [otherOrganisationId],
      members: [accounts.researcher],
    }),
    second: await buildEvaluation(tx, { begunBy: organisationId, name: 'Second look' }),
    farCoordinator: await buildAccount(tx, { organisationId: otherOrganisationId, roles: ['coordinator'] }),
    farSupervisor: await buildAccount(tx, { organisationId: otherOrganisationId, roles: ['supervisor'] }),
  }));
  const far = (role: 'coordinator' | 'supervisor') =>
    world.asAccount(role === 'coordinator' ? made.farCoordinator : made.farSupervisor, otherOrganisationId, role);
  return { ...world, ...made, far };
};

const callersOf = (world: Awaited<ReturnType<typeof twoSites>>) => ({
  researcher: world.as('researcher'),
  coordinator: world.as('coordinator'),
  supervisor: world.as('supervisor'),
  farCoordinator: world.far('coordinator'),
  farSupervisor: world.far('supervisor'),
});

describe('how involved people are in one evaluation', () => {
  test('is read by its researcher and by the coordinators and supervisors of every site, heading by heading and over time', async () => {
    const world = await twoSites();
    await world.as('coordinator').involvement.record(look(world.shared, 1, '2026-03-01'));
    await world.as('coordinator').involvement.record(look(world.shared, 2));
    await world.far('coordinator').involvement.record(look(world.shared, 3));
    for (const [who, caller] of Object.entries(callersOf(world))) {
      const { sites } = await caller.involvement.ofEvaluation({ evaluationId: world.shared });
      const ratings = sites.map(({ looks }) => looks.map(({ headings }) => headings.process.rating));
      expect(
        ratings.toSorted((one, other) => other.length - one.length),
        who,
      ).toEqual([[2, 1], [3]]);
    }
  });

  test('what shows it stays with the site that wrote it, and a next step until that site lets it out', async () => {
    const world = await twoSites();
    await world.far('coordinator').involvement.record(look(world.shared, 2));
    const read = async (caller: ReturnType<World['as']>) =>
      JSON.stringify(await caller.involvement.ofEvaluation({ evaluationId: world.shared }));
    for (const [who, caller] of Object.entries(callersOf(world))) {
      const heard = await read(caller);
      const isTheirs = who.startsWith('far');
      expect(heard.includes('Read it out.'), who).toBe(true);
      expect([heard.includes(evidence), heard.includes('Talk to Ola')], who).toEqual([isTheirs, isTheirs]);
    }
  });

  test('a researcher has no claim on what shows it, even in their own organisation', async () => {
    const world = await twoSites();
    await world.as('coordinator').involvement.record(look(world.shared, 2));
    const { sites } = await world.as('researcher').involvement.ofEvaluation({ evaluationId: world.shared });
    expect(JSON.stringify(sites)).not.toContain(evidence);
  });

  test('sites are named to its researcher, and to one another they are one of those that take part', async () => {
    const world = await twoSites();
    const namesFor = async (caller: ReturnType<World['as']>) =>
      (await caller.involvement.ofEvaluation({ evaluationId: world.shared })).sites.map(({ name }) => name);
    const { organisation } = world.store.tables;
    const [own] = await world.store.read.db
      .select({ name: organisation.name })
      .from(organisation)
      .where(eq(organisation.id, world.organisationId));
    expect((await namesFor(world.as('researcher'))).sort()).toEqual([own?.name, 'Gannet House'].sort());
    expect(await namesFor(world.as('supervisor'))).toEqual([own?.name, null]);
    expect(await namesFor(world.far('coordinator'))).toEqual(['Gannet House', null]);
  });

  test('two evaluations of one organisation do not mix, and neither does a look at the organisation itself', async () => {
    const world = await twoSites();
    const { involvement } = world.as('coordinator');
    await involvement.record(look(world.shared, 1));
    await involvement.record(look(world.second, 2));
    await involvement.record(look(null, 3));
    const ratings = async (evaluationId: string) =>
      (await involvement.ofEvaluation({ evaluationId })).sites.flatMap(({ looks }) =>
        looks.map(({ headings }) => headings.process.rating),
      );
    expect([await ratings(world.shared), await ratings(world.second)]).toEqual([[1], [2]]);
  });

  test('a site of none, a researcher of another, and a site that has left read nothing', async () => {
    const world = await twoSites();
    await world.far('coordinator').involvement.record(look(world.shared, 2));
    const refused = async (caller: ReturnType<World['as']>, evaluationId: string) =>
      (await refusalFrom(caller.involvement.ofEvaluation({ evaluationId }))).code;
    expect(await refused(world.far('coordinator'), world.second)).toBe('NOT_FOUND');
    expect(await refused(world.as('researcher'), world.second)).toBe('NOT_FOUND');
    const { evaluationSite } = world.store.tables;
    await world.store.write(({ db }) =>
      db
        .delete(evaluationSite)
        .where(
          and(
            eq(evaluationSite.evaluationId, world.shared),
            eq(evaluationSite.organisationId, world.otherOrganisationId),
          ),
        ),
    );
    expect(await refused(world.far('supervisor'), world.shared)).toBe('NOT_FOUND');
    const { sites } = await world.as('researcher').involvement.ofEvaluation({ evaluationId: world.shared });
    expect(sites.flatMap(({ looks }) => looks)).toEqual([]);
  });

  test('letting a step out later is another version of the look', async () => {
    const world = await twoSites();
    const { involvement } = world.as('coordinator');
    const first = look(world.shared, 2);
    await involvement.record(first);
    const headings = { ...first.headings, purpose: heading(2, 'Talk to Ola about it.', true) };
    expect(await involvement.record({ ...first, headings, version: 1 })).toMatchObject({ version: 2 });
    const seen = await world.far('supervisor').involvement.ofEvaluation({ evaluationId: world.shared });
    expect(JSON.stringify(seen)).toContain('Talk to Ola');
  });
});
