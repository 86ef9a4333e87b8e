import { anonymise } from '../src/anonymise.ts';
import type { Column, SourceRow } from '../src/column.ts';
import { seededRandom } from '../src/random-source.ts';

// Run with `node packages/anonymise/bench/ten-thousand-rows.ts`. Prints; judges nothing, since machines differ.

const random = seededRandom('bench');

/** Squared, so that low values are common and high ones rare, as ages, teams and groups are in a real file. */
function skewed(values: number): number {
  return Math.floor((random() / 2 ** 32) ** 2 * values);
}

function buildRows(count: number, quasiIdentifiers: number): { rows: SourceRow[]; columns: Column[] } {
  const names = Array.from({ length: quasiIdentifiers }, (_, at) => `q${at}`);
  const rows = Array.from({ length: count }, (_, at) => ({
    person: at,
    score: skewed(61),
    ...Object.fromEntries(names.map((name, place) => [name, skewed(4 + place)])),
  }));
  const columns: Column[] = [
    { name: 'person', role: 'identifier', tellsWhoseRow: true },
    { name: 'score', role: 'sensitive' },
    ...names.map((name): Column => ({ name, role: 'quasi-identifier' })),
  ];
  return { rows, columns };
}

for (const [count, quasiIdentifiers] of [
  [120, 6],
  [2_000, 6],
  [10_000, 6],
  [10_000, 8],
  [10_000, 10],
] as const) {
  const { rows, columns } = buildRows(count, quasiIdentifiers);
  const started = performance.now();
  const { risk, loss } = anonymise(rows, columns, { k: 5, roundTo: 5, smallNumber: 5 }, random);
  const milliseconds = Math.round(performance.now() - started);
  process.stdout.write(
    `${count} rows, ${quasiIdentifiers} quasi-identifiers: ${milliseconds} ms, ${risk.groups} groups, smallest ${risk.smallestGroup}, ${(loss.hiddenShare * 100).toFixed(1)} % of cells hidden, ${loss.leftOut} left out\n`,
  );
}
