import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { onTestFinished } from 'vitest';
import { readAnonymiseFlags } from '../src/commands/anonymise/anonymise-flags.ts';
import { anonymiseTable } from '../src/commands/anonymise/anonymise-table.ts';
import { type MeasuredTable, measureWrittenTable } from '../src/commands/measure/measure-written-table.ts';
import { labelsOfColumn } from '../src/commands/measure/read-label.ts';

/** A table as somebody would keep it, with the hierarchies of some of its columns. */
export interface GivenTable {
  columns: readonly string[];
  rows: readonly (readonly string[])[];
  hierarchies: ReadonlyMap<string, readonly (readonly string[])[]>;
}

/** A folder of its own for one test, gone when the test has ended. */
export const testFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'alongside-table-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
};

/** Puts the table and its hierarchies into files. */
export const writeGiven = ({
  columns,
  rows,
  hierarchies,
}: GivenTable): { table: string; folder: string; out: string } => {
  const folder = testFolder();
  const table = join(folder, 'people.csv');
  writeFileSync(table, stringify([[...columns], ...rows.map((row) => [...row])]));
  mkdirSync(join(folder, 'hierarchies'));
  for (const [column, lines] of hierarchies)
    writeFileSync(
      join(folder, 'hierarchies', `people_hierarchy_${column}.csv`),
      stringify(lines.map((line) => [...line])),
    );
  return { table, folder, out: join(folder, 'out') };
};

export interface AnonymisedRun {
  out: string;
  /** The written file, as whoever gets it has it. */
  text: string;
  columns: string[];
  rows: string[][];
  notes: string[];
  /** Measured anew from the files, without knowing which row came from where. */
  measured: MeasuredTable;
  /** Released rows that somebody could be of whom this much is known. */
  candidates: (known: Readonly<Record<string, string>>) => string[][];
  cell: (row: readonly string[], column: string) => string;
}

type Flags = Readonly<Record<string, string | readonly string[] | number>>;

/** As typed on the command line: `{ k: 5, qi: ['age', 'town'] }` is `--k 5 --qi age,town`. */
export const anonymiseGiven = (given: GivenTable, flags: Flags): AnonymisedRun => {
  const { table, folder, out } = writeGiven(given);
  const typed = Object.entries(flags).flatMap(([flag, value]) => [`--${flag}`, [value].flat().join(',')]);
  const ask = readAnonymiseFlags([table, '--hierarchies', join(folder, 'hierarchies'), '--out', out, ...typed]);
  const { account } = anonymiseTable(ask);
  const text = readFileSync(join(out, 'anonymised.csv'), 'utf8');
  const [columns = [], ...rows] = parse(text) as string[][];
  const hierarchies = new Map(
    [...given.hierarchies.keys()]
      .filter((column) => ask.quasi.includes(column))
      .map((column) => {
        const path = join(folder, 'hierarchies', `people_hierarchy_${column}.csv`);
        return [column, { text: readFileSync(path, 'utf8'), separator: ',' }];
      }),
  );
  const speaks = ask.method === 'sets' ? 'sets' : 'nodes';
  const labels = new Map(
    ask.quasi.map((column) => {
      const at = given.columns.indexOf(column);
      const lines = given.hierarchies.get(column) ?? [];
      return [
        column,
        labelsOfColumn(
          given.rows.map((row) => row[at] ?? ''),
          lines,
          speaks,
        ),
      ];
    }),
  );
  const cell = (row: readonly string[], column: string): string => row[columns.indexOf(column)] ?? '';
  return {
    out,
    text,
    columns,
    rows,
    notes: account.notes,
    measured: measureWrittenTable({
      input: readFileSync(table, 'utf8'),
      output: text,
      separator: ',',
      hierarchies,
      speaks,
      quasi: ask.quasi,
      sensitive: ask.sensitive,
      plain: ask.plain,
    }),
    candidates: (known) =>
      rows.filter((row) =>
        Object.entries(known).every(([column, value]) => {
          const label = cell(row, column);
          return labels.get(column)?.(label)?.covers(value) ?? label === value;
        }),
      ),
    cell,
  };
};
