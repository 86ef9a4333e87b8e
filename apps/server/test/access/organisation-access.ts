import { roles } from '@alongside/domain/shared/role.ts';
import { type AccessRows, everywhere } from './access-rows.ts';
import { versionOf } from './version-of.ts';

export const organisationRows: AccessRows = {
  'organisation.read': {
    call: (caller) => caller.organisation.read(),
    expect: Object.fromEntries(roles.map((role) => [role, everywhere])),
  },
  'organisation.amend': {
    call: async (caller, _target, world) =>
      caller.organisation.amend({
        name: 'Lantern Row and Harbour',
        kind: 'cooperative',
        timeZone: 'Europe/London',
        version: await versionOf(world, 'organisation', world.organisationId),
      }),
    expect: { coordinator: everywhere },
  },
  'organisation.amendGentlerWords': {
    call: async (caller, _target, world) =>
      caller.organisation.amendGentlerWords({
        words: [{ found: 'client', offer: 'person' }],
        version: await versionOf(world, 'organisation', world.organisationId),
      }),
    expect: { coordinator: everywhere },
  },
};
