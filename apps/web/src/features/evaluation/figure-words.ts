import i18next from 'i18next';
import type { Answered } from '../../trpc.ts';

export type EvaluationRead = Answered['evaluation']['read'];
export type Figure = keyof EvaluationRead['all'];
export const figures = ['people', 'episodes', 'sessions'] as const satisfies readonly Figure[];

/** "about 25", "0", or "withheld": a rounded figure never looks like an exact one. */
export function figureWords(shown: number | null): string {
  if (shown === null) return i18next.t('withheld', { ns: 'evaluation' });
  return shown === 0 ? '0' : i18next.t('about', { ns: 'evaluation', shown: shown.toLocaleString('en-GB') });
}
