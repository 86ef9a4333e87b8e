import type { Reader } from '@alongside/db/store.ts';
import { rhythmKinds } from '@alongside/domain/supervision/supervision-words.ts';
import { inArray, isNotNull, or, type SQL, sql } from 'drizzle-orm';

/**
 * Which supervision says when the next one is due, on Today and on My team alike: a regular one, or any in which the two
 * agreed the next day. A debrief without such a day puts nothing off.
 */
export const setsTheRhythm = ({ tables: { supervision } }: Reader): SQL =>
  sql`(${or(inArray(supervision.kind, rhythmKinds), isNotNull(supervision.nextOn))})`;
