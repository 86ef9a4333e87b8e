import { asTable, type FileRefusal, type FileTable } from '@alongside/domain/take-in/decode-file.ts';
import type { Sheet } from '@alongside/domain/take-in/workbook.ts';
import { readSheets, type SheetRefusal } from '../../sheet/read-sheets.ts';

const mostBytes = 15 * 1024 * 1024;

type TableRefusal = Extract<FileRefusal, 'file_one_column' | 'file_no_rows' | 'file_too_long'> | 'file_too_big';
export type Unreadable = SheetRefusal | TableRefusal;

/** One sheet as a table with headers. */
export const tableOf = ({ rows }: Sheet): { table: FileTable } | { refused: Unreadable } => {
  const table = asTable(rows);
  return 'refused' in table ? { refused: table.refused as Unreadable } : { table };
};

/** Reads the chosen file on this device. */
export async function readFile(file: File): Promise<{ sheets: Sheet[] } | { refused: Unreadable }> {
  if (file.size > mostBytes) return { refused: 'file_too_big' };
  return readSheets(new Uint8Array(await file.arrayBuffer()));
}
