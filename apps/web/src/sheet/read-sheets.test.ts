import {
  excelFile,
  type FileCell,
  type FileSheet,
  lockedExcelFile,
  openDocumentFile,
} from '@alongside/testing/workbook-files.ts';
import { describe, expect, it } from 'vitest';
import { readSheets } from './read-sheets.ts';

const programs = [
  ['Excel', excelFile],
  ['LibreOffice', openDocumentFile],
] as const;

const rows: FileCell[][] = [
  ['Name', 'Phone', 'Referred on', 'Time', 'Minutes', 'Came', 'Said'],
  ['Zoë “Zo” & Co', '07700 900 007', { day: '2026-03-09' }, { time: '14:30' }, 45, true, { formula: '007' }],
  [],
  ['Bo', '0123', { day: '1987-12-31' }, { time: '09:05' }, 2.5, false, 'Two\nlines'],
];
const people: FileSheet = { name: 'People', rows };
const asRead = [
  ['Name', 'Phone', 'Referred on', 'Time', 'Minutes', 'Came', 'Said'],
  ['Zoë “Zo” & Co', '07700 900 007', '2026-03-09', '14:30', '45', 'TRUE', '007'],
  ['Bo', '0123', '1987-12-31', '09:05', '2.5', 'FALSE', 'Two\nlines'],
];
const filled = (lines: readonly string[][] | undefined) => lines?.filter((row) => row.some((cell) => cell !== ''));

describe.each(programs)('a workbook that %s saved', (_program, save) => {
  it('is read with days as days, figures as figures, and noughts in front where they were typed', async () => {
    const found = await readSheets(save([people]));
    expect('sheets' in found && found.sheets.map(({ name, rows: read }) => [name, filled(read)])).toEqual([
      ['People', asRead],
    ]);
    // Line four of the sheet is line four here, so that a line that comes back can be found.
    expect('sheets' in found && found.sheets[0]?.rows[3]?.[0]).toBe('Bo');
  });

  it('gives each sheet with something in it, and passes over empty ones', async () => {
    const found = await readSheets(
      save([
        { name: 'Sheet2', rows: [] },
        people,
        {
          name: 'Meet-ups',
          rows: [
            ['Day', 'Who'],
            [{ day: '2026-11-19' }, 'Bo'],
          ],
        },
      ]),
    );
    expect('sheets' in found && found.sheets.map(({ name }) => name)).toEqual(['People', 'Meet-ups']);
  });

  it('of 5,000 lines is read whole', async () => {
    const many = Array.from({ length: 5_000 }, (_, at) => [`Person ${at}`, at, { day: '2026-11-19' }]);
    const found = await readSheets(save([{ name: 'Everyone', rows: many }]));
    expect('sheets' in found && found.sheets[0]?.rows.at(-1)).toEqual(['Person 4999', '4999', '2026-11-19']);
  });

  it('says so where nothing stands in it, and where it breaks off', async () => {
    expect(await readSheets(save([{ name: 'Sheet1', rows: [] }]))).toEqual({ refused: 'file_empty' });
    const whole = save([people]);
    expect(await readSheets(whole.slice(0, whole.length / 2))).toEqual({ refused: 'file_broken' });
    expect(await readSheets(whole.fill(0xff, 200, 700))).toEqual({ refused: 'file_broken' });
  });
});

it('a sheet that somebody hid in Excel is passed over', async () => {
  const found = await readSheets(excelFile([{ name: 'Old', rows: [['Ann']], isHidden: true }, people]));
  expect('sheets' in found && found.sheets.map(({ name }) => name)).toEqual(['People']);
});

it.each<[string, Uint8Array, string]>([
  ['a workbook with a password', lockedExcelFile(), 'file_locked'],
  ['a workbook of long ago', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), 'file_old_workbook'],
  ['a picture', Uint8Array.from([0x89, 0x50, 0, 0, 0, 0, 1, 2]), 'file_not_text'],
  ['nothing', new Uint8Array(), 'file_empty'],
])('%s is refused in words of its own', async (_what, bytes, refused) => {
  expect(await readSheets(bytes)).toEqual({ refused });
});

it('a text with separators is one sheet without a name', async () => {
  const found = await readSheets(new TextEncoder().encode('Name;Age\nAnn;40\n'));
  expect(found).toEqual({
    sheets: [
      {
        name: null,
        rows: [
          ['Name', 'Age'],
          ['Ann', '40'],
        ],
      },
    ],
  });
});
