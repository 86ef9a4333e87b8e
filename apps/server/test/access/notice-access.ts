import { and, eq } from '@alongside/db/operators.ts';
import { roles } from '@alongside/domain/shared/role.ts';
import { newId } from '@alongside/testing/new-id.ts';
import type { World } from '../world.ts';
import { type AccessRows, everywhere, onlyOwn, reaches } from './access-rows.ts';
import { targetOf } from './target-of.ts';

const everybody = Object.fromEntries(roles.map((role) => [role, everywhere]));

/** One notice to the worker of each place. */
const toldEach = async (world: World): Promise<void> => {
  await world.store.write(async ({ db, tables: { notice } }) => {
    for (const reach of reaches) {
      const { organisationId, accountId } = targetOf(world, reach);
      await db.insert(notice).values({
        id: newId('notice'),
        organisationId,
        accountId,
        kind: 'action_given',
        about: {},
        aboutKey: 'one',
        toldAt: new Date('2026-11-19T09:00:00Z'),
        isCounted: true,
      });
    }
  });
};

const noticeOf = async ({ store }: World, accountId: string): Promise<string> => {
  const { notice } = store.tables;
  const [found] = await store.read.db
    .select({ id: notice.id })
    .from(notice)
    .where(and(eq(notice.accountId, accountId), eq(notice.aboutKey, 'one')));
  return found?.id ?? newId('notice');
};

const nowhere = { ...onlyOwn, own: 'NOT_FOUND' as const };

export const noticeRows: AccessRows = {
  'notice.list': { call: (caller) => caller.notice.list(), expect: everybody },
  'notice.waiting': { call: (caller) => caller.notice.waiting(), expect: everybody },
  'notice.mark': {
    prepare: toldEach,
    call: async (caller, { accountId }, world) =>
      caller.notice.mark({ noticeIds: [await noticeOf(world, accountId)], isRead: true }),
    expect: { ...Object.fromEntries(roles.map((role) => [role, nowhere])), peer_worker: onlyOwn },
  },
  'notice.readWish': { call: (caller) => caller.notice.readWish(), expect: everybody },
  'notice.choose': {
    call: (caller) =>
      caller.notice.choose({
        choices: { action_given: ['app', 'email'] },
        digestAt: '08:30',
        quietFrom: '20:00',
        quietTo: '08:00',
        timeZone: 'Europe/London',
      }),
    expect: everybody,
  },
};
