import { z } from 'zod';
import { oneLine, optionalLine, tidyText } from '../shared/text.ts';

/*
 * A measure as it stands in the builder's form. What the form has no field for travels along in `kept`, as JSON, so that a
 * measure that was brought in and changed here keeps it.
 */

/** Plain words for most of the scorer's methods; `kept` is one that came with a file and stays as it came. */
export const draftMethods = ['add_up', 'look_up', 'average', 'to_100', 'one_answer', 'kept'] as const;
export type DraftMethod = (typeof draftMethods)[number];

const answer = z
  .number('number_missing')
  .int('number_not_whole')
  .min(-1000, 'number_out_of_range')
  .max(1000, 'number_out_of_range');
const figure = z.number('number_missing').min(-100_000, 'number_out_of_range').max(100_000, 'number_out_of_range');
const key = z.string().regex(/^[a-z0-9][a-z0-9_]{0,39}$/, 'key_not_understood');
const kept = z.string().max(60_000).nullable();

const DraftItem = z.object({
  key,
  words: z
    .string()
    .transform((text) => tidyText(text).replace(/\s+/g, ' '))
    .pipe(z.string().max(600, 'text_too_long')),
  kind: z.enum(['number', 'words'], 'choice_missing'),
  min: answer,
  max: answer,
  /** One name a line, the lowest answer first: all of them, or those of the two ends. */
  answerNames: z.string().max(4000, 'text_too_long').transform(tidyText),
  isReversed: z.boolean(),
  isOptional: z.boolean(),
  riskSide: z.enum(['none', 'and_above', 'and_below'], 'choice_missing'),
  riskFrom: answer.nullable(),
  kept,
});

const DraftScale = z.object({
  key,
  name: oneLine(80),
  items: z.array(key).max(100),
  method: z.enum(draftMethods, 'choice_missing'),
  /** Of one that is looked up: a line for each total, and the score it stands for. */
  table: z.string().max(20_000, 'text_too_long').default('').transform(tidyText),
  missingAtMost: answer.min(0, 'number_out_of_range'),
  better: z.enum(['higher', 'lower', 'neither'], 'choice_missing'),
  bands: z.array(z.object({ key, name: oneLine(60), from: figure, to: figure })).max(12, 'too_many'),
  /** Whatever is said of what a score means says where that is from. */
  bandsSource: optionalLine(300),
  /** Change of fewer points can be chance. */
  reliableChange: figure.nullable(),
  reliableSource: optionalLine(300),
  /** Change of fewer points is noticed by nobody. */
  minimalChange: figure.nullable().default(null),
  minimalSource: optionalLine(300),
  cutOffSide: z.enum(['none', 'below', 'above'], 'choice_missing').default('none'),
  cutOff: figure.nullable().default(null),
  cutOffSource: optionalLine(300),
  kept,
});

export const DraftFields = z.object({
  name: oneLine(120),
  shortName: oneLine(40),
  about: oneLine(300),
  /** Who wrote it, and who may use it. */
  terms: optionalLine(600),
  completedBy: z.array(z.enum(['person', 'worker'])).min(1, 'choice_missing'),
  items: z.array(DraftItem).min(1, 'items_missing').max(100, 'too_many'),
  scales: z.array(DraftScale).max(20, 'too_many'),
  mainScale: z.string().max(40).nullable(),
  kept,
});
export type MeasureDraft = z.output<typeof DraftFields>;
export type DraftItem = MeasureDraft['items'][number];
export type DraftScale = MeasureDraft['scales'][number];
