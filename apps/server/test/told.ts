import { eq } from '@alongside/db/operators.ts';
import { tellAbout } from '../src/features/notice/tell-about.ts';
import { now, type World } from './world.ts';

/** Something has come up for the worker under test, brought about by their supervisor. */
export const tellWorker = (world: World, actionId: string, at: Date = now): Promise<void> =>
  world.store.write((tx) =>
    tellAbout(tx, {
      kind: 'action_given',
      accountId: world.accounts.peer_worker,
      about: { actionId },
      byId: world.accounts.supervisor,
      now: at,
    }),
  );

export const addressOf = async ({ store }: Pick<World, 'store'>, accountId: string): Promise<string> => {
  const { account } = store.tables;
  const [found] = await store.read.db.select().from(account).where(eq(account.id, accountId));
  return found?.email ?? '';
};

export const openHours = { choices: {}, digestAt: null, quietFrom: null, quietTo: null, timeZone: null } as const;
