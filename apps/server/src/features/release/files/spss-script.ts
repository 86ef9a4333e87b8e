import type { ReleasePackage } from '@alongside/domain/release/release-package.ts';
import { cutTo, type ReleaseFile, textFile } from './release-file.ts';
import { openingLines } from './script-words.ts';
import { hasLabels, type WrittenColumn, type WrittenTable, widestBytes, wordedCodes } from './written-table.ts';

/** SPSS takes 120 bytes for the words of a code and 255 for those of a variable, and 256 to a line. */
const text = (words: string, most: number): string => `'${cutTo(words, most).replaceAll("'", "''")}'`;

const formatOf = (column: WrittenColumn): string => {
  if (column.kind === 'text') return `A${widestBytes(column)}`;
  return column.kind === 'integer' ? 'F8.0' : 'F12.4';
};

/** Three codes at most, or a stretch: all of ours lie together, far from any value. */
const missingOf = ({ missing }: WrittenColumn): string => {
  const codes = missing.map(({ code }) => code).sort((one, other) => one - other);
  return codes.length <= 3 ? codes.join(', ') : `${codes[0]} THRU ${codes.at(-1)}`;
};

const valueLabels = (column: WrittenColumn): string[] => {
  const codes = wordedCodes(column);
  if (codes.length === 0) return [];
  return [
    `VALUE LABELS ${column.name}`,
    ...codes.map(({ code, label }, at) => `  ${code} ${text(label, 120)}${at === codes.length - 1 ? '.' : ''}`),
  ];
};

const levelOf = (column: WrittenColumn): string => (column.kind === 'text' || hasLabels(column) ? 'NOMINAL' : 'SCALE');

const tableLines = ({ name, columns }: WrittenTable): string[] => [
  '',
  'GET DATA',
  '  /TYPE=TXT',
  `  /FILE='${name}.csv'`,
  "  /ENCODING='UTF8'",
  '  /ARRANGEMENT=DELIMITED',
  '  /DELCASE=LINE',
  '  /FIRSTCASE=2',
  '  /DELIMITERS=","',
  "  /QUALIFIER='\"'",
  '  /VARIABLES=',
  ...columns.map((column, at) => `    ${column.name} ${formatOf(column)}${at === columns.length - 1 ? '.' : ''}`),
  `DATASET NAME ${name}.`,
  ...columns.map((column) => `VARIABLE LABELS ${column.name} ${text(column.label, 200)}.`),
  ...columns.flatMap(valueLabels),
  ...columns.flatMap((column) =>
    column.missing.length > 0 ? [`MISSING VALUES ${column.name} (${missingOf(column)}).`] : [],
  ),
  ...columns.map((column) => `VARIABLE LEVEL ${column.name} (${levelOf(column)}).`),
  `SAVE OUTFILE='${name}.sav'.`,
];

export const spssScript = (release: ReleasePackage, tables: readonly WrittenTable[]): ReleaseFile =>
  textFile(
    'setup/read-release.sps',
    [
      '* Encoding: UTF-8.',
      // A comment of SPSS ends with a full stop at the end of a line, and nowhere else.
      ...openingLines(release, 'SPSS').map((line) => `* ${line.replace(/\.*$/, '.')}`),
      'SET DECIMAL=DOT.',
      ...tables.flatMap(tableLines),
      '',
    ].join('\n'),
  );
