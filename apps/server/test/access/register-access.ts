import { newId } from '@alongside/testing/new-id.ts';
import { type AccessRows, everywhere, wholeOrganisation } from './access-rows.ts';
import { versionOf } from './version-of.ts';

/** The coordinator's side of a person: who is known, without what was written about them. */
export const registerRows: AccessRows = {
  'person.register': { call: (caller) => caller.person.register({}), expect: { coordinator: everywhere } },
  'person.readRegister': {
    call: (caller, { personId }) => caller.person.readRegister({ personId }),
    expect: { coordinator: wholeOrganisation },
  },
  'person.add': {
    call: (caller) => caller.person.add({ id: newId('person'), displayName: 'Robin Madeup' }),
    expect: { coordinator: everywhere },
  },
  'person.amend': {
    call: async (caller, { personId }, world) =>
      caller.person.amend({
        id: personId,
        displayName: 'Robin Madeup',
        version: await versionOf(world, 'person', personId),
      }),
    expect: { coordinator: wholeOrganisation },
  },
  'person.takeIn': {
    call: (caller, { teamId }) => caller.person.takeIn({ teamId, rows: [{ row: 2, displayName: 'Robin Madeup' }] }),
    expect: { coordinator: wholeOrganisation },
  },
  'session.takeIn': {
    call: (caller, { accountId }) =>
      caller.session.takeIn({
        defaultAccountId: accountId,
        rows: [
          { row: 2, personName: 'Wren Madeup', heldOn: '2026-11-02', minutes: 30, attendance: 'met', mode: 'phone' },
        ],
      }),
    expect: { coordinator: wholeOrganisation },
  },
};
