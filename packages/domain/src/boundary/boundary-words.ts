/** What a boundary was about (domain notes on boundaries). Never whom. */
export const boundaryKinds = [
  'contact_times',
  'social_media',
  'gifts',
  'money',
  'lifts',
  'both_worlds',
  'own_details',
  'in_the_street',
  'after_the_ending',
  'something_else',
] as const;
export type BoundaryKind = (typeof boundaryKinds)[number];
