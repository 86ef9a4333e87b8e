import { AnonymiseError } from './anonymise-error.ts';

/** Rising edges and one label more than edges: label 0 is everything below edge 0, the last is the last edge and up. */
export type Bands = { readonly edges: readonly number[]; readonly labels: readonly string[] };

/**
 * Bands over whole numbers: `[18, 25, 65]` gives under 18, 18 to 24, 25 to 64, 65 or more.
 * Words, since spreadsheets read "1-4" as a date. Pass labels for other words. Throws bands_out_of_order.
 */
export function bandsFrom(edges: readonly number[], labels: readonly string[] = labelsFor(edges)): Bands {
  const rising = edges.every((edge, at) => Number.isFinite(edge) && (at === 0 || edge > (edges[at - 1] ?? edge)));
  if (edges.length === 0 || !rising || labels.length !== edges.length + 1) {
    throw new AnonymiseError('bands_out_of_order', { edges: edges.length, labels: labels.length });
  }
  return { edges, labels };
}

/** The label of the band a number falls in; null (not known) stays null. Every number falls in exactly one band. */
export function band(value: number | null, { edges, labels }: Bands): string | null {
  if (value === null) return null;
  if (Number.isNaN(value)) throw new AnonymiseError('cell_type_unknown');
  return labels[edges.filter((edge) => value >= edge).length] ?? null;
}

function labelsFor(edges: readonly number[]): string[] {
  const between = edges.slice(0, -1).map((edge, at) => {
    const last = (edges[at + 1] ?? edge) - 1;
    return edge === last ? `${edge}` : `${edge} to ${last}`;
  });
  return [`under ${edges[0]}`, ...between, `${edges.at(-1)} or more`];
}
