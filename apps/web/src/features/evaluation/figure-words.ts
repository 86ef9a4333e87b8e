import type { FigureName } from '@alongside/domain/figure/catalogue.ts';
import type { Answered } from '../../trpc.ts';
import { wordsOf } from '../../words/use-words.ts';

export type EvaluationRead = Answered['evaluation']['read'];
export type Figure = keyof EvaluationRead['all'];

/** Each with the page that says how it is made: a figure without one has no place here, nor on the page. */
export const madeAs = {
  people: 'people',
  episodes: 'episodes',
  sessions: 'sessions',
} as const satisfies Record<Figure, FigureName>;
export const figures = Object.keys(madeAs) as Figure[];

const t = wordsOf('evaluation');

/** "about 25", "0", or "withheld": a rounded figure never looks like an exact one. */
export function figureWords(shown: number | null): string {
  if (shown === null) return t('withheld');
  return shown === 0 ? '0' : t('about', { shown: shown.toLocaleString('en-GB') });
}
