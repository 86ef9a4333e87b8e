import type { Answered } from '../../trpc.ts';
import type { Words } from '../../words/known-words.ts';

export type FidelityList = Answered['fidelity']['list'];
export type FidelityRead = Answered['fidelity']['read'];
export type Conversation = NonNullable<FidelityRead['conversations']>[number];
export type Figures = FidelityRead['figures'][number];
export type DomainFigure = Figures['domains'][number];
export type InformantFigure = DomainFigure['byInformant'][number];
export type InterviewRead = Answered['fidelity']['interview'];
export type ScaleRead = Answered['fidelity']['scale'];

/** One digit after the point is as much as a mean of a few ratings carries. */
export const meanWords = (mean: number): string => (Math.round(mean * 10) / 10).toFixed(1);

/** How many were heard, and why there is no mean where there is none. */
export const voicesWords = (t: Words<'fidelity'>, { n, mean, reason }: InformantFigure): string => {
  if (reason === 'nobody') return t('nobody');
  if (mean === null) return t('tooFewPeople', { count: n });
  return n === 1 ? t('oneVoice') : t('voices', { count: n });
};
