import { and, eq } from '@alongside/db/operators.ts';
import { reviewSigns, signSettings } from '@alongside/domain/review/sign-settings.ts';
import { addDays } from '@alongside/domain/shared/day.ts';
import { buildAccount, buildSession } from '@alongside/testing/build.ts';
import { newId } from '@alongside/testing/new-id.ts';
import { describe, expect, test } from 'vitest';
import { refusalFrom } from '../../../test/refused.ts';
import { counted } from '../../../test/test-store.ts';
import { addWalk, makeWorld, today, type World } from '../../../test/world.ts';

const ago = (days: number) => addDays(today, -days);

const lastHeld = (world: World, sessionId: string, heldOn: string) => {
  const { session } = world.store.tables;
  return world.store.write(({ db }) => db.update(session).set({ heldOn }).where(eq(session.id, sessionId)));
};

/** The person the worker under test walks with has not been tried for 24 days. */
const quietWorld = async () => {
  const world = await makeWorld();
  await lastHeld(world, world.walk.own.sessionId, ago(24));
  return world;
};

/** Supervision of the world's workers is long past; these tests are about people. */
const people = async (world: World, accountId?: string) => {
  const caller = world.as('supervisor').review;
  const read = accountId ? await caller.worker({ accountId }) : await caller.team({});
  return read.people.map(({ name, signs }) => [name, ...signs.map(({ sign }) => sign)]);
};

const seenOf = (signs: readonly { sign: string; fact: string }[]) =>
  Object.fromEntries(signs.map(({ sign, fact }) => [sign, fact]));

const lookAt = async (world: World, note: string | null = 'Tamsin rings on Friday.', id = newId('reviewLook')) => {
  const caller = world.as('supervisor').review;
  const [first] = (await caller.team({})).people;
  if (!first) throw new Error('nobody is worth talking about');
  const { accountId, episodeId, signs } = first;
  return { id, ...(await caller.lookAt({ id, accountId, episodeId, seen: seenOf(signs), note })) };
};

