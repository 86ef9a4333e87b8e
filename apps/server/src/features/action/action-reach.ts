import {
  alias,
  and,
  eq,
  exists,
  isNotNull,
  isNull,
  not,
  or,
  type SQL,
  type SQLWrapper,
  sql,
} from '@alongside/db/operators.ts';
import type { Reader } from '@alongside/db/store.ts';
import type { Day } from '@alongside/domain/shared/day.ts';
import type { Role } from '@alongside/domain/shared/role.ts';
import { type Actor, has } from '../../actor.ts';
import { answersConcern, knowsOfConcern } from '../../reach/concern-reach.ts';
import { supervisesPerson, walksThemself, walksWith, worksInItsTeam } from '../../reach/person-reach.ts';
import { metInSupervision } from '../supervision/supervision-reach.ts';

/*
 * Reach into an action, as conditions inside the query. Whoever is to do it sees it as long as what it came from is open to
 * them. `action` must be in the query, with `concern`, `supervision` and `session` joined to it from the left.
 */

const never = sql`1 = 0`;
type Asking = Actor & { readonly now: Date };

/** A session of somebody they walk with now, or whose team they supervise; `session` must be in the query. */
export const ofPersonInReach = (reader: Reader, actor: Actor): SQL | undefined => {
  const { session } = reader.tables;
  return or(
    has(actor, 'peer_worker') ? walksWith(reader, session.personId, actor) : never,
    has(actor, 'supervisor') ? supervisesPerson(reader, session.personId, actor.accountId) : never,
  );
};

const sessionInReach = (reader: Reader, actor: Actor): SQL | undefined =>
  and(isNull(reader.tables.session.voidedAt), ofPersonInReach(reader, actor));

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

type IdColumn = Extract<Parameters<typeof eq>[0], SQLWrapper>;

/** Somebody signs in, and reaches the person the action's session is about. `accountId` is a column of the query around it. */
const reachesPerson = (reader: Reader, accountId: IdColumn, today: Day): SQL => {
  const { account, accountRole, session } = reader.tables;
  const whoever = alias(account, 'whoever');
  const holds = (role: Role): SQL =>
    exists(
      reader.db
        .select({ one: sql`1` })
        .from(accountRole)
        .where(and(eq(accountRole.accountId, accountId), eq(accountRole.role, role))),
    );
  const signsIn = exists(
    reader.db
      .select({ one: sql`1` })
      .from(whoever)
      .where(and(eq(whoever.id, accountId), isNull(whoever.deactivatedAt))),
  );
  return sql`(${and(
    signsIn,
    or(
      and(holds('peer_worker'), walksWith(reader, session.personId, { accountId, today })),
      and(holds('supervisor'), supervisesPerson(reader, session.personId, accountId)),
    ),
  )})`;
};

/**
 * It came from a session, waits to be done, and whoever has it was moved off the person, left, or covered for a colleague
 * who is back: it is on nobody's list. Nothing marks it so; it follows from reach, at every request.
 */
export const isLeft = (reader: Reader, today: Day): SQL => {
  const { action } = reader.tables;
  return sql`(${and(
    isNotNull(action.sessionId),
    isNull(action.finishedAt),
    isNull(action.takenOutAt),
    not(reachesPerson(reader, action.ownerId, today)),
  )})`;
};

/** Whoever handed it on is still there: then it is theirs again, and offered to nobody. */
export const goesBack = (reader: Reader, today: Day): SQL => {
  const { action } = reader.tables;
  return sql`(${and(isNotNull(action.handedOnBy), isLeft(reader, today), reachesPerson(reader, action.handedOnBy, today))})`;
};

/** It was handed on by the caller, and has come back to them. */
export const isBackWithMe = (reader: Reader, asking: Asking): SQL => {
  const { action } = reader.tables;
  return sql`(${and(eq(action.handedOnBy, asking.accountId), goesBack(reader, asking.today))})`;
};

/** Somebody walks with them: a peer worker in the team the person is with, who signs in. */
const isWalkedWith = (reader: Reader): SQL => {
  const { account, accountRole, episode, pairing, session, teamMember } = reader.tables;
  const walker = alias(account, 'walker');
  return exists(
    reader.db
      .select({ one: sql`1` })
      .from(pairing)
      .innerJoin(episode, eq(episode.id, pairing.episodeId))
      .innerJoin(teamMember, worksInItsTeam(reader))
      .innerJoin(walker, and(eq(walker.id, pairing.accountId), isNull(walker.deactivatedAt)))
      .innerJoin(accountRole, and(eq(accountRole.accountId, pairing.accountId), eq(accountRole.role, 'peer_worker')))
      .where(and(eq(pairing.personId, session.personId), isNull(pairing.endedOn))),
  );
};

/** Offered to whoever walks with the person now in their own right; to the supervisors of the team while nobody does. */
export const isOfferedTo = (reader: Reader, { accountId, roles, today }: Actor): SQL => {
  const { session } = reader.tables;
  const walks = roles.includes('peer_worker') ? walksThemself(reader, session.personId, { accountId }) : never;
  const supervises = roles.includes('supervisor')
    ? and(supervisesPerson(reader, session.personId, accountId), not(isWalkedWith(reader)))
    : never;
  return sql`(${and(isLeft(reader, today), not(goesBack(reader, today)), or(walks, supervises))})`;
};

/** Its owner, whoever it has come back to or is offered to, either of the two who agreed it in supervision, and those who answer the concern it belongs to. */
export const mayStepIn = (reader: Reader, asking: Asking): SQL => {
  const { action } = reader.tables;
  return sql`(${or(
    eq(action.ownerId, asking.accountId),
    isBackWithMe(reader, asking),
    isOfferedTo(reader, asking),
    and(sql`${action.supervisionId} is not null`, ofMySupervision(reader, asking)),
    and(sql`${action.concernId} is not null`, answersConcern(reader, asking)),
  )})`;
};
