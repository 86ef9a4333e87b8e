import { and, eq, or, type SQL, sql } from '@alongside/db/operators.ts';
import type { Reader } from '@alongside/db/store.ts';
import { type Actor, has } from '../../actor.ts';
import { supervisesPerson, walksWith } from '../../reach/person-reach.ts';

const never = sql`1 = 0`;

/**
 * A question is for the one who asked and the one who wrote the session, each for as long as they reach the person. Another
 * supervisor of the team, line manager or not, does not know that it exists: what was asked may be a matter of practice
 * supervision, and nothing here could tell (decision 022). `question` must be in the query.
 */
export const isOfQuestion = (reader: Reader, actor: Actor): SQL => {
  const { question } = reader.tables;
  return sql`(${or(isAsker(reader, actor), has(actor, 'peer_worker') ? and(eq(question.accountId, actor.accountId), walksWith(reader, question.personId, actor)) : never)})`;
};

export const isAsker = (reader: Reader, actor: Actor): SQL => {
  const { question } = reader.tables;
  if (!has(actor, 'supervisor')) return never;
  return sql`(${and(
    eq(question.askedBy, actor.accountId),
    supervisesPerson(reader, question.personId, actor.accountId),
  )})`;
};
