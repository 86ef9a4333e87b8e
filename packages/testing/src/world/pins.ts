import type { Ethnicity } from '@alongside/domain/person/about-person.ts';

/**
 * The awkward cases, each pinned to one person so that it is there whatever the seed: the product is only as good as
 * what it does with these. `worker:nth` names the nth person of a cast member, the ended ones first in line last.
 */
export interface Pin {
  /** Began this many days ago. */
  startedAgo?: number;
  /** No attempt since this many days ago: past the organisation's quiet days. */
  lastAgo?: number;
  /** Met more or less often than most. */
  often?: number;
  paused?: true;
  /** Planned, no word, twice running; and then tried by phone and text. */
  twoMisses?: true;
  triedSince?: true;
  /** The key of the colleague who walked with them first. */
  before?: string;
  /** Came back after an ending: an earlier episode of the same person. */
  cameBack?: true;
  disagrees?: true;
  /** Written often and scored at both ends: somebody to show. */
  wellTold?: true;
  permission?: 'given' | 'lapsed' | 'withdrawn' | 'never_asked';
  ethnicity?: Ethnicity;
  noReview?: true;
  /** Planned for a day that has passed, and not logged. */
  notLogged?: true;
  meetUpToday?: string;
}

export const pins: Readonly<Record<string, Pin>> = {
  'amina:0': { startedAgo: 161, lastAgo: 7, often: 3, wellTold: true, permission: 'given', meetUpToday: '10:30' },
  'amina:1': { startedAgo: 96, lastAgo: 6, often: 3, wellTold: true, meetUpToday: '14:00' },
  'amina:2': { startedAgo: 140, lastAgo: 12, twoMisses: true, triedSince: true },
  'amina:3': { startedAgo: 120, lastAgo: 24 },
  'amina:4': { startedAgo: 186, noReview: true, permission: 'lapsed' },
  'amina:5': { startedAgo: 205, before: 'jas' },
  'amina:6': { startedAgo: 150, disagrees: true },
  'col:1': { startedAgo: 110, lastAgo: 33 },
  'col:3': { notLogged: true },
  'jas:0': { startedAgo: 190, before: 'col' },
  'jas:2': { paused: true },
  'marlon:3': { ethnicity: 'R', permission: 'given', startedAgo: 170 },
  'marlon:5': { startedAgo: 88, lastAgo: 30 },
  'marlon:9': { startedAgo: 201, lastAgo: 41 },
  'eleri:1': { startedAgo: 92, cameBack: true },
  'eleri:2': { paused: true },
  'eleri:4': { ethnicity: 'S', permission: 'given', startedAgo: 181 },
  'eleri:6': { startedAgo: 131, lastAgo: 36 },
  'priya:1': { paused: true },
  'priya:3': { startedAgo: 99, lastAgo: 28 },
  'priya:5': { ethnicity: 'R', permission: 'given', startedAgo: 144 },
  'priya:6': { startedAgo: 125, twoMisses: true },
  'kofi:1': { startedAgo: 212, before: 'priya' },
  'kofi:2': { startedAgo: 118, twoMisses: true },
  'kofi:4': { notLogged: true },
  'marlon:12': { paused: true },
  'ngozi:0': { startedAgo: 104, cameBack: true },
  'ngozi:2': { ethnicity: 'S', permission: 'given', startedAgo: 160 },
  'ngozi:4': { startedAgo: 143, lastAgo: 44 },
  'frankie:2': { startedAgo: 115, lastAgo: 29, permission: 'withdrawn' },
};

/** Whose supervision is past its day, and by how much; and whose is due tomorrow. */
export const supervisionPins: Readonly<Record<string, { nextAgo: number }>> = {
  kofi: { nextAgo: 25 },
  col: { nextAgo: 5 },
  amina: { nextAgo: -5 },
};
