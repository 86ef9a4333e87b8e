import type { Band, Instrument, Item, Scale, ScoreMethod, Sourced } from '../outcome/instrument.ts';
import { namesFromLines } from './answer-names.ts';
import type { DraftItem, DraftMethod, DraftScale, MeasureDraft } from './measure-draft.ts';
import { scaleRange } from './scale-range.ts';

/** Everything of a measure but what the server says of it. */
export type Definition = Omit<Instrument, 'key' | 'version'>;

export const ownRule = 'Our own judgement, not from a published source';

const keptOf = <T>(text: string | null): Partial<T> => (text === null ? {} : (JSON.parse(text) as Partial<T>));

const itemOf = (item: DraftItem): Item => {
  const { key, words, kind, min, max, isReversed, isOptional, riskSide, riskFrom, notAnAnswer } = item;
  if (kind === 'words') return { key, words, kind, min: 0, max: 0, ...(isOptional && { isOptional: true }) };
  const answerNames =
    namesFromLines(item.answerNames, min, max) ??
    (item.keptNames ? keptOf<Record<number, string>>(item.keptNames) : null);
  return {
    key,
    words,
    kind,
    min,
    max,
    ...(isReversed && { isReversed: true }),
    ...(isOptional && { isOptional: true }),
    ...(notAnAnswer.length > 0 && { notAnAnswer }),
    ...(riskSide !== 'none' && riskFrom !== null && { riskToLife: { from: riskFrom, side: riskSide } }),
    ...(answerNames && { answerNames: answerNames as Record<number, string> }),
  };
};

/** A plain sum counts nothing for a gap, so where gaps are allowed the mean of the rest stands in. */
const methodOf = (method: Exclude<DraftMethod, 'kept'>, mayHaveGaps: boolean): ScoreMethod =>
  ({
    add_up: { kind: mayHaveGaps ? 'prorated_sum' : 'sum' } as const,
    average: { kind: 'mean' } as const,
    to_100: { kind: 'mean_to_100' } as const,
    one_answer: { kind: 'item' } as const,
  })[method];

const decimalsOf = ({ kind }: ScoreMethod): Scale['decimals'] => (kind === 'mean' || kind === 'prorated_sum' ? 1 : 0);

const scaleOf = (scale: DraftScale, items: readonly DraftItem[]): Scale => {
  const kept = keptOf<Scale>(scale.kept);
  const { key, name, better } = scale;
  // In the order of the questions, whatever order they were ticked in.
  const keys = items.filter((item) => scale.items.includes(item.key)).map((item) => item.key);
  const sourced: Sourced = scale.source ? { source: scale.source } : { source: ownRule, isGeneralKnowledge: true };
  const isGappy = scale.missingAtMost > 0 || items.some((item) => item.isOptional && keys.includes(item.key));
  const method = scale.method === 'kept' ? (kept.method ?? { kind: 'entered' }) : methodOf(scale.method, isGappy);
  const range = scale.method === 'kept' ? { min: kept.min ?? 0, max: kept.max ?? 0 } : scaleRange(scale, items);
  const bands = scale.bands.map((band): Band => ({ ...band, ...sourced }));
  return {
    ...(kept.cutOff && { cutOff: kept.cutOff }),
    ...(kept.minimalChange && { minimalChange: kept.minimalChange }),
    key,
    name,
    items: keys,
    method,
    missingAtMost: scale.missingAtMost,
    ...(kept.missingSource && { missingSource: kept.missingSource }),
    ...range,
    decimals: Math.max(kept.decimals ?? 0, decimalsOf(method)) as Scale['decimals'],
    better,
    ...(bands.length > 0 && { bands }),
    ...(scale.reliableChange !== null && { reliableChange: { points: scale.reliableChange, ...sourced } }),
  };
};

const asMade: Definition['timing'] = {
  baselineByMeeting: 2,
  reviewEveryDays: 182,
  atEnding: true,
  followUpAfterDays: null,
};

/** What the builder sends. The draft has been through its schema. */
export const draftToDefinition = (draft: MeasureDraft): Definition => {
  const { name, shortName, about, terms, completedBy, items, scales } = draft;
  const kept = keptOf<Definition>(draft.kept);
  const isThere = scales.some(({ key }) => key === draft.mainScale);
  return {
    ...(kept.concepts && { concepts: kept.concepts }),
    name,
    shortName,
    about,
    items: items.map(itemOf),
    scales: scales.map((scale) => scaleOf(scale, items)),
    mainScale: isThere ? draft.mainScale : null,
    completedBy,
    licence: { kind: 'wording_ships', terms: terms ?? '', source: kept.licence?.source ?? '' },
    timing: kept.timing ?? asMade,
  };
};
