import { describe, expect, test } from 'vitest';
import { makeInventedTable } from '../../../../../packages/testing/src/invented-table.ts';
import { makeRandom } from '../../../../../packages/testing/src/random.ts';
import { type AnonymisedRun, anonymiseGiven, type GivenTable } from '../../../test/anonymise-run.ts';
import { methods } from './anonymise-flags.ts';

// What somebody who gets the file could try. They know all about a person that the table holds, and the file; not the engine's
// chance, and not the table.

const flat = (...values: string[]): string[][] => values.map((value) => [value, '*']);
const towns = [
  ['Alder', 'North', '*'],
  ['Beech', 'North', '*'],
  ['Cedar', 'South', '*'],
  ['Damson', 'South', '*'],
];
const everyMethod = [...methods];

const columnIn = ({ columns, rows }: GivenTable, name: string): string[] =>
  rows.map((row) => row[columns.indexOf(name)] ?? '');

/** A table with one more column: a measurement unlike any other, by which a test finds a row again. */
const withMark = (table: GivenTable): GivenTable => ({
  ...table,
  columns: [...table.columns, 'mark'],
  rows: table.rows.map((row, at) => [...row, `${at}.5`]),
});
const rowBehind = (run: AnonymisedRun, row: readonly string[]): number => Math.floor(Number(run.cell(row, 'mark')));

/** Spearman's rank correlation of two orders of the same rows. */
const correlation = (one: readonly number[], other: readonly number[]): number => {
  const ranks = (order: readonly number[]): Map<number, number> =>
    new Map(order.toSorted((a, b) => a - b).map((value, rank) => [value, rank]));
  const [rankOne, rankOther] = [ranks(one), ranks(other)];
  const squares = one.reduce(
    (sum, value, at) => sum + ((rankOne.get(value) ?? 0) - (rankOther.get(other[at] ?? 0) ?? 0)) ** 2,
    0,
  );
  return 1 - (6 * squares) / (one.length * (one.length ** 2 - 1));
};

describe('counting rows as if they were people', () => {
  // Three people of Damson come again and again; forty of the other towns come once or twice.
  const random = makeRandom('rows of people');
  const people = Array.from({ length: 43 }, (_, at) => ({
    whose: `person ${at}`,
    town: at < 3 ? 'Damson' : random.pick(['Alder', 'Beech', 'Cedar']),
    gender: at < 3 ? 'Woman' : random.pick(['Woman', 'Man']),
    times: at < 3 ? 6 : random.whole(1, 2),
  }));
  const table = withMark({
    columns: ['whose', 'town', 'gender'],
    rows: people.flatMap(({ whose, town, gender, times }) =>
      Array.from({ length: times }, () => [whose, town, gender]),
    ),
    hierarchies: new Map([
      ['town', towns],
      ['gender', flat('Woman', 'Man')],
    ]),
  });

  test.each(everyMethod)('leaves at least k people to choose from, not k rows of a few (%s)', (method) => {
    const run = anonymiseGiven(table, { qi: 'town,gender', person: 'whose', plain: 'mark', method, k: 5 });
    const whose = columnIn(table, 'whose');
    for (const { town, gender } of people) {
      const rows = run.candidates({ town, gender });
      const behind = new Set(rows.map((row) => whose[rowBehind(run, row)]));
      expect(rows.length === 0 || behind.size >= 5).toBe(true);
    }
  });

  test('all rows of a person stay in or all stay out, and nothing says which belong together', () => {
    const run = anonymiseGiven(table, { qi: 'town,gender', person: 'whose', plain: 'mark', method: 'detail', k: 5 });
    const whose = columnIn(table, 'whose');
    const kept = run.rows.map((row) => whose[rowBehind(run, row)]);
    for (const { whose: one, times } of people)
      expect([0, times]).toContain(kept.filter((name) => name === one).length);
    expect(run.columns).not.toContain('whose');
    // Three people have six rows each: side by side they would be 15 pairs.
    const pairs = kept.filter((name, at) => name === kept[at + 1]).length;
    expect(pairs).toBeLessThan(10);
  });
});

