import { and, asc, eq, gte, inArray, isNull, min, ne, sql } from '@alongside/db/operators.ts';
import type { Reader } from '@alongside/db/store.ts';
import { coverGap, leftOf } from '@alongside/domain/cover/cover-gap.ts';
import { overlaps, type Span } from '@alongside/domain/cover/set-leave.ts';
import { byName } from '@alongside/domain/shared/by-name.ts';
import type { Actor } from '../../actor.ts';
import { worksInItsTeam } from '../../reach/person-reach.ts';
import { arrangesFor } from './leave-reach.ts';

interface Leave extends Span {
  id: string;
  accountId: string;
}

const walksOf = (reader: Reader, actor: Actor, workerIds: readonly string[]) => {
  const { pairing, episode, teamMember, person } = reader.tables;
  return reader.db
    .select({
      workerId: pairing.accountId,
      personId: person.id,
      name: person.displayName,
      state: episode.state,
      episodeId: episode.id,
      teamId: episode.teamId,
    })
    .from(pairing)
    .innerJoin(episode, and(eq(episode.id, pairing.episodeId), ne(episode.state, 'ended')))
    .innerJoin(teamMember, worksInItsTeam(reader))
    .innerJoin(person, eq(person.id, pairing.personId))
    .where(and(inArray(pairing.accountId, [...workerIds]), isNull(pairing.endedOn), arrangesFor(reader, actor)));
};

const coversOf = (reader: Reader, leaveIds: readonly string[]) => {
  const { account, cover, episode, teamMember } = reader.tables;
  return reader.db
    .select({
      id: cover.id,
      leaveId: cover.leaveId,
      episodeId: cover.episodeId,
      coveringId: cover.accountId,
      coveringName: account.name,
      startsOn: cover.startsOn,
      endsOn: cover.endsOn,
      agreement: cover.agreement,
      needToKnow: cover.needToKnow,
      handedBy: cover.handedBy,
      version: cover.version,
      /** Signs in, and is in the team the person is with. */
      isThere: sql<number>`case when ${account.deactivatedAt} is null and ${teamMember.teamId} is not null then 1 else 0 end`,
    })
    .from(cover)
    .innerJoin(episode, eq(episode.id, cover.episodeId))
    .leftJoin(account, eq(account.id, cover.accountId))
    .leftJoin(teamMember, and(eq(teamMember.teamId, episode.teamId), eq(teamMember.accountId, cover.accountId)))
    .where(and(inArray(cover.leaveId, [...leaveIds]), isNull(cover.calledOffAt)))
    .orderBy(asc(cover.startsOn), asc(cover.id));
};

const awayOf = ({ db, tables: { leave } }: Reader, accountIds: readonly string[], today: string) =>
  db
    .select({ accountId: leave.accountId, startsOn: leave.startsOn, endsOn: leave.endsOn })
    .from(leave)
    .where(and(inArray(leave.accountId, [...accountIds]), isNull(leave.calledOffAt), gte(leave.endsOn, today)));

const nextPlans = ({ db, tables: { meetUp } }: Reader, personIds: readonly string[], today: string) =>
  db
    .select({ personId: meetUp.personId, nextOn: min(meetUp.onDay) })
    .from(meetUp)
    .where(
      and(
        inArray(meetUp.personId, [...personIds]),
        gte(meetUp.onDay, today),
        isNull(meetUp.sessionId),
        isNull(meetUp.calledOffAt),
      ),
    )
    .groupBy(meetUp.personId);

/**
 * The people of these leaves whom the caller arranges it for, by name, with who covers and what is missing. Four queries,
 * whatever their number. A colleague who has left the team, or is away as well, covers nobody; a no to one colleague stands
 * only until they say yes to another for those days. `needToKnow` is for whoever wrote it and for the worker.
 */
export const peopleOnLeave = async <L extends Leave>(reader: Reader, actor: Actor, leaves: readonly L[]) => {
  const walks = await walksOf(reader, actor, [...new Set(leaves.map(({ accountId }) => accountId))]);
  const covers = await coversOf(
    reader,
    leaves.map(({ id }) => id),
  );
  const away = await awayOf(
    reader,
    covers.flatMap(({ coveringId }) => coveringId ?? []),
    actor.today,
  );
  const plans = await nextPlans(
    reader,
    walks.map(({ personId }) => personId),
    actor.today,
  );
  const nextBy = new Map(plans.map((row) => [row.personId, row.nextOn]));
  return leaves.map((leave) => ({
    ...leave,
    people: walks
      .filter(({ workerId }) => workerId === leave.accountId)
      .map(({ workerId, episodeId, ...walk }) => {
        const handed = covers.filter((row) => row.leaveId === leave.id && row.episodeId === episodeId);
        const wanted = handed.filter(({ agreement }) => agreement !== 'said_no');
        const held = handed
          .filter((row) =>
            row.agreement === 'said_no' ? !wanted.some((other) => overlaps(other, row)) : row.isThere === 1,
          )
          .flatMap((row) =>
            leftOf(
              row,
              away.filter(({ accountId }) => accountId === row.coveringId),
            ),
          );
        return {
          ...walk,
          nextOn: nextBy.get(walk.personId) ?? null,
          gap: coverGap(leave, held, actor.today),
          covers: handed.map(({ handedBy, leaveId: _, episodeId: _of, needToKnow, isThere, ...row }) => ({
            ...row,
            isThere: isThere === 1,
            needToKnow: [workerId, handedBy].includes(actor.accountId) ? needToKnow : null,
          })),
        };
      })
      .sort((one, other) => byName.compare(one.name, other.name)),
  }));
};
