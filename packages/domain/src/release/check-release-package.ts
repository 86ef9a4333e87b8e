import {
  missingCodes,
  type ReleaseCode,
  type ReleasePackage,
  type ReleaseTable,
  type ReleaseVariable,
} from './release-package.ts';

/** With `_label`, or `_high` and the mark of its words, behind it a name still fits the 32 bytes of SPSS, Stata and SAS. */
const nameShape = /^[a-z](?:[a-z0-9_]{0,23}[a-z0-9])?$/;

/** Words that SPSS, Stata, SAS or R keep for themselves, in lower case. */
const reserved = new Set(
  [
    'all and by eq ge gt le lt ne not or to with',
    'byte double float if in int long using strl',
    'else repeat while function for next break true false null inf nan na data set',
  ].flatMap((words) => words.split(' ')),
);

const isName = (name: string): boolean => nameShape.test(name) && !reserved.has(name) && !/^str\d+$/.test(name);

/** The columns that a variable becomes in a file: a code is shown with its label, a range with its ends as well. */
export const columnNamesOf = ({ name, kind }: ReleaseVariable): string[] => {
  if (kind === 'code') return [name, `${name}_label`];
  return kind === 'range' ? [name, `${name}_label`, `${name}_low`, `${name}_high`] : [name];
};

/** Every code a cell of this variable can hold with its words: values first, then the ways to have none. */
export const codesOf = ({ codes, missing }: Pick<ReleaseVariable, 'codes' | 'missing'>): ReleaseCode[] => [
  ...codes,
  ...missing.map((reason) => missingCodes[reason]),
];

const repeated = <T>(list: readonly T[]): boolean => new Set(list).size < list.length;
/** As every file writes it, on one line. Half a letter cannot be written at all. */
const asWritten = (label: string): string =>
  label.isWellFormed() ? label.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').trim() : '';
const isCoded = ({ kind }: ReleaseVariable): boolean => kind === 'code' || kind === 'range';

const codeProblems = (variable: ReleaseVariable): string[] => {
  const all = codesOf(variable);
  const problems = [];
  if (variable.codes.some(({ code }) => !Number.isInteger(code) || code < 0)) problems.push('code_not_whole');
  if (repeated(all.map(({ code }) => code))) problems.push('code_repeated');
  if (all.some(({ label }) => asWritten(label) === '')) problems.push('code_without_label');
  if (repeated(all.map(({ label }) => asWritten(label).toLowerCase()))) problems.push('code_label_repeated');
  // A code may have ways to have no value and no values at all, when all of them had to be hidden.
  if (isCoded(variable) ? all.length === 0 : variable.codes.length > 0) problems.push('codes_wrong');
  return problems;
};

const lowestMissing = Math.max(...Object.values(missingCodes).map(({ code }) => code));

const scaleProblems = ({ kind, lowest, highest }: ReleaseVariable): string[] => {
  if (kind !== 'integer' && kind !== 'number') return [];
  if (lowest === undefined || highest === undefined || !(lowest <= highest)) return ['scale_missing'];
  return lowest <= lowestMissing ? ['scale_meets_missing_codes'] : [];
};

const variableProblems = (variable: ReleaseVariable): string[] => [
  ...(isName(variable.name) ? [] : ['name_not_accepted']),
  ...(asWritten(variable.label) === '' ? ['label_missing'] : []),
  ...((variable.kind === 'text') === (variable.role === 'key') ? [] : ['text_outside_key']),
  ...codeProblems(variable),
  ...scaleProblems(variable),
];

const isKnownNumber = (variable: ReleaseVariable, codes: ReadonlySet<number>) => (value: number) => {
  if (codes.has(value)) return true;
  if (isCoded(variable) || !Number.isFinite(value)) return false;
  if (variable.kind === 'integer' && !Number.isInteger(value)) return false;
  return value >= (variable.lowest ?? 0) && value <= (variable.highest ?? 0);
};

const isText = (column: Int32Array | Float64Array | readonly string[]): column is readonly string[] =>
  Array.isArray(column);

const cellProblems = (table: ReleaseTable): string[] =>
  table.variables.flatMap((variable, at) => {
    const column = table.columns[at];
    if (column === undefined || column.length !== table.columns[0]?.length) return [`${variable.name} column_missing`];
    if (isText(column) !== (variable.kind === 'text')) return [`${variable.name} cells_of_another_kind`];
    if (isText(column))
      return column.every((mark) => /^[A-Z]{6,20}$/.test(mark)) ? [] : [`${variable.name} not_a_mark`];
    const known = isKnownNumber(variable, new Set(codesOf(variable).map(({ code }) => code)));
    return column.every(known) ? [] : [`${variable.name} cell_not_declared`];
  });

const tableProblems = (table: ReleaseTable): string[] => {
  const problems = table.variables.flatMap((variable) =>
    variableProblems(variable).map((problem) => `${variable.name} ${problem}`),
  );
  const [key, ...others] = table.variables;
  if (key?.name !== 'person' || key.role !== 'key' || others.some(({ role }) => role === 'key'))
    problems.push('key_wrong');
  if (repeated(table.variables.flatMap(columnNamesOf))) problems.push('name_repeated');
  return [...problems, ...cellProblems(table)];
};

/**
 * What keeps a package from being written, as `table variable problem`; empty when nothing does. It holds names, codes
 * and cells to what the variables declare. Whether people stay hidden is for the verifier to say.
 */
export const checkReleasePackage = ({ people, measures }: ReleasePackage): string[] =>
  Object.entries({ people, measures }).flatMap(([name, table]) =>
    tableProblems(table).map((problem) => `${name} ${problem}`),
  );
