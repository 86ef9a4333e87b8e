import type { InstrumentDefinition } from '../outcome/check-instrument.ts';
import type { Item, Scale, ScoreMethod } from '../outcome/instrument.ts';
import { rangeOf } from '../outcome/scale-range.ts';
import { namesFromLines } from './answer-names.ts';
import type { DraftItem, DraftMethod, DraftScale, MeasureDraft } from './draft-fields.ts';
import { type KeptMeaning, meaningOf } from './draft-meaning.ts';
import { decimalsOf, tableFromLines } from './table-lines.ts';

export const ownTerms = 'Our own questions.';

type Kept<T> = { -readonly [K in keyof T]?: T[K] };
type KeptScale = KeptMeaning & Kept<Scale> & { kind?: ScoreMethod['kind'] };

/** Only ever what `definitionToDraft` put there; anything else in it is refused with the whole definition. */
const keptOf = <T>(text: string | null): Kept<T> => {
  try {
    return (JSON.parse(text ?? '{}') ?? {}) as Kept<T>;
  } catch {
    return {};
  }
};

const itemOf = (item: DraftItem): Item => {
  const { key, words, kind, min, max, isReversed, isOptional, riskSide, riskFrom } = item;
  const optional = isOptional && ({ isOptional: true } as const);
  if (kind === 'words') return { key, ...(words && { words }), kind, min: 0, max: 0, ...optional };
  const kept = keptOf<Item>(item.kept);
  const named: Record<number, string> = { ...kept.answerNames, ...namesFromLines(item.answerNames, min, max) };
  return {
    key,
    ...(words && { words }),
    kind,
    min,
    max,
    ...(isReversed && { isReversed: true }),
    ...optional,
    ...(kept.notAnAnswer && { notAnAnswer: kept.notAnAnswer }),
    ...(riskSide !== 'none' && riskFrom !== null && { riskToLife: { from: riskFrom, side: riskSide } }),
    ...(Object.keys(named).length > 0 && { answerNames: named }),
  };
};

/** A plain sum counts nothing for a gap, so where gaps are allowed the mean of the rest stands in. */
const methodOf = ({ method, missingAtMost, table }: DraftScale, kept: KeptScale): ScoreMethod => {
  const methods: Record<DraftMethod, ScoreMethod> = {
    add_up: { kind: missingAtMost > 0 ? 'prorated_sum' : 'sum' },
    look_up: { kind: 'table', table: tableFromLines(table ?? '') ?? [] },
    average: { kind: 'mean' },
    to_100: { kind: 'mean_to_100' },
    one_answer: { kind: 'item' },
    kept: kept.method ?? { kind: 'entered' },
  };
  return methods[method];
};

/** What came with a measure stays; a method chosen here shows what it needs. */
const decimalsShown = (method: ScoreMethod, kept: KeptScale): Scale['decimals'] => {
  if (kept.decimals !== undefined && kept.kind === method.kind) return kept.decimals;
  const needed = method.kind === 'table' ? decimalsOf(method.table) : Number(method.kind === 'mean');
  return Math.max(kept.decimals ?? 0, needed) as Scale['decimals'];
};

const needsAllAnswers = ({ kind }: ScoreMethod): boolean => kind === 'item' || kind === 'table';

const scaleOf = (scale: DraftScale, items: readonly Item[]): Scale => {
  const kept: KeptScale = keptOf(scale.kept);
  const { key, name, better, missingAtMost } = scale;
  const method = methodOf(scale, kept);
  // In the order of the questions, whatever order they were ticked in.
  const counted = items.filter((item) => scale.items.includes(item.key));
  const range = rangeOf(counted, method) ?? { min: kept.min ?? 0, max: kept.max ?? 0 };
  return {
    key,
    name,
    items: counted.map((item) => item.key),
    method,
    missingAtMost: needsAllAnswers(method) ? 0 : missingAtMost,
    ...(kept.missingSource && { missingSource: kept.missingSource }),
    ...range,
    decimals: decimalsShown(method, kept),
    better,
    ...(kept.isCountedByStep && better !== 'neither' && { isCountedByStep: true }),
    ...meaningOf(scale, kept),
  };
};

/** True for a measure that came without its words, because its licence keeps them. */
export const isWordless = ({ kept }: Pick<MeasureDraft, 'kept'>): boolean =>
  (keptOf<InstrumentDefinition>(kept).licence?.kind ?? 'wording_ships') !== 'wording_ships';

const usualTiming: InstrumentDefinition['timing'] = {
  baselineByMeeting: 2,
  reviewEveryDays: 183,
  atEnding: true,
  followUpAfterDays: null,
};

/** What the builder sends, and what its preview is made of. */
export const draftToDefinition = (draft: MeasureDraft): InstrumentDefinition => {
  const { name, shortName, about, terms, completedBy, scales, mainScale } = draft;
  const kept = keptOf<InstrumentDefinition>(draft.kept);
  const items = draft.items.map(itemOf);
  const known = new Set([...draft.items, ...scales].map(({ key }) => key));
  const concepts = Object.entries(kept.concepts ?? {}).filter(([key]) => known.has(key));
  return {
    name,
    shortName,
    about,
    items,
    scales: scales.map((scale) => scaleOf(scale, items)),
    // What stands for the whole may have been taken out.
    mainScale: scales.some(({ key }) => key === mainScale) ? mainScale : null,
    completedBy,
    licence: { kind: 'wording_ships', source: name, ...kept.licence, terms: terms ?? ownTerms },
    timing: kept.timing ?? usualTiming,
    ...(concepts.length > 0 && { concepts: Object.fromEntries(concepts) }),
    ...(kept.isOffAtFirst && { isOffAtFirst: true }),
    ...(kept.isForWorkers && { isForWorkers: true }),
  };
};
