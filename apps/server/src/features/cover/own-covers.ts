import { and, asc, eq, gte, inArray, isNull, ne, type SQL, sql } from '@alongside/db/operators.ts';
import type { Reader } from '@alongside/db/store.ts';
import { writeUpFrom, writeUpUntil } from '@alongside/domain/cover/write-up.ts';
import { byName } from '@alongside/domain/shared/by-name.ts';
import type { Day } from '@alongside/domain/shared/day.ts';
import type { Actor } from '../../actor.ts';
import { canBeWrittenUp, isOn, untilOf } from '../../reach/cover-reach.ts';
import { practiceSupervisorName } from '../../reach/practice-reach.ts';

/** Handed over, and not over yet. */
const isComing = (reader: Reader, today: string): SQL | undefined => {
  const { cover, leave } = reader.tables;
  return and(ne(cover.agreement, 'said_no'), gte(cover.endsOn, today), gte(leave.endsOn, today), isOn(reader));
};

const plannedFor = ({ tables: { meetUp } }: Reader, personIds: readonly string[]): SQL | undefined =>
  and(inArray(meetUp.personId, [...personIds]), isNull(meetUp.sessionId), isNull(meetUp.calledOffAt));

/** Covers that ended a few days ago: whom, and which days can still be written down. Two queries. */
const toWriteUp = async (reader: Reader, { accountId, today }: Actor) => {
  const { cover, leave, episode, person, account, meetUp } = reader.tables;
  const from = writeUpFrom(today);
  const rows = await reader.db
    .select({
      coverId: cover.id,
      personId: person.id,
      displayName: person.displayName,
      workerId: leave.accountId,
      forName: account.name,
      firstDay: sql<Day>`case when ${cover.startsOn} > ${leave.startsOn} then ${cover.startsOn} else ${leave.startsOn} end`,
      lastDay: untilOf(reader),
    })
    .from(cover)
    .innerJoin(leave, eq(leave.id, cover.leaveId))
    .innerJoin(account, eq(account.id, leave.accountId))
    .innerJoin(episode, eq(episode.id, cover.episodeId))
    .innerJoin(person, eq(person.id, cover.personId))
    .where(
      and(
        eq(cover.accountId, accountId),
        canBeWrittenUp(reader, { heldOn: untilOf(reader), from }),
        sql`${untilOf(reader)} < ${today}`,
      ),
    )
    .orderBy(asc(cover.endsOn), asc(cover.id));
  const plans = await reader.db
    .select({
      id: meetUp.id,
      personId: meetUp.personId,
      accountId: meetUp.accountId,
      on: meetUp.onDay,
      at: meetUp.atTime,
    })
    .from(meetUp)
    .where(
      plannedFor(
        reader,
        rows.map(({ personId }) => personId),
      ),
    )
    .orderBy(asc(meetUp.onDay), asc(meetUp.atTime));
  return rows.map(({ personId, displayName, workerId, ...row }) => ({
    ...row,
    writeUpUntil: writeUpUntil(row.lastDay),
    // Not the way a phone's copy tells whom the reader reaches: their page is closed again.
    whom: { id: personId, displayName },
    plans: plans
      .filter((plan) => plan.personId === personId && [workerId, accountId].includes(plan.accountId))
      .filter(({ on }) => on >= row.firstDay && on <= row.lastDay)
      .map(({ id, on, at }) => ({ id, on, at, mine: true })),
  }));
};

/** What the caller covers for today, and how many from which day: names come with the first day. */
export const ownCovers = async (reader: Reader, actor: Actor) => {
  const { cover, leave, episode, person, account, meetUp } = reader.tables;
  const { today } = actor;
  const rows = await reader.db
    .select({
      coverId: cover.id,
      personId: person.id,
      displayName: person.displayName,
      pronouns: person.pronouns,
      workerId: leave.accountId,
      forName: account.name,
      agreement: cover.agreement,
      startsOn: sql<Day>`case when ${cover.startsOn} > ${leave.startsOn} then ${cover.startsOn} else ${leave.startsOn} end`,
      until: untilOf(reader),
    })
    .from(cover)
    .innerJoin(leave, eq(leave.id, cover.leaveId))
    .innerJoin(account, eq(account.id, leave.accountId))
    .innerJoin(episode, eq(episode.id, cover.episodeId))
    .innerJoin(person, eq(person.id, cover.personId))
    .where(and(eq(cover.accountId, actor.accountId), isComing(reader, today)))
    .orderBy(asc(cover.startsOn), asc(cover.id));
  const now = rows.filter(({ startsOn }) => startsOn <= today);
  const plans = await reader.db
    .select({ personId: meetUp.personId, accountId: meetUp.accountId, on: meetUp.onDay, at: meetUp.atTime })
    .from(meetUp)
    .where(
      and(
        plannedFor(
          reader,
          now.map(({ personId }) => personId),
        ),
        gte(meetUp.onDay, today),
      ),
    )
    .orderBy(asc(meetUp.onDay), asc(meetUp.atTime));
  const ahead = Map.groupBy(
    rows.filter(({ startsOn }) => startsOn > today),
    ({ workerId, startsOn, until }) => `${workerId} ${startsOn} ${until}`,
  );
  return {
    today,
    toWriteUp: await toWriteUp(reader, actor),
    /** Who hears what the caller would like to talk about; null while they have no practice supervisor. */
    talksWith: await practiceSupervisorName(reader, actor),
    covering: now
      .map(({ workerId, startsOn: _begun, ...row }) => ({
        ...row,
        next:
          plans.find(
            ({ personId, accountId, on }) =>
              personId === row.personId && on <= row.until && [workerId, actor.accountId].includes(accountId),
          ) ?? null,
      }))
      .map((row) => ({ ...row, next: row.next && { on: row.next.on, at: row.next.at } }))
      .sort((one, other) => byName.compare(one.displayName, other.displayName)),
    ahead: [...ahead.values()].flatMap((each) => {
      const [first] = each;
      return first
        ? [
            {
              coverId: first.coverId,
              forName: first.forName,
              from: first.startsOn,
              until: first.until,
              people: each.length,
            },
          ]
        : [];
    }),
  };
};
