import {
  asTable,
  decodeFile,
  type FileRefusal,
  type FileTable,
  guessSeparator,
} from '@alongside/domain/take-in/decode-file.ts';

const mostBytes = 15 * 1024 * 1024;

export type Unreadable = FileRefusal | 'file_too_big' | 'file_quotes';

/** Reads the chosen file on this device. The reader of CSV travels only when a file is chosen. */
export async function readFile(file: File): Promise<{ table: FileTable } | { refused: Unreadable }> {
  if (file.size > mostBytes) return { refused: 'file_too_big' };
  const decoded = decodeFile(new Uint8Array(await file.arrayBuffer()));
  if ('refused' in decoded) return decoded;
  const { parse } = await import('csv-parse/browser/esm/sync');
  try {
    const lines: string[][] = parse(decoded.text, {
      delimiter: guessSeparator(decoded.text),
      relax_column_count: true,
      relax_quotes: true,
    });
    const table = asTable(lines);
    return 'refused' in table ? table : { table };
  } catch {
    return { refused: 'file_quotes' };
  }
}
