import type { Reader } from '@alongside/db/store.ts';
import { coverGap } from '@alongside/domain/cover/cover-gap.ts';
import type { Span } from '@alongside/domain/cover/set-leave.ts';
import { and, asc, eq, gte, inArray, isNull, min, ne } from 'drizzle-orm';
import type { Actor } from '../../actor.ts';
import { worksInItsTeam } from '../../reach/person-reach.ts';
import { arrangesFor } from './leave-reach.ts';

const byName = new Intl.Collator('en-GB', { sensitivity: 'base', numeric: true });

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

const coversOf = ({ db, tables: { account, cover } }: Reader, leaveIds: readonly string[]) =>
  db
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
    })
    .from(cover)
    .leftJoin(account, eq(account.id, cover.accountId))
    .where(and(inArray(cover.leaveId, [...leaveIds]), isNull(cover.calledOffAt)))
    .orderBy(asc(cover.startsOn), asc(cover.id));

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
 * The people of these leaves whom the caller arranges it for, by name, with who covers and what is missing. Three queries,
 * whatever their number. `needToKnow` is for whoever wrote it and for the worker.
 */
export const peopleOnLeave = async <L extends Leave>(reader: Reader, actor: Actor, leaves: readonly L[]) => {
  const walks = await walksOf(reader, actor, [...new Set(leaves.map(({ accountId }) => accountId))]);
  const covers = await coversOf(
    reader,
    leaves.map(({ id }) => id),
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
        return {
          ...walk,
          nextOn: nextBy.get(walk.personId) ?? null,
          gap: coverGap(leave, handed, actor.today),
          covers: handed.map(({ handedBy, leaveId: _, episodeId: _of, needToKnow, ...row }) => ({
            ...row,
            needToKnow: [workerId, handedBy].includes(actor.accountId) ? needToKnow : null,
          })),
        };
      })
      .sort((one, other) => byName.compare(one.name, other.name)),
  }));
};
