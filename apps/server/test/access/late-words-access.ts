import { endWalks, lateForEach, lateSession, lateWordsOf, waited } from '../late-words.ts';
import { walksOf } from '../walks-of.ts';
import type { World } from '../world.ts';
import { type AccessRows, everywhere, onlyOwn, wholeTeam } from './access-rows.ts';

const nobodyOfTheirs = { ...onlyOwn, own: 'NOT_FOUND' } as const;

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
    call: (caller, { personId }) => caller.lateWords.hand(waited('session.log', lateSession(personId))),
    expect: {
      peer_worker: onlyOwn,
      supervisor: nobodyOfTheirs,
      coordinator: nobodyOfTheirs,
      researcher: nobodyOfTheirs,
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
