import { addAt } from './add-at.ts';
import type { Release, ReleaseLoss } from './release-report.ts';

/**
 * What generalising cost, from the labels as they leave. GCP is the global certainty penalty (after Xu and others, KDD
 * 2006), DM the discernibility of Bayardo and Agrawal (ICDE 2005), with people left out counted as lost altogether.
 */
export function measureReleaseLoss(release: Release, people: number): ReleaseLoss {
  const suppressed = people - release.rows.length;
  const byColumn = release.columns.map(({ name, codes, labels }) => {
    const loss = Float64Array.from(labels, (label) => label.loss);
    let sum = suppressed;
    for (const code of codes) sum += loss[code] as number;
    return { column: name, loss: people === 0 ? 0 : sum / people };
  });
  const sizes = classSizes(release);
  let discernibility = suppressed * people;
  for (const size of sizes) discernibility += size ** 2;
  return {
    gcp: byColumn.reduce((sum, { loss }) => sum + loss, 0) / Math.max(1, byColumn.length),
    byColumn,
    discernibility,
    averageClass: sizes.length === 0 ? 0 : release.rows.length / sizes.length,
    suppressed,
    suppressedShare: people === 0 ? 0 : suppressed / people,
  };
}

export function classSizes({ classOf, classes }: Release): Uint32Array {
  const sizes = new Uint32Array(classes);
  for (const one of classOf) addAt(sizes, one, 1);
  return sizes;
}
