import { describe, expect, test } from 'vitest';
import { cellText, filledSheets, type WorkbookCell, workbookKind } from './workbook.ts';

const moment = (text: string): Date => new Date(`${text}Z`);

test.each<[WorkbookCell, string]>([
  [null, ''],
  ['007', '007'],
  [' as typed ', ' as typed '],
  ['2026-03-09', '2026-03-09'],
  [45, '45'],
  [2.5, '2.5'],
  [-0, '0'],
  [0.1 + 0.2, '0.3'],
  [1_234_567_890_123, '1234567890123'],
  [Number.NaN, ''],
  [true, 'TRUE'],
  [false, 'FALSE'],
  [moment('2026-03-09T00:00:00'), '2026-03-09'],
  [moment('2026-03-09T14:30:00'), '2026-03-09 14:30'],
  [moment('2026-03-09T14:29:59.998'), '2026-03-09 14:30'],
  [moment('2026-03-08T23:59:59.999'), '2026-03-09'],
  [moment('1899-12-31T14:30:00'), '14:30'],
  [moment('1904-01-01T09:05:00'), '09:05'],
  [moment('1950-06-01T00:00:00'), '1950-06-01'],
  [new Date(Number.NaN), ''],
  ['PT14H30M00S', '14:30'],
  ['PT9H5M', '09:05'],
  ['PTA meeting', 'PTA meeting'],
])('a cell that holds %j reads %j', (cell, text) => {
  expect(cellText(cell)).toBe(text);
});

describe('the sheets of a workbook', () => {
  const filled = { name: 'People', isHidden: false, rows: [['Name'], ['Ann']] };

  test('are those with something in them; an empty one and one that is put away are passed over', () => {
    const blank = { name: 'Sheet2', isHidden: false, rows: [[null, ' '], []] };
    const hidden = { name: 'Old', isHidden: true, rows: [['Bo']] };
    expect(filledSheets([blank, filled, hidden]).map(({ name }) => name)).toEqual(['People']);
    expect(filledSheets([blank])).toEqual([]);
  });

  test('begin where somebody began to type; their lines keep their numbers', () => {
    const rows = [[], [null, null, 'Name', null, 'Age', null], [null, null, 'Ann', null, 40], []];
    expect(filledSheets([{ ...filled, rows }])[0]?.rows).toEqual([
      ['', ''],
      ['Name', 'Age'],
      ['Ann', '40'],
      ['', ''],
    ]);
  });
});

const bytesOf = (text: string, length = 600): Uint8Array =>
  Uint8Array.from({ length }, (_, at) => text.charCodeAt(at) || 0);

test.each([
  ['a workbook of Excel', bytesOf(`PK\u0003\u0004${' '.repeat(26)}[Content_Types].xml`), 'excel'],
  [
    'one of LibreOffice',
    bytesOf(`PK\u0003\u0004${' '.repeat(26)}mimetypeapplication/vnd.oasis.opendocument.spreadsheet`),
    'open_document',
  ],
  ['one of long ago', bytesOf('\u00d0\u00cf\u0011\u00e0 Workbook'), 'old_excel'],
  [
    'one with a password',
    bytesOf(`\u00d0\u00cf\u0011\u00e0${'\u0000'.repeat(40)}${[...'EncryptedPackage'].join('\u0000')}`),
    'locked',
  ],
  ['text', bytesOf('Name,Age', 8), null],
  ['nothing', new Uint8Array(), null],
])('%s is known by its first bytes', (_what, bytes, kind) => {
  expect(workbookKind(bytes)).toBe(kind);
});
