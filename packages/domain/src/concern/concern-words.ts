/** A concern says that somebody may not be safe. It is told, answered and closed; it never scores anybody. */
export const concernStates = ['raised', 'acknowledged', 'closed'] as const;
export type ConcernState = (typeof concernStates)[number];

export const concernParts = ['lead', 'deputy', 'coordinator'] as const;
export type ConcernPart = (typeof concernParts)[number];

export const concernEntryKinds = [
  'added',
  'acknowledged',
  'decided',
  'told_person',
  'not_told_person',
  /** Where a decision says that the council is told. */
  'told_authority',
  'not_told_authority',
  'fed_back',
  'debrief_offered',
  'closed',
  'reopened',
  /** Whoever had it answers concerns no more: it is raised anew. Nobody chooses it. */
  'left',
  'in_supervision',
  'out_of_supervision',
] as const;
export type ConcernEntryKind = (typeof concernEntryKinds)[number];

/** Talked about in a supervision, or taken out of it again: shown there, and never in the concern (docs/decisions/019). */
export const concernTies = ['in_supervision', 'out_of_supervision'] as const satisfies readonly ConcernEntryKind[];
export type ConcernTie = (typeof concernTies)[number];

/** What can be decided about one. The organisation raises a safeguarding concern; the local authority enquires (Care Act 2014, section 42). */
export const concernDecisions = [
  'emergency',
  'local_authority',
  'children',
  'health',
  'within',
  'nothing_more',
  'other',
] as const;
export type ConcernDecision = (typeof concernDecisions)[number];

/**
 * What a lead says before the close to whether it is a serious incident for the Charity Commission. One that is and was not
 * reported yet is not closed yet.
 */
export const seriousIncidentAnswers = ['reported', 'not_one', 'not_for_us'] as const;
export type SeriousIncidentAnswer = (typeof seriousIncidentAnswers)[number];

/** Steps that are answered by choosing; all others are words. */
export const toldChoices = {
  childrenAtRisk: ['yes', 'no', 'not_known'],
  /** Whether they can decide about this by themselves at present: as it looks to the teller, not as an assessment. */
  canDecide: ['yes', 'not_now', 'not_sure'],
  personKnows: ['yes', 'no', 'not_safe_to_tell'],
  personAgrees: ['yes', 'no', 'not_asked'],
} as const;
export type ToldChoice = keyof typeof toldChoices;

/** The steps of telling it. All but `whatHappened` may be left for later, or for ever. */
export interface ConcernTold {
  whatHappened: string;
  whenItHappened?: string | undefined;
  wordsUsed?: string | undefined;
  whoMayBeResponsible?: string | undefined;
  othersAtRisk?: string | undefined;
  childrenAtRisk?: (typeof toldChoices.childrenAtRisk)[number] | undefined;
  safeNow?: string | undefined;
  needs?: string | undefined;
  canDecide?: (typeof toldChoices.canDecide)[number] | undefined;
  wishes?: string | undefined;
  personKnows?: (typeof toldChoices.personKnows)[number] | undefined;
  /** To its being passed on. It is passed on all the same where someone is in danger. */
  personAgrees?: (typeof toldChoices.personAgrees)[number] | undefined;
  whyNotTold?: string | undefined;
  toldWhom?: string | undefined;
  /** Whom it is about, where they are not in the record. */
  aboutWhom?: string | undefined;
  howToReachMe?: string | undefined;
}

export interface ConcernPhone {
  label: string;
  number: string;
}

/** Minutes after which an unanswered concern climbs: to the deputies, then to every lead; then the next working morning. */
export interface ConcernLadder {
  deputyAfterMinutes: number;
  allLeadsAfterMinutes: number;
  /** On the clock of the organisation. */
  coordinatorAt: string;
}