describe('knowing that everybody who looks the same has the same answer', () => {
  // Eleven women of Beech, all not better; elsewhere answers are mixed.
  const random = makeRandom('alike');
  const table: GivenTable = {
    columns: ['town', 'gender', 'age', 'better'],
    rows: Array.from({ length: 240 }, (_, at) =>
      at < 11
        ? ['Beech', 'Woman', '44', 'no']
        : [
            random.pick(['Alder', 'Beech', 'Cedar', 'Damson']),
            random.pick(['Woman', 'Man']),
            String(random.whole(18, 80)),
            random.chance(0.5) ? 'yes' : 'no',
          ],
    ),
    hierarchies: new Map([
      ['town', towns],
      ['gender', flat('Woman', 'Man')],
    ]),
  };

  test.each(everyMethod)('no group gives an answer away, however small or large (%s)', (method) => {
    const run = anonymiseGiven(table, { qi: 'town,gender,age', sensitive: 'better', method, k: 5, suppression: 0.1 });
    const { highestShare = 1, rowsAllAlike = 1 } = run.measured.sensitive.better ?? {};
    expect(rowsAllAlike).toBe(0);
    expect(highestShare).toBeLessThanOrEqual(0.8);
    const known = run.candidates({ town: 'Beech', gender: 'Woman', age: '44' });
    expect(known.some((row) => run.cell(row, 'better') === 'yes')).toBe(known.length > 0);
  });

  test.each(everyMethod)('no cell of a table counted from the file is all one answer (%s)', (method) => {
    const run = anonymiseGiven(table, { qi: 'town,gender,age', sensitive: 'better', method, k: 5, suppression: 0.1 });
    const quasi = ['town', 'gender', 'age'];
    for (const one of quasi)
      for (const other of quasi) {
        const cells = Map.groupBy(run.rows, (row) => `${run.cell(row, one)}|${run.cell(row, other)}`);
        for (const rows of cells.values()) expect(new Set(rows.map((row) => run.cell(row, 'better'))).size).toBe(2);
      }
  });
});

describe('looking for somebody rare', () => {
  const invented = makeInventedTable({ rows: 1500, quasi: 4, seed: 'rare', missing: 0 });
  // One person who is like nobody else in ethnicity and gender together.
  const rare: Record<string, string> = { age: '31', gender: 'Another way', ethnicity: 'Arab', site: 'Maple Lane' };
  const table: GivenTable = {
    ...invented,
    rows: [
      ...invented.rows.filter((row) => !(row.includes('Arab') && row.includes('Another way'))),
      ['P999999', ...invented.quasi.map((name) => rare[name] ?? ''), 'not better', '3'],
    ],
  };

  test.each(everyMethod)('finds k people or more by ethnicity and gender, or nobody (%s)', (method) => {
    const run = anonymiseGiven(table, { qi: invented.quasi, sensitive: 'better', method, k: 5 });
    for (const known of [{ ethnicity: 'Arab', gender: 'Another way' }, rare]) {
      const rows = run.candidates(known);
      expect(rows.length === 0 || rows.length >= 5).toBe(true);
      const answers = new Set(rows.map((row) => run.cell(row, 'better')));
      expect(answers.size).not.toBe(1);
    }
  });
});

describe('knowing that somebody has the top score', () => {
  const random = makeRandom('top score');
  const table: GivenTable = {
    columns: ['town', 'score'],
    rows: Array.from({ length: 120 }, (_, at) => [
      random.pick(['Alder', 'Beech', 'Cedar', 'Damson']),
      String(at === 0 ? 40 : random.whole(8, 31)),
    ]),
    hierarchies: new Map([['town', towns]]),
  };

  test.each(everyMethod)('a score that points at people is told so that k share it (%s)', (method) => {
    const run = anonymiseGiven(table, { qi: 'town,score', method, k: 5 });
    const rows = run.candidates({ score: '40' });
    expect(rows.length === 0 || rows.length >= 5).toBe(true);
    expect(run.rows.map((row) => run.cell(row, 'score'))).not.toContain('40');
  });

  test('a score that leaves as it is is said to have values that few people have', () => {
    const run = anonymiseGiven(table, { qi: 'town', plain: 'score', k: 5 });
    expect(run.notes.join('\n')).toContain('"score" leaves as it is');
  });
});

describe('reading where a row stands', () => {
  const table = withMark(makeInventedTable({ rows: 1200, quasi: 4, seed: 'order' }));
  const flags = { qi: ['age', 'gender', 'ethnicity', 'site'], plain: 'mark', k: 5 };

  test.each(everyMethod)('the order of the file is not the order of the table (%s)', (method) => {
    const run = anonymiseGiven(table, { ...flags, method });
    const behind = run.rows.map((row) => rowBehind(run, row));
    expect(Math.abs(correlation([...behind.keys()], behind))).toBeLessThan(0.15);
    const neighbours = behind.filter((row, at) => Math.abs(row - (behind[at + 1] ?? row)) === 1);
    expect(neighbours.length).toBeLessThan(20);
  });

  test('people who look the same do not stand together', () => {
    const run = anonymiseGiven(table, { ...flags, method: 'detail' });
    const looks = run.rows.map((row) => flags.qi.map((name) => run.cell(row, name)).join('|'));
    expect(looks.filter((look, at) => look === looks[at + 1]).length).toBeLessThan(run.rows.length / 10);
  });
});

