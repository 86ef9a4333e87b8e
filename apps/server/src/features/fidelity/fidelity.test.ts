import { shippedItems } from '@alongside/domain/fidelity/shipped-scale.ts';
import { buildAccount } from '@alongside/testing/build.ts';
import { allRated, buildFidelityInterview, buildFidelityReview } from '@alongside/testing/build-fidelity.ts';
import { newId } from '@alongside/testing/new-id.ts';
import { describe, expect, test } from 'vitest';
import { refusalFrom } from '../../../test/refused.ts';
import { makeWorld, type World } from '../../../test/world.ts';

const day = '2026-11-18';

/** A second rater: a supervisor of no team, as somebody from a neighbouring group would be. */
const visitor = async (world: World) => {
  const { store, organisationId } = world;
  const id = await store.write((tx) =>
    buildAccount(tx, { organisationId, name: 'Sol Invented', roles: ['supervisor'] }),
  );
  return world.asAccount(id, organisationId, 'supervisor');
};

const opened = async (world: World) => {
  const reviewId = newId('fidelityReview');
  await world.as('coordinator').fidelity.open({ id: reviewId, teamId: world.teamId, openedOn: day });
  return reviewId;
};

const talkedTo = async (world: World, reviewId: string, informant: 'worker' | 'supervisor' | 'person' = 'worker') => {
  const interviewId = newId('fidelityInterview');
  await world.as('coordinator').fidelity.addInterview({ id: interviewId, reviewId, informant, heldOn: day });
  return interviewId;
};

const rating = (interviewId: string, value: number | null, words?: string) => ({
  id: newId('fidelityRating'),
  interviewId,
  ratings: allRated(value),
  words,
});

describe('the list of services', () => {
  test('says when each is due another look: a year after the last that was closed, and not while one is open', async () => {
    const world = await makeWorld();
    const { store, organisationId, teamId, otherTeamId } = world;
    const openedBy = world.accounts.coordinator;
    const look = (team: string, openedOn: string, closedAt: Date | null) =>
      store.write((tx) => buildFidelityReview(tx, { organisationId, teamId: team, openedBy, openedOn, closedAt }));
    const due = async () => {
      const { services } = await world.as('coordinator').fidelity.list();
      return new Map(services.map((each) => [each.id, each.due]));
    };
    const closedAt = new Date('2025-12-01T10:00:00Z');
    await look(teamId, '2024-03-01', closedAt);
    await look(teamId, '2025-11-10', closedAt);
    await look(otherTeamId, '2026-05-04', closedAt);
    expect(await due()).toEqual(
      new Map([
        [teamId, { dueOn: '2026-11-10', isDue: true }],
        [otherTeamId, { dueOn: '2027-05-04', isDue: false }],
      ]),
    );
    await look(teamId, '2026-11-18', null);
    expect((await due()).get(teamId)).toBeNull();
  });
});

