import { and, eq, inArray, isNull, type SQL, sql } from '@alongside/db/operators.ts';
import type { Reader } from '@alongside/db/store.ts';
import { usuallyCome } from '@alongside/domain/group/group-counts.ts';
import { latelyFrom } from '@alongside/domain/session/lately.ts';
import { byName } from '@alongside/domain/shared/by-name.ts';
import { addDays, type Day } from '@alongside/domain/shared/day.ts';
import { type Actor, todayOf } from '../../actor.ts';
import { facilitates, supervisesGroup } from '../../reach/group-reach.ts';
import { askedAboutFrom, datesFrom, heldSince } from './group-evenings.ts';

/** What a group was half a year ago says little about who usually comes. */
const daysOfHabit = 182;

const groupsWhere = ({ db, tables: { group, team } }: Reader, reached: SQL) =>
  db
    .select({
      id: group.id,
      name: group.name,
      teamName: team.name,
      venue: group.venue,
      isOpen: group.isOpen,
      endedOn: group.endedOn,
    })
    .from(group)
    .innerJoin(team, eq(team.id, group.teamId))
    .where(reached);

/** Their groups with dates and counts, those that go on first. The number of queries is the same however many. */
const summarised = async (reader: Reader, reached: SQL, today: Day) => {
  const found = await groupsWhere(reader, reached);
  const ids = found.map(({ id }) => id);
  const held = (await heldSince(reader, ids, addDays(today, -daysOfHabit))).filter(({ isVoided }) => !isVoided);
  const dates = await datesFrom(reader, ids, askedAboutFrom(today));
  const from = latelyFrom(today);
  return found
    .map((group) => {
      const mine = held.filter(({ groupId }) => groupId === group.id);
      const open = dates.filter(({ groupId, groupSessionId }) => groupId === group.id && groupSessionId === null);
      const next = group.endedOn ? undefined : open.find(({ on }) => on >= today);
      const toLog = group.endedOn ? undefined : open.find(({ on }) => on < today);
      return {
        ...group,
        next: next ? { id: next.id, on: next.on, at: next.at } : null,
        toLog: toLog ? { id: toLog.id, on: toLog.on } : null,
        lastOn: mine[0]?.on ?? null,
        usuallyCome: usuallyCome(mine.map(({ came }) => came)),
        heldLately: mine.filter(({ on }) => on >= from).length,
        newcomersLately: mine.filter(({ on }) => on >= from).reduce((sum, { newcomers }) => sum + newcomers, 0),
      };
    })
    .sort(
      (one, other) =>
        Number(one.endedOn !== null) - Number(other.endedOn !== null) || byName.compare(one.name, other.name),
    );
};

/** The groups a peer worker facilitates. */
export const listGroups = async (reader: Reader, actor: Actor, now: Date) => {
  const today = todayOf(actor, now);
  return { today, groups: await summarised(reader, facilitates(reader, actor.accountId), today) };
};

const countNamed = async ({ db, tables: { groupMember } }: Reader, groupIds: readonly string[]) => {
  const rows = await db
    .select({
      groupId: groupMember.groupId,
      count: sql<number>`cast(sum(case when ${groupMember.leftOn} is null then 1 else 0 end) as integer)`,
    })
    .from(groupMember)
    .where(inArray(groupMember.groupId, [...groupIds]))
    .groupBy(groupMember.groupId);
  return new Map(rows.map(({ groupId, count }) => [groupId, count]));
};

const facilitatorNames = async (reader: Reader, groupIds: readonly string[]) => {
  const { account, group, groupFacilitator, teamMember } = reader.tables;
  const rows = await reader.db
    .select({ groupId: groupFacilitator.groupId, name: account.name })
    .from(groupFacilitator)
    .innerJoin(account, eq(account.id, groupFacilitator.accountId))
    .innerJoin(group, eq(group.id, groupFacilitator.groupId))
    .innerJoin(teamMember, and(eq(teamMember.accountId, account.id), eq(teamMember.teamId, group.teamId)))
    .where(
      and(
        inArray(groupFacilitator.groupId, [...groupIds]),
        isNull(groupFacilitator.leftOn),
        isNull(account.deactivatedAt),
      ),
    );
  return Map.groupBy(
    rows.sort((one, other) => byName.compare(one.name, other.name)),
    (row) => row.groupId,
  );
};

/** Groups of the teams a supervisor supervises: when, how many, who facilitates. No member is named, no word is read. */
export const groupsOfMyTeams = async (reader: Reader, actor: Actor, now: Date) => {
  const today = todayOf(actor, now);
  const groups = await summarised(reader, supervisesGroup(reader, actor.accountId), today);
  const ids = groups.map(({ id }) => id);
  const named = await countNamed(reader, ids);
  const facilitators = await facilitatorNames(reader, ids);
  return {
    today,
    groups: groups.map((group) => ({
      ...group,
      named: named.get(group.id) ?? 0,
      facilitators: (facilitators.get(group.id) ?? []).map(({ name }) => name),
    })),
  };
};
