import type { DraftItem, DraftScale } from '@alongside/domain/instrument/draft-fields.ts';
import type { MeasureDraft } from '@alongside/domain/instrument/measure-draft.ts';
import type { UseFormReturn } from 'react-hook-form';
import type { z } from 'zod';

export type DraftTyped = z.input<typeof MeasureDraft>;
export type BuilderForm = UseFormReturn<DraftTyped, unknown, MeasureDraft>;

/** The next number that nothing bears; letters are added where a version is in use, so that no old answer gets a new question. */
export function nextKey(taken: readonly string[], isInUse: boolean): string {
  const numbers = taken.map((key) => Number.parseInt(key, 10)).filter(Number.isInteger);
  const next = String(Math.max(0, ...numbers) + 1);
  if (!isInUse) return next;
  const [letters] = crypto.randomUUID().split('-');
  return `${next}_${letters}`;
}

export const blankItem = (key: string, like?: DraftTyped['items'][number]): DraftItem => ({
  key,
  words: '',
  kind: 'number',
  min: like?.kind === 'number' ? like.min : 0,
  max: like?.kind === 'number' ? like.max : 4,
  answerNames: like?.kind === 'number' ? like.answerNames : '',
  isReversed: false,
  isOptional: false,
  riskSide: 'none',
  riskFrom: null,
  kept: null,
});

export const blankScale = (key: string, items: readonly string[]): DraftScale => ({
  key,
  name: '',
  items: [...items],
  method: 'add_up',
  table: '',
  missingAtMost: 0,
  better: 'higher',
  bands: [],
  bandsSource: null,
  reliableChange: null,
  reliableSource: null,
  minimalChange: null,
  minimalSource: null,
  cutOffSide: 'none',
  cutOff: null,
  cutOffSource: null,
  kept: null,
});

export const blankDraft = (totalName: string): DraftTyped => ({
  name: '',
  shortName: '',
  about: '',
  terms: '',
  completedBy: ['person'],
  items: [blankItem('1')],
  scales: [{ ...blankScale('total', ['1']), name: totalName }],
  mainScale: 'total',
  kept: null,
});