describe('two raters and what they agree', () => {
  test('the second sees nothing of the first until both are in, and then both see both', async () => {
    const world = await makeWorld();
    const interviewId = await talkedTo(world, await opened(world));
    const [one, two] = [world.as('coordinator').fidelity, (await visitor(world)).fidelity];
    await one.rate(rating(interviewId, 4, 'Only for the other rater later.'));
    const before = await two.interview({ interviewId });
    expect(before).toMatchObject({ mine: null, other: null, agreed: null, mayRate: true, mayAgree: false });
    expect(JSON.stringify(before)).not.toContain('Only for the other rater');
    await two.rate(rating(interviewId, 2));
    expect(await two.interview({ interviewId })).toMatchObject({
      mine: { ratings: { relationship_1: 2 } },
      other: { ratings: { relationship_1: 4 }, words: 'Only for the other rater later.' },
      mayRate: false,
      mayAgree: true,
    });
    await two.agree(rating(interviewId, 3));
    expect((await one.interview({ interviewId })).agreed).toMatchObject({ ratings: { relationship_1: 3 } });
  });

  test('one account cannot be both raters', async () => {
    const world = await makeWorld();
    const interviewId = await talkedTo(world, await opened(world));
    const { fidelity } = world.as('coordinator');
    const first = await fidelity.rate(rating(interviewId, 4));
    const again = await fidelity.rate({ ...rating(interviewId, 1), version: first.version });
    expect(again).toEqual({ id: first.id, version: 2 });
    expect(await refusalFrom(fidelity.agree(rating(interviewId, 3)))).toMatchObject({
      code: 'CLOSED',
      details: { reason: 'fidelity_one_rater_missing' },
    });
  });

  test('once both are in neither is changed, a third has no place, and nobody else agrees for the two', async () => {
    const world = await makeWorld();
    const interviewId = await talkedTo(world, await opened(world));
    const [one, two, three] = [world.as('coordinator'), await visitor(world), await visitor(world)];
    const { version } = await one.fidelity.rate(rating(interviewId, 4));
    await two.fidelity.rate(rating(interviewId, 2));
    expect(await refusalFrom(one.fidelity.rate({ ...rating(interviewId, 3), version }))).toMatchObject({
      code: 'CLOSED',
      details: { reason: 'fidelity_both_are_in' },
    });
    expect(await refusalFrom(three.fidelity.rate(rating(interviewId, 3)))).toMatchObject({
      details: { reason: 'fidelity_two_raters' },
    });
    expect((await refusalFrom(three.fidelity.agree(rating(interviewId, 3)))).code).toBe('NOT_ALLOWED');
    expect(await three.fidelity.interview({ interviewId })).toMatchObject({ mine: null, other: null, agreed: null });
  });

  test('two tabs of one rater: the later is told, and nothing is written over', async () => {
    const world = await makeWorld();
    const interviewId = await talkedTo(world, await opened(world));
    const { fidelity } = world.as('coordinator');
    await fidelity.rate(rating(interviewId, 4));
    expect((await refusalFrom(fidelity.rate(rating(interviewId, 1)))).code).toBe('STALE_VERSION');
    expect((await fidelity.interview({ interviewId })).mine?.ratings.relationship_1).toBe(4);
  });

  test('a supervisor neither rates their own service nor reads who was spoken with and when', async () => {
    const world = await makeWorld();
    const reviewId = await opened(world);
    const interviewId = await talkedTo(world, reviewId, 'person');
    const { fidelity } = world.as('supervisor');
    expect(await refusalFrom(fidelity.rate(rating(interviewId, 4)))).toMatchObject({
      code: 'NOT_ALLOWED',
      details: { reason: 'own_service' },
    });
    const read = await fidelity.read({ reviewId });
    expect(read.conversations).toBeNull();
    expect(JSON.stringify(read)).not.toContain(interviewId);
    expect(read.counts).toContainEqual({ informant: 'person', held: 1, agreed: 0 });
  });

  test('a rating off the scale, or of nothing, is refused beside its item', async () => {
    const world = await makeWorld();
    const interviewId = await talkedTo(world, await opened(world));
    const { fidelity } = world.as('coordinator');
    const above = fidelity.rate({ ...rating(interviewId, 1), ratings: { ...allRated(1), strengths_2: 5 } });
    expect((await refusalFrom(above)).fields).toEqual({ 'ratings.strengths_2': 'fidelity_rating_out_of_range' });
    expect((await refusalFrom(fidelity.rate(rating(interviewId, null)))).fields).toEqual({
      ratings: 'fidelity_nothing_rated',
    });
  });
});

