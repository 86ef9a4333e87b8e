import { eq, inArray } from '@alongside/db/operators.ts';
import type { EndingReason } from '@alongside/domain/episode/episode-words.ts';
import { buildAccount, buildEpisode, buildPairing } from '@alongside/testing/build.ts';
import { buildOutcome } from '@alongside/testing/build-outcome.ts';
import { newId } from '@alongside/testing/new-id.ts';
import { describe, expect, test } from 'vitest';
import { makeWorld, now, type World } from '../../../test/world.ts';

const risky = (world: World, given: object = {}) =>
  world.store.write((tx) =>
    buildOutcome(tx, {
      personId: world.walk.own.personId,
      episodeId: world.walk.own.episodeId,
      accountId: world.accounts.peer_worker,
      instrument: 'phq_9',
      answers: { '1': 0, '9': 1 },
      occasion: 'review',
      takenOn: '2026-11-19',
      ...given,
    }),
  );
const waiting = async (world: World, caller = world.as('peer_worker')) =>
  (await caller.outcome.awaitingTalk()).readings.map(({ outcomeId }) => outcomeId);

const raised = (world: World, raisedBy: string, given: object = {}) =>
  world.store.write(({ db, tables: { concern } }) =>
    db.insert(concern).values({
      id: newId('concern'),
      organisationId: world.organisationId,
      personId: world.walk.own.personId,
      raisedBy,
      state: 'raised',
      isDangerNow: false,
      told: { whatHappened: 'They said they are tired of it all.' },
      raisedAt: now,
      ...given,
    }),
  );

const ended = (world: World, endingReason: EndingReason = 'moved_away') =>
  world.store.write(async ({ db, tables: { episode, pairing } }) => {
    const { episodeId } = world.walk.own;
    await db.update(pairing).set({ endedOn: '2026-11-19' }).where(eq(pairing.episodeId, episodeId));
    await db
      .update(episode)
      .set({ state: 'ended', endedOn: '2026-11-19', endingReason })
      .where(eq(episode.id, episodeId));
  });

