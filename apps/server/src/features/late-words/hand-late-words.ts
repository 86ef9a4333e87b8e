import type { Tx } from '@alongside/db/store.ts';
import type { HandLateWordsInput } from '@alongside/domain/late-words/hand-late-words.ts';
import { oneForEach } from '@alongside/domain/late-words/late-words.ts';
import { DomainError } from '@alongside/domain/shared/domain-error.ts';
import { writtenAtOf } from '@alongside/domain/shared/sent.ts';
import { type Actor, has } from '../../actor.ts';
import { recordAudit } from '../../audit.ts';
import { hasOpenWalk } from '../episode/open-walk.ts';
import { logSession } from '../session/log-session.ts';
import { handedInBefore, keepLateWords, placesOf } from './keep-late-words.ts';

/**
 * Someone who was moved off a person hands in what they wrote about them before. `taken: false` for a write that holds no
 * words to keep. Where several people were met and some are still theirs, those sessions are logged as ever.
 * @throws NOT_SIGNED_IN when someone else wrote them; NOT_FOUND when they never walked with that person, or the key is another's; CLOSED (`still_walking`) when
 * nothing stands in the way of sending it.
 */
export const handLateWords = async (tx: Tx, actor: Actor, input: HandLateWordsInput, now: Date) => {
  const { key: id, by, words } = input;
  // Someone else has signed in on that device since: the words wait for their author.
  if (by !== actor.accountId) throw new DomainError('NOT_SIGNED_IN', { reason: 'other_account' });
  if (!words) return { taken: false };
  const all = oneForEach(words);
  const before = await handedInBefore(tx, actor, id, all);
  if (before === 'there') return { taken: true };
  const placed = before === 'refused' ? null : await placesOf(tx, actor, all);
  if (!placed) throw new DomainError('NOT_FOUND');

  const late = [];
  const inReach = [];
  for (const each of placed) {
    const walks = has(actor, 'peer_worker') && (await hasOpenWalk(tx, actor, each.place.personId));
    if (walks) inReach.push(each.words);
    else late.push(each);
  }
  if (late.length === 0) throw new DomainError('CLOSED', { reason: 'still_walking' });
  const writtenAt = writtenAtOf(input, now);
  for (const each of inReach) if (each.path === 'session.log') await logSession(tx, actor, each.input, now, writtenAt);
  await keepLateWords(tx, actor, { id, placed: late, writtenAt: writtenAt ?? now, reason: 'no_longer_walking' }, now);
  await recordAudit(tx, actor, 'lateWords.hand', id, now);
  return { taken: true };
};
