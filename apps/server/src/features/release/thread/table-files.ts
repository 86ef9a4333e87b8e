import type { Reader } from '@alongside/db/store.ts';
import { shownStep } from '@alongside/domain/figure/shown-step.ts';
import { quarterOf } from '@alongside/domain/release/freeze.ts';
import { mostOccasions } from '@alongside/domain/release/occasions.ts';
import { findVariable, variableRegistry } from '@alongside/domain/release/variables/registry.ts';
import { zipSync } from 'fflate';
import { toCsv } from '../../../csv.ts';
import { checkCounts, type ExpectedLine, type ExpectedTables } from '../../../release-verifier/check-counts.ts';
import { searchCaseload } from '../../../release-verifier/search-caseload.ts';
import { searchPatterns } from '../../../release-verifier/search-patterns.ts';
import { sha256Of, textFile } from '../files/release-file.ts';
import { type AggregateTable, cellLabel, leastForMean, tableRuleOf } from './aggregate.ts';
import type { MakeTask } from './fill-package.ts';
import type { Prepared } from './prepare.ts';
import { readCaseload } from './read-caseload.ts';
import type { MadeRelease } from './task.ts';
import { inParts, NotVerified } from './verified-bytes.ts';

const noDay = new Date(1980, 0, 1);
const withheld = 'withheld';
const allShown = 'All shown here';
const labelOf = (name: string): string => findVariable(name)?.label ?? name;

const rowsOf = (prepared: Prepared, { variable, cells, total }: AggregateTable): Record<string, string | number>[] => {
  const { measures } = prepared.material;
  const means = (cell: AggregateTable['cells'][number] | null): Record<string, string | number> =>
    Object.fromEntries(
      measures.flatMap(({ name }, at) =>
        (['first', 'last', 'change'] as const).map((what) => [
          `${name}_mean_${what}`,
          cell?.means[at]?.[what] ?? withheld,
        ]),
      ),
    );
  return [
    ...cells.map((cell) => ({
      about: labelOf(variable),
      group: cell.label,
      people: cell.people ?? withheld,
      ...means(cell),
    })),
    { about: labelOf(variable), group: allShown, people: total ?? withheld, ...means(null) },
  ];
};

const fixedLines = (quarter: string): string[] => [
  'Counts and means of peer support, made so that nobody can be found in them.',
  `The record was frozen at the end of a quarter: ${quarter}.`,
  'Counts under 8 are withheld, with a second one where one alone could be worked out; the others are to the nearest 5.',
  'Totals are the sums of the counts shown. Means are of ten people at least, in steps. No lowest or highest is told.',
  'Please do not try to find out who anyone is, or lay this beside another release of the same people.',
];

/** What the record has behind each line, for the check that reads the written ones: nothing rounded, nothing withheld. */
const expectedTables = (task: MakeTask, prepared: Prepared, tables: readonly AggregateTable[]): ExpectedTables => {
  const { measures, scores, change, times, values, personIds } = prepared.material;
  const told = (all: readonly number[]): number[] => all.filter((value) => !Number.isNaN(value));
  const scoreAt = (place: number, time: number, at: number): number =>
    scores[(place * mostOccasions + time) * measures.length + at] ?? Number.NaN;
  const meansOf = (places: readonly number[]): ExpectedLine['means'] =>
    Object.fromEntries(
      measures.flatMap(({ name, scale }, at) => {
        const step = shownStep(scale);
        const firsts = told(places.map((place) => scoreAt(place, 0, at)));
        const lasts = told(places.map((place) => scoreAt(place, Math.max(0, (times[place] ?? 0) - 1), at)));
        const changes = told(places.map((place) => change[place * measures.length + at] ?? Number.NaN));
        return [
          [`${name}_mean_first`, { values: firsts, from: scale.min, step }],
          [`${name}_mean_last`, { values: lasts, from: scale.min, step }],
          [`${name}_mean_change`, { values: changes, from: 0, step }],
        ];
      }),
    );
  return {
    total: allShown,
    smallNumbers: tableRuleOf(task.smallNumbers),
    leastForMean,
    lines: tables.flatMap(({ variable }) => {
      const column = values.get(variable) ?? [];
      return [...Map.groupBy(personIds.keys(), (place) => column[place] ?? '')].map(([value, places]) => ({
        about: labelOf(variable),
        group: cellLabel(prepared.variables.find(({ name }) => name === variable)?.nodes ?? [], value),
        people: places.length,
        means: meansOf(places),
      }));
    }),
  };
};

/** The tables as one CSV, with a page of words, searched as the files of a release are. @throws NotVerified. */
export const tableFiles = async (
  reader: Reader,
  task: MakeTask,
  prepared: Prepared,
  tables: readonly AggregateTable[],
): Promise<Pick<MadeRelease, 'files' | 'zip'>> => {
  const rows = tables.flatMap((table) => rowsOf(prepared, table));
  const columns = Object.keys(rows[0] ?? { about: '' });
  const fixed = fixedLines(quarterOf(prepared.frozenOn));
  const files = [
    textFile('tables.csv', toCsv(columns, rows)),
    textFile('README.txt', [...fixed, `Question: ${task.make.question}`, `For: ${task.make.recipient}`, ''].join('\n')),
  ];
  const texts = new Map(files.map(({ name, bytes }) => [name, [new TextDecoder().decode(bytes)]]));
  const wording = [
    ...fixed,
    'Question: For: README.txt tables.csv about group people mean first last change withheld All shown here',
    ...variableRegistry.flatMap(({ name, label }) => [name, label]),
    ...prepared.variables.flatMap(({ nodes }) => nodes.map(({ label }) => label)),
    'Asked, preferred not to say. Asked, answer not known. Not asked.',
  ];
  const found = await searchCaseload(texts, wording, readCaseload(reader));
  const [counts] = files;
  const reckoned = checkCounts('tables.csv', counts?.bytes ?? new Uint8Array(), expectedTables(task, prepared, tables));
  const breaking = [...reckoned, ...searchPatterns(texts), ...found.findings].filter(
    ({ weight }) => weight === 'breaks',
  );
  if (breaking.length > 0) throw new NotVerified(breaking);
  const zip = zipSync(Object.fromEntries(files.map(({ name, bytes }) => [name, bytes])), { mtime: noDay });
  return {
    files: files.map(({ name, bytes }) => ({ name, bytes: bytes.length, sha256: sha256Of(bytes) })),
    zip: { sha256: sha256Of(zip), parts: inParts(zip) },
  };
};