describe('the figures of a review', () => {
  const withTalks = async (world: World, people: number) => {
    const { store, organisationId, teamId, accounts } = world;
    return store.write(async (tx) => {
      const { reviewId } = await buildFidelityReview(tx, { organisationId, teamId, openedBy: accounts.coordinator });
      const rated = [
        { rater: 'first', accountId: accounts.coordinator, rating: 1 },
        { rater: 'second', accountId: accounts.supervisor, rating: 2 },
        { rater: 'agreed', accountId: accounts.coordinator, rating: 1 },
      ] as const;
      const add = (informant: 'worker' | 'person', heldOn = day) =>
        buildFidelityInterview(tx, { reviewId, informant, heldOn, addedBy: accounts.coordinator }, rated);
      await add('worker');
      for (let at = 0; at < people; at += 1) await add('person');
      return reviewId;
    });
  };

  test('are shown once it is closed, and not before', async () => {
    const world = await makeWorld();
    const reviewId = await withTalks(world, 3);
    const { fidelity } = world.as('coordinator');
    expect(await fidelity.read({ reviewId })).toMatchObject({ figures: [], agreement: null });
    await fidelity.close({ reviewId, version: 1 });
    const { figures, agreement } = await world.as('supervisor').fidelity.read({ reviewId });
    expect(figures[0]?.domains[0]?.byInformant).toEqual([
      { informant: 'worker', n: 1, mean: 1, reason: null },
      { informant: 'supervisor', n: 0, mean: null, reason: 'nobody' },
      { informant: 'person', n: 3, mean: 1, reason: null },
    ]);
    expect(agreement).toEqual({ compared: 4 * shippedItems.length, same: 0, withinOne: 4 * shippedItems.length });
  });

  test('never tell what fewer than three people said', async () => {
    const world = await makeWorld();
    const reviewId = await withTalks(world, 2);
    await world.as('coordinator').fidelity.close({ reviewId, version: 1 });
    const { figures } = await world.as('supervisor').fidelity.read({ reviewId });
    for (const { byInformant, gaps } of figures[0]?.domains ?? []) {
      expect(byInformant.find(({ informant }) => informant === 'person')).toMatchObject({ n: 2, mean: null });
      expect(gaps.filter(({ of }) => of === 'person').map(({ gap }) => gap)).toEqual([null, null]);
    }
  });

  test('name no account, neither of whom was spoken with nor of who rated', async () => {
    const world = await makeWorld();
    const reviewId = await withTalks(world, 3);
    await world.as('coordinator').fidelity.close({ reviewId, version: 1 });
    const answer = JSON.stringify(await world.as('coordinator').fidelity.read({ reviewId }));
    expect(answer).not.toMatch(/acc_/);
    for (const name of ['Tamsin', 'Idris', 'Ola', 'Bryn']) expect(answer).not.toContain(name);
  });

  test('stand beside those of earlier reviews of the same service, oldest first, and of no other', async () => {
    const world = await makeWorld();
    const { store, organisationId, teamId, otherTeamId, accounts } = world;
    const early = { organisationId, openedBy: accounts.coordinator, closedAt: new Date('2026-05-01T09:00:00Z') };
    await store.write(async (tx) => {
      await buildFidelityReview(tx, { ...early, teamId, openedOn: '2026-04-20' });
      await buildFidelityReview(tx, { ...early, teamId: otherTeamId, openedOn: '2026-04-21' });
    });
    const reviewId = await withTalks(world, 0);
    await world.as('coordinator').fidelity.close({ reviewId, version: 1 });
    const { figures } = await world.as('coordinator').fidelity.read({ reviewId });
    expect(figures.map(({ openedOn }) => openedOn)).toEqual(['2026-04-20', '2026-11-02']);
  });

  test('closing can be undone at once, and after ten minutes not: what came after would be one voice', async () => {
    const world = await makeWorld();
    const reviewId = await withTalks(world, 3);
    const { version } = await world.as('coordinator').fidelity.close({ reviewId, version: 1 });
    const late = world.as('coordinator', { now: new Date('2026-11-19T10:11:00Z') });
    expect((await refusalFrom(late.fidelity.reopen({ reviewId, version }))).code).toBe('CLOSED');
    await world.as('coordinator').fidelity.reopen({ reviewId, version });
    expect((await world.as('coordinator').fidelity.read({ reviewId })).isClosed).toBe(false);
  });

  test('a closed review takes no conversation and no rating', async () => {
    const world = await makeWorld();
    const reviewId = await opened(world);
    const interviewId = await talkedTo(world, reviewId);
    await world.as('coordinator').fidelity.close({ reviewId, version: 1 });
    const { fidelity } = world.as('coordinator');
    const more = { id: newId('fidelityInterview'), reviewId, informant: 'worker', heldOn: day } as const;
    expect((await refusalFrom(fidelity.addInterview(more))).code).toBe('CLOSED');
    expect((await refusalFrom(fidelity.rate(rating(interviewId, 2)))).code).toBe('CLOSED');
  });
});

