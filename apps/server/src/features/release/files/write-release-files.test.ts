import { createHash } from 'node:crypto';
import type { ReleaseCode, ReleasePackage } from '@alongside/domain/release/release-package.ts';
import { parse } from 'csv-parse/sync';
import { strFromU8, unzipSync } from 'fflate';
import { parquetReadObjects } from 'hyparquet';
import { describe, expect, test } from 'vitest';
import { samplePeople, sampleRelease } from '../../../../test/release/sample-release.ts';
import { writeReleaseFiles } from './write-release-files.ts';

type Row = Record<string, string>;

const textsOf = (release: ReleasePackage, options = {}): Record<string, string> =>
  Object.fromEntries(writeReleaseFiles(release, options).files.map(({ name, bytes }) => [name, strFromU8(bytes)]));

const rowsOf = (csv: string | undefined): Row[] => parse(csv ?? '', { columns: true, record_delimiter: '\r\n' });

/** The sample, with other words for the first gender. */
export const withLabel = (label: string, release = sampleRelease()): ReleasePackage => ({
  ...release,
  people: {
    ...release.people,
    variables: release.people.variables.map((variable) =>
      variable.name === 'gender'
        ? {
            ...variable,
            codes: variable.codes.map((each): ReleaseCode => (each.code === 1 ? { ...each, label } : each)),
          }
        : variable,
    ),
  },
});

