import {
  alias,
  and,
  desc,
  eq,
  exists,
  isNotNull,
  isNull,
  ne,
  notExists,
  type SQL,
  type SQLWrapper,
  sql,
} from '@alongside/db/operators.ts';
import type { Reader } from '@alongside/db/store.ts';
import type { Actor } from '../actor.ts';
import { supervisesAccount } from './person-reach.ts';

/*
 * Who a peer worker's practice supervisor is. Nobody is given that name by hand: it follows from with whom they have
 * practice supervision, as their record of it says, and it is one person at a time.
 */

type IdColumn = Extract<Parameters<typeof eq>[0], SQLWrapper>;

const practiceOf = ({ tables: { supervision } }: Reader, name: string) => alias(supervision, name);
type Practice = ReturnType<typeof practiceOf>;

const isPractice = (practice: Practice): SQL | undefined =>
  and(eq(practice.kind, 'practice'), isNull(practice.calledOffAt));

/** One that was held comes before one that is only planned, then the newest: planning one opens nothing another holds. */
const rankOf = (practice: Practice): SQL =>
  sql`(case when ${practice.sharedAt} is null then '0' else '1' end || ${practice.heldOn} || ${practice.id})`;

/** Whoever held it supervises that worker still, and signs in. */
const isThere = (reader: Reader, practice: Practice): SQL => {
  const supervisor = alias(reader.tables.account, 'practice_account');
  const signsIn = exists(
    reader.db
      .select({ one: sql`1` })
      .from(supervisor)
      .where(and(eq(supervisor.id, practice.supervisorId), isNull(supervisor.deactivatedAt))),
  );
  return sql`(${and(signsIn, supervisesAccount(reader, practice.peerWorkerId, practice.supervisorId))})`;
};

/** The account asked about is the practice supervisor of that worker now. `workerId` is a column of the query around it. */
export const isPracticeSupervisorOf = (
  reader: Reader,
  workerId: IdColumn,
  { accountId }: Pick<Actor, 'accountId'>,
): SQL => {
  const own = practiceOf(reader, 'own_practice');
  const other = practiceOf(reader, 'other_practice');
  const isLater = sql`${rankOf(other)} > ${rankOf(own)}`;
  const hasLater = reader.db
    .select({ one: sql`1` })
    .from(other)
    .where(
      and(
        eq(other.peerWorkerId, own.peerWorkerId),
        ne(other.supervisorId, accountId),
        isPractice(other),
        isThere(reader, other),
        isLater,
      ),
    );
  return exists(
    reader.db
      .select({ one: sql`1` })
      .from(own)
      .where(
        and(
          eq(own.peerWorkerId, workerId),
          eq(own.supervisorId, accountId),
          isPractice(own),
          isThere(reader, own),
          notExists(hasLater),
        ),
      ),
  );
};

/** Their name, for the worker who is about to say something to them; null while there is nobody. */
export const practiceSupervisorName = async (reader: Reader, { accountId }: Pick<Actor, 'accountId'>) => {
  const practice = practiceOf(reader, 'practice');
  const { account } = reader.tables;
  const [found] = await reader.db
    .select({ name: account.name })
    .from(practice)
    .innerJoin(account, eq(account.id, practice.supervisorId))
    .where(and(eq(practice.peerWorkerId, accountId), isPractice(practice), isThere(reader, practice)))
    .orderBy(desc(rankOf(practice)))
    .limit(1);
  return found?.name ?? null;
};

/** A practice supervision was held on a later day than that: what was to be talked about was. */
export const isTalkedAbout = (reader: Reader): SQL => {
  const { talkWish } = reader.tables;
  const held = practiceOf(reader, 'held_practice');
  return exists(
    reader.db
      .select({ one: sql`1` })
      .from(held)
      .where(
        and(
          eq(held.peerWorkerId, talkWish.accountId),
          isPractice(held),
          isNotNull(held.sharedAt),
          sql`${held.heldOn} > ${talkWish.wishedOn}`,
        ),
      ),
  );
};
