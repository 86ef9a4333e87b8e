export const supervisionKinds = ['line', 'practice', 'clinical', 'group', 'debrief', 'coordinator'] as const;
export type SupervisionKind = (typeof supervisionKinds)[number];
/** Of two people; the rest are of several, with attendance and themes only. */
export const pairKinds = ['line', 'practice', 'clinical', 'debrief'] as const satisfies readonly SupervisionKind[];
export type PairKind = (typeof pairKinds)[number];
export const groupKinds = ['group', 'coordinator'] as const satisfies readonly SupervisionKind[];
export type GroupKind = (typeof groupKinds)[number];
/** A debrief comes when it is needed; it does not put off the supervision that was due anyway. */
export const rhythmKinds = [
  'line',
  'practice',
  'clinical',
  'group',
  'coordinator',
] as const satisfies readonly SupervisionKind[];
export type RhythmKind = (typeof rhythmKinds)[number];

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

export const markKinds = ['signed', 'commented'] as const;
export type MarkKind = (typeof markKinds)[number];