describe('putting two releases side by side', () => {
  const invented = makeInventedTable({ rows: 800, quasi: 3, seed: 'ids' });

  test('no id leaves, and no mark by which a row of one is found in the other', () => {
    const flags = { qi: invented.quasi, sensitive: 'better', plain: 'mark', k: 5 };
    const [one, other] = [anonymiseGiven(withMark(invented), flags), anonymiseGiven(withMark(invented), flags)];
    expect(one.columns).toEqual([...invented.quasi, 'better', 'mark']);
    expect(one.text).not.toMatch(/P\d{6}/);
    const [orderOne, orderOther] = [one, other].map((run) => run.rows.map((row) => rowBehind(run, row)));
    expect(orderOne).not.toEqual(orderOther);
    expect(Math.abs(correlation(orderOne ?? [], orderOther ?? []))).toBeLessThan(0.2);
  });

  test('a column with another value in every row is refused, whatever it is called', () => {
    expect(() => anonymiseGiven(invented, { qi: invented.quasi, plain: 'ref', k: 5 })).toThrow(
      'The column "ref" has another value in every row',
    );
  });
});

describe('leaving out, above all, the few of one group', () => {
  // Thirty people of one group, each unlike the others; six hundred who are much alike.
  const random = makeRandom('one group');
  const ages = Array.from({ length: 70 }, (_, at) => [String(at + 20), '*']);
  const table: GivenTable = {
    columns: ['ethnicity', 'age', 'town'],
    rows: [
      ...Array.from({ length: 30 }, (_, at) => ['Arab', String(20 + at * 2), towns[at % 4]?.[0] ?? '']),
      ...Array.from({ length: 600 }, () => [
        'White, British',
        String(random.whole(30, 33)),
        random.pick(['Alder', 'Beech']),
      ]),
    ],
    hierarchies: new Map([
      ['ethnicity', flat('Arab', 'White, British')],
      ['age', ages],
      ['town', towns],
    ]),
  };
  const flags = { qi: 'ethnicity,age,town', k: 5, suppression: 0.05 };

  test('the one group would be gone if nobody watched over it', () => {
    const run = anonymiseGiven(table, { ...flags, method: 'uniform' });
    expect(run.rows.filter((row) => run.cell(row, 'ethnicity') === 'Arab')).toEqual([]);
  });

  test('with the group watched over, the file either keeps its people or is refused by its name', () => {
    for (const method of methods) {
      let refused = '';
      let kept = 0;
      try {
        const run = anonymiseGiven(table, { ...flags, method, protected: 'ethnicity' });
        kept = run.candidates({ ethnicity: 'Arab' }).length;
      } catch (error) {
        refused = error instanceof Error ? error.message : '';
      }
      if (refused === '') expect(kept).toBeGreaterThanOrEqual(24);
      else expect(refused).toContain('"Arab"');
    }
  });
});

describe('putting a formula into a cell', () => {
  const random = makeRandom('formula');
  const trap = '=HYPERLINK("http://trap.example","look")';
  const table: GivenTable = {
    columns: ['town', '+group', 'said', 'change'],
    rows: Array.from({ length: 60 }, (_, at) => [
      random.pick(['-2+3', 'Alder']),
      random.pick(['@one', 'two']),
      [trap, '+44 20 7946 0000', '@here', '-1+1', 'plain words'][at % 5] ?? '',
      String((at % 3) - 1),
    ]),
    hierarchies: new Map([
      ['town', flat('-2+3', 'Alder')],
      ['+group', flat('@one', 'two')],
    ]),
  };

  test.each(everyMethod)(
    'every cell and heading is text when a spreadsheet opens it, and numbers stay numbers (%s)',
    (method) => {
      const run = anonymiseGiven(table, { qi: 'town,+group', plain: 'said,change', method, k: 5 });
      for (const cell of [run.columns, ...run.rows].flat()) expect(cell).toMatch(/^([^=+@-]|-\d+$|$)/);
      expect(run.columns[1]).toBe("'+group");
      expect(run.rows.map((row) => run.cell(row, 'said'))).toContain(`'${trap}`);
      expect(run.rows.map((row) => run.cell(row, 'change'))).toContain('-1');
      expect(run.measured.faults).toEqual([]);
    },
  );
});
