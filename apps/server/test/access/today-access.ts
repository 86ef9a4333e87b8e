import { type AccessRows, everywhere } from './access-rows.ts';

export const todayRows: AccessRows = {
  'today.read': {
    call: (caller) => caller.today.read(),
    expect: { peer_worker: everywhere, supervisor: everywhere },
  },
};
