import i18next from 'i18next';
import type { Answered } from '../../trpc.ts';
import type { TagTone } from '../../ui/tag.tsx';
import { dayWords } from '../../words/day-words.ts';

export type TeamRead = Answered['supervision']['team'];
export type TeamWorker = TeamRead['workers'][number];
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
