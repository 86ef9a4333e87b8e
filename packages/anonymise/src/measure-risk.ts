import type { Column } from './column.ts';
import type { EncodedRows } from './encode-rows.ts';
import { type OwnedRow, peopleAmong } from './measure-groups.ts';
import type { RiskReport } from './report.ts';
import { peopleIn, splitIntoGroups } from './split-into-groups.ts';

/**
 * Risk as seen by somebody who knows that the person is in the file (the prosecutor model): colleagues
 * and neighbours of a small service do know who comes.
 */
export function measureRisk(
  encoded: EncodedRows,
  groups: readonly (readonly OwnedRow[])[],
  columns: readonly Column[],
  k: number,
): RiskReport {
  const people = peopleAmong(groups.flat());
  const sizes = groups.map(peopleAmong);
  const smallestGroup = sizes.reduce((smallest, size) => Math.min(smallest, size), sizes[0] ?? 0);
  const everyRow = Array.from({ length: encoded.count }, (_, row) => row);
  const before = splitIntoGroups(encoded, everyRow, 0).map((rows) => ({
    rows: rows.length,
    people: peopleIn(encoded, rows),
  }));
  const rowsSharedByFewerThan = (limit: number) =>
    before.filter((group) => group.people < limit).reduce((sum, group) => sum + group.rows, 0);
  const sensitive = columns.filter((column) => column.role === 'sensitive');
  return {
    records: groups.reduce((sum, group) => sum + group.length, 0),
    people,
    groups: groups.length,
    smallestGroup,
    highestRisk: smallestGroup === 0 ? 0 : 1 / smallestGroup,
    averageRisk: people === 0 ? 0 : groups.length / people,
    sampleUnique: rowsSharedByFewerThan(2),
    sampleUnderK: rowsSharedByFewerThan(k),
    groupsAllAlike: Object.fromEntries(
      sensitive.map(({ name }) => [name, groups.filter((group) => isAllAlike(group, name)).length]),
    ),
  };
}

function isAllAlike(group: readonly OwnedRow[], column: string): boolean {
  return group.every(({ row }) => row[column] === group[0]?.row[column]);
}
