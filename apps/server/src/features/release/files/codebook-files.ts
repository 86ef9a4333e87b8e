import type { ReleasePackage, ReleaseRole } from '@alongside/domain/release/release-package.ts';
import { toCsv } from '../../../csv.ts';
import { htmlPage } from './html-page.ts';
import { escaped } from './markup.ts';
import { oneLine, type ReleaseFile, textFile } from './release-file.ts';
import { hasLabels, type WrittenColumn, type WrittenTable, wordedCodes } from './written-table.ts';

const roleWords: Readonly<Record<ReleaseRole, string>> = {
  key: 'Says which rows belong to one person. Drawn at random for this release; it links to nothing else.',
  quasi: 'Describes a person together with other columns, so it is told only as exactly as enough people share.',
  shape: 'Tells how the time together ran, and is shared by enough people like what describes them.',
  sensitive: 'A result. Within each group of people who look alike it differs enough to tell nothing of one of them.',
  plain: 'Tells nothing of who somebody is.',
};

const kindWords = (column: WrittenColumn): string => {
  const { variable } = column;
  if (variable.role === 'key') return 'A mark of letters';
  if (column.part === 'label') return 'Words of the code beside it';
  if (hasLabels(column)) return 'A code';
  const scale =
    column.part === 'value' && variable.lowest !== undefined ? `, ${variable.lowest} to ${variable.highest}` : '';
  return `${column.kind === 'integer' ? 'A whole number' : 'A number'}${scale}${variable.unit ? `, in ${variable.unit}` : ''}`;
};

const isMissing = (column: WrittenColumn, code: number): boolean => column.missing.some((each) => each.code === code);

const linesOf = (table: WrittenTable, column: WrittenColumn): Record<string, string | number>[] => {
  const head = {
    table: table.name,
    column: column.name,
    meaning: column.label,
    kind: kindWords(column),
    how_people_stay_hidden: oneLine(column.variable.hiding),
  };
  const codes = wordedCodes(column);
  if (codes.length === 0) return [{ ...head, code: '', code_label: '', no_value: '' }];
  return codes.map(({ code, label }) => ({
    ...head,
    code,
    code_label: oneLine(label),
    no_value: isMissing(column, code) ? 'yes' : 'no',
  }));
};

const headings = ['table', 'column', 'meaning', 'kind', 'code', 'code_label', 'no_value', 'how_people_stay_hidden'];

/** One line for each code of each column, so that it can be read by a program as well. */
export const codebookCsv = (tables: readonly WrittenTable[]): ReleaseFile =>
  textFile(
    'codebook.csv',
    toCsv(
      headings,
      tables.flatMap((table) => table.columns.flatMap((column) => linesOf(table, column))),
    ),
  );

const codesHtml = (column: WrittenColumn): string => {
  const codes = wordedCodes(column);
  if (codes.length === 0) return '';
  const rows = codes.map(
    ({ code, label }) =>
      `<tr><td>${code}</td><td>${escaped(label)}${isMissing(column, code) ? ' <em>(no value)</em>' : ''}</td></tr>`,
  );
  return `<table><thead><tr><th scope="col">Code</th><th scope="col">What it stands for</th></tr></thead><tbody>${rows.join('')}</tbody></table>`;
};

const columnHtml = (column: WrittenColumn): string =>
  [
    `<h3><code>${escaped(column.name)}</code></h3>`,
    `<p>${escaped(column.label)}. ${escaped(kindWords(column))}.</p>`,
    column.part === 'value'
      ? `<p>${escaped(roleWords[column.variable.role])} ${escaped(column.variable.hiding)}</p>`
      : '',
    codesHtml(column),
  ].join('\n');

const tableHtml = ({ name, label, columns }: WrittenTable): string =>
  [`<h2>${name}.csv</h2>`, `<p>${escaped(label)}.</p>`, ...columns.map(columnHtml)].join('\n');

export const codebookHtml = ({ about }: ReleasePackage, tables: readonly WrittenTable[]): ReleaseFile =>
  textFile('codebook.html', htmlPage(`Codebook: ${about.title}`, tables.map(tableHtml).join('\n')));
