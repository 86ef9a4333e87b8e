import { z } from 'zod';

/**
 * Ids are UUIDv7 with a prefix by kind, made by whoever writes first: a retry with the same id is the same write.
 * The prefix lets a log line be read without a name in it.
 */
export const idPrefix = {
  organisation: 'org',
  team: 'tea',
  account: 'acc',
  person: 'per',
  episode: 'epi',
  pairing: 'pai',
  session: 'ses',
  addendum: 'add',
  meetUp: 'mee',
  goal: 'goa',
  goalWording: 'gwo',
  goalRating: 'gra',
  outcome: 'out',
  outcomeTalk: 'ota',
  outcomeLink: 'oli',
  instrument: 'ins',
  ownMeasure: 'own',
  wellbeingPlan: 'wbp',
  competenceReview: 'cre',
  learning: 'lea',
  boundary: 'bou',
  adjustment: 'adj',
  fidelityScale: 'fsc',
  fidelityReview: 'fre',
  fidelityInterview: 'fin',
  fidelityRating: 'fra',
  involvementReview: 'inv',
  concern: 'con',
  concernEntry: 'cen',
  concernLead: 'cle',
  concernNotice: 'cno',
  reviewLook: 'rlo',
  supervision: 'sup',
  agendaEntry: 'age',
  reflection: 'ref',
  supervisionMark: 'sma',
  supervisionAddendum: 'sad',
  groupSupervision: 'gsu',
  action: 'act',
  notice: 'noc',
  noticeLetter: 'nol',
  question: 'que',
  questionAnswer: 'ans',
  leave: 'lea',
  cover: 'cov',
  permission: 'pmn',
  evaluation: 'eva',
  release: 'rel',
  releaseRequest: 'rrq',
  releaseRun: 'rru',
  group: 'grp',
  groupAgreement: 'gag',
  groupMember: 'gme',
  groupDate: 'gda',
  groupSession: 'gse',
  groupCorrection: 'gco',
  together: 'tog',
  device: 'dev',
  /** One write as it left a device: sending it again is answered, not done again. */
  sent: 'snt',
} as const;

export type IdKind = keyof typeof idPrefix;
export type Id<K extends IdKind> = string & { readonly __kind?: K };
export type PersonId = Id<'person'>;
export type EpisodeId = Id<'episode'>;
export type SessionId = Id<'session'>;
export type AccountId = Id<'account'>;
export type TeamId = Id<'team'>;
export type OrganisationId = Id<'organisation'>;
export type EvaluationId = Id<'evaluation'>;

const uuidShape = '[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}';

export const idOf = <K extends IdKind>(kind: K) =>
  z
    .string('id_missing')
    .regex(new RegExp(`^${idPrefix[kind]}_${uuidShape}$`), 'id_not_understood')
    .transform((text) => text as Id<K>);

/** An id whose kind does not matter, or is not ours to choose. Nothing else gets near a query: PostgreSQL takes no NUL. */
export const IdTextInput = z.string('id_missing').regex(/^[\w-]{1,80}$/, 'id_not_understood');

/** `uuidv7` is passed in: the domain has no clock and no chance of its own. */
export const makeId = <K extends IdKind>(kind: K, uuidv7: () => string): Id<K> => `${idPrefix[kind]}_${uuidv7()}`;
