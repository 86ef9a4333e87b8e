import type { Reader, Tx } from '@alongside/db/store.ts';
import { actionAccess } from '@alongside/domain/action/access.ts';
import type { HandLateWordsInput } from '@alongside/domain/late-words/hand-late-words.ts';
import { isOfGroup, oneForEach } from '@alongside/domain/late-words/late-words.ts';
import { DomainError } from '@alongside/domain/shared/domain-error.ts';
import { writtenAtOf } from '@alongside/domain/shared/sent.ts';
import { type Actor, has } from '../../actor.ts';
import { recordAudit } from '../../audit.ts';
import { hasOpenWalk } from '../episode/open-walk.ts';
import { facilitatesNow } from '../group/facilitated-group.ts';
import { logSession } from '../session/log-session.ts';
import { doAtOnce } from './do-at-once.ts';
import { handedInBefore, keepLateWords, type Placed, placesOf } from './keep-late-words.ts';

/** Nothing stands in the way of sending what is about them. */
const isStillTheirs = async (reader: Reader, actor: Actor, { personId, groupId }: Placed['place']) => {
  // Something to do for nobody in particular can be sent by whoever keeps such a list.
  if (groupId === null && personId === null) return actionAccess.add.some((role) => has(actor, role));
  if (!has(actor, 'peer_worker')) return false;
  if (groupId !== null) return facilitatesNow(reader, actor, groupId);
  return personId !== null && hasOpenWalk(reader, actor, personId);
};

/**
 * Someone who was moved off a person or a group hands in what they wrote about it before. `taken: false` for a write that
 * holds no words to keep. A concern is raised at once, and an answer goes to whoever asked. Where several people were met and some are still theirs, those sessions are logged as ever.
 * @throws NOT_SIGNED_IN when someone else wrote them; NOT_FOUND when they never walked with that person nor facilitated that
 * group, or the key is another's; CLOSED (`still_walking`, `still_facilitating`) when nothing stands in the way of sending it.
 */
export const handLateWords = async (tx: Tx, actor: Actor, input: HandLateWordsInput, now: Date) => {
  const { key: id, by, words, atOnce } = input;
  // Someone else has signed in on that device since: the words wait for their author.
  if (by !== actor.accountId) throw new DomainError('NOT_SIGNED_IN', { reason: 'other_account' });
  if (atOnce) {
    await doAtOnce(tx, actor, { key: id, late: atOnce, writtenAt: writtenAtOf(input, now) }, now);
    await recordAudit(tx, actor, 'lateWords.hand', id, now);
    return { taken: true };
  }
  if (!words) return { taken: false };
  const all = oneForEach(words);
  const before = await handedInBefore(tx, actor, id, all);
  if (before === 'there') return { taken: true };
  const placed = before === 'refused' ? null : await placesOf(tx, actor, all);
  if (!placed) throw new DomainError('NOT_FOUND');

  const late = [];
  const inReach = [];
  for (const each of placed) {
    if (await isStillTheirs(tx, actor, each.place)) inReach.push(each.words);
    else late.push(each);
  }
  const ofGroup = isOfGroup(words);
  if (late.length === 0) throw new DomainError('CLOSED', { reason: ofGroup ? 'still_facilitating' : 'still_walking' });
  const writtenAt = writtenAtOf(input, now);
  for (const each of inReach) if (each.path === 'session.log') await logSession(tx, actor, each.input, now, writtenAt);
  const reason = ofGroup ? 'no_longer_facilitating' : 'no_longer_walking';
  await keepLateWords(tx, actor, { id, placed: late, writtenAt: writtenAt ?? now, reason }, now);
  await recordAudit(tx, actor, 'lateWords.hand', id, now);
  return { taken: true };
};
