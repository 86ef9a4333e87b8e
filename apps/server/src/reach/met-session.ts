import { and, inArray, isNull, type SQL, sql } from '@alongside/db/operators.ts';
import type { Reader } from '@alongside/db/store.ts';
import { metAttendances } from '@alongside/domain/session/session-words.ts';

/** What counts as one session in every figure, on a page or in a release: the two met, and the record was not voided. */
export const isMetSession = ({ tables: { session } }: Reader): SQL =>
  sql`(${and(isNull(session.voidedAt), inArray(session.attendance, metAttendances))})`;

/** The same as a count of the rows grouped. */
export const countAll = sql<number>`cast(count(*) as integer)`;
