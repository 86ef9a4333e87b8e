/**
 * Every figure of team, organisation and evaluation, and where its rule was read. What it means, what is left out and how it
 * is rounded stands in words beside it and on its own page.
 */
export const figures = {
  episodes: { source: null },
  taken_at_point: { source: 'nhs_england' },
  pairs: { source: 'nhs_england' },
  mean_change: { source: 'nist' },
  three_counts: { source: 'nhs_england' },
  missing: { source: null },
  small_numbers: { source: 'mhsds_hes' },
} as const satisfies Record<string, { source: FigureSource | null }>;

/** `null` is a rule of Alongside's own. */
export type FigureSource = 'nhs_england' | 'nist' | 'mhsds_hes';
export type FigureName = keyof typeof figures;
export const figureNames = Object.keys(figures) as FigureName[];
export const isFigureName = (name: string): name is FigureName => name in figures;
