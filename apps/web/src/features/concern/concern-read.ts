import type { Answered } from '../../trpc.ts';

export type ConcernRead = Answered['concern']['read'];
type Listed = Answered['concern']['list'];
/** What it asks of whoever has it is there for those who answer it. */
export type ConcernRow = Listed['mine'][number] &
  Partial<Pick<Listed['answering']['open'][number], 'heldByMe' | 'waits'>>;

/** Whom it is about, as far as the reader may know it. */
export const aboutName = ({ personName, told }: Pick<ConcernRead, 'personName' | 'told'>): string | null =>
  personName ?? told.aboutWhom ?? null;
