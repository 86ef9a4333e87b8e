import type { BroughtIn } from '@alongside/domain/outcome/brought-in.ts';
import { fromFhirQuestionnaire } from '@alongside/domain/outcome/fhir-questionnaire.ts';
import { fromInstrumentRows } from '@alongside/domain/outcome/instrument-rows.ts';
import { DomainError } from '@alongside/domain/shared/domain-error.ts';
import { decodeFile } from '@alongside/domain/take-in/decode-file.ts';
import type { Sheet } from '@alongside/domain/take-in/workbook.ts';
import { readSeparated, readWorkbook, type SheetRefusal, type SheetsRead } from '../../sheet/read-sheets.ts';

/** The largest published measures are far below. */
const mostBytes = 2 * 1024 * 1024;

export type MeasureFileRefusal = SheetRefusal | 'file_too_big' | 'file_json' | 'not_a_questionnaire' | 'file_not_whole';

export type MeasureFileRead =
  | { read: BroughtIn }
  /** More than one sheet has something in it. */
  | { sheets: Sheet[] }
  /** `fields`: what a measure would have needed, a code by place in it. */
  | { refused: MeasureFileRefusal; fields: Readonly<Record<string, string>> };

const refusedAs = (
  refused: MeasureFileRefusal,
  fields: Readonly<Record<string, string>> = {},
): Extract<MeasureFileRead, { refused: unknown }> => ({ refused, fields });

function jsonOf(text: string): { value: unknown } | null {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return null;
  }
}

/** A list of people has rows and columns too. What has no words, and no licence of which it says that it keeps them, is no measure. */
const withoutWords = ({ definition: { licence, items }, notUnderstood }: BroughtIn): Record<string, string> =>
  licence.kind === 'wording_ships' || notUnderstood.some(({ code }) => code === 'licence_not_known')
    ? Object.fromEntries(items.flatMap(({ words }, at) => (words ? [] : [[`items.${at}.words`, 'text_missing']])))
    : {};

function understood(make: () => BroughtIn): Exclude<MeasureFileRead, { sheets: unknown }> {
  try {
    const read = make();
    const missing = withoutWords(read);
    return Object.keys(missing).length > 0 ? refusedAs('file_not_whole', missing) : { read };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const fields = (error.details.fields ?? {}) as Record<string, string>;
    return fields.file ? refusedAs('not_a_questionnaire') : refusedAs('file_not_whole', fields);
  }
}

/** One sheet of a file as a measure. */
export const readMeasureSheet = ({ rows }: Sheet) => understood(() => fromInstrumentRows(rows));

const fromSheets = (read: SheetsRead): MeasureFileRead => {
  if ('refused' in read) return refusedAs(read.refused);
  const [first, ...others] = read.sheets;
  return first && others.length === 0 ? readMeasureSheet(first) : read;
};

/** Reads a questionnaire or a spreadsheet on this device: nothing is sent before it is saved. */
export async function readMeasureFile(file: File): Promise<MeasureFileRead> {
  if (file.size > mostBytes) return refusedAs('file_too_big');
  const bytes = new Uint8Array(await file.arrayBuffer());
  const workbook = await readWorkbook(bytes);
  if (workbook) return fromSheets(workbook);
  const decoded = decodeFile(bytes);
  if ('refused' in decoded) return refusedAs(decoded.refused as SheetRefusal);
  const { text } = decoded;
  if (/^\s*[{[]/.test(text) || file.name.toLowerCase().endsWith('.json')) {
    const json = jsonOf(text);
    return json ? understood(() => fromFhirQuestionnaire(json.value)) : refusedAs('file_json');
  }
  return fromSheets(await readSeparated(text));
}
