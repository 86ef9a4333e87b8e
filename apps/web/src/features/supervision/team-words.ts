import type { SupervisionDue } from '../../supervision-due.ts';
import type { Answered } from '../../trpc.ts';
import type { TagTone } from '../../ui/tag.tsx';
import { dayWords } from '../../words/day-words.ts';
import { wordsOf } from '../../words/use-words.ts';

export type TeamRead = Answered['supervision']['team'];
export type TeamWorker = TeamRead['workers'][number];
export type CaseloadRead = Answered['supervision']['caseload'];

const t = wordsOf('myTeam');

/** "8 · room for 2": the room left, never a target to fill. */
export function roomWords({ people, capacity }: Pick<TeamWorker, 'people' | 'capacity'>): string {
  if (capacity === null) return t('roomNotAgreed', { people });
  if (people > capacity) return t('roomOver', { people, over: people - capacity });
  return people === capacity ? t('roomNone', { people }) : t('roomFor', { people, room: capacity - people });
}

export function hoursWords(wte: number | null): string {
  if (wte === null) return '';
  return wte === 1 ? t('fullTime') : t('partOfFullTime', { wte });
}

/** "Tue 24 Nov" ahead, "5 days past" behind; late is amber and words, never red. */
export function dueWords(
  due: Pick<SupervisionDue, 'dueOn' | 'daysPast'> | null,
  today: string,
): { words: string; tone: TagTone } {
  if (!due) return { words: t('noDate'), tone: 'plain' };
  if (due.daysPast === 0) return { words: t('dueToday'), tone: 'accent' };
  if (due.daysPast < 0) return { words: dayWords(due.dueOn, today), tone: 'good' };
  return { words: t('past', { count: due.daysPast }), tone: 'look' };
}
