import { z } from 'zod';
import { longText, oneLine, optionalLine, tidyText } from '../shared/text.ts';
import { measureDraftRefusals } from './measure-draft-refusals.ts';

/*
 * A measure as it stands in the builder's form. It carries what the form does not show as well, so that a measure that was
 * brought in and changed here keeps it.
 */

export const mostItems = 100;
export const mostScales = 20;

/** Plain words for four of the scorer's methods; `kept` is one that came with a file and stays as it came. */
export const draftMethods = ['add_up', 'average', 'to_100', 'one_answer', 'kept'] as const;
export type DraftMethod = (typeof draftMethods)[number];

const answer = z
  .number('number_missing')
  .int('number_not_whole')
  .min(-1000, 'number_too_far')
  .max(1000, 'number_too_far');
const figure = z.number('number_missing').min(-100_000, 'number_too_far').max(100_000, 'number_too_far');
const key = z.string().regex(/^[A-Za-z0-9_-]{1,40}$/, 'id_not_understood');

const DraftItem = z.object({
  key,
  words: longText(600),
  kind: z.enum(['number', 'words'], 'choice_missing'),
  min: answer,
  max: answer,
  /** One name a line, the lowest answer first: all of them, or those of the two ends. */
  answerNames: z.string().max(2000, 'text_too_long').transform(tidyText),
  isReversed: z.boolean(),
  isOptional: z.boolean(),
  riskSide: z.enum(['none', 'and_above', 'and_below']),
  riskFrom: answer.nullable(),
  notAnAnswer: z.array(answer).max(20),
  /** As JSON: names that came with a file and are neither all nor the ends. They stay until names are written here. */
  keptNames: z.string().max(4000).nullable(),
});

const DraftBand = z.object({ key, name: oneLine(60), from: figure, to: figure });

const DraftScale = z.object({
  key,
  name: oneLine(80),
  items: z.array(key).max(mostItems),
  method: z.enum(draftMethods, 'choice_missing'),
  missingAtMost: z
    .number('number_missing')
    .int('number_not_whole')
    .min(0, 'number_too_far')
    .max(mostItems, 'number_too_far'),
  better: z.enum(['higher', 'lower', 'neither'], 'choice_missing'),
  bands: z.array(DraftBand).max(12),
  /** Where bands and the change that counts come from; null is our own judgement, and marked so. */
  source: optionalLine(300),
  /** Change of fewer points can be chance. */
  reliableChange: figure.positive('number_too_far').nullable(),
  /** As JSON: what came with a file and has no field here. */
  kept: z.string().max(20_000).nullable(),
});

const DraftFields = z.object({
  name: oneLine(120),
  shortName: oneLine(30),
  about: oneLine(300),
  /** Who wrote it, and who may use it. */
  terms: optionalLine(600),
  completedBy: z.array(z.enum(['person', 'worker'])).min(1, 'choice_missing'),
  items: z.array(DraftItem).min(1, 'items_missing').max(mostItems, 'items_too_many'),
  scales: z.array(DraftScale).max(mostScales, 'items_too_many'),
  mainScale: z.string().max(40).nullable(),
  kept: z.string().max(20_000).nullable(),
});

export const MeasureDraft = DraftFields.superRefine((draft, refine) => {
  for (const { path, code } of measureDraftRefusals(draft)) refine.addIssue({ code: 'custom', path, message: code });
});
export type MeasureDraft = z.output<typeof DraftFields>;
export type DraftItem = MeasureDraft['items'][number];
export type DraftScale = MeasureDraft['scales'][number];
