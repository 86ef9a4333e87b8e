import { and, desc, eq, isNull, ne, sql } from '@alongside/db/operators.ts';
import type { Reader } from '@alongside/db/store.ts';
import { usuallyCome } from '@alongside/domain/group/group-counts.ts';
import { byName } from '@alongside/domain/shared/by-name.ts';
import { addDays } from '@alongside/domain/shared/day.ts';
import { type Actor, todayOf } from '../../actor.ts';
import { walksWith, worksInItsTeam } from '../../reach/person-reach.ts';
import { facilitatedGroup } from './facilitated-group.ts';
import { askedAboutFrom, datesFrom, heldSince } from './group-evenings.ts';
import { peerWorkersOf } from './group-teams.ts';

/** The page goes back two years; what is older stays in the record. */
const daysOfHistory = 730;

const membersOf = async (reader: Reader, actor: Actor, groupId: string) => {
  const { groupMember, person } = reader.tables;
  const walking = walksWith(reader, person.id, actor);
  const found = await reader.db
    .select({
      id: groupMember.id,
      personId: person.id,
      displayName: person.displayName,
      joinedOn: groupMember.joinedOn,
      leftOn: groupMember.leftOn,
      walking: sql<number>`case when ${walking} then 1 else 0 end`,
    })
    .from(groupMember)
    .innerJoin(person, eq(person.id, groupMember.personId))
    .where(eq(groupMember.groupId, groupId));
  return found
    .map(({ walking: isWalking, ...member }) => ({ ...member, walking: isWalking === 1 }))
    .sort((one, other) => byName.compare(one.displayName, other.displayName));
};

/** Whom the caller walks with now: only they can be asked, so only they can be added. */
const peopleToAsk = async (
  reader: Reader,
  actor: Actor,
  members: readonly { personId: string; leftOn: string | null }[],
) => {
  const { pairing, episode, teamMember, person } = reader.tables;
  const found = await reader.db
    .selectDistinct({ personId: person.id, displayName: person.displayName })
    .from(pairing)
    .innerJoin(episode, eq(episode.id, pairing.episodeId))
    .innerJoin(teamMember, worksInItsTeam(reader))
    .innerJoin(person, eq(person.id, pairing.personId))
    .where(and(eq(pairing.accountId, actor.accountId), isNull(pairing.endedOn), ne(episode.state, 'ended')));
  const there = new Set(members.filter(({ leftOn }) => leftOn === null).map(({ personId }) => personId));
  return found
    .filter(({ personId }) => !there.has(personId))
    .sort((one, other) => byName.compare(one.displayName, other.displayName));
};

const agreementsOf = ({ db, tables: { account, groupAgreement } }: Reader, groupId: string) =>
  db
    .select({
      id: groupAgreement.id,
      number: groupAgreement.number,
      words: groupAgreement.words,
      agreedOn: groupAgreement.agreedOn,
      reviewOn: groupAgreement.reviewOn,
      by: account.name,
    })
    .from(groupAgreement)
    .innerJoin(account, eq(account.id, groupAgreement.accountId))
    .where(eq(groupAgreement.groupId, groupId))
    .orderBy(desc(groupAgreement.number));

/** Those who reach the group still: whoever left its team, or signs in no longer, is no facilitator of the next evening. */
const facilitatorsNow = async (reader: Reader, groupId: string, teamId: string) => {
  const { account, groupFacilitator, teamMember } = reader.tables;
  const found = await reader.db
    .select({ id: account.id, name: account.name })
    .from(groupFacilitator)
    .innerJoin(account, eq(account.id, groupFacilitator.accountId))
    .innerJoin(teamMember, and(eq(teamMember.accountId, account.id), eq(teamMember.teamId, teamId)))
    .where(and(eq(groupFacilitator.groupId, groupId), isNull(groupFacilitator.leftOn), isNull(account.deactivatedAt)));
  return found.sort((one, other) => byName.compare(one.name, other.name));
};

/**
 * Everything about one group, for whoever facilitates it: its members by name and nothing else of their record. The number
 * of queries does not grow with the group.
 * @throws NOT_FOUND.
 */
export const readGroup = async (reader: Reader, actor: Actor, groupId: string, now: Date) => {
  const today = todayOf(actor, now);
  const { organisationId: _own, teamId, ...group } = await facilitatedGroup(reader, actor, groupId);
  const members = await membersOf(reader, actor, groupId);
  const sessions = await heldSince(reader, [groupId], addDays(today, -daysOfHistory));
  const dates = await datesFrom(reader, [groupId], askedAboutFrom(today));
  const facilitators = await facilitatorsNow(reader, groupId, teamId);
  const workers = await peerWorkersOf(reader, [teamId]);
  return {
    ...group,
    today,
    facilitators,
    /** Peer workers of the team, for naming who else facilitates. */
    colleagues: workers.filter(({ id }) => id !== actor.accountId).map(({ id, name }) => ({ id, name })),
    members,
    toAsk: await peopleToAsk(reader, actor, members),
    agreements: await agreementsOf(reader, groupId),
    dates: dates.filter(({ on, groupSessionId }) => groupSessionId === null || on >= today),
    sessions,
    usuallyCome: usuallyCome(sessions.filter(({ isVoided }) => !isVoided).map(({ came }) => came)),
  };
};
