import type { Reader } from '@alongside/db/store.ts';
import { quarterOf } from '@alongside/domain/release/freeze.ts';
import { findVariable, variableRegistry } from '@alongside/domain/release/variables/registry.ts';
import { zipSync } from 'fflate';
import { toCsv } from '../../../csv.ts';
import { searchCaseload } from '../../../release-verifier/search-caseload.ts';
import { searchPatterns } from '../../../release-verifier/search-patterns.ts';
import { sha256Of, textFile } from '../files/release-file.ts';
import type { AggregateTable } from './aggregate.ts';
import type { MakeTask } from './fill-package.ts';
import type { Prepared } from './prepare.ts';
import { readCaseload } from './read-caseload.ts';
import type { MadeRelease } from './task.ts';
import { inParts, NotVerified } from './verified-bytes.ts';

const noDay = new Date(1980, 0, 1);
const withheld = 'withheld';
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
    { about: labelOf(variable), group: 'All shown here', people: total ?? withheld, ...means(null) },
  ];
};

const fixedLines = (quarter: string): string[] => [
  'Counts and means of peer support, made so that nobody can be found in them.',
  `The record was frozen at the end of a quarter: ${quarter}.`,
  'Counts under 8 are withheld, with a second one where one alone could be worked out; the others are to the nearest 5.',
  'Totals are the sums of the counts shown. Means are of ten people at least, in steps. No lowest or highest is told.',
  'Please do not try to find out who anyone is, or lay this beside another release of the same people.',
];

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
  const breaking = [...searchPatterns(texts), ...found.findings].filter(({ weight }) => weight === 'breaks');
  if (breaking.length > 0) throw new NotVerified(breaking);
  const zip = zipSync(Object.fromEntries(files.map(({ name, bytes }) => [name, bytes])), { mtime: noDay });
  return {
    files: files.map(({ name, bytes }) => ({ name, bytes: bytes.length, sha256: sha256Of(bytes) })),
    zip: { sha256: sha256Of(zip), parts: inParts(zip) },
  };
};
