/** Who a release is for, and so how many people must share every description: nobody may ask for fewer. */
export const releaseTiers = ['open', 'named', 'inside'] as const;
export type ReleaseTier = (typeof releaseTiers)[number];

/**
 * Least people in a class, by tier. 11 keeps the chance to pick somebody right at 0.09, the reference for published clinical
 * material (EMA policy 0070, Health Canada); 5 is for named people under an agreement, and for ourselves. No switch.
 */
export const leastK = { open: 11, named: 5, inside: 5 } as const satisfies Record<ReleaseTier, number>;
export const mostK = 50;

/**
 * uniform: each column reads the same way in every row. detail: as fine as each class allows, mixed. table: counts and
 * means only, where a file about persons would tell too much.
 */
export const releaseMethods = ['uniform', 'detail', 'table'] as const;
export type ReleaseMethod = (typeof releaseMethods)[number];
export type FileMethod = Exclude<ReleaseMethod, 'table'>;

export const releaseRequestStates = ['asked', 'approved', 'released', 'refused', 'withdrawn'] as const;
export type ReleaseRequestState = (typeof releaseRequestStates)[number];

/** making: being written, and not out yet. */
export type ReleaseState = 'making' | 'released';

export const releaseRunStates = ['running', 'done', 'cancelled', 'stopped'] as const;
export type ReleaseRunState = (typeof releaseRunStates)[number];

/**
 * Why a run stopped: gates refused it; the written files did not pass their check; another release left, or somebody in it said no, meanwhile; the request
 * was taken back; or it broke down, which is no fault of whoever started it.
 */
export const releaseStopCodes = [
  'refused',
  'not_verified',
  'another_left',
  'record_changed',
  'request_closed',
  'broken',
] as const;
export type ReleaseStopCode = (typeof releaseStopCodes)[number];

/** What a run is at, in this order. */
export const releaseSteps = [
  'waiting',
  'reading',
  'describing',
  'solving',
  'checking',
  'writing',
  'verifying',
  'keeping',
] as const;
export type ReleaseStep = (typeof releaseSteps)[number];

/** Who must have said yes before anything leaves. */
export const releaseApprovers = ['data_steward', 'lived_experience_representative'] as const;
export type ReleaseApprover = (typeof releaseApprovers)[number];

/** A file about persons never has fewer people than this, nor fewer than three times k. */
export const leastPeopleInFile = 50;
export const leastPeopleFor = (k: number): number => Math.max(leastPeopleInFile, 3 * k);

/** Share of people that may be left out to protect the rest: what the search may use, and what is still let out. */
export const suppressionAimed = 0.05;
export const suppressionBorne = 0.1;

/** Days that files wait to be taken, and that they may be kept unless it is said otherwise. */
export const downloadDays = 14;
export const keepDays = 365;
/** An approval that nobody uses lapses: what it was given for has changed by then. */
export const approvalDays = 30;

/** Why someone is in no figure and no release: their permission does not stand today. */
export const leftOutReasons = ['never_asked', 'withdrawn', 'expired'] as const;
export type LeftOutReason = (typeof leftOutReasons)[number];

/** Why nothing may leave as asked. */
export const releaseRefusals = [
  'too_few_people',
  'too_few_values',
  'too_many_left_out',
  'group_loses_too_much',
  'differs_too_little',
  'variable_unknown',
  'no_measure_left',
] as const;
export type ReleaseRefusalCode = (typeof releaseRefusals)[number];

/** Ways out when a release and an earlier one would tell more together than each alone. */
export const waysOut = ['quarterly_freeze', 'reuse', 'wait', 'refuse'] as const;
export type WayOut = (typeof waysOut)[number];
