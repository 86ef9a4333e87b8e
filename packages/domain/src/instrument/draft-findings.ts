import { checkInstrument } from '../outcome/check-instrument.ts';
import { namesFromLines } from './answer-names.ts';
import type { DraftItem, MeasureDraft } from './draft-fields.ts';
import { draftToDefinition, isWordless } from './draft-to-definition.ts';

type Path = (string | number)[];
type Finding = [path: Path, code: string];

/** Where the form has a field of another name. */
const fieldOf = (path: readonly (string | number)[]): Path => {
  const [list, at, field, ...rest] = path;
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

/** What the fields of a draft cannot say one by one. Asked of a draft whose fields are each in order. */
export const draftFindings = (draft: MeasureDraft): Finding[] => {
  const wordless = isWordless(draft)
    ? []
    : draft.items.flatMap(({ words }, at): Finding[] => (words ? [] : [[['items', at, 'words'], 'text_missing']]));
  const whole = [...checkInstrument(draftToDefinition(draft))].map(([path, code]): Finding => [fieldOf(path), code]);
  return [...wordless, ...draft.items.flatMap(itemFindings), ...whole];
};
