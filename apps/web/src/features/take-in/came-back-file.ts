import type { FileTable } from '@alongside/domain/take-in/decode-file.ts';
import { guardCell } from '@alongside/domain/take-in/guard-cell.ts';

/** The lines as they were, each with its reason at the end; nothing in it can run as a formula. */
export async function cameBackText(
  { headers, rows }: FileTable,
  reasons: ReadonlyMap<number, string>,
  reasonHeader: string,
): Promise<string> {
  const { stringify } = await import('csv-stringify/browser/esm/sync');
  // A reason left from an earlier round is replaced, not repeated.
  const kept = headers.flatMap((header, column) => (header === reasonHeader ? [] : [column]));
  const lines = rows
    .filter(({ row }) => reasons.has(row))
    .map(({ row, cells }) => [...kept.map((column) => guardCell(cells[column] ?? '')), reasons.get(row) ?? '']);
  // The mark at the start tells spreadsheets that accents are UTF-8.
  return stringify([[...kept.map((column) => headers[column] ?? ''), reasonHeader], ...lines], {
    bom: true,
    record_delimiter: 'windows',
  });
}

export function saveText(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser has taken hold of the file by the next turn.
  setTimeout(() => URL.revokeObjectURL(address), 0);
}
