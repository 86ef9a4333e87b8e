import { strToU8, zipSync } from 'fflate';

/*
 * Workbooks as Excel and LibreOffice write them, down to how a date is a number with a format and how the rest of the sheet
 * is one line that is said to repeat a million times. Everything in them is invented.
 */

/** A cell of a sheet: text, a figure, a day (`{ day: '2026-03-09' }`), a time of day, or what a formula came to. */
export type FileCell = string | number | boolean | null | { day: string } | { time: string } | { formula: string };
export interface FileSheet {
  name: string;
  rows: readonly (readonly FileCell[])[];
  /** Only Excel's say so in a way that is read. */
  isHidden?: boolean;
}

const zipped = (files: Readonly<Record<string, string>>): Uint8Array<ArrayBuffer> =>
  // LibreOffice keeps the first one unpacked, so that its kind can be read without unpacking anything.
  Uint8Array.from(
    zipSync(
      Object.fromEntries(
        Object.entries(files).map(([name, text]) => [name, [strToU8(text), { level: name === 'mimetype' ? 0 : 6 }]]),
      ),
    ),
  );

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const msPerDay = 86_400_000;
const serialOf = (day: string): number => (Date.parse(`${day}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / msPerDay;
const partOfDay = (time: string): number => {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return (hours * 60 + minutes) / 1440;
};

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006';
const packaged = 'http://schemas.openxmlformats.org/package/2006';

const letters = (column: number): string =>
  (column >= 26 ? letters(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26));

/** Each text once, as Excel keeps it: the cells say which. */
const sharedTexts = () => {
  const known = new Map<string, number>();
  return {
    placeOf: (text: string): number => {
      if (!known.has(text)) known.set(text, known.size);
      return known.get(text) ?? 0;
    },
    written: () => [...known.keys()].map((text) => `<si><t xml:space="preserve">${escaped(text)}</t></si>`).join(''),
  };
};

const excelCell = (cell: FileCell, at: string, placeOf: (text: string) => number): string => {
  if (cell === null) return '';
  if (typeof cell === 'string') return `<c r="${at}" t="s"><v>${placeOf(cell)}</v></c>`;
  if (typeof cell === 'number') return `<c r="${at}"><v>${cell}</v></c>`;
  if (typeof cell === 'boolean') return `<c r="${at}" t="b"><v>${cell ? 1 : 0}</v></c>`;
  if ('day' in cell) return `<c r="${at}" s="1"><v>${serialOf(cell.day)}</v></c>`;
  if ('time' in cell) return `<c r="${at}" s="2"><v>${partOfDay(cell.time)}</v></c>`;
  return `<c r="${at}" t="str"><f>A1&amp;""</f><v>${escaped(cell.formula)}</v></c>`;
};

/** As Excel saves one. */
export const excelFile = (sheets: readonly FileSheet[]): Uint8Array<ArrayBuffer> => {
  const { placeOf, written } = sharedTexts();
  const drawn = sheets.map(({ rows }) =>
    rows.map((row, line) => {
      const cells = row.map((cell, column) => excelCell(cell, `${letters(column)}${line + 1}`, placeOf)).join('');
      return cells && `<row r="${line + 1}">${cells}</row>`;
    }),
  );
  const files = sheets.map((_, at) => `worksheets/sheet${at + 1}.xml`);
  const sheetList = sheets.map(
    ({ name, isHidden }, at) =>
      `<sheet name="${escaped(name)}" sheetId="${at + 1}"${isHidden ? ' state="hidden"' : ''} r:id="rId${at + 1}"/>`,
  );
  const related = [...files, 'styles.xml', 'sharedStrings.xml'].map((target, at) => {
    const kind = target.startsWith('worksheets') ? 'worksheet' : target.replace('.xml', '');
    return `<Relationship Id="rId${at + 1}" Type="${office}/relationships/${kind}" Target="${target}"/>`;
  });
  const kindOf = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const parts = [
    `<Override PartName="/xl/workbook.xml" ContentType="${kindOf}.sheet.main+xml"/>`,
    ...files.map((file) => `<Override PartName="/xl/${file}" ContentType="${kindOf}.worksheet+xml"/>`),
    `<Override PartName="/xl/styles.xml" ContentType="${kindOf}.styles+xml"/>`,
    `<Override PartName="/xl/sharedStrings.xml" ContentType="${kindOf}.sharedStrings+xml"/>`,
  ];
  return zipped({
    '[Content_Types].xml': `${head}<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${parts.join('')}</Types>`,
    '_rels/.rels': `${head}<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${office}/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${head}<workbook xmlns="${main}" xmlns:r="${office}/relationships"><workbookPr/><sheets>${sheetList.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${head}<Relationships xmlns="${packaged}/relationships">${related.join('')}</Relationships>`,
    // The second is a day in the way of the country, the third a time.
    'xl/styles.xml': `${head}<styleSheet xmlns="${main}"><numFmts count="1"><numFmt numFmtId="164" formatCode="[$-809]dd\\ mmmm\\ yyyy;@"/></numFmts><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="164" applyNumberFormat="1"/><xf numFmtId="20" applyNumberFormat="1"/></cellXfs></styleSheet>`,
    'xl/sharedStrings.xml': `${head}<sst xmlns="${main}">${written()}</sst>`,
    ...Object.fromEntries(
      drawn.map((rows, at) => [
        `xl/${files[at]}`,
        `${head}<worksheet xmlns="${main}"><sheetData>${rows.join('')}</sheetData></worksheet>`,
      ]),
    ),
  });
};

const documents = 'urn:oasis:names:tc:opendocument:xmlns';

const openCell = (cell: FileCell): string => {
  if (cell === null) return '<table:table-cell/>';
  const paragraphs = (text: string) =>
    text
      .split('\n')
      .map((line) => `<text:p>${escaped(line)}</text:p>`)
      .join('');
  const written = (kind: string, value: string, text: string) =>
    `<table:table-cell office:value-type="${kind}"${value}>${paragraphs(text)}</table:table-cell>`;
  if (typeof cell === 'string') return written('string', '', cell);
  if (typeof cell === 'number') return written('float', ` office:value="${cell}"`, String(cell));
  if (typeof cell === 'boolean') return written('boolean', ` office:boolean-value="${cell}"`, cell ? 'TRUE' : 'FALSE');
  if ('day' in cell)
    return written('date', ` office:date-value="${cell.day}"`, cell.day.split('-').reverse().join('/'));
  if ('time' in cell) {
    const [hours, minutes] = cell.time.split(':');
    return written('time', ` office:time-value="PT${hours}H${minutes}M00S"`, cell.time);
  }
  return written('string', ' table:formula="of:=[.A1]"', cell.formula);
};

const restOfSheet = (rows: number): string =>
  `<table:table-row table:number-rows-repeated="${rows}"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>`;

/** As LibreOffice saves one. */
export const openDocumentFile = (sheets: readonly FileSheet[]): Uint8Array<ArrayBuffer> => {
  const tables = sheets.map(({ name, rows }) => {
    const lines = rows.map((row) =>
      row.length === 0
        ? restOfSheet(1)
        : `<table:table-row>${row.map(openCell).join('')}<table:table-cell table:number-columns-repeated="${16384 - row.length}"/></table:table-row>`,
    );
    return `<table:table table:name="${escaped(name)}">${lines.join('')}${restOfSheet(1_048_576 - rows.length)}</table:table>`;
  });
  const kind = 'application/vnd.oasis.opendocument.spreadsheet';
  return zipped({
    mimetype: kind,
    'content.xml': `${head}<office:document-content xmlns:office="${documents}:office:1.0" xmlns:table="${documents}:table:1.0" xmlns:text="${documents}:text:1.0" office:version="1.3"><office:body><office:spreadsheet>${tables.join('')}</office:spreadsheet></office:body></office:document-content>`,
    'META-INF/manifest.xml': `${head}<manifest:manifest xmlns:manifest="${documents}:manifest:1.0" manifest:version="1.3"><manifest:file-entry manifest:full-path="/" manifest:media-type="${kind}"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>`,
  });
};

/** What is inside is unreadable; this much stands outside in either kind of program. */
export const lockedExcelFile = (): Uint8Array<ArrayBuffer> => {
  const name = [...'EncryptedPackage'].flatMap((letter) => [letter.charCodeAt(0), 0]);
  return Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Array<number>(504).fill(0), ...name]);
};
