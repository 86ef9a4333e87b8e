import type { Reader } from '@alongside/db/store.ts';
import { and, eq, isNull, or, type SQL, sql } from 'drizzle-orm';
import { type Actor, has } from '../../actor.ts';
import { answersConcern, knowsOfConcern } from '../../reach/concern-reach.ts';
import { supervisesPerson, walksWith } from '../../reach/person-reach.ts';
import { metInSupervision } from '../supervision/supervision-reach.ts';

/*
 * Reach into an action, as conditions inside the query. Whoever is to do it sees it as long as what it came from is open to
 * them. `action` must be in the query, with `concern`, `supervision` and `session` joined to it from the left.
 */

const never = sql`1 = 0`;
type Asking = Actor & { readonly now: Date };

/** A session of somebody they walk with now, or whose team they supervise. */
const sessionInReach = (reader: Reader, actor: Actor): SQL | undefined => {
  const { session } = reader.tables;
  return and(
    isNull(session.voidedAt),
    or(
      has(actor, 'peer_worker') ? walksWith(reader, session.personId, actor) : never,
      has(actor, 'supervisor') ? supervisesPerson(reader, session.personId, actor.accountId) : never,
    ),
  );
};

const ofMySupervision = (reader: Reader, actor: Actor): SQL | undefined =>
  and(isNull(reader.tables.supervision.calledOffAt), metInSupervision(reader, actor));

/** What it came from is open to the caller; what came from nowhere else is its owner's. */
export const comesFromReach = (reader: Reader, asking: Asking): SQL => {
  const { action } = reader.tables;
  return sql`(${and(
    isNull(action.takenOutAt),
    or(isNull(action.concernId), knowsOfConcern(reader, asking)),
    or(isNull(action.supervisionId), ofMySupervision(reader, asking)),
    or(isNull(action.sessionId), sessionInReach(reader, asking)),
  )})`;
};

/** Its owner, either of the two who agreed it in supervision, and those who answer the concern it belongs to. */
export const mayStepIn = (reader: Reader, asking: Asking): SQL => {
  const { action } = reader.tables;
  return sql`(${or(
    eq(action.ownerId, asking.accountId),
    and(sql`${action.supervisionId} is not null`, ofMySupervision(reader, asking)),
    and(sql`${action.concernId} is not null`, answersConcern(reader, asking)),
  )})`;
};
