import { AnonymiseError } from './anonymise-error.ts';
import type { ReleaseMethod, ReleasePolicy } from './release-policy.ts';
import type { Table } from './table.ts';

/** Throws table_uneven, column_listed_twice or person_listed_twice. */
export function checkTable({ rows, columns }: Table): void {
  if (!Number.isSafeInteger(rows) || rows < 0) throw new AnonymiseError('table_uneven', { rows });
  const seen = new Set<string>();
  for (const column of columns) {
    if (seen.has(column.name)) throw new AnonymiseError('column_listed_twice', { column: column.name });
    seen.add(column.name);
    const cells = column.kind === 'coded' ? column.codes : column.numbers;
    if (cells.length !== rows) throw new AnonymiseError('table_uneven', { column: column.name });
    if (column.kind === 'numeric') {
      if (column.numbers.some((number) => Math.abs(number) === Number.POSITIVE_INFINITY)) {
        throw new AnonymiseError('table_uneven', { column: column.name });
      }
      continue;
    }
    for (const code of column.codes) {
      if (code >= column.values.length) throw new AnonymiseError('table_uneven', { column: column.name });
    }
    if (column.onePerRow && new Set(Array.from(column.codes, (code) => column.values[code])).size < rows) {
      throw new AnonymiseError('person_listed_twice', { column: column.name });
    }
  }
}

/** Throws policy_out_of_range with the field's name, or column_not_listed. */
export function checkReleasePolicy(policy: ReleasePolicy, method: ReleaseMethod, { columns }: Table): void {
  const wholeFrom = (field: 'k' | 'l', lowest: number) => {
    if (!Number.isSafeInteger(policy[field]) || policy[field] < lowest) outOfRange(field);
  };
  wholeFrom('k', 2);
  wholeFrom('l', 1);
  if (!isShare(policy.suppressionLimit)) outOfRange('suppressionLimit');
  if (policy.bound !== 'none') {
    if (!isShare(policy.bound.highestShare) || policy.bound.highestShare === 0) outOfRange('highestShare');
    if (!isShare(policy.bound.aboveBase)) outOfRange('aboveBase');
  }
  if (typeof policy.seed !== 'string') outOfRange('seed');
  if (!['uniform', 'detail', 'sets'].includes(method)) outOfRange('method');
  for (const name of policy.protectedColumns) {
    const column = columns.find((listed) => listed.name === name);
    if (!column || column.role === 'identifier') throw new AnonymiseError('column_not_listed', { column: name });
  }
}

function isShare(number: number): boolean {
  return number >= 0 && number <= 1;
}

function outOfRange(field: string): never {
  throw new AnonymiseError('policy_out_of_range', { field });
}
