import { describe, expect, test } from 'vitest';
import { brokenGates } from './gates.ts';
import { measureWrittenTable, type WrittenTable } from './measure-written-table.ts';

const file = (text: string) => ({ text, separator: ';' });
const ages = file(
  ['0;0-19;*', '10;0-19;*', '19;0-19;*', '20;20-39;*', '30;20-39;*', '39;20-39;*', '50;40-59;*'].join('\n'),
);
const towns = file(['Alder;North;*', 'Beech;North;*', 'Cedar;South;*', 'Damson;South;*', 'Elm;South;*'].join('\n'));

const input = [
  'name;age;town;better',
  'Ada;10;Alder;yes',
  'Bo;19;Alder;no',
  'Cy;20;Beech;yes',
  'Di;30;Cedar;no',
  'Ed;50;Damson;yes',
].join('\r\n');

const written = (rows: string[], differing: Partial<WrittenTable> = {}): WrittenTable => ({
  input,
  output: ['age;town;better', ...rows].join('\r\n'),
  separator: ';',
  hierarchies: new Map([
    ['age', ages],
    ['town', towns],
  ]),
  speaks: 'nodes',
  quasi: ['age', 'town'],
  sensitive: ['better'],
  plain: [],
  ...differing,
});

describe('what a written table lost', () => {
  test('is told by width for numbers, clipped to the numbers there are, and by what else it could be for words', () => {
    const measured = measureWrittenTable(
      written(['0-19;North;yes', '0-19;North;no', '20-39;South;no', '20-39;South;yes', '50;*;yes']),
    );
    // Numbers run from 10 to 50, so 0 is nobody's age: 0-19 reaches from 10 to 19, 20-39 from 20 to 39; 50 is unchanged.
    expect(measured.gcpByColumn.age).toBeCloseTo((2 * (9 / 40) + 2 * (19 / 40) + 0) / 5, 12);
    // Four towns are there; North could be two of them, South two (nobody is in Elm), `*` says nothing.
    expect(measured.gcpByColumn.town).toBeCloseTo((2 * (1 / 3) + 2 * (1 / 3) + 1) / 5, 12);
    expect(measured.gcp).toBeCloseTo(((2 * 9 + 2 * 19) / 40 + 4 / 3 + 1) / 10, 12);
    expect(measured).toMatchObject({ rowsIn: 5, rowsOut: 5, suppressed: 0, classes: 3, smallestClass: 1, faults: [] });
    expect(measured.discernibility).toBe(4 + 4 + 1);
    expect(measured.averageClass).toBeCloseTo(5 / 3, 12);
    expect(measured.averageRisk).toBeCloseTo(3 / 5, 12);
  });

  test('counts a row that is left out and one with everything hidden as wholly lost', () => {
    const measured = measureWrittenTable(written(['10;Alder;yes', '10;Alder;no', '*;*;yes']));
    expect(measured).toMatchObject({ leftOut: 2, leftOutShare: 0.4, suppressed: 3, classes: 1, gcp: 0.6 });
    expect(measured.discernibility).toBe(4 + 3 * 5);
    // Alone among the hidden is alone all the same.
    expect(measured.smallestClass).toBe(1);
  });

  test('reads sets of words, ranges of numbers and what is missing', () => {
    const measured = measureWrittenTable({
      ...written([]),
      speaks: 'sets',
      input: ['size;place', '1.5;Alder', '4;Oak, old', ';Beech', '5.5;'].join('\n'),
      output: [
        'size;place',
        '1.5-5.5;{Alder, Oak, old}',
        '2.5 to under 5;Oak, old',
        'missing;{Beech, missing}',
        '5.5;',
      ].join('\n'),
      hierarchies: new Map(),
      quasi: ['size', 'place'],
      sensitive: [],
    });
    expect(measured.faults).toEqual([]);
    expect(measured.gcpByColumn.size).toBeCloseTo((1 + 2.5 / 4 + 0 + 0) / 4, 12);
    expect(measured.gcpByColumn.place).toBeCloseTo((1 / 3 + 0 + 1 / 3 + 0) / 4, 12);
  });

  test('takes a node for what the hierarchy puts there, and a range in a file of sets for what it says', () => {
    const odd = file(['39;35-39;*', '40;35-39;*', '41;40-44;*', '45;40-44;*', '49;45-49;*'].join('\n'));
    const at = (speaks: 'nodes' | 'sets', from: number[]) =>
      measureWrittenTable({
        ...written([]),
        speaks,
        input: 'age\n39\n40\n41\n45\n49',
        output: 'age\n40-44\n40-44',
        hierarchies: new Map([['age', odd]]),
        quasi: ['age'],
        sensitive: [],
        from,
      }).faults;
    expect(at('nodes', [2, 3])).toEqual([]);
    expect(at('nodes', [1, 2])).toEqual(['a label of "age" is not true of its row']);
    expect(at('sets', [1, 2])).toEqual([]);
    expect(at('sets', [2, 3])).toEqual(['a label of "age" is not true of its row']);
  });

  test('knows no set in a file of nodes, and no node in a file of sets', () => {
    const faults = (speaks: 'nodes' | 'sets', label: string) =>
      measureWrittenTable(written([`10;${label};yes`], { speaks })).faults;
    expect(faults('nodes', '{Alder, Beech}')).toEqual(['"{Alder, Beech}" stands for nothing in the column "town"']);
    expect(faults('sets', '{Alder, Beech}')).toEqual([]);
    expect(faults('sets', 'North')).toEqual(['"North" stands for nothing in the column "town"']);
  });

  test('takes numbers for codes where a group of them jumps', () => {
    const sites = file(['1;East;*', '2;West;*', '3;East;*', '4;West;*'].join('\n'));
    const measured = measureWrittenTable({
      ...written([]),
      input: 'site\n1\n2\n3\n4',
      output: 'site\nEast\nWest\nEast\nWest',
      hierarchies: new Map([['site', sites]]),
      quasi: ['site'],
      sensitive: [],
    });
    expect(measured.gcp).toBeCloseTo(1 / 3, 12);
  });
});

