import { type AccessRows, everywhere } from './access-rows.ts';

export const reminderRows: AccessRows = {
  'reminder.read': { call: (caller) => caller.reminder.read(), expect: { peer_worker: everywhere } },
  'reminder.choose': {
    call: (caller) => caller.reminder.choose({ byEmail: false }),
    expect: { peer_worker: everywhere },
  },
};
