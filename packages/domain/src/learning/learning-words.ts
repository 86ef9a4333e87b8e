/** A course that was taken, or a role taken on. */
export const courseKinds = ['core_training', 'skills', 'safeguarding', 'reflective', 'study', 'other_course'] as const;
export const roleKinds = [
  'trains_others',
  'mentors',
  'panel',
  'board',
  'research',
  'speaks',
  'leads_group',
  'other_role',
] as const;
export const learningKinds = [...courseKinds, ...roleKinds] as const;
export type LearningKind = (typeof learningKinds)[number];

export const isRole = (kind: LearningKind): boolean => roleKinds.some((each) => each === kind);
