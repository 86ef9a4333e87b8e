import { newId } from '@alongside/testing/new-id.ts';
import { type AccessRows, onlyOwn } from './access-rows.ts';

export const outcomeRows: AccessRows = {
  'outcome.record': {
    call: (caller, { personId }) =>
      caller.outcome.record({ id: newId('outcome'), personId, occasion: 'review', score: 38, takenOn: '2026-11-18' }),
    expect: { peer_worker: onlyOwn },
  },
};
