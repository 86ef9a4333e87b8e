import { codesOf } from '@alongside/domain/release/check-release-package.ts';
import type { ReleaseCode, ReleasePackage } from '@alongside/domain/release/release-package.ts';
import { oneLine, type ReleaseFile, textFile } from './release-file.ts';
import { openingLines } from './script-words.ts';
import { hasLabels, type WrittenColumn, type WrittenTable } from './written-table.ts';

const text = (words: string): string => `"${oneLine(words).replace(/[\\"]/g, '\\$&')}"`;
const list = (items: readonly (string | number)[]): string => `c(${items.join(', ')})`;
const classes = { text: 'character', integer: 'integer', number: 'numeric' } as const;

const factorOf = (cells: string, codes: readonly ReleaseCode[]): string =>
  `factor(${cells}, levels = ${list(codes.map(({ code }) => code))}, labels = ${list(codes.map(({ label }) => text(label)))})`;

/** The words keep apart why there is no value; the number then becomes NA, so that no mean counts it. */
const linesOf = (table: string, column: WrittenColumn): string[] => {
  const cells = `${table}$${column.name}`;
  const lines = [];
  if (hasLabels(column)) lines.push(`${cells}_label <- ${factorOf(cells, codesOf(column.variable))}`);
  else if (column.part === 'value' && column.missing.length > 0)
    lines.push(`${cells}_missing <- ${factorOf(cells, column.missing)}`);
  if (column.missing.length > 0)
    lines.push(`${cells}[${cells} %in% ${list(column.missing.map(({ code }) => code))}] <- NA`);
  lines.push(`attr(${cells}, "label") <- ${text(column.label)}`);
  return lines;
};

const tableLines = ({ name, columns }: WrittenTable): string[] => [
  '',
  `${name} <- read.csv("${name}.csv", encoding = "UTF-8", na.strings = character(0), stringsAsFactors = FALSE,`,
  `  colClasses = ${list(columns.map((column) => `${column.name} = "${classes[column.kind]}"`))})`,
  ...columns.flatMap((column) => linesOf(name, column)),
];

export const rScript = (release: ReleasePackage, tables: readonly WrittenTable[]): ReleaseFile =>
  textFile(
    'setup/read-release.R',
    [
      ...openingLines(release, 'R').map((line) => `# ${line}`),
      ...tables.flatMap(tableLines),
      '',
      '# Each row of measures with what describes its person:',
      'joined <- merge(measures, people, by = "person")',
      '',
    ].join('\n'),
  );