describe('a file is caught', () => {
  const gates = { k: 2, bound: 0.8, l: 2, suppression: 0.5 };
  const sound = ['0-19;North;yes', '0-19;North;no', '*;South;no', '*;South;yes'];
  const from = [0, 1, 3, 4];
  const faultsOf = (rows: string[], differing: Partial<WrittenTable> = {}): string =>
    brokenGates(measureWrittenTable(written(rows, differing)), gates).join('\n');

  test('by nothing when it keeps to everything', () => {
    expect(faultsOf(sound, { from })).toBe('');
  });

  test.each<[string, string[], Partial<WrittenTable>, string]>([
    ['with a class under k', [...sound, '50;Damson;yes'], {}, 'the smallest class has 1 people, not 2'],
    ['with too many left out', ['0-19;North;yes', '0-19;North;no'], {}, '3 of 5 people are left out, more than 50 %'],
    [
      'where a class gives the answer away',
      ['0-19;North;yes', '0-19;North;yes', '*;South;no', '*;South;yes'],
      {},
      'over the bound',
    ],
    ['with a label from nowhere', [...sound.slice(1), '0-19;East;yes'], {}, '"East" stands for nothing'],
    ['with a label that is not true', sound, { from: [0, 1, 2, 4] }, 'a label of "town" is not true of its row'],
    ['with an altered answer', sound, { from: [1, 0, 3, 4] }, 'a cell of "better" is not what it was'],
    ['with one row twice', sound, { from: [0, 0, 3, 4] }, 'twice from one'],
    ['with a column that was not to leave', sound, { quasi: ['age'] }, 'the column "town" was not to leave'],
    ['without a column that was to leave', sound, { plain: ['name'] }, 'the column "name" is missing'],
    ['with a formula', [...sound.slice(1), '0-19;=1+1;yes'], {}, 'a cell begins like a formula'],
  ])('%s', (_what, rows, differing, fault) => {
    expect(faultsOf(rows, differing)).toContain(fault);
  });

  test('where rows of one person count as a crowd', () => {
    const repeated = ['whose;age;better', 'a;10;yes', 'a;10;no', 'b;10;yes', 'c;50;no', 'c;50;yes', 'c;50;no'].join(
      '\n',
    );
    const rows = ['age;better', '10;yes', '10;no', '10;yes', '50;no', '50;yes', '50;no'].join('\n');
    const table = { ...written([]), input: repeated, output: rows, quasi: ['age'], from: [0, 1, 2, 3, 4, 5] };
    expect(brokenGates(measureWrittenTable(table), gates)).toEqual([]);
    const counted = measureWrittenTable({ ...table, person: 'whose' });
    expect(counted).toMatchObject({ peopleIn: 3, smallestClass: 1, suppressed: 0 });
    expect(brokenGates(counted, gates)).toContain('the smallest class has 1 people, not 2');
  });
});
