import { newId } from '@alongside/testing/new-id.ts';
import { type AccessRows, onlyOwn, wholeOrganisation } from './access-rows.ts';

export const permissionRows: AccessRows = {
  'permission.give': {
    call: (caller, { personId }) =>
      caller.permission.give({
        id: newId('permission'),
        personId,
        purpose: 'evaluation',
        on: '2026-11-18',
        way: 'in_person',
        wordsShown: 'May we count how things went?',
      }),
    expect: { peer_worker: onlyOwn, coordinator: wholeOrganisation },
  },
  'permission.withdraw': {
    call: (caller, { personId }) =>
      caller.permission.withdraw({
        id: newId('permission'),
        personId,
        purpose: 'evaluation',
        on: '2026-11-18',
        way: 'by_phone',
      }),
    expect: { peer_worker: onlyOwn, coordinator: wholeOrganisation },
  },
  'permission.history': {
    call: (caller, { personId }) => caller.permission.history({ personId, purpose: 'evaluation' }),
    expect: { peer_worker: onlyOwn, coordinator: wholeOrganisation },
  },
};