describe('a review', () => {
  test('tells who is worth talking about, why and since when, and with whom they walk', async () => {
    const world = await quietWorld();
    const { people: found, quiet } = await world.as('supervisor').review.team({});
    expect(found).toMatchObject([
      {
        personId: world.walk.own.personId,
        withName: 'Tamsin Invented',
        signs: [
          { sign: 'no_attempt', since: ago(24) },
          { sign: 'no_review', since: '2026-03-09' },
        ],
      },
      { personId: world.walk.sameTeam.personId, signs: [{ sign: 'no_review' }] },
    ]);
    expect(quiet.find(({ accountId }) => accountId === world.accounts.peer_worker)?.count).toBe(1);
  });

  test('a try without an answer is contact, and so is a group', async () => {
    const world = await quietWorld();
    const { personId, episodeId } = world.walk.own;
    const place = { organisationId: world.organisationId, personId, episodeId, accountId: world.accounts.peer_worker };
    await world.store.write((tx) => buildSession(tx, { ...place, heldOn: ago(2), attendance: 'tried' }));
    expect(await people(world, place.accountId)).toEqual([['Wren Madeup', 'not_met', 'no_review']]);
  });

  test('misses are counted since they last met, and end with a plan', async () => {
    const world = await makeWorld();
    const { personId, episodeId } = world.walk.own;
    const accountId = world.accounts.peer_worker;
    const place = { organisationId: world.organisationId, personId, episodeId, accountId };
    await world.store.write(async (tx) => {
      await buildSession(tx, { ...place, heldOn: ago(5), attendance: 'no_word' });
      await buildSession(tx, { ...place, heldOn: ago(3), attendance: 'we_cancelled' });
      await buildSession(tx, { ...place, heldOn: ago(2), attendance: 'tried' });
      await buildSession(tx, { ...place, heldOn: ago(1), attendance: 'let_us_know' });
    });
    expect(await people(world, accountId)).toEqual([['Wren Madeup', 'two_misses', 'no_review']]);
    await world.as('peer_worker').meetUp.plan({ id: newId('meetUp'), personId, on: addDays(today, 3), at: '10:30' });
    expect(await people(world, accountId)).toEqual([['Wren Madeup', 'no_review']]);
  });

  test('an ending without a talk is one to have with the worker, and the person is not named', async () => {
    const world = await makeWorld();
    const { episode, pairing } = world.store.tables;
    const { episodeId } = world.walk.own;
    await world.store.write(async ({ db }) => {
      await db
        .update(episode)
        .set({ state: 'ended', endedOn: ago(3), endingReason: 'agreed_time_is_up' })
        .where(eq(episode.id, episodeId));
      await db
        .update(pairing)
        .set({ endedOn: ago(3) })
        .where(eq(pairing.episodeId, episodeId));
    });
    const read = await world.as('supervisor').review.worker({ accountId: world.accounts.peer_worker });
    expect(read.people).toMatchObject([{ name: null, personId: null, signs: [{ sign: 'ended_without_goodbye' }] }]);
    expect(JSON.stringify(read)).not.toContain('Wren');
    const { session } = world.store.tables;
    await world.store.write(({ db }) =>
      db
        .update(session)
        .set({ activities: ['listening', 'ending'] })
        .where(eq(session.episodeId, episodeId)),
    );
    expect(await people(world, world.accounts.peer_worker)).toEqual([]);
  });

  test('a concern that is open is a sign for whoever answers it, and nobody else hears of it', async () => {
    const world = await makeWorld();
    const { concern, concernLead } = world.store.tables;
    const { personId } = world.walk.own;
    await world.store.write(({ db }) =>
      db.insert(concern).values({
        id: newId('concern'),
        organisationId: world.organisationId,
        personId,
        teamId: world.teamId,
        raisedBy: world.accounts.peer_worker,
        state: 'raised',
        isDangerNow: false,
        told: { whatHappened: 'A bruise.' },
        raisedAt: new Date('2026-11-16T09:00:00Z'),
      }),
    );
    expect(await people(world, world.accounts.peer_worker)).toEqual([['Wren Madeup', 'no_review']]);
    await world.store.write(({ db }) =>
      db.insert(concernLead).values({
        id: newId('concernLead'),
        organisationId: world.organisationId,
        accountId: world.accounts.supervisor,
        part: 'lead',
        since: new Date('2026-11-01T09:00:00Z'),
      }),
    );
    expect(await people(world, world.accounts.peer_worker)).toEqual([['Wren Madeup', 'concern_open', 'no_review']]);
  });

  test('names workers by name, whatever stands about their load', async () => {
    const world = await makeWorld();
    await world.store.write(async (tx) => {
      for (let at = 0; at < 9; at += 1) await addWalk(tx, { ...world, accountId: world.accounts.peer_worker });
    });
    const { workers } = await world.as('supervisor').review.team({});
    expect(workers.map(({ withName }) => withName)).toEqual(['Ola Makebelieve', 'Tamsin Invented']);
    expect(workers[1]?.signs.map(({ sign }) => sign)).toEqual(['supervision_late', 'over_capacity']);
  });

  test('takes the same number of queries for 2 people and for 40, with every sign on', async () => {
    const world = await makeWorld();
    const { organisation } = world.store.tables;
    const all = signSettings(null, 21);
    const reviewSignsOn = Object.fromEntries(reviewSigns.map((sign) => [sign, { ...all[sign], isOn: true }]));
    await world.store.write(({ db }) =>
      db.update(organisation).set({ reviewSigns: reviewSignsOn }).where(eq(organisation.id, world.organisationId)),
    );
    const queries = async () => {
      const before = counted.queries;
      await world.as('supervisor').review.team({});
      return counted.queries - before;
    };
    const few = await queries();
    await world.store.write(async (tx) => {
      for (let at = 0; at < 40; at += 1) await addWalk(tx, { ...world, accountId: world.colleague });
    });
    expect(await queries()).toBe(few);
  });

  test('no word of a note is in it', async () => {
    const world = await quietWorld();
    const caller = world.as('supervisor').review;
    const all = [
      await caller.team({}),
      await caller.worker({ accountId: world.accounts.peer_worker }),
      await caller.contacts({ from: ago(29), to: today }),
    ];
    expect(JSON.stringify(all)).not.toContain('pond');
  });

  test('a supervisor who left the team reads its review no more, and a worker who left is gone from it', async () => {
    const world = await quietWorld();
    const { teamMember } = world.store.tables;
    const accountId = world.accounts.peer_worker;
    const leave = (who: string) =>
      world.store.write(({ db }) =>
        db.delete(teamMember).where(and(eq(teamMember.teamId, world.teamId), eq(teamMember.accountId, who))),
      );
    await leave(accountId);
    expect((await refusalFrom(world.as('supervisor').review.worker({ accountId }))).code).toBe('NOT_FOUND');
    expect(await people(world)).toEqual([['Wren Madeup', 'no_review']]);
    await leave(world.accounts.supervisor);
    expect(await people(world)).toEqual([]);
    expect((await refusalFrom(world.as('supervisor').review.team({ teamId: world.teamId }))).code).toBe('NOT_FOUND');
  });

  test('one team of two is reviewed by itself', async () => {
    const world = await quietWorld();
    const { store, otherTeamId, otherTeamWorker, accounts } = world;
    await store.write(({ db, tables }) =>
      db.insert(tables.teamMember).values({ teamId: otherTeamId, accountId: accounts.supervisor, supervises: true }),
    );
    const { people: found, trend } = await world.as('supervisor').review.team({ teamId: otherTeamId });
    expect(found.map(({ accountId }) => accountId)).toEqual([otherTeamWorker]);
    expect(trend.map(({ met }) => met).reduce((sum, met) => sum + met)).toBe(1);
  });
});

