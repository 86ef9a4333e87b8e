import { eq } from '@alongside/db/operators.ts';
import { buildCover, buildLeave } from '@alongside/testing/build-cover.ts';
import { newId } from '@alongside/testing/new-id.ts';
import type { World } from '../world.ts';
import { type AccessRows, everywhere, onlyOwn, type Reach, reaches, type Target, wholeTeam } from './access-rows.ts';
import { targetOf } from './target-of.ts';

interface Handed {
  leaveId: string;
  coverId: string;
}

const arranged = new WeakMap<World, Map<Reach, Handed>>();

/** Somebody of the same team, and for the others somebody of theirs: who covers is not what these rows ask about. */
const coveringFor = (world: World, reach: Reach): string =>
  reach === 'own' ? world.colleague : reach === 'sameTeam' ? world.accounts.peer_worker : world.otherTeamWorker;

/** A leave of every worker; with it their person handed over from next week on, so that it opens nothing today. */
const withLeave = async (world: World) => {
  const made = new Map<Reach, Handed>();
  await world.store.write(async (tx) => {
    for (const reach of reaches) {
      const { organisationId, accountId, personId, episodeId } = targetOf(world, reach);
      const leaveId = await buildLeave(tx, { organisationId, accountId });
      const coverId = await buildCover(tx, {
        leaveId,
        personId,
        episodeId,
        accountId: coveringFor(world, reach),
        handedBy: accountId,
        startsOn: '2026-11-23',
      });
      made.set(reach, { leaveId, coverId });
    }
  });
  arranged.set(world, made);
};

const ofTarget = (world: World, { reach }: Target): Handed =>
  arranged.get(world)?.get(reach) ?? { leaveId: newId('leave'), coverId: newId('cover') };

/** A colleague who is away as well could not cover, so the colleague's own leave comes a fortnight later. */
const leaveApart = async (world: World) => {
  await withLeave(world);
  await world.store.write(async ({ db, tables: { leave } }) => {
    await db
      .update(leave)
      .set({ startsOn: '2026-11-30', endsOn: '2026-12-06' })
      .where(eq(leave.accountId, world.colleague));
  });
};

/** The colleague's person, handed over to the caller for these days. */
const coveredToday = async (world: World) => {
  const { store, organisationId, colleague, accounts, walk } = world;
  await store.write(async (tx) => {
    const leaveId = await buildLeave(tx, { organisationId, accountId: colleague });
    await buildCover(tx, {
      leaveId,
      personId: walk.sameTeam.personId,
      episodeId: walk.sameTeam.episodeId,
      accountId: accounts.peer_worker,
      handedBy: colleague,
    });
  });
};

const bothOfThem = { supervisor: wholeTeam, peer_worker: onlyOwn };

export const coverRows: AccessRows = {
  'cover.list': { call: (caller) => caller.cover.list(), expect: { supervisor: everywhere, peer_worker: everywhere } },
  'cover.mine': { call: (caller) => caller.cover.mine(), expect: { peer_worker: everywhere } },
  'cover.gaps': { call: (caller) => caller.cover.gaps(), expect: { supervisor: everywhere } },
  'cover.readLeave': {
    prepare: withLeave,
    call: (caller, target, world) => caller.cover.readLeave({ leaveId: ofTarget(world, target).leaveId }),
    expect: bothOfThem,
  },
  'cover.setLeave': {
    call: (caller, { accountId }) =>
      caller.cover.setLeave({
        id: newId('leave'),
        accountId,
        kind: 'planned',
        startsOn: '2026-12-07',
        endsOn: '2026-12-11',
      }),
    expect: bothOfThem,
  },
  'cover.moveLeave': {
    prepare: withLeave,
    call: (caller, target, world) =>
      caller.cover.moveLeave({
        leaveId: ofTarget(world, target).leaveId,
        startsOn: '2026-11-16',
        endsOn: '2026-11-25',
        version: 1,
      }),
    expect: bothOfThem,
  },
  'cover.callOffLeave': {
    prepare: withLeave,
    call: (caller, target, world) =>
      caller.cover.callOffLeave({ leaveId: ofTarget(world, target).leaveId, calledOff: true }),
    expect: bothOfThem,
  },
  'cover.handOver': {
    prepare: leaveApart,
    call: (caller, target, world) =>
      caller.cover.handOver({
        id: newId('cover'),
        leaveId: ofTarget(world, target).leaveId,
        personId: target.personId,
        coveringId: coveringFor(world, target.reach),
        ...(target.reach === 'sameTeam'
          ? { startsOn: '2026-11-30', endsOn: '2026-12-01' }
          : { startsOn: '2026-11-19', endsOn: '2026-11-20' }),
        agreement: 'agreed',
        needToKnow: 'There is a step at the door.',
      }),
    expect: bothOfThem,
  },
  'cover.move': {
    prepare: withLeave,
    call: (caller, target, world) =>
      caller.cover.move({
        coverId: ofTarget(world, target).coverId,
        startsOn: '2026-11-23',
        endsOn: '2026-11-25',
        version: 1,
      }),
    expect: bothOfThem,
  },
  'cover.callOff': {
    prepare: withLeave,
    call: (caller, target, world) =>
      caller.cover.callOff({ coverId: ofTarget(world, target).coverId, calledOff: true }),
    expect: bothOfThem,
  },
  'cover.noteAgreement': {
    prepare: withLeave,
    call: (caller, target, world) =>
      caller.cover.noteAgreement({ coverId: ofTarget(world, target).coverId, agreement: 'said_no' }),
    expect: bothOfThem,
  },
  'cover.sheet': {
    prepare: coveredToday,
    // The one that is the caller's own here is the colleague's, whom they cover for.
    call: (caller, { reach, personId }, world) =>
      caller.cover.sheet({
        personId: { own: world.walk.sameTeam.personId, sameTeam: world.walk.own.personId }[String(reach)] ?? personId,
      }),
    expect: { peer_worker: onlyOwn },
  },
};
