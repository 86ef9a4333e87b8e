import type { World } from '../world.ts';
import { type AccessRows, everywhere, onlyOwn } from './access-rows.ts';
import { planForEach, planOf } from './meet-up-access.ts';

const feedFor = async (world: World) => {
  await world.as('peer_worker').calendar.renew({ shows: 'nothing' });
};

export const calendarRows: AccessRows = {
  'calendar.read': { call: (caller) => caller.calendar.read(), expect: { peer_worker: everywhere } },
  'calendar.file': {
    prepare: planForEach,
    call: async (caller, { personId }, world) =>
      caller.calendar.file({ shows: 'initials', meetUpId: await planOf(world, personId) }),
    expect: { peer_worker: onlyOwn },
  },
  'calendar.renew': {
    call: (caller) => caller.calendar.renew({ shows: 'initials' }),
    expect: { peer_worker: everywhere },
  },
  'calendar.choose': {
    prepare: feedFor,
    call: (caller) => caller.calendar.choose({ shows: 'initials' }),
    expect: { peer_worker: everywhere },
  },
  'calendar.end': {
    prepare: feedFor,
    call: (caller) => caller.calendar.end(),
    expect: { peer_worker: everywhere },
  },
};