describe('what was looked at', () => {
  test('leaves the list with its note, for every supervisor of the team, and comes back when something changes', async () => {
    const world = await quietWorld();
    const { personId, episodeId } = world.walk.own;
    expect(await lookAt(world)).toMatchObject({ lookedAt: 2 });
    const deputy = await world.store.write((tx) =>
      buildAccount(tx, { ...world, roles: ['supervisor'], teams: [{ teamId: world.teamId, supervises: true }] }),
    );
    const read = await world.asAccount(deputy, world.organisationId, 'supervisor').review.team({});
    expect(read.people.map((each) => each.personId)).toEqual([world.walk.sameTeam.personId]);
    expect(read.lookedAt).toMatchObject([{ personId, byName: 'Idris Pretend', note: 'Tamsin rings on Friday.' }]);

    const place = { organisationId: world.organisationId, personId, episodeId, accountId: world.accounts.peer_worker };
    await world.store.write((tx) => buildSession(tx, { ...place, heldOn: ago(22), attendance: 'tried' }));
    const [back] = (await world.as('supervisor').review.team({})).people;
    expect(back).toMatchObject({
      personId,
      signs: [{ sign: 'no_attempt', since: ago(22) }],
      lastLook: { byName: 'Idris Pretend', note: 'Tamsin rings on Friday.' },
    });
  });

  test('comes back by itself once the silence has lasted as long again', async () => {
    const world = await quietWorld();
    await lookAt(world);
    const later = world.as('supervisor', { now: new Date('2026-12-08T10:00:00Z') });
    const [back] = (await later.review.team({})).people;
    expect(back).toMatchObject({ personId: world.walk.own.personId, signs: [{ sign: 'no_attempt', since: ago(24) }] });
  });

  test('is put back by an undo, twice is once', async () => {
    const world = await quietWorld();
    const before = await people(world);
    const { id } = await lookAt(world);
    expect(await people(world)).not.toEqual(before);
    await world.as('supervisor').review.putBack({ lookId: id });
    await world.as('supervisor').review.putBack({ lookId: id });
    expect(await people(world)).toEqual(before);
  });

  test('marks only what was on the page: a sign that has moved on since stays', async () => {
    const world = await quietWorld();
    const caller = world.as('supervisor').review;
    const accountId = world.accounts.peer_worker;
    const { episodeId } = world.walk.own;
    const seen = { no_attempt: `${ago(30)}/1` };
    expect(await caller.lookAt({ id: newId('reviewLook'), accountId, episodeId, seen })).toEqual({ lookedAt: 0 });
    expect(await people(world, accountId)).toEqual([['Wren Madeup', 'no_attempt', 'no_review']]);
  });

  test('the same look sent twice is one, and other words under its id are refused', async () => {
    const world = await quietWorld();
    const caller = world.as('supervisor').review;
    const [first] = (await caller.team({})).people;
    if (!first) throw new Error('nobody is worth talking about');
    const { accountId, episodeId, signs } = first;
    const look = { id: newId('reviewLook'), accountId, episodeId, seen: seenOf(signs), note: 'Once.' };
    await caller.lookAt(look);
    expect(await caller.lookAt(look)).toEqual({ lookedAt: 2 });
    expect((await refusalFrom(caller.lookAt({ ...look, note: 'Twice.' }))).code).toBe('ALREADY_THERE');
  });

  test("a worker's own load can be looked at too", async () => {
    const world = await makeWorld();
    const caller = world.as('supervisor').review;
    const [first] = (await caller.team({})).workers;
    if (!first) throw new Error('no load is worth a word');
    const { accountId, signs } = first;
    await caller.lookAt({ id: newId('reviewLook'), accountId, episodeId: null, seen: seenOf(signs) });
    expect((await caller.team({})).workers.map((worker) => worker.accountId)).not.toContain(accountId);
  });
});

