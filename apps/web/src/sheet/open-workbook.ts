import { mostRows } from '@alongside/domain/take-in/decode-file.ts';
import { filledSheets, type Sheet } from '@alongside/domain/take-in/workbook.ts';
import { readOds } from 'hucre/ods';
import { readXlsx } from 'hucre/xlsx';

/** One more than may be taken in, and the line of headings: enough to see that there are too many. */
const options = { maxRows: mostRows + 2 };

/**
 * Only ever imported when a workbook was chosen: the reader is as large as a page. It asks for no worker and builds no code,
 * which our content policy would refuse. @throws for a file that is damaged, or something else inside.
 */
export const openWorkbook = async (bytes: Uint8Array, kind: 'excel' | 'open_document'): Promise<Sheet[]> => {
  const { sheets } = await (kind === 'excel' ? readXlsx : readOds)(bytes, options);
  return filledSheets(
    sheets.map(({ name, hidden, veryHidden, rows }) => ({ name, isHidden: Boolean(hidden || veryHidden), rows })),
  );
};
