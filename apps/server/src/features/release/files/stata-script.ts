import type { ReleasePackage } from '@alongside/domain/release/release-package.ts';
import { cutTo, type ReleaseFile, textFile } from './release-file.ts';
import { missingLetters, openingLines } from './script-words.ts';
import { type WrittenColumn, type WrittenTable, wordedCodes } from './written-table.ts';

const letterOf = (code: number): string | number => (missingLetters.has(code) ? `.${missingLetters.get(code)}` : code);

/** Quotes, back ticks and dollars begin a macro or end a text; 80 letters is all a variable takes. */
const text = (words: string, most: number): string =>
  `"${cutTo(words.replaceAll('"', "'").replaceAll('`', "'").replaceAll('$', 'S'), most)}"`;

const labelLines = (column: WrittenColumn): string[] => {
  const codes = wordedCodes(column);
  if (codes.length === 0) return [];
  const words = codes.map(({ code, label }) => `${letterOf(code)} ${text(label, 240)}`);
  return [
    ...words.map((each, at) => `label define ${column.name}_v ${each}${at === 0 ? '' : ', add'}`),
    ...(column.missing.length > 0
      ? [`mvdecode ${column.name}, mv(${column.missing.map(({ code }) => `${code}=${letterOf(code)}`).join(' \\ ')})`]
      : []),
    `label values ${column.name} ${column.name}_v`,
  ];
};

const tableLines = ({ name, label, columns }: WrittenTable): string[] => {
  const texts = columns.flatMap(({ kind }, at) => (kind === 'text' ? [at + 1] : []));
  return [
    '',
    `import delimited using "${name}.csv", varnames(1) case(preserve) encoding("utf-8") bindquote(strict) stringcols(${texts.join(' ')}) clear`,
    'label drop _all',
    `label data ${text(label, 80)}`,
    ...columns.map((column) => `label variable ${column.name} ${text(column.label, 80)}`),
    ...columns.flatMap(labelLines),
    `save "${name}.dta", replace`,
  ];
};

export const stataScript = (release: ReleasePackage, tables: readonly WrittenTable[]): ReleaseFile =>
  textFile(
    'setup/read-release.do',
    [
      'version 14',
      ...openingLines(release, 'Stata').map((line) => `* ${line}`),
      ...tables.flatMap(tableLines),
      '',
      '* Each row of measures with what describes its person:',
      'merge m:1 person using "people.dta"',
      '',
    ].join('\n'),
  );
