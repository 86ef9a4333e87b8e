import type { Answered } from '../../trpc.ts';
import { wordsOf } from '../../words/use-words.ts';

export type EvaluationRead = Answered['evaluation']['read'];
export type Figure = keyof EvaluationRead['all'];
export const figures = ['people', 'episodes', 'sessions'] as const satisfies readonly Figure[];

const t = wordsOf('evaluation');

/** "about 25", "0", or "withheld": a rounded figure never looks like an exact one. */
export function figureWords(shown: number | null): string {
  if (shown === null) return t('withheld');
  return shown === 0 ? '0' : t('about', { shown: shown.toLocaleString('en-GB') });
}
