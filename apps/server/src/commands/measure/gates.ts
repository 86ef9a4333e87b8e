import type { MeasuredTable } from './measure-written-table.ts';

/** What a written file must keep to. */
export interface Gates {
  k: number;
  /** Highest share of one sensitive value in a class, where its share in the whole table is not high already. */
  bound: number;
  /** Fewest different sensitive values in a class. */
  l: number;
  /** Highest share of people left out. */
  suppression: number;
}

// Shares are quotients of whole numbers; nothing real lies this close to a limit.
const slack = 1e-9;

/** Every gate that a measured file does not pass, in words; none for a file that may leave. */
export const brokenGates = (measured: MeasuredTable, { k, bound, l, suppression }: Gates): string[] => {
  const broken = [...measured.faults];
  if (measured.rowsOut > 0 && measured.smallestClass < k)
    broken.push(`the smallest class has ${measured.smallestClass} people, not ${k}`);
  if (measured.leftOutShare > suppression + slack)
    broken.push(`${measured.leftOut} of ${measured.peopleIn} people are left out, more than ${suppression * 100} %`);
  for (const [name, sensitive] of Object.entries(measured.sensitive)) {
    if (measured.rowsOut === 0) continue;
    if (sensitive.overBound(bound) > slack) broken.push(`in one class a single value of "${name}" is over the bound`);
    if (sensitive.fewestValues < l)
      broken.push(`one class has ${sensitive.fewestValues} different values of "${name}", not ${l}`);
  }
  return broken;
};