describe('an answer on risk to life', () => {
  test('waits on Today with the name of the person, and never with the answer', async () => {
    const world = await makeWorld();
    const outcomeId = await risky(world);
    await risky(world, { answers: { '1': 3, '9': 0 } });
    const { readings } = await world.as('peer_worker').outcome.awaitingTalk();
    expect(readings).toMatchObject([{ outcomeId, displayName: 'Wren Madeup', takenOn: '2026-11-19', walking: true }]);
    expect(Object.keys(readings[0] ?? {})).not.toContain('answers');
  });

  test('waits no longer once the two talked about it', async () => {
    const world = await makeWorld();
    const outcomeId = await risky(world);
    await world
      .as('peer_worker')
      .outcome.talk({ id: newId('outcomeTalk'), outcomeId, items: ['9'], words: 'They are safe tonight.' });
    expect(await waiting(world)).toEqual([]);
  });

  test('waits no longer once a concern was raised about it, or by the caller about the person since', async () => {
    const world = await makeWorld();
    const outcomeId = await risky(world);
    await raised(world, world.accounts.supervisor);
    expect(await waiting(world), 'another’s concern is not theirs to learn of').toEqual([outcomeId]);
    await raised(world, world.accounts.peer_worker, { raisedAt: new Date('2026-11-18T10:00:00Z') });
    expect(await waiting(world), 'one from before it is about something else').toEqual([outcomeId]);
    await raised(world, world.accounts.peer_worker);
    expect(await waiting(world)).toEqual([]);
    const second = await risky(world, { recordedAt: new Date('2026-11-19T11:00:00Z') });
    expect(await waiting(world)).toEqual([second]);
    await raised(world, world.accounts.supervisor, { outcomeId: second });
    expect(await waiting(world)).toEqual([]);
  });

  test('waits for whoever walks with the person now, and for nobody else', async () => {
    const world = await makeWorld();
    const { personId, episodeId } = world.walk.own;
    const outcomeId = await risky(world);
    const colleague = world.asAccount(world.colleague, world.organisationId, 'peer_worker');
    expect(await waiting(world, colleague)).toEqual([]);
    await world.store.write(async ({ db, tables: { pairing } }) => {
      await db.update(pairing).set({ endedOn: '2026-11-18' }).where(eq(pairing.episodeId, episodeId));
      await db
        .insert(pairing)
        .values({ id: newId('pairing'), episodeId, personId, accountId: world.colleague, startedOn: '2026-11-18' });
    });
    expect(await waiting(world)).toEqual([]);
    expect(await waiting(world, colleague)).toEqual([outcomeId]);
  });

  test('waits for the supervisors of the team while nobody walks with the person', async () => {
    const world = await makeWorld();
    const outcomeId = await risky(world);
    const supervisor = world.as('supervisor');
    expect(await waiting(world, supervisor), 'it is their worker’s to talk about').toEqual([]);
    await world.store.write(({ db, tables: { pairing } }) =>
      db.update(pairing).set({ endedOn: '2026-11-19' }).where(eq(pairing.personId, world.walk.own.personId)),
    );
    expect(await waiting(world, supervisor)).toEqual([outcomeId]);
    const { teamMember } = world.store.tables;
    await world.store.write(({ db }) =>
      db
        .update(teamMember)
        .set({ teamId: world.otherTeamId })
        .where(eq(teamMember.accountId, world.accounts.supervisor)),
    );
    expect(await waiting(world, supervisor), 'of another team').toEqual([]);
  });

  test('waits for the supervisors once the worker signs in no longer, or has left the team or the role', async () => {
    const gone: Record<string, (world: World) => Promise<unknown>> = {
      'account deactivated': ({ store, accounts }) =>
        store.write(({ db, tables: { account } }) =>
          db.update(account).set({ deactivatedAt: now }).where(eq(account.id, accounts.peer_worker)),
        ),
      'team left': ({ store, accounts }) =>
        store.write(({ db, tables: { teamMember } }) =>
          db.delete(teamMember).where(eq(teamMember.accountId, accounts.peer_worker)),
        ),
      'role left': ({ store, accounts }) =>
        store.write(({ db, tables: { accountRole } }) =>
          db.delete(accountRole).where(eq(accountRole.accountId, accounts.peer_worker)),
        ),
    };
    for (const [what, leave] of Object.entries(gone)) {
      const world = await makeWorld();
      const outcomeId = await risky(world);
      await leave(world);
      expect(await waiting(world, world.as('supervisor')), what).toEqual([outcomeId]);
      expect(await waiting(world, world.as('coordinator')), what).toEqual([]);
    }
  });

  test('waits for the coordinators where nobody walks with the person and nobody supervises the team', async () => {
    const world = await makeWorld();
    const outcomeId = await risky(world);
    const { account } = world.store.tables;
    await world.store.write(({ db }) =>
      db
        .update(account)
        .set({ deactivatedAt: now })
        .where(inArray(account.id, [world.accounts.peer_worker, world.accounts.supervisor])),
    );
    expect(await waiting(world, world.as('coordinator'))).toEqual([outcomeId]);
  });

  test('after the ending waits for every coordinator, whoever asked and whenever it was answered', async () => {
    const world = await makeWorld();
    const before = await risky(world);
    const coordinator = world.as('coordinator');
    expect(await waiting(world, coordinator), 'somebody walks with them still').toEqual([]);
    await ended(world);
    const byWorkersLink = await risky(world, { way: 'alone', recordedAt: new Date('2026-11-19T11:00:00Z') });
    const another = await world.store.write((tx) =>
      buildAccount(tx, { organisationId: world.organisationId, roles: ['coordinator'] }),
    );
    for (const caller of [coordinator, world.asAccount(another, world.organisationId, 'coordinator')])
      expect(await waiting(world, caller)).toEqual([before, byWorkersLink]);
    for (const role of ['peer_worker', 'supervisor'] as const) expect(await waiting(world, world.as(role))).toEqual([]);
    const elsewhere = world.asAccount(world.farWorker, world.otherOrganisationId, 'coordinator');
    expect(await waiting(world, elsewhere), 'of another organisation').toEqual([]);
    await raised(world, world.accounts.coordinator, { outcomeId: before });
    await raised(world, another, { outcomeId: byWorkersLink });
    expect(await waiting(world, coordinator)).toEqual([]);
  });

  test('waits for whoever walks with the person when they come back', async () => {
    const world = await makeWorld();
    const outcomeId = await risky(world);
    await ended(world);
    const { organisationId, teamId, colleague } = world;
    const { personId } = world.walk.own;
    await world.store.write(async (tx) => {
      const episodeId = await buildEpisode(tx, { organisationId, personId, teamId });
      await buildPairing(tx, { episodeId, personId, accountId: colleague });
    });
    const walker = world.asAccount(colleague, organisationId, 'peer_worker');
    expect(await waiting(world, walker)).toEqual([outcomeId]);
    for (const role of ['peer_worker', 'supervisor', 'coordinator'] as const)
      expect(await waiting(world, world.as(role)), role).toEqual([]);
    await walker.outcome.talk({ id: newId('outcomeTalk'), outcomeId, items: ['9'], words: 'They are well.' });
    expect(await waiting(world, walker)).toEqual([]);
  });

  test('waits for nobody after a death', async () => {
    const world = await makeWorld();
    await risky(world);
    await ended(world, 'died');
    for (const role of ['peer_worker', 'supervisor', 'coordinator'] as const)
      expect(await waiting(world, world.as(role)), role).toEqual([]);
  });

  test('of a measure that was taken back waits for nobody', async () => {
    const world = await makeWorld();
    const outcomeId = await risky(world);
    await world.as('peer_worker').outcome.void({ outcomeId });
    expect(await waiting(world)).toEqual([]);
  });
});
