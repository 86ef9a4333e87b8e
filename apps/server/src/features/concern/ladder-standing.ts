import { and, count, eq, exists, gte, inArray, isNull, max, or, type SQL, sql } from '@alongside/db/operators.ts';
import type { Reader } from '@alongside/db/store.ts';
import { concernAccess } from '@alongside/domain/concern/access.ts';
import { rungsInARound } from '@alongside/domain/concern/who-is-told.ts';

/** Concerns nobody has acknowledged, narrowed by `which`. */
const unanswered = ({ db, tables: { concern, organisation } }: Reader, which: SQL | undefined) =>
  db
    .select({
      id: concern.id,
      organisationId: concern.organisationId,
      teamId: concern.teamId,
      raisedBy: concern.raisedBy,
      raisedAt: concern.raisedAt,
      ladder: organisation.concernLadder,
      timeZone: organisation.timeZone,
    })
    .from(concern)
    .innerJoin(organisation, eq(organisation.id, concern.organisationId))
    .where(and(eq(concern.state, 'raised'), which));

/** Whoever could not open it is told nothing: an account that was closed, or lost every role that may, counts as not named. */
const namedIn = ({ db, tables: { account, accountRole, concernLead } }: Reader, organisationIds: readonly string[]) =>
  db
    .select({
      organisationId: concernLead.organisationId,
      accountId: concernLead.accountId,
      teamId: concernLead.teamId,
      part: concernLead.part,
    })
    .from(concernLead)
    .innerJoin(account, eq(account.id, concernLead.accountId))
    .where(
      and(
        inArray(concernLead.organisationId, [...organisationIds]),
        eq(account.organisationId, concernLead.organisationId),
        isNull(account.deactivatedAt),
        exists(
          db
            .select({ one: sql`1` })
            .from(accountRole)
            .where(and(eq(accountRole.accountId, account.id), inArray(accountRole.role, [...concernAccess.read]))),
        ),
      ),
    )
    .orderBy(concernLead.since, concernLead.id);

const coordinatorsIn = ({ db, tables: { account, accountRole } }: Reader, organisationIds: readonly string[]) =>
  db
    .select({ accountId: account.id, organisationId: account.organisationId })
    .from(account)
    .innerJoin(accountRole, and(eq(accountRole.accountId, account.id), eq(accountRole.role, 'coordinator')))
    .where(and(inArray(account.organisationId, [...organisationIds]), isNull(account.deactivatedAt)))
    .orderBy(account.id);

const supervisorsIn = (
  { db, tables: { account, accountRole, teamMember } }: Reader,
  organisationIds: readonly string[],
) =>
  db
    .select({ accountId: account.id, teamId: teamMember.teamId })
    .from(teamMember)
    .innerJoin(account, eq(account.id, teamMember.accountId))
    .innerJoin(accountRole, and(eq(accountRole.accountId, account.id), eq(accountRole.role, 'supervisor')))
    .where(
      and(
        inArray(account.organisationId, [...organisationIds]),
        isNull(account.deactivatedAt),
        eq(teamMember.supervises, true),
      ),
    )
    .orderBy(account.id);

/** How often each was raised anew, by an addition after its close or because whoever had it left, and when last. */
const raisedAnew = ({ db, tables: { concernEntry } }: Reader, concernIds: readonly string[]) =>
  db
    .select({
      concernId: concernEntry.concernId,
      times: count(),
      since: max(concernEntry.recordedAt),
    })
    .from(concernEntry)
    .where(
      and(
        inArray(concernEntry.concernId, [...concernIds]),
        or(and(eq(concernEntry.kind, 'reopened'), eq(concernEntry.choice, 'added')), eq(concernEntry.kind, 'left')),
      ),
    )
    .groupBy(concernEntry.concernId);

const noticesOf = ({ db, tables: { concernNotice } }: Reader, concernIds: readonly string[]) =>
  db
    .select({
      id: concernNotice.id,
      concernId: concernNotice.concernId,
      accountId: concernNotice.accountId,
      rung: concernNotice.rung,
      channel: concernNotice.channel,
      dueAt: concernNotice.dueAt,
      sentAt: concernNotice.sentAt,
      calledOffAt: concernNotice.calledOffAt,
    })
    .from(concernNotice)
    .where(and(inArray(concernNotice.concernId, [...concernIds]), gte(concernNotice.rung, 0)));

/** Everything the ladder of each of them depends on, as it stands now: six queries, whatever their number. */
export const readStanding = async (reader: Reader, which?: SQL) => {
  const concerns = await unanswered(reader, which);
  if (concerns.length === 0) return [];
  const ids = concerns.map(({ id }) => id);
  const places = [...new Set(concerns.map(({ organisationId }) => organisationId))];
  const named = await namedIn(reader, places);
  const coordinators = await coordinatorsIn(reader, places);
  const supervisors = await supervisorsIn(reader, places);
  const anew = new Map((await raisedAnew(reader, ids)).map((row) => [row.concernId, row]));
  const notices = Map.groupBy(await noticesOf(reader, ids), ({ concernId }) => concernId);
  return concerns.map(({ raisedAt, ...concern }) => {
    const again = anew.get(concern.id);
    const firstRung = (again?.times ?? 0) * rungsInARound;
    return {
      ...concern,
      firstRung,
      since: again?.since ?? raisedAt,
      named: named
        .filter(({ organisationId }) => organisationId === concern.organisationId)
        .map(({ accountId, part, teamId }) => ({
          accountId,
          part,
          isNear: teamId === null || teamId === concern.teamId,
        })),
      coordinators: coordinators
        .filter(({ organisationId }) => organisationId === concern.organisationId)
        .map(({ accountId }) => accountId),
      supervisors: supervisors.filter(({ teamId }) => teamId === concern.teamId).map(({ accountId }) => accountId),
      notices: (notices.get(concern.id) ?? []).filter(({ rung }) => rung >= firstRung),
    };
  });
};

export type Standing = Awaited<ReturnType<typeof readStanding>>[number];
