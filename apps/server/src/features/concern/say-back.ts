import type { Tx } from '@alongside/db/store.ts';
import type {
  FeedBackInput,
  OfferDebriefInput,
  TellAuthorityInput,
  TellPersonInput,
} from '@alongside/domain/concern/answer-concern.ts';
import { saidBackRung } from '@alongside/domain/concern/who-is-told.ts';
import type { Actor } from '../../actor.ts';
import { recordAudit } from '../../audit.ts';
import { concernToAnswer } from './concern-in-reach.ts';
import { takeOn } from './move-concern.ts';
import { notifyAccount } from './notify-account.ts';
import { entryAlready, writeEntry } from './write-entry.ts';

interface Said {
  id: string;
  concernId: string;
  kind: 'told_person' | 'not_told_person' | 'told_authority' | 'not_told_authority' | 'fed_back' | 'debrief_offered';
  words: string | null;
}

/** Goes on after the close as well: an outcome is often known, and said back, only then. */
const say = async (tx: Tx, actor: Actor, said: Said, now: Date) => {
  const found = await concernToAnswer(tx, actor, said.concernId, now);
  if (await entryAlready(tx, actor, said)) return { version: found.version };
  const { version, raisedBy } = await takeOn(tx, actor, found, null, now);
  await writeEntry(tx, actor, said, now);
  const isForRaiser = said.kind === 'fed_back' || said.kind === 'debrief_offered';
  if (isForRaiser && raisedBy !== actor.accountId)
    await notifyAccount(tx, { concernId: said.concernId, accountId: raisedBy, rung: saidBackRung }, now);
  return { version };
};

/**
 * The person knows what is being done, or why they were not told.
 * @throws NOT_FOUND.
 */
export const tellPerson = async (tx: Tx, actor: Actor, { wasTold, ...said }: TellPersonInput, now: Date) => {
  const answer = await say(tx, actor, { ...said, kind: wasTold ? 'told_person' : 'not_told_person' }, now);
  await recordAudit(tx, actor, 'concern.tellPerson', said.concernId, now);
  return answer;
};

/**
 * The council's adult or children's services know of it, or why they were not told.
 * @throws NOT_FOUND.
 */
export const tellAuthority = async (tx: Tx, actor: Actor, { wasTold, ...said }: TellAuthorityInput, now: Date) => {
  const answer = await say(tx, actor, { ...said, kind: wasTold ? 'told_authority' : 'not_told_authority' }, now);
  await recordAudit(tx, actor, 'concern.tellAuthority', said.concernId, now);
  return answer;
};

/**
 * Says to whoever raised it what came of it; they are told that something is there to read.
 * @throws NOT_FOUND.
 */
export const feedBack = async (tx: Tx, actor: Actor, said: FeedBackInput, now: Date) => {
  const answer = await say(tx, actor, { ...said, kind: 'fed_back' }, now);
  await recordAudit(tx, actor, 'concern.feedBack', said.concernId, now);
  return answer;
};

/**
 * Offers whoever raised it a talk about how it was for them.
 * @throws NOT_FOUND.
 */
export const offerDebrief = async (tx: Tx, actor: Actor, said: OfferDebriefInput, now: Date) => {
  const answer = await say(tx, actor, { ...said, kind: 'debrief_offered' }, now);
  await recordAudit(tx, actor, 'concern.offerDebrief', said.concernId, now);
  return answer;
};
