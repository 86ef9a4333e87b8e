import type { ReleasePackage } from '@alongside/domain/release/release-package.ts';
import { cutTo, type ReleaseFile, textFile } from './release-file.ts';
import { missingLetters, openingLines } from './script-words.ts';
import { type WrittenColumn, type WrittenTable, widestBytes, wordedCodes } from './written-table.ts';

const letterOf = (code: number): string | number =>
  missingLetters.has(code) ? `.${missingLetters.get(code)?.toUpperCase()}` : code;

/** Inside single quotes neither & nor % means anything to SAS. */
const text = (words: string): string => `'${cutTo(words, 200).replaceAll("'", "''")}'`;

/** A format may not end in a digit. */
const formatName = (table: string, { name }: WrittenColumn, at: number): string =>
  `${table[0]}${at}_${name.slice(0, 20)}_f`;

const formatLines = ({ name, columns }: WrittenTable): string[] =>
  columns.flatMap((column, at) => {
    const codes = wordedCodes(column);
    if (codes.length === 0) return [];
    return [
      `  value ${formatName(name, column, at)}`,
      ...codes.map(({ code, label }, place) => {
        const end = place === codes.length - 1 ? ';' : '';
        return `    ${letterOf(code)} = ${text(label)}${end}`;
      }),
    ];
  });

const dataLines = ({ name, columns }: WrittenTable): string[] => [
  '',
  `data ${name};`,
  `  infile "&folder./${name}.csv" dsd dlm=',' firstobs=2 lrecl=32767 encoding='utf-8' termstr=crlf truncover;`,
  '  length',
  ...columns.map((column) => `    ${column.name} ${column.kind === 'text' ? `$${widestBytes(column)}` : '8'}`),
  '  ;',
  '  input',
  ...columns.map((column) => `    ${column.name}${column.kind === 'text' ? ' $' : ''}`),
  '  ;',
  ...columns.flatMap((column) =>
    column.missing.map(({ code }) => `  if ${column.name} = ${code} then ${column.name} = ${letterOf(code)};`),
  ),
  '  label',
  ...columns.map((column) => `    ${column.name} = ${text(column.label)}`),
  '  ;',
  ...columns.flatMap((column, at) =>
    wordedCodes(column).length > 0 ? [`  format ${column.name} ${formatName(name, column, at)}.;`] : [],
  ),
  'run;',
];

export const sasScript = (release: ReleasePackage, tables: readonly WrittenTable[]): ReleaseFile =>
  textFile(
    'setup/read-release.sas',
    [
      ...openingLines(release, 'SAS').map((line) => `/* ${line} */`),
      '%let folder = .;',
      '',
      'proc format;',
      ...tables.flatMap(formatLines),
      'run;',
      ...tables.flatMap(dataLines),
      '',
    ].join('\n'),
  );
