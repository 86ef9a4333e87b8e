import { and, eq, exists, gte, inArray, isNull, lte, or, type SQL, sql } from '@alongside/db/operators.ts';
import type { Reader } from '@alongside/db/store.ts';
import { concernAccess } from '@alongside/domain/concern/access.ts';
import type { Role } from '@alongside/domain/shared/role.ts';
import type { ConcernInReach } from './concern-in-reach.ts';

/** Named for the concern, or told of it and still what they were told as: the same as reach/concern-reach.ts, from the other side. */
const answersIt = ({ db, tables }: Reader, concern: ConcernInReach, now: Date): SQL | undefined => {
  const { account, accountRole, concernLead, concernNotice, teamMember } = tables;
  const named = (where: SQL | undefined) =>
    exists(
      db
        .select({ one: sql`1` })
        .from(concernLead)
        .where(
          and(eq(concernLead.accountId, account.id), eq(concernLead.organisationId, account.organisationId), where),
        ),
    );
  const near = concern.teamId
    ? or(isNull(concernLead.teamId), eq(concernLead.teamId, concern.teamId))
    : isNull(concernLead.teamId);
  const told = exists(
    db
      .select({ one: sql`1` })
      .from(concernNotice)
      .where(
        and(
          eq(concernNotice.concernId, concern.id),
          eq(concernNotice.accountId, account.id),
          eq(concernNotice.channel, 'app'),
          gte(concernNotice.rung, 0),
          lte(concernNotice.dueAt, now),
          isNull(concernNotice.calledOffAt),
        ),
      ),
  );
  const has = (roles: readonly Role[]) =>
    exists(
      db
        .select({ one: sql`1` })
        .from(accountRole)
        .where(and(eq(accountRole.accountId, account.id), inArray(accountRole.role, [...roles]))),
    );
  const supervises = concern.teamId
    ? exists(
        db
          .select({ one: sql`1` })
          .from(teamMember)
          .where(
            and(
              eq(teamMember.accountId, account.id),
              eq(teamMember.teamId, concern.teamId),
              eq(teamMember.supervises, true),
            ),
          ),
      )
    : sql`1 = 0`;
  const stillStands = or(named(undefined), has(['coordinator']), and(has(['supervisor']), supervises));
  return and(
    has(concernAccess.read),
    or(named(and(inArray(concernLead.part, ['lead', 'deputy']), near)), and(told, stillStands)),
  );
};

const accountsWhere = ({ db, tables: { account } }: Reader, concern: ConcernInReach, where: SQL | undefined) =>
  db
    .select({ accountId: account.id, name: account.name })
    .from(account)
    .where(and(eq(account.organisationId, concern.organisationId), isNull(account.deactivatedAt), where))
    .orderBy(account.id);

/** Everybody who could open it now as one of those who answer it. */
export const whoAnswers = (reader: Reader, concern: ConcernInReach, now: Date) =>
  accountsWhere(reader, concern, answersIt(reader, concern, now));

/** Whom an action of this concern can be given to: those who answer it, and whoever raised it. Nobody else learns of it. */
export const whoMayHold = (reader: Reader, concern: ConcernInReach, now: Date) =>
  accountsWhere(reader, concern, or(eq(reader.tables.account.id, concern.raisedBy), answersIt(reader, concern, now)));
