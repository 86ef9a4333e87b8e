import { newId } from '@alongside/testing/new-id.ts';
import { type AccessRows, everywhere, wholeOrganisation } from './access-rows.ts';
import { versionOf } from './version-of.ts';

const reachOfCoordinator = { coordinator: wholeOrganisation };

export const accountRows: AccessRows = {
  'account.list': { call: (caller) => caller.account.list(), expect: { coordinator: everywhere } },
  'account.invite': {
    call: (caller, { teamId }) => {
      const id = newId('account');
      return caller.account.invite({
        id,
        name: 'Odd Invented',
        email: `${id}@alongside.invalid`,
        roles: ['peer_worker'],
        teams: [{ teamId, supervises: false }],
      });
    },
    expect: reachOfCoordinator,
  },
  'account.amend': {
    call: async (caller, { accountId }, world) =>
      caller.account.amend({
        id: accountId,
        name: 'Odd Invented',
        roles: ['peer_worker'],
        version: await versionOf(world, 'account', accountId),
      }),
    expect: reachOfCoordinator,
  },
  'account.renewLink': {
    call: (caller, { accountId }) => caller.account.renewLink({ id: accountId }),
    expect: reachOfCoordinator,
  },
  'account.deactivate': {
    call: async (caller, { accountId }, world) =>
      caller.account.deactivate({ id: accountId, version: await versionOf(world, 'account', accountId) }),
    // The only coordinator may end anyone's account but their own.
    expect: reachOfCoordinator,
  },
  'account.reactivate': {
    call: async (caller, { accountId }, world) =>
      caller.account.reactivate({ id: accountId, version: await versionOf(world, 'account', accountId) }),
    expect: reachOfCoordinator,
  },
};
