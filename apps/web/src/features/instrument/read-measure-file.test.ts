// @vitest-environment jsdom
import { toFhirQuestionnaire } from '@alongside/domain/outcome/fhir-questionnaire.ts';
import { toInstrumentRows } from '@alongside/domain/outcome/instrument-rows.ts';
import { instrumentLibrary } from '@alongside/domain/outcome/library/instrument-library.ts';
import { guardCell } from '@alongside/domain/take-in/guard-cell.ts';
import { excelFile, lockedExcelFile, openDocumentFile } from '@alongside/testing/workbook-files.ts';
import { stringify } from 'csv-stringify/browser/esm/sync';
import { describe, expect, it } from 'vitest';
import { readMeasureFile, readMeasureSheet } from './read-measure-file.ts';

const file = (name: string, content: string | Uint8Array<ArrayBuffer>) => new File([content], name);
const refusalOf = async (name: string, content: string | Uint8Array<ArrayBuffer>) => {
  const found = await readMeasureFile(file(name, content));
  return 'refused' in found ? found.refused : 'taken';
};

describe('a file with a measure', () => {
  const shipping = instrumentLibrary.filter(({ licence }) => licence.kind === 'wording_ships');

  it.each(shipping.map((each) => [each.key, each] as const))(
    '%s comes back as it went, as a questionnaire and as a spreadsheet',
    async (_key, instrument) => {
      const { key, version, ...definition } = instrument;
      const json = JSON.stringify(toFhirQuestionnaire(instrument));
      const rows = toInstrumentRows(instrument).map((row) => row.map(guardCell));
      // A spreadsheet makes a figure of what looks like one.
      const typedAsIs = rows.map((row) => row.map((cell) => (/^-?\d+(\.\d+)?$/.test(cell) ? Number(cell) : cell)));
      const csv = stringify(rows, { bom: true, record_delimiter: 'windows' });
      for (const [name, text] of [
        ['m.json', json],
        ['m.csv', csv],
        ['m.xlsx', excelFile([{ name: 'Sheet1', rows: typedAsIs }])],
        ['m.ods', openDocumentFile([{ name: 'Sheet1', rows: typedAsIs }])],
      ] as const) {
        const found = await readMeasureFile(file(name, text));
        expect('read' in found && JSON.parse(JSON.stringify(found.read.definition))).toEqual(definition);
        expect('read' in found && found.read.notUnderstood).toEqual([]);
      }
    },
  );

  it.each([
    ['empty.csv', '', 'file_empty'],
    ['book.xlsx', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]), 'file_broken'],
    ['locked.xlsx', lockedExcelFile(), 'file_locked'],
    ['picture.png', new Uint8Array([0x89, 0x50, 0, 0, 0, 0, 1, 2]), 'file_not_text'],
    ['huge.csv', 'x'.repeat(2 * 1024 * 1024 + 1), 'file_too_big'],
    ['broken.json', '{"resourceType": ', 'file_json'],
    ['other.json', '{"resourceType":"Patient"}', 'not_a_questionnaire'],
    ['deep.json', '['.repeat(5000) + ']'.repeat(5000), 'not_a_questionnaire'],
    ['people.csv', 'name,phone\nWren,1', 'file_not_whole'],
    ['turned.csv', 'question,min,max\nI slept.,4,0', 'file_not_whole'],
    ['sleep.csv', 'question;min;max\nI slept.;0;4', 'taken'],
  ])('%s is taken, or refused for its own reason', async (name, content, expected) => {
    expect(await refusalOf(name, content)).toBe(expected);
  });

  it('with more than one filled sheet is asked about, and the chosen one is read', async () => {
    const sheets = [
      { name: 'Notes', rows: [['Asked in March']] },
      {
        name: 'Questions',
        rows: [
          ['question', 'min', 'max'],
          ['I slept.', 0, 4],
        ],
      },
    ];
    const found = await readMeasureFile(file('sleep.xlsx', excelFile(sheets)));
    const chosen = 'sheets' in found ? found.sheets.find(({ name }) => name === 'Questions') : undefined;
    const read = chosen && readMeasureSheet(chosen);
    expect(read && 'read' in read && read.read.definition.items).toMatchObject([{ words: 'I slept.', min: 0, max: 4 }]);
  });
});
