import { eq } from '@alongside/db/operators.ts';
import { addDays } from '@alongside/domain/shared/day.ts';
import { buildAccount } from '@alongside/testing/build.ts';
import { newId } from '@alongside/testing/new-id.ts';
import { describe, expect, test } from 'vitest';
import { refusalFrom } from '../../../test/refused.ts';
import { makeWorld, today, type World } from '../../../test/world.ts';

const seenOf = (signs: readonly { sign: string; fact: string }[]) =>
  Object.fromEntries(signs.map(({ sign, fact }) => [sign, fact]));

/** Nobody tried to reach the person for 24 days. */
const quietWorld = async () => {
  const world = await makeWorld();
  const { session } = world.store.tables;
  await world.store.write(({ db }) =>
    db
      .update(session)
      .set({ heldOn: addDays(today, -24) })
      .where(eq(session.id, world.walk.own.sessionId)),
  );
  return world;
};

const openLook = async (world: World) => {
  const caller = world.as('supervisor').review;
  const [first] = (await caller.team({})).people;
  if (!first) throw new Error('nobody is worth talking about');
  const { accountId, episodeId, signs } = first;
  return { caller, look: { id: newId('reviewLook'), accountId, episodeId, seen: seenOf(signs), note: null } };
};

const actionsOf = async (world: World) => (await world.as('supervisor').action.list()).mine.map(({ words }) => words);

/** A concern of which only Idris may know, who also supervises the team with somebody else. */
const withConcern = async (world: World) => {
  const { concern, concernLead } = world.store.tables;
  const concernId = newId('concern');
  await world.store.write(async ({ db }) => {
    await db.insert(concern).values({
      id: concernId,
      organisationId: world.organisationId,
      personId: world.walk.own.personId,
      teamId: world.teamId,
      raisedBy: world.colleague,
      state: 'raised',
      isDangerNow: false,
      told: { whatHappened: 'A bruise.' },
      raisedAt: new Date('2026-11-16T09:00:00Z'),
    });
    await db.insert(concernLead).values({
      id: newId('concernLead'),
      organisationId: world.organisationId,
      accountId: world.accounts.supervisor,
      part: 'lead',
      since: new Date('2026-11-01T09:00:00Z'),
    });
  });
  return concernId;
};

describe('what a supervisor writes in a review', () => {
  test('is kept where all has moved on since the page was opened', async () => {
    const world = await quietWorld();
    const { caller, look } = await openLook(world);
    const seen = { no_attempt: `${addDays(today, -30)}/1` };
    const written = { ...look, seen, note: 'Ola rings on Friday.' };
    expect(await caller.lookAt(written)).toEqual({ lookedAt: 0 });
    expect(await caller.lookAt(written), 'sent again').toEqual({ lookedAt: 0 });
    const [still] = (await caller.team({})).people;
    expect(still).toMatchObject({
      personId: world.walk.own.personId,
      lastLook: { byName: 'Idris Pretend', note: 'Ola rings on Friday.' },
    });
  });

  test('is on their list also where the first try came without it, and other words are refused', async () => {
    const world = await quietWorld();
    const { caller, look } = await openLook(world);
    await caller.lookAt(look);
    const willDo = { id: newId('action'), words: 'Ring Tamsin.', dueOn: null };
    expect(await caller.lookAt({ ...look, willDo })).toEqual({ lookedAt: 2 });
    expect(await actionsOf(world)).toEqual(['Ring Tamsin.']);
    const other = caller.lookAt({ ...look, willDo: { ...willDo, words: 'Ring Ola.' } });
    expect((await refusalFrom(other)).code).toBe('ALREADY_THERE');
  });

  test('about a concern is for nobody who may not know of the concern', async () => {
    const world = await quietWorld();
    const concernId = await withConcern(world);
    const deputy = await world.store.write((tx) =>
      buildAccount(tx, { ...world, roles: ['supervisor'], teams: [{ teamId: world.teamId, supervises: true }] }),
    );
    const { caller, look } = await openLook(world);
    expect(look.seen).toMatchObject({ concern_open: concernId });
    await caller.lookAt({ ...look, note: 'The bruise was looked at.' });

    expect((await caller.team({})).lookedAt).toMatchObject([{ note: 'The bruise was looked at.' }]);
    const theirs = await world.asAccount(deputy, world.organisationId, 'supervisor').review.team({});
    expect(theirs.lookedAt, 'the other signs stay looked at').toMatchObject([{ byName: 'Idris Pretend', note: null }]);
    expect(JSON.stringify(theirs)).not.toContain('bruise');
    expect(JSON.stringify(theirs)).not.toContain(concernId);
  });

  test('about nothing but a concern is no look at all for whoever may not know of it', async () => {
    const world = await quietWorld();
    const concernId = await withConcern(world);
    const deputy = await world.store.write((tx) =>
      buildAccount(tx, { ...world, roles: ['supervisor'], teams: [{ teamId: world.teamId, supervises: true }] }),
    );
    const { caller, look } = await openLook(world);
    await caller.lookAt({ ...look, seen: { concern_open: concernId }, note: 'The bruise was looked at.' });
    const theirs = await world.asAccount(deputy, world.organisationId, 'supervisor').review.team({});
    const one = theirs.people.find(({ personId }) => personId === world.walk.own.personId);
    expect(one).toMatchObject({ lastLook: null });
  });

  test('about a concern rests until the concern is opened again', async () => {
    const world = await quietWorld();
    const concernId = await withConcern(world);
    const { caller, look } = await openLook(world);
    await caller.lookAt(look);
    const signs = async () =>
      (await caller.team({})).people
        .find(({ personId }) => personId === world.walk.own.personId)
        ?.signs.map(({ sign }) => sign);
    expect(await signs()).toBeUndefined();
    await world.store.write(({ db, tables: { concern } }) =>
      db.update(concern).set({ state: 'closed', closedAt: new Date('2026-11-18T09:00:00Z') }),
    );
    const reopened = { id: newId('concernEntry'), concernId, words: 'Another bruise.', version: 1 };
    await world.as('supervisor').concern.reopen(reopened);
    expect(await signs()).toEqual(['concern_open']);
  });
});
