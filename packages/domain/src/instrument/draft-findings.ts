import { checkInstrument } from '../outcome/check-instrument.ts';
import { namesFromLines } from './answer-names.ts';
import type { DraftItem, DraftScale, MeasureDraft } from './draft-fields.ts';
import { draftToDefinition, isWordless } from './draft-to-definition.ts';
import { tableFromLines } from './table-lines.ts';

type Path = (string | number)[];
type Finding = [path: Path, code: string];

/** Where the form has a field of another name. */
const fieldOf = (path: readonly (string | number)[], { scales }: MeasureDraft): Path => {
  const [list, at, field, ...rest] = path;
  const isLookedUp = list === 'scales' && scales[Number(at)]?.method === 'look_up';
  if (isLookedUp && (field === 'method' || field === 'max' || field === 'min')) return [list, at ?? 0, 'table'];
  if (list === 'scales' && (field === 'minimalChange' || field === 'cutOff')) return [list, at ?? 0, field];
  if (list === 'items' && field === 'riskToLife') return [list, at ?? 0, 'riskFrom'];
  if (list === 'scales' && field === 'reliableChange') return [list, at ?? 0, 'reliableChange'];
  if (list === 'scales' && (field === 'max' || field === 'min')) return [list, at ?? 0, 'items'];
  return field === undefined ? [...path] : [list ?? '', at ?? 0, field, ...rest];
};

const itemFindings = (item: DraftItem, at: number): Finding[] => {
  const { answerNames, kind, min, max, riskSide, riskFrom } = item;
  if (kind === 'words') return [];
  const found: Finding[] = [];
  if (namesFromLines(answerNames, min, max) === null && min < max)
    found.push([['items', at, 'answerNames'], 'answer_names_not_whole']);
  if (riskSide !== 'none' && riskFrom === null) found.push([['items', at, 'riskFrom'], 'number_missing']);
  return found;
};

/** Nobody can weigh a figure that is from nowhere. */
const scaleFindings = (scale: DraftScale, at: number): Finding[] => {
  const { bands, bandsSource, reliableChange, reliableSource, minimalChange, minimalSource } = scale;
  const { method, table, cutOffSide, cutOff, cutOffSource } = scale;
  const hasLine = cutOffSide !== 'none';
  const wrong: [isWrong: boolean, field: string, code: string][] = [
    [bands.length > 0 && !bandsSource, 'bandsSource', 'source_missing'],
    [reliableChange !== null && !reliableSource, 'reliableSource', 'source_missing'],
    [minimalChange !== null && !minimalSource, 'minimalSource', 'source_missing'],
    [hasLine && cutOff === null, 'cutOff', 'number_missing'],
    [hasLine && !cutOffSource, 'cutOffSource', 'source_missing'],
    [method === 'look_up' && tableFromLines(table) === null, 'table', 'table_not_understood'],
  ];
  return wrong.flatMap(([isWrong, field, code]): Finding[] => (isWrong ? [[['scales', at, field], code]] : []));
};

/** What the fields of a draft cannot say one by one. Asked of a draft whose fields are each in order. */
export const draftFindings = (draft: MeasureDraft): Finding[] => {
  const wordless = isWordless(draft)
    ? []
    : draft.items.flatMap(({ words }, at): Finding[] => (words ? [] : [[['items', at, 'words'], 'text_missing']]));
  const whole = [...checkInstrument(draftToDefinition(draft))].map(
    ([path, code]): Finding => [fieldOf(path, draft), code],
  );
  return [...wordless, ...draft.items.flatMap(itemFindings), ...draft.scales.flatMap(scaleFindings), ...whole];
};
