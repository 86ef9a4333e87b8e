import type { Answered } from '../../trpc.ts';

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
