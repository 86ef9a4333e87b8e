import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { makeInventedTable } from '../../../../../packages/testing/src/invented-table.ts';
import { anonymiseGiven, testFolder, writeGiven } from '../../../test/anonymise-run.ts';
import { readAnonymiseFlags } from './anonymise-flags.ts';
import { anonymiseTable } from './anonymise-table.ts';

const invented = makeInventedTable({ rows: 400, quasi: 5, seed: 'table' });
const typed = ['--qi', 'age,gender,ethnicity,site,weeks', '--sensitive', 'better', '--seed', 'our seed 42'];

/** Runs on files as written, and says what was refused. */
const attempt = (args: string[]): string => {
  try {
    anonymiseTable(readAnonymiseFlags(args));
    return '';
  } catch (error) {
    return error instanceof Error ? error.message : '';
  }
};

describe('a table that can be made safe', () => {
  test('is written with a report in JSON and one to read, and only the columns that were named', () => {
    const { table, folder, out } = writeGiven(invented);
    expect(attempt([table, '--hierarchies', join(folder, 'hierarchies'), '--out', out, ...typed])).toBe('');
    expect(readdirSync(out).toSorted()).toEqual(['anonymised.csv', 'report.html', 'report.json']);
    const written = readFileSync(join(out, 'anonymised.csv'), 'utf8');
    expect(written.split('\r\n')[0]).toBe('age,gender,ethnicity,site,weeks,better');
    const report = JSON.parse(readFileSync(join(out, 'report.json'), 'utf8'));
    expect(report).toMatchObject({ asked: { k: 5, method: 'uniform' }, leftBehind: ['ref', 'score'] });
    expect(report.measured.smallestClass).toBeGreaterThanOrEqual(5);
    expect(report.written.rows).toBe(written.trimEnd().split('\r\n').length - 1);
  });

  test('its reports need no script and nothing from elsewhere, hold no row, and keep the seed to themselves', () => {
    const { table, folder, out } = writeGiven({
      ...invented,
      columns: invented.columns.map((name) => (name === 'site' ? '<b>site</b>' : name)).slice(),
      hierarchies: new Map([...invented.hierarchies].filter(([name]) => name !== 'site')),
    });
    const flags = ['--qi', 'age,gender', '--sensitive', 'better', '--plain', '<b>site</b>', '--seed', 'our seed 42'];
    expect(attempt([table, '--hierarchies', join(folder, 'hierarchies'), '--out', out, ...flags])).toBe('');
    const page = readFileSync(join(out, 'report.html'), 'utf8');
    expect(page).not.toMatch(/<script|<link|<img|https?:|style="|\son\w+="|url\(/);
    expect(page).toContain('&lt;b&gt;site&lt;/b&gt;');
    for (const text of [page, readFileSync(join(out, 'report.json'), 'utf8')]) {
      expect(text).not.toContain('our seed 42');
      expect(text).not.toMatch(/P\d{6}/);
    }
  });

  test('needs no hierarchy for a column of numbers, and takes an empty cell for a value of its own', () => {
    const rows = Array.from({ length: 90 }, (_, at) => ['x', at % 9 === 0 ? '' : String(100 + (at % 30))]);
    const table = { columns: ['town', 'size'], rows, hierarchies: new Map() };
    const run = anonymiseGiven(table, { qi: 'size', method: 'detail', k: 5 });
    expect(run.measured).toMatchObject({ faults: [], leftOut: 0 });
    expect(run.measured.smallestClass).toBeGreaterThanOrEqual(5);
    expect(run.measured.gcp).toBeLessThan(0.2);
    expect(run.candidates({ size: '' })).toHaveLength(10);
  });

  test('takes another separator, a mark at the start, quotes and line breaks inside a cell', () => {
    const folder = testFolder();
    const lines = Array.from({ length: 40 }, (_, at) => `${at % 2 ? '"Old\nTown; north"' : 'Newtown'};${at % 4}`);
    writeFileSync(join(folder, 'towns.csv'), `\ufefftown;visits\r\n${lines.join('\r\n')}\r\n`);
    writeFileSync(join(folder, 'x_hierarchy_town.csv'), '"Old\nTown; north";*\nNewtown;*\n');
    const out = join(folder, 'out');
    const flags = ['--hierarchies', folder, '--qi', 'town', '--plain', 'visits', '--out', out];
    expect(attempt([join(folder, 'towns.csv'), ...flags])).toBe('');
    const written = readFileSync(join(out, 'anonymised.csv'), 'utf8');
    expect(written).toContain('"Old\nTown; north";');
    expect(written).toMatch(/^town;visits\r\n/);
  });

  test('labels are those of the hierarchy, and sets name their members', () => {
    const known = new Set(['*', 'missing', ...(invented.hierarchies.get('ethnicity') ?? []).flat()]);
    const flags = { qi: 'age,gender,ethnicity,site,weeks', k: 5 };
    const detail = anonymiseGiven(invented, { ...flags, method: 'detail' });
    for (const row of detail.rows) expect(known).toContain(detail.cell(row, 'ethnicity'));
    const sets = anonymiseGiven(invented, { ...flags, method: 'sets' });
    expect(sets.rows.map((row) => sets.cell(row, 'ethnicity'))).toContainEqual(expect.stringMatching(/^\{.+, .+\}$/));
    expect(sets.measured.faults).toEqual([]);
  });
});

describe('a table that cannot be taken', () => {
  /** A small table of ten lines in a folder with one hierarchy; each test says what is wrong with it. */
  const refusalFor = (change: { table?: string; town?: string; args?: string[] }): string => {
    const folder = testFolder();
    const table =
      change.table ?? ['age,town,said', ...Array.from({ length: 10 }, (_, at) => `${20 + at},Alder,x`)].join('\n');
    writeFileSync(join(folder, 'people.csv'), table);
    writeFileSync(join(folder, 'any_hierarchy_town.csv'), change.town ?? 'Alder,North,*\nBeech,North,*\nElm,South,*\n');
    const out = join(folder, 'deep', 'out');
    const args = change.args ?? ['--qi', 'age,town'];
    const refused = attempt([join(folder, 'people.csv'), '--hierarchies', folder, '--out', out, ...args]);
    expect(existsSync(join(folder, 'deep'))).toBe(false);
    return refused;
  };

  test.each<[string, Parameters<typeof refusalFor>[0], string]>([
    [
      'a value that is not in the hierarchy, with its line',
      { table: 'town,age\nAlder,1\n"Be\nech",2\nOak,3\n', args: ['--qi', 'town'] },
      'people.csv line 3: "Be\nech" of the column "town" is not in any_hierarchy_town.csv',
    ],
    ['a line that is too short', { table: 'age,town\n1,Alder\n2\n' }, 'people.csv line 3 does not have as many cells'],
    ['a quote that is not closed', { table: 'age,town\n1,"Alder\n2,Beech\n' }, 'quote that is not closed'],
    ['a heading twice', { table: 'town,town\nAlder,Alder\n' }, 'two columns called "town"'],
    ['headings without rows', { table: 'age,town\n' }, 'headings and no rows'],
    ['an empty file', { table: '' }, 'is empty'],
    [
      'a hierarchy with a value twice',
      { town: 'Alder,*\nAlder,*\n' },
      'any_hierarchy_town.csv line 2: "Alder" is on line 1 already',
    ],
    [
      'a hierarchy that puts a group in two',
      { town: 'Alder,North,West,*\nBeech,North,East,*\n' },
      '"North" belongs to "East" here and to "West" on line 1',
    ],
    ['words without a hierarchy', { args: ['--qi', 'said'] }, 'The column "said" holds words and has no hierarchy'],
    [
      'a column that is not there',
      { args: ['--qi', 'age,county'] },
      'people.csv has no column "county". It has "age", "town", "said"',
    ],
    [
      'a column to watch over that is not there',
      { args: ['--qi', 'age', '--protected', 'county'] },
      'no column "county"',
    ],
    ['fewer people than k', { args: ['--qi', 'age,town', '--k', '11'] }, 'Nothing was written'],
    ['an answer that is the same for all', { args: ['--qi', 'age', '--sensitive', 'said'] }, 'Nothing was written'],
  ])('%s: it is said, and nothing is written', (_what, change, words) => {
    expect(refusalFor(change)).toContain(words);
  });

  test('rows of one person that contradict each other, with their lines', () => {
    const table = 'whose,town\na,Alder\nb,Beech\na,Elm\n';
    expect(refusalFor({ table, args: ['--qi', 'town', '--person', 'whose'] })).toContain(
      'lines 2 and 4 are of one person and differ in "town"',
    );
  });

  test('an earlier release is left as it is, unless it is to be replaced', () => {
    const { table, folder, out } = writeGiven(invented);
    mkdirSync(out);
    writeFileSync(join(out, 'report.json'), 'earlier');
    const args = [table, '--hierarchies', join(folder, 'hierarchies'), '--out', out, ...typed];
    expect(attempt(args)).toContain('holds a release already');
    expect(attempt([...args, '--replace', '--k', '401'])).toContain('Nothing was written');
    expect(readdirSync(out)).toEqual(['report.json']);
    expect(readFileSync(join(out, 'report.json'), 'utf8')).toBe('earlier');
    expect(attempt([...args, '--replace'])).toBe('');
    expect(readFileSync(join(out, 'report.json'), 'utf8')).not.toBe('earlier');
  });
});
