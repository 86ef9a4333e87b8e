import { describe, expect, test } from 'vitest';
import { readTable, textAt } from './read-table.ts';

const read = (text: string | Uint8Array) =>
  readTable('people', 'people.csv', typeof text === 'string' ? Buffer.from(text) : text);
const rowsOf = (text: string): string[][] => {
  const { rows, columns } = read(text);
  return Array.from({ length: rows }, (_, row) => columns.map((column) => textAt(column, row)));
};

describe('a table as it was written', () => {
  test('is read cell by cell, with commas, quotes, line breaks and letters of any kind inside quotes', () => {
    const text = 'person,group_label\r\nBCDFGH,"Black, ""other"""\r\nJKLMNP,"one\r\ntwo"\r\nQRSTVW,Aðalgeir Ω\r\n';
    expect(rowsOf(text)).toEqual([
      ['BCDFGH', 'Black, "other"'],
      ['JKLMNP', 'one\r\ntwo'],
      ['QRSTVW', 'Aðalgeir Ω'],
    ]);
  });

  test('knows a text again whether or not it stands in quotes: nobody is told apart by how their cell is written', () => {
    const [column] = read('gender\r\nF\r\n"F"\r\nM\r\nF\r\n').columns;
    expect([column?.texts, [...(column?.at ?? [])]]).toEqual([
      ['F', 'M'],
      [0, 0, 1, 0],
    ]);
  });

  test('keeps thousands of different texts apart', () => {
    const marks = Array.from({ length: 5000 }, (_, at) => `M${at * 7919}`);
    const [column] = read(`person\r\n${[...marks, ...marks].join('\r\n')}\r\n`).columns;
    expect(column?.texts).toEqual(marks);
    expect([...(column?.at ?? [])]).toEqual([...marks.keys(), ...marks.keys()]);
  });

  test.each([
    ['a row with a cell too many', 'a,b\r\n1,2,3\r\n'],
    ['a row with a cell too few', 'a,b\r\n1\r\n'],
    ['an empty line', 'a,b\r\n1,2\r\n\r\n'],
    ['a last row without its end', 'a,b\r\n1,2'],
    ['a quote inside a cell', 'a,b\r\n1,x"y\r\n'],
    ['letters behind a quoted cell', 'a,b\r\n1,"x"y\r\n'],
    ['a quote without its end', 'a,b\r\n1,"x\r\n'],
    ['nothing at all', ''],
  ])('is not read when there is %s', (_, text) => {
    expect(() => read(text)).toThrow();
  });

  test('is not read when it is not UTF-8', () => {
    expect(() => read(Uint8Array.of(0x61, 0x0d, 0x0a, 0xe9, 0x0d, 0x0a))).toThrow();
  });
});
