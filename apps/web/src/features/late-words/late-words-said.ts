import { refusalCode, refusalDetails, refusalWords } from '../../refusal.ts';
import type { Answered } from '../../trpc.ts';
import { instantWords } from '../../words/day-words.ts';
import { lateWords as words } from '../../words/en/late-words.ts';
import { wordsOf } from '../../words/use-words.ts';

export type LateWordsRow = Answered['lateWords']['list']['waiting'][number];
export type LateWordsRead = Answered['lateWords']['read'];

type Reason = keyof typeof words.refused;

const t = wordsOf('lateWords');

/** "A session, about Wren Madeup", "A time a group met: Kettle and chat" */
export function whatWords({ path, displayName, groupName }: LateWordsRow): string {
  const kind = t(`kind.${path}`);
  if (groupName !== null) return t('ofGroup', { kind, name: groupName });
  return displayName === null ? kind : t('about', { kind, name: displayName });
}

/** "Written by Tamsin on Tue 17 Nov, 15.00, who walks with them no longer" */
export function writtenWords({ writtenBy, writtenAt, reason }: LateWordsRow, timeZone: string): string {
  const when = instantWords(writtenAt, timeZone);
  const written = t('writtenBy', { name: writtenBy, when });
  return `${written}, ${t(`reason.${reason}`)}`;
}

/** Why it has no place in the record, where that is the reason. */
export function whyNotWords(error: unknown): string {
  const { reason } = refusalDetails(error);
  const isKnown = refusalCode(error) === 'CLOSED' && typeof reason === 'string' && reason in words.refused;
  return isKnown ? t(`refused.${reason as Reason}`) : refusalWords(error);
}
