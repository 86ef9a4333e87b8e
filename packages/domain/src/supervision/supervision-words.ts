export const supervisionKinds = ['line', 'practice', 'clinical', 'group', 'debrief', 'coordinator'] as const;
/** A debrief comes when it is needed; it does not put off the supervision that was due anyway. */
export const rhythmKinds = supervisionKinds.filter((kind) => kind !== 'debrief');
export type SupervisionKind = (typeof supervisionKinds)[number];

export const supervisionTopics = [
  'how_i_am',
  'people_alongside',
  'went_well',
  'carrying',
  'sharing_my_story',
  'boundaries',
  'role_drift',
  'team_and_stigma',
  'safeguarding',
  'endings',
  'workload',
  'notes_and_language',
  'learning',
  'adjustments',
  'involvement_work',
  'last_actions',
  'my_questions',
  'feedback',
] as const;
export type SupervisionTopic = (typeof supervisionTopics)[number];
