import type { Tx } from '@alongside/db/store.ts';
import type { NoticeAbout } from '@alongside/domain/notice/notice-words.ts';
import type { Actor } from '../../actor.ts';
import type { ShareMade } from '../../reach/own-share.ts';
import { tellAbout, tellNoMore } from './tell-about.ts';

interface Step {
  kind?: 'plan_shared' | 'shared_with_me';
  /** Whom it was shared with. */
  accountId: string;
  about: NoticeAbout;
  shared: boolean;
  made: ShareMade;
}

/** Whoever may read it from now on is told, once; what is taken back leaves their list. */
export const tellOfShare = async (tx: Tx, actor: Actor, step: Step, now: Date): Promise<void> => {
  const { kind = 'shared_with_me', accountId, about, shared, made } = step;
  if (made === 'as_it_was') return;
  if (shared) await tellAbout(tx, { kind, accountId, about, byId: actor.accountId, now });
  else await tellNoMore(tx, { kind, accountId, about, now });
};