describe('every figure', () => {
  test('opens its own list: met lately, and each week of the trend', async () => {
    const world = await makeWorld();
    const accountId = world.accounts.peer_worker;
    const { personId, episodeId } = world.walk.own;
    const place = { organisationId: world.organisationId, personId, episodeId, accountId };
    const flatmate = await world.store.write((tx) => addWalk(tx, { ...world, accountId, displayName: 'Fern Madeup' }));
    await world.store.write(async (tx) => {
      const togetherId = newId('together');
      await buildSession(tx, { ...place, heldOn: ago(4), togetherId });
      await buildSession(tx, { ...place, ...flatmate, id: newId('session'), heldOn: ago(4), togetherId });
      await buildSession(tx, { ...place, heldOn: ago(9), attendance: 'tried' });
      await buildSession(tx, { ...place, heldOn: ago(9), voidedAt: new Date() });
      await buildSession(tx, { ...place, heldOn: ago(30) });
    });
    const caller = world.as('supervisor');
    const { worker } = await caller.supervision.caseload({ accountId });
    const { trend } = await caller.review.worker({ accountId });
    const met = await caller.review.contacts({ from: ago(29), to: today, kind: 'met', accountId });
    expect([worker.metLately, met.total, met.contacts.length]).toEqual([3, 3, 3]);
    expect(met.contacts[0]?.people.map((each) => each?.name).sort()).toEqual(['Fern Madeup', 'Wren Madeup']);
    for (const week of trend) {
      const { from, to } = week;
      const [metThen, notMetThen] = [
        await caller.review.contacts({ from, to, kind: 'met', accountId }),
        await caller.review.contacts({ from, to, kind: 'not_met', accountId }),
      ];
      expect([metThen.total, notMetThen.total], from).toEqual([week.met, week.notMet]);
    }
  });

  test('counts somebody whose time together has ended, and does not name them', async () => {
    const world = await makeWorld();
    const { episode } = world.store.tables;
    const { episodeId } = world.walk.own;
    const accountId = world.accounts.peer_worker;
    await world.store.write(({ db }) =>
      db
        .update(episode)
        .set({ state: 'ended', endedOn: ago(1) })
        .where(eq(episode.id, episodeId)),
    );
    const list = await world.as('supervisor').review.contacts({ from: ago(29), to: today, accountId });
    expect(list.contacts).toMatchObject([{ people: [null] }]);
    expect(JSON.stringify(list)).not.toContain('Wren');
  });
});

describe('thresholds and switches', () => {
  test("the coordinator's choice counts from the next look, on a worker's own list too", async () => {
    const world = await quietWorld();
    const coordinator = world.as('coordinator').review;
    const { signs, version } = await coordinator.signs();
    expect(signs.no_attempt).toEqual({ isOn: true, at: 21 });
    await coordinator.chooseSigns({
      signs: { ...signs, no_attempt: { isOn: true, at: 25 }, no_review: { isOn: false, at: 182 } },
      version,
    });
    expect(await people(world)).toEqual([['Wren Madeup', 'not_met']]);
    expect((await world.as('peer_worker').today.read()).notMetLately).toEqual([]);
  });

  test('two coordinators choosing at once: the second is told', async () => {
    const world = await makeWorld();
    const coordinator = world.as('coordinator').review;
    const read = await coordinator.signs();
    await coordinator.chooseSigns(read);
    expect((await refusalFrom(coordinator.chooseSigns(read))).code).toBe('STALE_VERSION');
  });

  test('a threshold out of its range is refused beside its field', async () => {
    const world = await makeWorld();
    const { signs, version } = await world.as('coordinator').review.signs();
    const refusal = await refusalFrom(
      world.as('coordinator').review.chooseSigns({ signs: { ...signs, rematched: { isOn: true, at: 40 } }, version }),
    );
    expect(refusal).toMatchObject({ code: 'FIELDS_REFUSED' });
  });
});
