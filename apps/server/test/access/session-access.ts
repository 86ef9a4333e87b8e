import { newId } from '@alongside/testing/new-id.ts';
import { addWalk, type World } from '../world.ts';
import { type AccessRows, onlyOwn, wholeTeam } from './access-rows.ts';

const flatmates = new WeakMap<World, string>();
/** Someone else the worker walks with, who can have been there too. */
export const flatmateOf = (world: World): string => flatmates.get(world) ?? '';

export const sessionRows: AccessRows = {
  'session.log': {
    prepare: async (world) => {
      const { store, organisationId, teamId, accounts } = world;
      const place = { organisationId, teamId, accountId: accounts.peer_worker };
      flatmates.set(world, (await store.write((tx) => addWalk(tx, place))).personId);
    },
    call: (caller, { personId }) =>
      caller.session.log({
        id: newId('session'),
        personId,
        heldOn: '2026-11-18',
        minutes: 45,
        attendance: 'met',
        mode: 'phone',
      }),
    expect: { peer_worker: onlyOwn },
  },
  'session.amend': {
    call: (caller, { sessionId }) =>
      caller.session.amend({ id: newId('addendum'), sessionId, text: 'One more thing.' }),
    expect: { peer_worker: onlyOwn },
  },
  'session.void': {
    call: (caller, { sessionId }) => caller.session.void({ sessionId, reason: 'Written twice', version: 1 }),
    expect: { peer_worker: onlyOwn },
  },
  'session.restore': {
    call: (caller, { sessionId }) => caller.session.restore({ sessionId, version: 1 }),
    expect: { peer_worker: onlyOwn },
  },
  'session.wishToTalk': {
    call: (caller, { sessionId }) => caller.session.wishToTalk({ sessionId, wantsToTalk: true }),
    expect: { peer_worker: onlyOwn },
  },
  'session.readNote': {
    call: (caller, { sessionId }) => caller.session.readNote({ sessionId }),
    expect: { supervisor: wholeTeam },
  },
};
