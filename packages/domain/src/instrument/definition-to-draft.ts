import type { InstrumentDefinition } from '../outcome/check-instrument.ts';
import type { Item, Scale, ScoreMethod } from '../outcome/instrument.ts';
import { linesFromNames } from './answer-names.ts';
import type { DraftItem, DraftMethod, DraftScale, MeasureDraft } from './draft-fields.ts';
import { ownTerms } from './draft-to-definition.ts';
import { linesFromTable } from './table-lines.ts';

const draftItem = ({ key, words, kind, min, max, ...item }: Item): DraftItem => {
  const names = Object.entries(item.answerNames ?? {});
  const isAnswer = ([answer]: [string, string]) => Number(answer) >= min && Number(answer) <= max;
  const lines = linesFromNames(Object.fromEntries(names.filter(isAnswer)), min, max);
  // Names of what is no answer ("does not apply"), and names that stand on other answers than all or the ends.
  const others = Object.fromEntries(lines === null ? names : names.filter((each) => !isAnswer(each)));
  return {
    key,
    words: words ?? '',
    kind,
    min,
    max,
    answerNames: lines ?? '',
    isReversed: item.isReversed === true,
    isOptional: item.isOptional === true,
    riskSide: item.riskToLife?.side ?? 'none',
    riskFrom: item.riskToLife?.from ?? null,
    kept: JSON.stringify({ answerNames: others, notAnAnswer: item.notAnAnswer }),
  };
};

const methodNames: Readonly<Record<ScoreMethod['kind'], DraftMethod>> = {
  sum: 'add_up',
  prorated_sum: 'add_up',
  mean: 'average',
  mean_to_100: 'to_100',
  item: 'one_answer',
  table: 'look_up',
  entered: 'kept',
};

const draftScale = (scale: Scale): DraftScale => {
  const { method, min, max, decimals, isCountedByStep, missingSource } = scale;
  const { bands, reliableChange, minimalChange, cutOff } = scale;
  const name = methodNames[method.kind];
  return {
    key: scale.key,
    name: scale.name,
    items: [...scale.items],
    method: name,
    table: method.kind === 'table' ? linesFromTable(method.table) : '',
    missingAtMost: scale.missingAtMost,
    better: scale.better,
    bands: (bands ?? []).map(({ key, name: called, from, to }) => ({ key, name: called, from, to })),
    bandsSource: bands?.[0]?.source ?? null,
    reliableChange: reliableChange?.points ?? null,
    reliableSource: reliableChange?.source ?? null,
    minimalChange: minimalChange?.points ?? null,
    minimalSource: minimalChange?.source ?? null,
    cutOffSide: cutOff?.side ?? 'none',
    cutOff: cutOff?.points ?? null,
    cutOffSource: cutOff?.source ?? null,
    kept: JSON.stringify({
      ...(name === 'kept' && { method, min, max }),
      kind: method.kind,
      decimals,
      isCountedByStep,
      missingSource,
      // For their sources, which may be several.
      bands,
      reliableChange,
      minimalChange,
      cutOff,
    }),
  };
};

/** A measure opened in the builder. */
export const definitionToDraft = (definition: InstrumentDefinition): MeasureDraft => {
  const { name, shortName, about, completedBy, items, scales, mainScale } = definition;
  const { concepts, timing, isOffAtFirst, isForWorkers } = definition;
  const { terms, ...licence } = definition.licence;
  return {
    name,
    shortName,
    about,
    terms: terms === ownTerms ? null : terms,
    completedBy: [...completedBy],
    items: items.map(draftItem),
    scales: scales.map(draftScale),
    mainScale,
    kept: JSON.stringify({ concepts, timing, licence, isOffAtFirst, isForWorkers }),
  };
};
