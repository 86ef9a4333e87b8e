import { decodeFile, type FileRefusal, guessSeparator } from '@alongside/domain/take-in/decode-file.ts';
import { type Sheet, workbookKind } from '@alongside/domain/take-in/workbook.ts';

export type SheetRefusal =
  | Extract<FileRefusal, 'file_empty' | 'file_not_text'>
  | 'file_quotes'
  | 'file_locked'
  | 'file_old_workbook'
  | 'file_reader_away'
  | 'file_broken';

export type SheetsRead = { sheets: Sheet[] } | { refused: SheetRefusal };

/** The one sheet of a text with separators. Its reader travels only when a file is chosen. */
export async function readSeparated(text: string): Promise<SheetsRead> {
  const { parse } = await import('csv-parse/browser/esm/sync');
  try {
    const rows: string[][] = parse(text, {
      delimiter: guessSeparator(text),
      relax_column_count: true,
      relax_quotes: true,
    });
    return { sheets: [{ name: null, rows }] };
  } catch {
    return { refused: 'file_quotes' };
  }
}

/** Null where it is no workbook. */
export async function readWorkbook(bytes: Uint8Array): Promise<SheetsRead | null> {
  const kind = workbookKind(bytes);
  if (kind === null) return null;
  if (kind === 'locked') return { refused: 'file_locked' };
  if (kind === 'old_excel') return { refused: 'file_old_workbook' };
  // Without signal, or after the server has a newer version of it, the reader does not arrive.
  const reader = await import('./open-workbook.ts').catch(() => null);
  if (!reader) return { refused: 'file_reader_away' };
  try {
    const sheets = await reader.openWorkbook(bytes, kind);
    return sheets.length > 0 ? { sheets } : { refused: 'file_empty' };
  } catch {
    return { refused: 'file_broken' };
  }
}

/** A file that somebody chose, read on this device: a workbook with its sheets, or a text with separators. */
export async function readSheets(bytes: Uint8Array): Promise<SheetsRead> {
  const workbook = await readWorkbook(bytes);
  if (workbook) return workbook;
  const decoded = decodeFile(bytes);
  if ('refused' in decoded) return { refused: decoded.refused as SheetRefusal };
  return readSeparated(decoded.text);
}
