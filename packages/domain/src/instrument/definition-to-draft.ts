import type { Item, Scale, ScoreMethod } from '../outcome/instrument.ts';
import { linesFromNames } from './answer-names.ts';
import { type Definition, ownRule } from './draft-to-definition.ts';
import type { DraftItem, DraftMethod, DraftScale, MeasureDraft } from './measure-draft.ts';

const keptNamesOf = ({ answerNames, min, max }: Item): string | null =>
  linesFromNames(answerNames, min, max) === null ? JSON.stringify(answerNames) : null;

const draftItem = (item: Item): DraftItem => ({
  key: item.key,
  words: item.words ?? '',
  kind: item.kind,
  min: item.min,
  max: item.max,
  answerNames: linesFromNames(item.answerNames, item.min, item.max) ?? '',
  isReversed: item.isReversed === true,
  isOptional: item.isOptional === true,
  riskSide: item.riskToLife?.side ?? 'none',
  riskFrom: item.riskToLife?.from ?? null,
  notAnAnswer: [...(item.notAnAnswer ?? [])],
  keptNames: keptNamesOf(item),
});

const methodNames: Readonly<Record<ScoreMethod['kind'], DraftMethod>> = {
  sum: 'add_up',
  prorated_sum: 'add_up',
  mean: 'average',
  mean_to_100: 'to_100',
  item: 'one_answer',
  table: 'kept',
  entered: 'kept',
};

const draftScale = (scale: Scale): DraftScale => {
  const { method, min, max, decimals, cutOff, minimalChange, missingSource } = scale;
  const source = scale.reliableChange?.source ?? scale.bands?.[0]?.source ?? null;
  const keepsMethod = methodNames[method.kind] === 'kept';
  const kept = { ...(keepsMethod && { method, min, max }), decimals, cutOff, minimalChange, missingSource };
  return {
    key: scale.key,
    name: scale.name,
    items: [...scale.items],
    method: methodNames[method.kind],
    missingAtMost: scale.missingAtMost,
    better: scale.better,
    bands: (scale.bands ?? []).map(({ key, name, from, to }) => ({ key, name, from, to })),
    source: source === ownRule ? null : source,
    reliableChange: scale.reliableChange?.points ?? null,
    kept: JSON.stringify(kept),
  };
};

/** A measure opened in the builder. What has no field there travels along in `kept`. */
export const definitionToDraft = (definition: Definition): MeasureDraft => {
  const { name, shortName, about, licence, completedBy, items, scales, mainScale, concepts, timing } = definition;
  return {
    name,
    shortName,
    about,
    terms: licence.terms || null,
    completedBy: [...completedBy],
    items: items.map(draftItem),
    scales: scales.map(draftScale),
    mainScale,
    kept: JSON.stringify({ concepts, timing, licence: { source: licence.source } }),
  };
};
