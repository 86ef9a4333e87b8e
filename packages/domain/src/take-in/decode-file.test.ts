import { describe, expect, test } from 'vitest';
import { asTable, decodeFile, guessSeparator } from './decode-file.ts';
import { guardCell } from './guard-cell.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

describe('a file someone chose', () => {
  test('keeps accents and curly quotes, and leaves the mark at the start out', () => {
    expect(decodeFile(bytes('\ufeffName;Note\nZoë;“It’s fine”'))).toEqual({ text: 'Name;Note\nZoë;“It’s fine”' });
  });

  test('reads what an older spreadsheet saved, where UTF-8 would be broken', () => {
    const old = new Uint8Array([0x5a, 0x6f, 0xeb, 0x2c, 0x93, 0x68, 0x69, 0x94]);
    expect(decodeFile(old)).toEqual({ text: 'Zoë,“hi”' });
  });

  test('reads a file saved as Unicode text', () => {
    const utf16 = Uint8Array.from([0xff, 0xfe, ...[...'a\tb'].flatMap((letter) => [letter.charCodeAt(0), 0])]);
    expect(decodeFile(utf16)).toEqual({ text: 'a\tb' });
  });

  test.each([
    [
      'a picture',
      new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 73, 72, 68, 82]),
      'file_not_text',
    ],
    ['a workbook', new Uint8Array([0x50, 0x4b, 0x03, 0x04, 20, 0, 6, 0]), 'file_is_workbook'],
    ['an old workbook', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), 'file_is_workbook'],
    ['an empty file', new Uint8Array(), 'file_empty'],
    ['blank lines', bytes('\n \r\n'), 'file_empty'],
  ])('%s is refused with its own reason', (_what, file, refused) => {
    expect(decodeFile(file)).toEqual({ refused });
  });

  test.each([
    ['Name,Date\nA,1', ','],
    ['Name;Date\n"Last, First";1\n', ';'],
    ['Name\tDate\nA, B\t1', '\t'],
  ])('finds what separates the columns of %j', (text, separator) => {
    expect(guessSeparator(text)).toBe(separator);
  });

  test('leaves blank lines out and keeps the numbers the spreadsheet shows', () => {
    expect(
      asTable([
        ['Name', 'Age'],
        ['', ''],
        [' Ann ', '40'],
      ]),
    ).toEqual({
      headers: ['Name', 'Age'],
      rows: [{ row: 3, cells: ['Ann', '40'] }],
    });
  });

  test.each([
    ['one column', [['Name'], ['Ann']], 'file_one_column'],
    ['headers alone', [['Name', 'Age']], 'file_no_rows'],
    ['nothing', [['', '']], 'file_empty'],
  ])('refuses %s', (_what, lines, refused) => {
    expect(asTable(lines)).toEqual({ refused });
  });

  test('what comes back cannot run as a formula, and a telephone number stays readable', () => {
    expect(['=1+1', '+44 7700', '@now', '-2', '\tx', 'fine'].map(guardCell)).toEqual([
      "'=1+1",
      "'+44 7700",
      "'@now",
      "'-2",
      "'\tx",
      'fine',
    ]);
  });
});
