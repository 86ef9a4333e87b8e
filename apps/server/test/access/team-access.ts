import { newId } from '@alongside/testing/new-id.ts';
import { type AccessRows, everywhere, wholeOrganisation } from './access-rows.ts';
import { versionOf } from './version-of.ts';

export const teamRows: AccessRows = {
  'team.list': { call: (caller) => caller.team.list(), expect: { coordinator: everywhere } },
  'team.add': {
    call: (caller) => caller.team.add({ id: newId('team'), name: 'Meadow team' }),
    expect: { coordinator: everywhere },
  },
  'team.amend': {
    call: async (caller, { teamId }, world) =>
      caller.team.amend({ id: teamId, name: 'Meadow team', version: await versionOf(world, 'team', teamId) }),
    expect: { coordinator: wholeOrganisation },
  },
};
