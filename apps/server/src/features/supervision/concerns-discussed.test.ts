import { eq } from '@alongside/db/operators.ts';
import { buildAccount } from '@alongside/testing/build.ts';
import { buildConcern, buildConcernLead } from '@alongside/testing/build-concern.ts';
import { buildSupervision } from '@alongside/testing/build-supervision.ts';
import { newId } from '@alongside/testing/new-id.ts';
import { describe, expect, test } from 'vitest';
import { type ConcernWorld, makeConcernWorld } from '../../../test/concern-world.ts';
import { refusalFrom } from '../../../test/refused.ts';

/** The worker raised a concern that their supervisor answers, and had supervision with them since. */
const talkedAbout = async (given: { isLead?: boolean } = {}) => {
  const world = await makeConcernWorld();
  const { store, organisationId, teamId, accounts } = world;
  const made = await store.write(async (tx) => {
    if (given.isLead ?? true) await buildConcernLead(tx, { organisationId, accountId: accounts.supervisor });
    return {
      concernId: await buildConcern(tx, {
        ...{ organisationId, teamId, raisedBy: accounts.peer_worker },
        personId: world.walk.own.personId,
      }),
      supervisionId: await buildSupervision(tx, {
        ...{ organisationId, supervisorId: accounts.supervisor, peerWorkerId: accounts.peer_worker },
      }),
    };
  });
  return { ...world, ...made };
};

type Talked = Awaited<ReturnType<typeof talkedAbout>>;

const concernsFor = async ({ supervisionId }: Talked, caller: ReturnType<ConcernWorld['as']>) =>
  (await caller.supervision.read({ supervisionId })).concerns.map(({ concernId, isLinked }) => [concernId, isLinked]);

const link = ({ supervisionId, concernId }: Talked, caller: ReturnType<ConcernWorld['as']>, linked = true) =>
  caller.supervision.linkConcern({ supervisionId, concernId, linked });

/** A supervisor of the team whom the worker let read it. */
const reader = async (world: Talked) => {
  const { store, organisationId, teamId, supervisionId } = world;
  const accountId = await store.write((tx) =>
    buildAccount(tx, { organisationId, roles: ['supervisor'], teams: [{ teamId, supervises: true }] }),
  );
  await world.worker().supervision.shareWith({ supervisionId, accountId, shared: true });
  return { accountId, caller: world.asAccount(accountId, organisationId, 'supervisor') };
};

describe('a concern that was talked about in supervision', () => {
  test('is offered to the two where both know of it, and stands there for both once one of them says so', async () => {
    const world = await talkedAbout();
    expect(await concernsFor(world, world.worker())).toEqual([[world.concernId, false]]);
    await link(world, world.worker());
    for (const caller of [world.worker(), world.as('supervisor')])
      expect(await concernsFor(world, caller)).toEqual([[world.concernId, true]]);
  });

  test('is neither offered nor taken where one of the two may not know of it', async () => {
    const world = await talkedAbout({ isLead: false });
    const { concernId: raised } = world;
    for (const caller of [world.worker(), world.as('supervisor')]) {
      expect(await concernsFor(world, caller)).toEqual([]);
      expect((await refusalFrom(link(world, caller))).code).toBe('NOT_FOUND');
    }
    // The supervisor answers concerns now, and one of a colleague's is none of this worker's.
    const other = await world.store.write(async (tx) => {
      const { organisationId, accounts, colleague } = world;
      await buildConcernLead(tx, { organisationId, accountId: accounts.supervisor });
      return buildConcern(tx, { organisationId, raisedBy: colleague });
    });
    expect(await concernsFor(world, world.as('supervisor'))).toEqual([[raised, false]]);
    expect((await refusalFrom(link({ ...world, concernId: other }, world.as('supervisor')))).code).toBe('NOT_FOUND');
  });

  test('whoever may not know of it reads the supervision without a trace of it', async () => {
    const world = await talkedAbout();
    const { caller } = await reader(world);
    const read = async () => {
      const { version: _moves, marks: _signed, ...rest } = await caller.supervision.read(world);
      return JSON.stringify(rest);
    };
    const before = await read();
    await link(world, world.worker());
    expect(await read()).toBe(before);
    expect(before).not.toContain(world.concernId);
  });

  test('a reader who answers concerns finds the link, and is offered no other', async () => {
    const world = await talkedAbout();
    const { accountId, caller } = await reader(world);
    const { organisationId } = world;
    await world.store.write((tx) => buildConcernLead(tx, { organisationId, accountId }));
    expect(await concernsFor(world, caller)).toEqual([]);
    await link(world, world.worker());
    expect(await concernsFor(world, caller)).toEqual([[world.concernId, true]]);
  });

  test('leaves the record of whoever answers concerns no more', async () => {
    const world = await talkedAbout();
    await link(world, world.as('supervisor'));
    const { concernLead } = world.store.tables;
    await world.store.write(({ db }) =>
      db.delete(concernLead).where(eq(concernLead.accountId, world.accounts.supervisor)),
    );
    expect(await concernsFor(world, world.as('supervisor'))).toEqual([]);
    expect(await concernsFor(world, world.worker())).toEqual([[world.concernId, true]]);
  });

  test('the concern says nothing of the supervision to those who answer it, and to who raised it', async () => {
    const world = await talkedAbout();
    const read = async (caller: ReturnType<ConcernWorld['as']>) => {
      const { entries } = await caller.concern.read(world);
      return entries.length;
    };
    const before = [await read(world.lead()), await read(world.worker())];
    await link(world, world.worker());
    expect([await read(world.lead()), await read(world.worker())]).toEqual(before);
    expect(JSON.stringify(await world.lead().concern.read(world))).not.toContain(world.supervisionId);
  });

  test('said twice is once, and it can be taken out again', async () => {
    const world = await talkedAbout();
    await link(world, world.worker());
    await link(world, world.as('supervisor'));
    const { concernEntry } = world.store.tables;
    const ties = world.store.read.db.select().from(concernEntry).where(eq(concernEntry.concernId, world.concernId));
    expect(await ties).toHaveLength(1);
    await link(world, world.as('supervisor'), false);
    expect(await concernsFor(world, world.worker())).toEqual([[world.concernId, false]]);
  });

  test('belongs to what is signed: a signature is asked for again, and once both signed nothing is linked', async () => {
    const world = await talkedAbout();
    const { supervisionId } = world;
    const sign = async (caller: ReturnType<ConcernWorld['as']>) => {
      const { version } = await caller.supervision.read({ supervisionId });
      await caller.supervision.sign({ id: newId('supervisionMark'), supervisionId, version });
    };
    await sign(world.as('supervisor'));
    await link(world, world.worker());
    expect((await world.as('supervisor').supervision.read({ supervisionId })).iSigned).toBe(false);
    await sign(world.as('supervisor'));
    await sign(world.worker());
    expect((await refusalFrom(link(world, world.worker(), false))).code).toBe('CLOSED');
    expect(await concernsFor(world, world.worker())).toEqual([[world.concernId, true]]);
  });
});
