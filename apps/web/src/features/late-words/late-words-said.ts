import i18next from 'i18next';
import { refusalCode, refusalDetails, refusalWords } from '../../refusal.ts';
import type { Answered } from '../../trpc.ts';
import { instantWords } from '../../words/day-words.ts';
import { lateWords as words } from '../../words/en/late-words.ts';

export type LateWordsRow = Answered['lateWords']['list']['waiting'][number];
export type LateWordsRead = Answered['lateWords']['read'];

type Reason = keyof typeof words.refused;

/** "A session, about Wren Madeup", "A time a group met: Kettle and chat" */
export function whatWords({ path, displayName, groupName }: LateWordsRow): string {
  const kind = i18next.t(`kind.${path}`, { ns: 'lateWords' });
  if (groupName !== null) return i18next.t('ofGroup', { ns: 'lateWords', kind, name: groupName });
  return displayName === null ? kind : i18next.t('about', { ns: 'lateWords', kind, name: displayName });
}

/** "Written by Tamsin on Tue 17 Nov, 15.00, who walks with them no longer" */
export function writtenWords({ writtenBy, writtenAt, reason }: LateWordsRow, timeZone: string): string {
  const when = instantWords(writtenAt, timeZone);
  const written = i18next.t('writtenBy', { ns: 'lateWords', name: writtenBy, when });
  return `${written}, ${i18next.t(`reason.${reason}`, { ns: 'lateWords' })}`;
}

/** Why it has no place in the record, where that is the reason. */
export function whyNotWords(error: unknown): string {
  const { reason } = refusalDetails(error);
  const isKnown = refusalCode(error) === 'CLOSED' && typeof reason === 'string' && reason in words.refused;
  return isKnown ? i18next.t(`refused.${reason as Reason}`, { ns: 'lateWords' }) : refusalWords(error);
}
