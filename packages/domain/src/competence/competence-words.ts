/**
 * The nine domains of the competence framework for mental health peer support workers (HEE, NCCMH, UCLPartners, 2020). What
 * each is called for people is in our own words, in the web client.
 */
export const competenceDomains = [
  'values',
  'knowledge',
  'relating',
  'supporting',
  'teams_and_rights',
  'self_care',
  'optional',
  'judgement',
  'organisation',
] as const;
export type CompetenceDomain = (typeof competenceDomains)[number];

/** Plain levels. They have no numbers, so that nothing can be added up. */
export const competenceLevels = ['emerging', 'confident', 'can_teach'] as const;
export type CompetenceLevel = (typeof competenceLevels)[number];

export const competenceSides = ['self', 'supervisor'] as const;
export type CompetenceSide = (typeof competenceSides)[number];

export type CompetenceLevels = Partial<Record<CompetenceDomain, CompetenceLevel>>;
export type CompetenceWords = Partial<Record<CompetenceDomain, string>>;
