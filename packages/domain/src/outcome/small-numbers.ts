/** How counts of few people are shown: the rule of a national set, or the organisation's own, which is never laxer than 5. */
export type SmallNumbers =
  | { profile: 'mhsds' }
  | { profile: 'hes' }
  | { profile: 'own'; under: number; roundTo: number };
