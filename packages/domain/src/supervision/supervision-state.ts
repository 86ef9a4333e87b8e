import type { MarkKind } from './supervision-words.ts';

export const supervisionStates = [
  'draft',
  'shared',
  'commented',
  'signed_by_one',
  'signed_by_both',
  'addended',
] as const;
export type SupervisionState = (typeof supervisionStates)[number];

export interface SupervisionMark {
  accountId: string;
  kind: MarkKind;
  /** The version its writer had read. */
  version: number;
}

export interface SupervisionSeen {
  isShared: boolean;
  version: number;
  /** Oldest first. */
  marks: readonly SupervisionMark[];
  addenda: number;
}

/** A signature stands for the words that were read: once they change, it has to be given again. */
export const signersOf = ({ version, marks }: Pick<SupervisionSeen, 'version' | 'marks'>): string[] => [
  ...new Set(marks.filter((mark) => mark.kind === 'signed' && mark.version === version).map((mark) => mark.accountId)),
];

/** Whoever commented last instead of signing. A comment stands until its writer signs. */
const commenters = ({ marks }: SupervisionSeen): string[] => {
  const last = new Map(marks.map((mark) => [mark.accountId, mark]));
  return [...last.values()].filter((mark) => mark.kind === 'commented').map((mark) => mark.accountId);
};

/** Whether the other's comment on these very words came after everything of one's own. */
export const isSpokenTo = (
  accountId: string,
  { version, marks }: Pick<SupervisionSeen, 'version' | 'marks'>,
): boolean => {
  const last = marks.at(-1);
  return last?.kind === 'commented' && last.version === version && last.accountId !== accountId;
};

/** Both sign, in either order, or comment instead; with both signatures it is closed, and only addenda follow. */
export const supervisionState = (seen: SupervisionSeen): SupervisionState => {
  if (!seen.isShared) return 'draft';
  const signed = signersOf(seen).length;
  if (signed >= 2) return seen.addenda > 0 ? 'addended' : 'signed_by_both';
  if (signed === 1) return 'signed_by_one';
  return commenters(seen).length > 0 ? 'commented' : 'shared';
};

export const isLocked = (state: SupervisionState): boolean => state === 'signed_by_both' || state === 'addended';
