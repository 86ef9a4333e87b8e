import type { BroughtIn } from '@alongside/domain/outcome/brought-in.ts';
import { fromFhirQuestionnaire } from '@alongside/domain/outcome/fhir-questionnaire.ts';
import { fromInstrumentRows } from '@alongside/domain/outcome/instrument-rows.ts';
import { DomainError } from '@alongside/domain/shared/domain-error.ts';
import { decodeFile, type FileRefusal, guessSeparator } from '@alongside/domain/take-in/decode-file.ts';

/** The largest published measures are far below. */
const mostBytes = 2 * 1024 * 1024;

export type MeasureFileRefusal =
  | Extract<FileRefusal, 'file_empty' | 'file_is_workbook' | 'file_not_text'>
  | 'file_too_big'
  | 'file_json'
  | 'file_quotes'
  | 'not_a_questionnaire'
  | 'file_not_whole';

export type MeasureFileRead =
  | { read: BroughtIn }
  /** `fields`: what a measure would have needed, a code by place in it. */
  | { refused: MeasureFileRefusal; fields: Readonly<Record<string, string>> };

const refusedAs = (refused: MeasureFileRefusal, fields: Readonly<Record<string, string>> = {}): MeasureFileRead => ({
  refused,
  fields,
});

async function rowsOf(text: string): Promise<string[][] | null> {
  const { parse } = await import('csv-parse/browser/esm/sync');
  try {
    return parse(text, { delimiter: guessSeparator(text), relax_column_count: true, relax_quotes: true });
  } catch {
    return null;
  }
}

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

function understood(make: () => BroughtIn): MeasureFileRead {
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

/** Reads a questionnaire or a spreadsheet on this device: nothing is sent before it is saved. */
export async function readMeasureFile(file: File): Promise<MeasureFileRead> {
  if (file.size > mostBytes) return refusedAs('file_too_big');
  const decoded = decodeFile(new Uint8Array(await file.arrayBuffer()));
  if ('refused' in decoded) return refusedAs(decoded.refused as MeasureFileRefusal);
  const { text } = decoded;
  if (/^\s*[{[]/.test(text) || file.name.toLowerCase().endsWith('.json')) {
    const json = jsonOf(text);
    return json ? understood(() => fromFhirQuestionnaire(json.value)) : refusedAs('file_json');
  }
  const rows = await rowsOf(text);
  return rows ? understood(() => fromInstrumentRows(rows)) : refusedAs('file_quotes');
}
