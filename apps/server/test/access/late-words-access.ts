import { endWalks, lateForEach, lateSession, lateWordsOf, waited } from '../late-words.ts';
import { walksOf } from '../walks-of.ts';
import type { World } from '../world.ts';
import { type AccessRows, everywhere, onlyOwn, wholeTeam } from './access-rows.ts';

/** Whoever else has signed in on that device never becomes the author. */
const notTheirs = {
  own: 'NOT_SIGNED_IN',
  sameTeam: 'NOT_SIGNED_IN',
  otherTeam: 'NOT_SIGNED_IN',
  otherOrganisation: 'NOT_SIGNED_IN',
} as const;

const nobodyWalks = async (world: World) => {
  await endWalks(
    world,
    walksOf(world).map(({ personId }) => personId),
  );
};

const leftOutForEach = async (world: World) => {
  await lateForEach(world);
  await world.store.write(({ db, tables: { lateWords } }) => db.update(lateWords).set({ answer: 'left_out' }));
};

export const lateWordsRows: AccessRows = {
  'lateWords.hand': {
    prepare: nobodyWalks,
    call: (caller, { personId }, { accounts }) =>
      caller.lateWords.hand(waited(accounts.peer_worker, 'session.log', lateSession(personId))),
    expect: {
      peer_worker: onlyOwn,
      supervisor: notTheirs,
      coordinator: notTheirs,
      researcher: notTheirs,
      data_steward: notTheirs,
      lived_experience_representative: notTheirs,
    },
  },
  'lateWords.list': { call: (caller) => caller.lateWords.list(), expect: { supervisor: everywhere } },
  'lateWords.read': {
    prepare: lateForEach,
    call: async (caller, { personId }, world) => caller.lateWords.read({ id: await lateWordsOf(world, personId) }),
    expect: { supervisor: wholeTeam },
  },
  'lateWords.putInRecord': {
    prepare: lateForEach,
    call: async (caller, { personId }, world) =>
      caller.lateWords.putInRecord({ id: await lateWordsOf(world, personId), version: 1 }),
    expect: { supervisor: wholeTeam },
  },
  'lateWords.leaveOut': {
    prepare: lateForEach,
    call: async (caller, { personId }, world) =>
      caller.lateWords.leaveOut({ id: await lateWordsOf(world, personId), version: 1, reason: 'Told by hand.' }),
    expect: { supervisor: wholeTeam },
  },
  'lateWords.reopen': {
    prepare: leftOutForEach,
    call: async (caller, { personId }, world) =>
      caller.lateWords.reopen({ id: await lateWordsOf(world, personId), version: 1 }),
    expect: { supervisor: wholeTeam },
  },
};
