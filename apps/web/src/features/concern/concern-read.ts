import type { Answered } from '../../trpc.ts';

export type ConcernRead = Answered['concern']['read'];
export type ConcernRow = Answered['concern']['list']['mine'][number];

/** Whom it is about, as far as the reader may know it. */
export const aboutName = ({ personName, told }: Pick<ConcernRead, 'personName' | 'told'>): string | null =>
  personName ?? told.aboutWhom ?? null;
