import { namesFromLines } from './answer-names.ts';
import type { DraftItem, DraftScale, MeasureDraft } from './measure-draft.ts';
import { scaleRange } from './scale-range.ts';

interface Refusal {
  path: (string | number)[];
  code: string;
}

const itemRefusals = (item: DraftItem, at: number): Refusal[] => {
  if (item.kind === 'words') return [];
  const path = ['items', at];
  if (item.max <= item.min) return [{ path: [...path, 'max'], code: 'range_the_wrong_way' }];
  if (item.max - item.min > 100) return [{ path: [...path, 'max'], code: 'range_too_wide' }];
  const found: Refusal[] = [];
  if (namesFromLines(item.answerNames, item.min, item.max) === null)
    found.push({ path: [...path, 'answerNames'], code: 'answer_names_not_whole' });
  const { riskSide, riskFrom, min, max } = item;
  if (riskSide !== 'none' && (riskFrom === null || riskFrom < min || riskFrom > max))
    found.push({ path: [...path, 'riskFrom'], code: 'risk_out_of_range' });
  return found;
};

const rangeOf = ({ min, max }: DraftItem): string => `${min} ${max}`;

/** Bands in the order of their values; each begins after the one before has ended. */
const bandRefusals = (scale: DraftScale, range: { min: number; max: number }, path: (string | number)[]): Refusal[] =>
  scale.bands.flatMap(({ from, to }, at): Refusal[] => {
    const before = scale.bands[at - 1];
    const here = [...path, 'bands', at];
    if (from < range.min || to > range.max)
      return [{ path: [...here, from < range.min ? 'from' : 'to'], code: 'band_out_of_range' }];
    if (to < from) return [{ path: [...here, 'to'], code: 'range_the_wrong_way' }];
    return before && from <= before.to ? [{ path: [...here, 'from'], code: 'bands_overlap' }] : [];
  });

const scaleRefusals = (scale: DraftScale, at: number, items: readonly DraftItem[]): Refusal[] => {
  const path = ['scales', at];
  const counted = items.filter(({ key, kind }) => kind === 'number' && scale.items.includes(key));
  if (counted.length !== scale.items.length) return [{ path: [...path, 'items'], code: 'scale_item_gone' }];
  if (scale.method === 'kept') return [];
  if (counted.length === 0) return [{ path: [...path, 'items'], code: 'scale_items_missing' }];
  if (scale.method === 'one_answer' && counted.length > 1)
    return [{ path: [...path, 'items'], code: 'scale_one_item' }];
  if (scale.method === 'average' && new Set(counted.map(rangeOf)).size > 1)
    return [{ path: [...path, 'method'], code: 'scale_ranges_differ' }];
  if (scale.missingAtMost >= counted.length && scale.missingAtMost > 0)
    return [{ path: [...path, 'missingAtMost'], code: 'missing_too_many' }];
  return bandRefusals(scale, scaleRange(scale, items), path);
};

const twice = (keys: readonly string[], path: string): Refusal[] =>
  keys.flatMap((key, at) => (keys.indexOf(key) === at ? [] : [{ path: [path, at, 'name'], code: 'key_twice' }]));

/** What a form's fields cannot say one by one. Asked of a draft whose fields are each in order. */
export const measureDraftRefusals = (draft: MeasureDraft): Refusal[] => [
  ...draft.items.flatMap(itemRefusals),
  ...draft.scales.flatMap((scale, at) => scaleRefusals(scale, at, draft.items)),
  ...twice(
    draft.items.map(({ key }) => key),
    'items',
  ),
  ...twice(
    draft.scales.map(({ key }) => key),
    'scales',
  ),
];
