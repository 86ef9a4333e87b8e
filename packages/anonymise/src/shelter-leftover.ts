import type { EncodedRows } from './encode-rows.ts';
import type { Hiding, SafeGroup } from './hide-until-safe.ts';
import { columnsHidden, peopleIn } from './split-into-groups.ts';

/**
 * Finds company for the few rows that are too few even when fully hidden. The rarest people are the ones
 * left over, and dropping them would remove a minority from the evaluation, so other rows are fully hidden
 * beside them: first the surplus of groups larger than k, or else the whole smallest group. Both leave
 * every other group at k or more. Only when there is no safe group at all are rows left out.
 */
export function shelterLeftover(encoded: EncodedRows, hiding: Hiding, k: number): Hiding {
  if (hiding.leftover.length === 0 || hiding.safe.length === 0) return hiding;
  const safe = recruitSurplus(encoded, hiding, k) ?? absorbSmallest(encoded, hiding);
  return { safe, leftover: [] };
}

/** Undefined when all the surplus there is would not be enough. */
function recruitSurplus(encoded: EncodedRows, hiding: Hiding, k: number): SafeGroup[] | undefined {
  const sheltered = [...hiding.leftover];
  const people = new Set(sheltered.map((row) => encoded.person[row]));
  // Rows that have lost most already have least left to lose.
  const order = [...hiding.safe].sort(
    (one, other) => columnsHidden(other.pattern) - columnsHidden(one.pattern) || other.rows.length - one.rows.length,
  );
  const safe = order.map(({ pattern, rows }) => {
    let spare = peopleIn(encoded, rows) - k;
    const leaving = new Set<number | undefined>();
    for (const row of rows) {
      const person = encoded.person[row];
      if (spare === 0 || people.size >= k) break;
      if (people.has(person)) continue;
      people.add(person);
      leaving.add(person);
      spare--;
    }
    sheltered.push(...rows.filter((row) => leaving.has(encoded.person[row])));
    return { pattern, rows: rows.filter((row) => !leaving.has(encoded.person[row])) };
  });
  return people.size >= k ? [...safe, { pattern: everything(encoded), rows: sheltered }] : undefined;
}

function absorbSmallest(encoded: EncodedRows, hiding: Hiding): SafeGroup[] {
  const [smallest, ...others] = [...hiding.safe].sort((one, other) => one.rows.length - other.rows.length);
  const rows = [...hiding.leftover, ...(smallest?.rows ?? [])];
  return [...others, { pattern: everything(encoded), rows }];
}

function everything(encoded: EncodedRows): number {
  return 2 ** encoded.quasi.length - 1;
}