describe('opened or added by mistake', () => {
  test('a review that holds nothing is taken away; one that holds a conversation is not', async () => {
    const world = await makeWorld();
    const { fidelity } = world.as('coordinator');
    const reviewId = await opened(world);
    const interviewId = await talkedTo(world, reviewId);
    expect((await refusalFrom(fidelity.drop({ reviewId }))).code).toBe('CLOSED');
    await fidelity.dropInterview({ interviewId });
    await fidelity.drop({ reviewId });
    expect((await fidelity.list()).services.flatMap(({ reviews }) => reviews)).toEqual([]);
  });

  test('a conversation somebody has rated stays', async () => {
    const world = await makeWorld();
    const interviewId = await talkedTo(world, await opened(world));
    const { fidelity } = world.as('coordinator');
    await fidelity.rate(rating(interviewId, 2));
    expect((await refusalFrom(fidelity.dropInterview({ interviewId }))).code).toBe('CLOSED');
  });

  test('a service has one open review at a time', async () => {
    const world = await makeWorld();
    await opened(world);
    const second = { id: newId('fidelityReview'), teamId: world.teamId, openedOn: day };
    expect(await refusalFrom(world.as('coordinator').fidelity.open(second))).toMatchObject({
      code: 'ALREADY_THERE',
      details: { field: 'teamId' },
    });
  });
});

describe("the organisation's scale", () => {
  const reworded = (words: string) => shippedItems.map((item, at) => (at === 0 ? { ...item, words } : item));
  const amend = (world: World, number: number, words: string, id = newId('fidelityScale')) =>
    world.as('coordinator').fidelity.amendScale({ id, number, highest: 4, items: reworded(words) });

  test('begins as the one that comes with Alongside, and is put right in its place until it is rated on', async () => {
    const world = await makeWorld();
    const { fidelity } = world.as('coordinator');
    expect(await fidelity.scale()).toMatchObject({ id: null, number: 0, highest: 4 });
    await amend(world, 0, 'They take their time.');
    const reviewId = await opened(world);
    await amend(world, 1, 'They take all the time they need.');
    expect((await fidelity.read({ reviewId })).scale.items[0]?.words).toBe('They take all the time they need.');
  });

  test('is frozen by the first rating: a change is a new version, and the review keeps its own', async () => {
    const world = await makeWorld();
    const { fidelity } = world.as('coordinator');
    const reviewId = await opened(world);
    await fidelity.rate(rating(await talkedTo(world, reviewId), 2));
    const { number, frozenAt } = await fidelity.scale();
    expect(frozenAt).not.toBeNull();
    await amend(world, number, 'They take their time.');
    expect(await fidelity.scale()).toMatchObject({ number: number + 1, frozenAt: null });
    expect((await fidelity.read({ reviewId })).scale.items[0]?.words).toBe(shippedItems[0]?.words);
  });

  test('changed by two people at once is shown to the second', async () => {
    const world = await makeWorld();
    await amend(world, 0, 'They take their time.');
    const refused = await refusalFrom(amend(world, 0, 'They never hurry.'));
    expect(refused).toMatchObject({ code: 'STALE_VERSION', details: { version: 1 } });
    expect(refused.details).toMatchObject({ current: expect.stringContaining('They take their time.') });
  });

  test('sent twice is one version', async () => {
    const world = await makeWorld();
    const id = newId('fidelityScale');
    await amend(world, 0, 'They take their time.', id);
    expect(await amend(world, 0, 'They take their time.', id)).toEqual({ number: 1 });
  });
});
