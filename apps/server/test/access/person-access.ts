import { type AccessRows, everywhere, onlyOwn, wholeTeam } from './access-rows.ts';

export const personRows: AccessRows = {
  'person.caseload': {
    call: (caller) => caller.person.caseload(),
    expect: { peer_worker: everywhere },
  },
  'person.carry': {
    call: (caller) => caller.person.carry(),
    expect: { peer_worker: everywhere },
  },
  'person.read': {
    call: (caller, { personId }) => caller.person.read({ personId }),
    expect: { peer_worker: onlyOwn, supervisor: wholeTeam },
  },
  'person.timeline': {
    call: (caller, { personId }) => caller.person.timeline({ personId }),
    expect: { peer_worker: onlyOwn, supervisor: wholeTeam },
  },
};
