import { z } from 'zod';
import { oneLine } from '../shared/text.ts';
import { checkInstrument } from './check-instrument.ts';

/** More than any published measure has, and few enough to store, show and send in one go. */
export const instrumentLimits = { items: 100, scales: 40, bands: 12, tableRows: 501 } as const;

const KeyInput = z.string('text_missing').regex(/^[a-z0-9][a-z0-9_]{0,39}$/, 'key_not_understood');
const whole = z
  .number('number_missing')
  .int('number_not_whole')
  .min(-1000, 'number_out_of_range')
  .max(1000, 'number_out_of_range');
const figure = z.number('number_missing').min(-100_000, 'number_out_of_range').max(100_000, 'number_out_of_range');
/** Forms say false where a definition says nothing. */
const mark = z
  .boolean()
  .transform((isSet): true | undefined => isSet || undefined)
  .optional();
const answer = z.string().regex(/^-?\d{1,4}$/, 'number_out_of_range');

const Sourced = z.object({ source: oneLine(300), isGeneralKnowledge: mark });

export const ItemInput = z.object({
  key: KeyInput,
  words: oneLine(600).optional(),
  kind: z.enum(['number', 'words'], 'choice_missing'),
  min: whole,
  max: whole,
  isReversed: mark,
  isOptional: mark,
  notAnAnswer: z.array(whole).min(1, 'number_missing').max(10, 'too_many').optional(),
  riskToLife: z.object({ from: whole, side: z.enum(['and_above', 'and_below'], 'choice_missing') }).optional(),
  answerNames: z.record(answer, oneLine(120)).optional(),
});

const MethodInput = z.discriminatedUnion(
  'kind',
  [
    z.object({ kind: z.literal('sum') }),
    z.object({ kind: z.literal('mean') }),
    z.object({ kind: z.literal('prorated_sum') }),
    z.object({
      kind: z.literal('table'),
      table: z.array(z.tuple([whole, figure])).max(instrumentLimits.tableRows, 'too_many'),
    }),
    z.object({ kind: z.literal('mean_to_100') }),
    z.object({ kind: z.literal('item') }),
    z.object({ kind: z.literal('entered') }),
  ],
  'choice_missing',
);

const ThresholdInput = Sourced.extend({ points: figure });

export const ScaleInput = z.object({
  key: KeyInput,
  name: oneLine(120),
  items: z.array(KeyInput).max(instrumentLimits.items, 'too_many'),
  method: MethodInput,
  missingAtMost: whole.min(0, 'number_out_of_range'),
  missingSource: Sourced.optional(),
  min: figure,
  max: figure,
  decimals: z.literal([0, 1, 2], 'choice_missing'),
  better: z.enum(['higher', 'lower', 'neither'], 'choice_missing'),
  isCountedByStep: mark,
  bands: z
    .array(Sourced.extend({ key: KeyInput, name: oneLine(120), from: figure, to: figure }))
    .max(instrumentLimits.bands, 'too_many')
    .optional(),
  reliableChange: ThresholdInput.optional(),
  minimalChange: ThresholdInput.optional(),
  cutOff: ThresholdInput.extend({ side: z.enum(['below', 'above'], 'choice_missing') }).optional(),
});

const days = whole.min(1, 'days_out_of_range').nullable();

export const InstrumentTimingInput = z.object({
  baselineByMeeting: z.literal([1, 2], 'choice_missing').nullable(),
  reviewEveryDays: days,
  atEnding: z.boolean(),
  followUpAfterDays: days,
});

const LicenceInput = Sourced.extend({
  kind: z.enum(['wording_ships', 'paste_wording', 'score_only'], 'choice_missing'),
  terms: oneLine(600),
  notice: oneLine(300).optional(),
  address: z
    .url({ protocol: /^https?$/, error: 'address_not_understood' })
    .max(300, 'text_too_long')
    .optional(),
});

/** A whole definition, as an organisation builds it or brings it in. Its key and version are not its own to say. */
export const InstrumentInput = z
  .object({
    name: oneLine(160),
    shortName: oneLine(40),
    about: oneLine(300),
    items: z.array(ItemInput).max(instrumentLimits.items, 'too_many'),
    scales: z.array(ScaleInput).max(instrumentLimits.scales, 'too_many'),
    mainScale: KeyInput.nullable(),
    completedBy: z
      .array(z.enum(['person', 'worker'], 'choice_missing'))
      .min(1, 'choice_missing')
      .max(2, 'too_many'),
    licence: LicenceInput,
    timing: InstrumentTimingInput,
    isOffAtFirst: mark,
    concepts: z.record(KeyInput, oneLine(40)).optional(),
    isForWorkers: mark,
  })
  .superRefine((instrument, refine) => {
    for (const [path, message] of checkInstrument(instrument))
      refine.addIssue({ code: 'custom', path: [...path], message });
  });
export type InstrumentInput = z.infer<typeof InstrumentInput>;
