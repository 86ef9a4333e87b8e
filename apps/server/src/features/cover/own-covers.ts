import type { Reader } from '@alongside/db/store.ts';
import type { Day } from '@alongside/domain/shared/day.ts';
import { and, asc, eq, gte, inArray, isNull, ne, type SQL, sql } from 'drizzle-orm';
import type { Actor } from '../../actor.ts';
import { isOn, untilOf } from '../../reach/cover-reach.ts';

const byName = new Intl.Collator('en-GB', { sensitivity: 'base', numeric: true });

/** Handed over, and not over yet. */
const isComing = (reader: Reader, today: string): SQL | undefined => {
  const { cover, leave } = reader.tables;
  return and(ne(cover.agreement, 'said_no'), gte(cover.endsOn, today), gte(leave.endsOn, today), isOn(reader));
};

const plannedFor = ({ tables: { meetUp } }: Reader, personIds: readonly string[]): SQL | undefined =>
  and(inArray(meetUp.personId, [...personIds]), isNull(meetUp.sessionId), isNull(meetUp.calledOffAt));

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
