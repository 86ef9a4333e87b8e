import type { Tx } from '@alongside/db/store.ts';
import type { NoticeKind } from '@alongside/domain/notice/notice-words.ts';
import type { Actor } from '../../actor.ts';
import { tellAbout, tellNoMore } from '../notice/tell-about.ts';

interface OfTwo {
  id: string;
  peerWorkerId: string;
  supervisorId: string;
}

type Kind = Extract<
  NoticeKind,
  'supervision_shared' | 'supervision_to_sign' | 'supervision_commented' | 'supervision_changed'
>;

const theOther = ({ peerWorkerId, supervisorId }: OfTwo, { accountId }: Actor): string =>
  peerWorkerId === accountId ? supervisorId : peerWorkerId;

/** What one of the two did asks something of the other. */
export const tellTheOther = (tx: Tx, actor: Actor, found: OfTwo, kind: Kind, now: Date): Promise<void> =>
  tellAbout(tx, {
    kind,
    accountId: theOther(found, actor),
    about: { supervisionId: found.id },
    byId: actor.accountId,
    now,
  });

/** It does not any more: what was told of it leaves the list of this one of the two, or of the other. */
export const tellNoMoreOfIt = (
  tx: Tx,
  actor: Actor,
  found: OfTwo,
  { kind, whom }: { kind: Kind; whom: 'me' | 'the_other' },
  now: Date,
): Promise<void> =>
  tellNoMore(tx, {
    kind,
    accountId: whom === 'me' ? actor.accountId : theOther(found, actor),
    about: { supervisionId: found.id },
    now,
  });
