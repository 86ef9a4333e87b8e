import i18next from 'i18next';
import type { Answered } from '../../trpc.ts';
import type { TagTone } from '../../ui/tag.tsx';
import { dayWords, sinceWords } from '../../words/day-words.ts';

export type TeamRead = Answered['supervision']['team'];
export type TeamWorker = TeamRead['workers'][number];
export type WorthTalking = TeamRead['worthTalkingAbout'][number];
export type CaseloadRead = Answered['supervision']['caseload'];

/** "8 · room for 2": the room left, never a target to fill. */
export function roomWords({ people, capacity }: Pick<TeamWorker, 'people' | 'capacity'>): string {
  const ns = 'myTeam';
  if (capacity === null) return i18next.t('roomNotAgreed', { ns, people });
  if (people > capacity) return i18next.t('roomOver', { ns, people, over: people - capacity });
  return people === capacity
    ? i18next.t('roomNone', { ns, people })
    : i18next.t('roomFor', { ns, people, room: capacity - people });
}

export function hoursWords(wte: number | null): string {
  if (wte === null) return '';
  return wte === 1 ? i18next.t('fullTime', { ns: 'myTeam' }) : i18next.t('partOfFullTime', { ns: 'myTeam', wte });
}

/** "Tue 24 Nov" ahead, "5 days past" behind; late is amber and words, never red. */
export function dueWords(due: TeamWorker['due'], today: string): { words: string; tone: TagTone } {
  if (!due) return { words: i18next.t('noDate', { ns: 'myTeam' }), tone: 'plain' };
  if (due.daysPast === 0) return { words: i18next.t('dueToday', { ns: 'myTeam' }), tone: 'accent' };
  if (due.daysPast < 0) return { words: dayWords(due.dueOn, today), tone: 'good' };
  return { words: i18next.t('past', { ns: 'myTeam', count: due.daysPast }), tone: 'look' };
}

export function reasonWords({ reason, lastMetOn, lastAttemptOn }: WorthTalking, today: string): string {
  const ns = 'myTeam';
  const tried = lastAttemptOn ? sinceWords(lastAttemptOn, today) : '';
  if (reason === 'no_attempt')
    return lastAttemptOn
      ? i18next.t('reason.no_attempt', { ns, when: dayWords(lastAttemptOn, today) })
      : i18next.t('reason.no_attempt_yet', { ns });
  if (reason === 'not_met')
    return lastMetOn
      ? i18next.t('reason.not_met', { ns, when: dayWords(lastMetOn, today), tried })
      : i18next.t('reason.not_met_yet', { ns, tried });
  return i18next.t(`reason.${reason}`, { ns });
}

/** "24 d", "6 m": how long the sign has stood, short enough for the margin. */
export function lengthWords({ reason, days }: Pick<WorthTalking, 'reason' | 'days'>): string {
  return reason === 'no_review'
    ? i18next.t('monthsShort', { ns: 'myTeam', count: Math.floor(days / 30.4) })
    : i18next.t('daysShort', { ns: 'myTeam', count: days });
}