describe('the two tables', () => {
  test('each person has one row with code and words, and no cell is empty', () => {
    const people = samplePeople();
    const rows = rowsOf(textsOf(sampleRelease(people))['people.csv']);
    expect(rows.map(({ person }) => person)).toEqual(people.map(({ mark }) => mark));
    const woman = rows[people.findIndex(({ age, gender }) => age === 3 && gender === 2)];
    expect(woman).toMatchObject({
      age: '3',
      age_label: '55 and over',
      age_low: '55',
      age_high: '-996',
      gender: '2',
      gender_label: 'Woman',
    });
    for (const cell of rows.flatMap((row) => Object.values(row))) expect(cell).not.toBe('');
  });

  test('not asked and preferred not to say are two codes with their own words', () => {
    const people = samplePeople();
    const rows = rowsOf(textsOf(sampleRelease(people))['people.csv']);
    expect(rows[people.findIndex(({ age }) => age === -998)]).toMatchObject({ age: '-998', age_label: 'Not asked' });
    expect(rows[people.findIndex(({ age }) => age === -999)]).toMatchObject({
      age: '-999',
      age_label: 'Asked, preferred not to say',
      age_low: '-999',
    });
  });

  test('each row of measures names a person of the other table', () => {
    const texts = textsOf(sampleRelease());
    const marks = new Set(rowsOf(texts['people.csv']).map(({ person }) => person));
    const measures = rowsOf(texts['measures.csv']);
    expect(measures).toHaveLength(144);
    expect(measures.filter(({ person }) => !marks.has(person ?? ''))).toEqual([]);
  });

  test('lines end as spreadsheets want, and Excel gets a copy that shows accents', () => {
    const accented = withLabel('Gŵr, «dyn»');
    const plain = textsOf(accented);
    expect(plain['people.csv']?.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(plain['people-excel.csv']).toBeUndefined();
    const files = writeReleaseFiles(accented, { forExcel: true }).files;
    const excel = files.find(({ name }) => name === 'people-excel.csv')?.bytes ?? new Uint8Array();
    expect([...excel.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(Buffer.from(excel.slice(3)).toString()).toBe(plain['people.csv']);
    expect(Buffer.from(excel).toString()).toContain('Gŵr, «dyn»');
  });

  test.each(['=1+1', '+44', '-5 to 0 points', '@SUM(A1)'])(
    'a label that reads as a formula, %s, is quoted',
    (label) => {
      const texts = textsOf(withLabel(label));
      expect(texts['people.csv']).toContain(`'${label}`);
      for (const name of ['people.csv', 'codebook.csv', 'redcap-dictionary.csv']) {
        const cells: string[][] = parse(texts[name] ?? '');
        const risky = cells.flat().filter((cell) => /^[=+\-@\t\r]/.test(cell) && !/^-?\d+(\.\d+)?$/.test(cell));
        expect(risky, name).toEqual([]);
      }
    },
  );

  test('Parquet holds the same cells, as numbers where they are numbers', async () => {
    const { files } = writeReleaseFiles(sampleRelease());
    for (const table of ['people', 'measures']) {
      const csv = rowsOf(strFromU8(files.find(({ name }) => name === `${table}.csv`)?.bytes ?? new Uint8Array()));
      const parquet = files.find(({ name }) => name === `${table}.parquet`)?.bytes ?? new Uint8Array();
      const rows: Record<string, unknown>[] = await parquetReadObjects({ file: new Uint8Array(parquet).buffer });
      expect(
        rows.map((row) => Object.fromEntries(Object.entries(row).map(([key, cell]) => [key, String(cell)]))),
      ).toEqual(csv);
      expect(typeof rows[0]?.[table === 'people' ? 'age' : 'score']).toBe('number');
    }
  });
});

describe('the release as a whole', () => {
  test('the same package gives the same bytes, and the zip holds every file', () => {
    const [one, other] = [writeReleaseFiles(sampleRelease()), writeReleaseFiles(sampleRelease())];
    expect(one.sha256).toBe(other.sha256);
    const inside = unzipSync(one.zip);
    expect(Object.keys(inside).sort()).toEqual(one.files.map(({ name }) => name).sort());
    expect(createHash('sha256').update(one.zip).digest('hex')).toBe(one.sha256);
  });

  test('the manifest has the hash of every other file', () => {
    const { files } = writeReleaseFiles(sampleRelease());
    const lines = strFromU8(files.at(-1)?.bytes ?? new Uint8Array())
      .trimEnd()
      .split('\n');
    const hashes = files
      .slice(0, -1)
      .map(({ name, bytes }) => `${createHash('sha256').update(bytes).digest('hex')}  ${name}`);
    expect(lines).toEqual(hashes);
  });

  test('the readme names every file there is and every way to have no value', () => {
    const texts = textsOf(sampleRelease());
    const readme = texts['README.txt'] ?? '';
    for (const name of Object.keys(texts).filter((each) => !each.startsWith('setup/') && each !== 'README.txt'))
      expect(readme).toContain(name);
    expect(readme).toMatch(/-999 {2}Asked, preferred not to say[\s\S]*-998 {2}Not asked/);
    expect(readme).toContain('do not try to find out who anyone is');
  });

  test('a package that declares one thing and holds another is written nowhere', () => {
    const release = sampleRelease();
    const columns = release.people.columns.map((column, at) => (at === 1 ? new Float64Array(column.length) : column));
    expect(() => writeReleaseFiles({ ...release, people: { ...release.people, columns } })).toThrow(
      'people age cell_not_declared',
    );
  });

  test('the report says what left, why, for whom and what it cost, withholds the small, and runs nothing', () => {
    const report = textsOf(sampleRelease())['report.html'] ?? '';
    const words = report.replace(/<style>[\s\S]*?<\/style>|<[^>]*>/g, ' ').replace(/\s+/g, ' ');
    expect(words).toContain('What left: 96 people, each described in 3 ways, with 144 rows of scores');
    expect(words).toContain('Why: Do people who are walked with feel more able to shape their days?');
    expect(words).toContain('For whom: The evaluation group of a university');
    expect(words).toContain('Everyone looks the same as at least 11 others');
    expect(words).toContain('Could not be hidden among others withheld');
    expect(report).not.toMatch(/<script|\son\w+=|https?:/);
    expect(report.match(/<h1>/g)).toHaveLength(1);
    expect(report).toContain('lang="en-GB"');
  });
});
