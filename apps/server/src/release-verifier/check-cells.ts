import { breaks, type ExpectedVariable, type Finding } from './contract.ts';
import { type ReadColumn, type ReadTable, textAt, together } from './read-table.ts';

/** Drawn letters that spell no word. */
const markShape = /^[BCDFGHJKMNPQRSTVWXZ]{6,20}$/;
const numberShape = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/;
const formulaShape = /^[=+\-@\t\r\0]/;

/** Text that a spreadsheet would run. A number may begin with a minus. */
export const isFormula = (cell: string): boolean => formulaShape.test(cell) && !numberShape.test(cell);

/** A label that looks like a formula is written behind an apostrophe. */
const written = (label: string): string => {
  const line = label.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();
  return formulaShape.test(line) ? `'${line}` : line;
};

const isValue = ({ kind, lowest, highest, missing }: ExpectedVariable, cell: string): boolean => {
  if (!numberShape.test(cell)) return false;
  const value = Number(cell);
  if (missing.some(({ code }) => code === value)) return true;
  if (kind === 'integer' && !Number.isInteger(value)) return false;
  return lowest !== undefined && highest !== undefined && value >= lowest && value <= highest;
};

interface ExpectedColumn {
  name: string;
  isAllowed: (cell: string) => boolean;
}

/** The columns that a variable is to have, in their order. */
const expectedColumns = (variable: ExpectedVariable): ExpectedColumn[] => {
  const { name, kind, codes, missing } = variable;
  if (kind === 'text') return [{ name, isAllowed: (cell) => markShape.test(cell) }];
  if (kind === 'integer' || kind === 'number') return [{ name, isAllowed: (cell) => isValue(variable, cell) }];
  const all = [...codes, ...missing];
  const one = (column: string, allowed: readonly string[]): ExpectedColumn => {
    const set = new Set(allowed);
    return { name: column, isAllowed: (cell) => set.has(cell) };
  };
  const coded = [
    one(
      name,
      all.map(({ code }) => String(code)),
    ),
    one(
      `${name}_label`,
      all.map(({ label }) => written(label)),
    ),
  ];
  if (kind === 'code') return coded;
  return [
    ...coded,
    one(
      `${name}_low`,
      all.map(({ code, low }) => String(code < 0 ? code : (low ?? -996))),
    ),
    one(
      `${name}_high`,
      all.map(({ code, high }) => String(code < 0 ? code : (high ?? -996))),
    ),
  ];
};

/** A code and what stands beside it must belong together, or the label would tell more than the code that was counted. */
const pairFindings = (table: ReadTable, { name, kind, codes, missing }: ExpectedVariable): Finding[] => {
  if (kind !== 'code' && kind !== 'range') return [];
  const allowed = new Set(
    [...codes, ...missing].map(({ code, label, low, high }) => {
      const ends = code < 0 ? [code, code] : [low ?? -996, high ?? -996];
      return [code, written(label), ...(kind === 'range' ? ends : [])].join('\n');
    }),
  );
  const wanted = kind === 'range' ? [name, `${name}_label`, `${name}_low`, `${name}_high`] : [name, `${name}_label`];
  const columns = wanted.flatMap((each) => table.columns.find((column) => column.name === each) ?? []);
  if (columns.length < wanted.length) return [];
  const { of, firstRow } = together(columns, table.rows);
  const fits = firstRow.map((row) => allowed.has(columns.map((column) => textAt(column, row)).join('\n')));
  let wrong = 0;
  for (const number of of) if (!fits[number]) wrong++;
  return wrong > 0 ? [breaks('cells', table.file, { column: name, rows: wrong, reason: 'code_and_label_differ' })] : [];
};

const cellFindings = (file: string, { name, isAllowed }: ExpectedColumn, { texts }: ReadColumn): Finding[] => {
  const wrong = texts.filter((cell) => !isAllowed(cell)).length;
  const formulas = texts.filter(isFormula).length;
  return [
    ...(wrong > 0 ? [breaks('cells', file, { column: name, different: wrong, reason: 'not_declared' })] : []),
    ...(formulas > 0 ? [breaks('formula', file, { column: name, different: formulas })] : []),
  ];
};

/**
 * A closed world: the columns that were approved and no other, and in each cell one of the values declared for it. A name
 * in an answer can so not stand in a table at all, whatever it looks like.
 */
export const checkCells = (table: ReadTable, variables: readonly ExpectedVariable[]): Finding[] => {
  const expected = variables.flatMap(expectedColumns);
  const names = table.columns.map(({ name }) => name);
  if (names.join('\n') !== expected.map(({ name }) => name).join('\n'))
    return [breaks('cells', table.file, { reason: 'columns_differ', expected: expected.length, found: names.length })];
  return [
    ...expected.flatMap((column, at) => {
      const found = table.columns[at];
      return found ? cellFindings(table.file, column, found) : [];
    }),
    ...variables.flatMap((variable) => pairFindings(table, variable)),
  ];
};
