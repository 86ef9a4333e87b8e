import type { NotUnderstoodCode } from '../brought-in.ts';
import type { Item } from '../instrument.ts';
import {
  extensionOf,
  extensionUrl,
  type FhirCoding,
  type FhirItem,
  type FhirOption,
  type FhirValueSet,
} from './fhir-parts.ts';

interface Option {
  name: string | undefined;
  score: number | null;
}

const wholeOf = (score: number | undefined): number | null =>
  score !== undefined && Number.isInteger(score) ? score : null;

const ordinalOf = (part: FhirOption | FhirCoding | undefined): number | undefined =>
  part && extensionOf(part, extensionUrl.ordinal)?.valueDecimal;

const codedScore = (code: string | undefined): number | null => (/^-?\d{1,3}$/.test(code ?? '') ? Number(code) : null);

const optionOf = (option: FhirOption): Option => {
  const { valueCoding, valueInteger, valueString } = option;
  const ordinal = wholeOf(ordinalOf(option) ?? ordinalOf(valueCoding) ?? valueInteger);
  return {
    name: valueCoding?.display ?? valueCoding?.code ?? valueString,
    score: ordinal ?? codedScore(valueCoding?.code),
  };
};

const fromValueSet = ({ answerValueSet = '' }: FhirItem, contained: readonly FhirValueSet[]): FhirOption[] => {
  const set = contained.find(({ id }) => answerValueSet === `#${id}`);
  const codings = set?.expansion?.contains ?? set?.compose?.include.flatMap(({ concept }) => concept ?? []) ?? [];
  return codings.map((valueCoding) => ({ valueCoding }));
};

/** One score after the other, none twice: what our answers are. */
const runsOn = (scores: readonly (number | null)[]): scores is number[] => {
  if (scores.some((score) => score === null)) return false;
  const sorted = (scores as number[]).toSorted((one, other) => one - other);
  return sorted.every((score, at) => at === 0 || score === (sorted[at - 1] ?? 0) + 1);
};

export type ReadOptions =
  | { code: NotUnderstoodCode | null; item: Pick<Item, 'min' | 'max' | 'answerNames'> }
  | { code: NotUnderstoodCode; item: null };

/** The range and the names of the answers to choose from. Options that do not count on by ones are numbered in their order. */
export const readOptions = (item: FhirItem, contained: readonly FhirValueSet[]): ReadOptions => {
  const options = (item.answerOption ?? fromValueSet(item, contained)).map(optionOf);
  if (options.length === 0) return { code: 'options_not_found', item: null };
  if (options.length === 1) return { code: 'one_option_only', item: null };
  const given = options.map(({ score }) => score);
  const scores = runsOn(given) ? given : options.map((_, at) => at);
  const names = options.flatMap(({ name }, at) => (name?.trim() ? [[scores[at], name.slice(0, 120)]] : []));
  return {
    code: runsOn(given) ? null : 'scored_by_order',
    item: {
      min: Math.min(...scores),
      max: Math.max(...scores),
      ...(names.length > 0 && { answerNames: Object.fromEntries(names) }),
    },
  };
};
