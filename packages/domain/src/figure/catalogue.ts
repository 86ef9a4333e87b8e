/**
 * Every figure a page prints of more than one person: where its rule was read, with which others it stands, and how it is shown.
 * What it means and what is left out stands in words on its own page. Releases say of themselves how they are made.
 */
export const figures = {
  people: { source: null, among: 'evaluation', shown: 'rounded' },
  sessions: { source: null, among: 'evaluation', shown: 'rounded' },
  left_out: { source: null, among: 'evaluation', shown: 'rounded' },
  episodes: { source: null, among: 'measures', shown: 'rounded' },
  taken_at_point: { source: 'nhs_england', among: 'measures', shown: 'rounded' },
  pairs: { source: 'nhs_england', among: 'measures', shown: 'rounded' },
  mean_change: { source: 'nist', among: 'measures', shown: 'mean' },
  three_counts: { source: 'nhs_england', among: 'measures', shown: 'rounded' },
  goals: { source: 'nhs_england', among: 'measures', shown: 'mean' },
  missing: { source: null, among: 'measures', shown: 'rounded' },
  small_numbers: { source: 'mhsds_hes', among: 'measures', shown: 'rounded' },
  room: { source: null, among: 'team', shown: 'exact' },
  met_lately: { source: null, among: 'team', shown: 'exact' },
  not_tried: { source: null, among: 'team', shown: 'exact' },
  contacts: { source: null, among: 'team', shown: 'exact' },
  worker_wellbeing: { source: null, among: 'team', shown: 'of_ten' },
  group_counts: { source: null, among: 'groups', shown: 'exact' },
  fidelity_means: { source: 'gillard', among: 'fidelity', shown: 'of_three' },
  fidelity_gaps: { source: 'gillard', among: 'fidelity', shown: 'of_three' },
  rater_agreement: { source: null, among: 'fidelity', shown: 'exact' },
  involvement: { source: 'nsun', among: 'involvement', shown: 'exact' },
} as const satisfies Record<string, Figure>;

interface Figure {
  /** `null` is a rule of Alongside's own. */
  source: FigureSource | null;
  /** The page it stands on. */
  among: 'evaluation' | 'measures' | 'team' | 'groups' | 'fidelity' | 'involvement';
  shown: 'rounded' | 'mean' | 'exact' | 'of_ten' | 'of_three';
}

type FigureSource = 'nhs_england' | 'nist' | 'mhsds_hes' | 'gillard' | 'nsun';
export type FigureName = keyof typeof figures;
export const figureNames = Object.keys(figures) as FigureName[];
export const isFigureName = (name: string): name is FigureName => Object.hasOwn(figures, name);
