import type { ReleaseCode, ReleasePackage } from '@alongside/domain/release/release-package.ts';
import { escaped } from './markup.ts';
import { type ReleaseFile, textFile } from './release-file.ts';
import { hasLabels, type WrittenColumn, type WrittenTable } from './written-table.ts';

const element = (
  name: string,
  inside: string | readonly string[],
  attributes: Record<string, string | number> = {},
) => {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(value)}"`);
  return `<${name}${written.join('')}>${typeof inside === 'string' ? inside : inside.join('')}</${name}>`;
};

const words = (name: string, text: string | number, attributes: Record<string, string | number> = {}): string =>
  element(name, escaped(text), attributes);

const category = ({ code, label }: ReleaseCode, isMissing: boolean): string =>
  element('catgry', [words('catValu', code), words('labl', label)], isMissing ? { missing: 'Y' } : {});

/** Parts of a variable stand in the order that the schema of DDI-Codebook 2.5 asks for. */
const variableOf = (table: WrittenTable, column: WrittenColumn, at: number): string => {
  const { variable, missing, part } = column;
  const isScale = part === 'value' && variable.lowest !== undefined && variable.highest !== undefined;
  const values = hasLabels(column) ? variable.codes : [];
  return element(
    'var',
    [
      words('labl', column.label),
      isScale
        ? element('valrng', [
            `<range min="${escaped(variable.lowest ?? '')}" max="${escaped(variable.highest ?? '')}"/>`,
          ])
        : '',
      missing.length > 0
        ? element(
            'invalrng',
            missing.map(({ code }) => `<item VALUE="${escaped(code)}"/>`),
          )
        : '',
      words('txt', variable.hiding),
      ...values.map((code) => category(code, false)),
      ...missing.map((code) => category(code, true)),
      `<varFormat type="${column.kind === 'text' ? 'character' : 'numeric'}"/>`,
    ],
    {
      ID: `${table.name}_${at + 1}`,
      name: column.name,
      files: `file_${table.name}`,
      intrvl: column.kind === 'text' || hasLabels(column) ? 'discrete' : 'contin',
    },
  );
};

const fileOf = (table: WrittenTable): string =>
  element(
    'fileDscr',
    element('fileTxt', [
      words('fileName', `${table.name}.csv`),
      words('fileCont', table.label),
      element('dimensns', [words('caseQnty', table.rows), words('varQnty', table.columns.length)]),
      words('fileType', 'text/csv; UTF-8'),
    ]),
    { ID: `file_${table.name}` },
  );

const conditions =
  'For the question named here, by those it was given to. Nobody may look for a person, or lay these figures beside others of the same people. To be destroyed by the end of';

/** DDI-Codebook 2.5 (ddialliance.org), which archives ask for. Quarters stand as text: a date would have to be a day. */
export const ddiCodebook = ({ about }: ReleasePackage, tables: readonly WrittenTable[]): ReleaseFile => {
  const citation = element('citation', element('titlStmt', words('titl', about.title)));
  const study = element('stdyDscr', [
    citation,
    element('stdyInfo', [
      element('subject', words('keyword', 'peer support')),
      words('abstract', `${about.question} Records as they stood in ${about.frozen}.`),
      element('sumDscr', [words('anlyUnit', 'Person'), words('dataKind', 'Anonymised records of a service')]),
    ]),
    element('dataAccs', element('useStmt', words('conditions', `${conditions} ${about.destroyBy}.`))),
  ]);
  const variables = tables.flatMap((table) => table.columns.map((column, at) => variableOf(table, column, at)));
  return textFile(
    'ddi-codebook.xml',
    `<?xml version="1.0" encoding="UTF-8"?>\n${element(
      'codeBook',
      [element('docDscr', citation), study, ...tables.map(fileOf), element('dataDscr', variables)].map(
        (part) => `\n${part}`,
      ),
      { xmlns: 'ddi:codebook:2_5', version: '2.5' },
    )}\n`,
  );
};
