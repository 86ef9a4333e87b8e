import { and, desc, eq, sql } from '@alongside/db/operators.ts';
import type { Reader } from '@alongside/db/store.ts';
import {
  isLateAction,
  isOfGroup,
  type LateAction,
  type LatePath,
  type LateWords,
  type LateWordsOfGroup,
  type LateWordsOfPerson,
} from '@alongside/domain/late-words/late-words.ts';

export interface Author {
  readonly accountId: string;
  readonly organisationId: string;
}

/** What it follows may itself have come late, and waits beside it. */
const fromLateWords = async (reader: Reader, author: Author, action: LatePath, recordId: string) => {
  const { lateWords } = reader.tables;
  const found = await reader.db
    .select({ personId: lateWords.personId, groupId: lateWords.groupId, input: lateWords.input })
    .from(lateWords)
    .where(and(eq(lateWords.accountId, author.accountId), eq(lateWords.action, action)));
  return found.find(({ input }) => input.id === recordId);
};

const ofOwnSession = async (reader: Reader, author: Author, sessionId: string) => {
  const { session } = reader.tables;
  const [found] = await reader.db
    .select({ personId: session.personId })
    .from(session)
    .where(and(eq(session.id, sessionId), eq(session.accountId, author.accountId)));
  return found?.personId ?? (await fromLateWords(reader, author, 'session.log', sessionId))?.personId;
};

const ofGoal = async (reader: Reader, author: Author, goalId: string) => {
  const { goal } = reader.tables;
  const [found] = await reader.db.select({ personId: goal.personId }).from(goal).where(eq(goal.id, goalId));
  return found?.personId ?? (await fromLateWords(reader, author, 'goal.set', goalId))?.personId;
};

const ofOutcome = async (reader: Reader, author: Author, outcomeId: string) => {
  const { outcome } = reader.tables;
  const [found] = await reader.db.select({ personId: outcome.personId }).from(outcome).where(eq(outcome.id, outcomeId));
  return found?.personId ?? (await fromLateWords(reader, author, 'outcome.record', outcomeId))?.personId;
};

const ofOwnMeetUp = async (reader: Reader, author: Author, meetUpId: string) => {
  const { meetUp } = reader.tables;
  const [found] = await reader.db
    .select({ personId: meetUp.personId })
    .from(meetUp)
    .where(and(eq(meetUp.id, meetUpId), eq(meetUp.accountId, author.accountId)));
  return found?.personId ?? (await fromLateWords(reader, author, 'meetUp.plan', meetUpId))?.personId;
};

const ofGroupSession = async (reader: Reader, author: Author, groupSessionId: string) => {
  const { groupSession } = reader.tables;
  const [found] = await reader.db
    .select({ groupId: groupSession.groupId })
    .from(groupSession)
    .where(eq(groupSession.id, groupSessionId));
  return found?.groupId ?? (await fromLateWords(reader, author, 'group.log', groupSessionId))?.groupId;
};

/** Of the session it came after; for nobody in particular: of the team its author works in. */
const whoseAction = async (reader: Reader, author: Author, { input }: LateAction) => {
  if (input.sessionId) {
    const personId = await ofOwnSession(reader, author, input.sessionId);
    return personId ? placeOf(reader, author, personId) : null;
  }
  const { teamMember } = reader.tables;
  const [place] = await reader.db
    .select({ teamId: teamMember.teamId })
    .from(teamMember)
    .where(eq(teamMember.accountId, author.accountId))
    .orderBy(teamMember.supervises, teamMember.teamId)
    .limit(1);
  return place ? { personId: null, groupId: null, teamId: place.teamId } : null;
};

const personOf = async (
  reader: Reader,
  author: Author,
  { path, input }: LateWordsOfPerson,
): Promise<string | null | undefined> => {
  switch (path) {
    case 'session.amend':
    case 'session.void':
      return ofOwnSession(reader, author, input.sessionId);
    case 'goal.rate':
    case 'goal.amend':
      return ofGoal(reader, author, input.goalId);
    case 'outcome.talk':
      return ofOutcome(reader, author, input.outcomeId);
    case 'meetUp.move':
      return ofOwnMeetUp(reader, author, input.meetUpId);
    default:
      return input.personId;
  }
};

/** Null unless their author facilitates or has facilitated that group. */
const whichGroup = async (reader: Reader, author: Author, { path, input }: LateWordsOfGroup) => {
  const groupId = path === 'group.void' ? await ofGroupSession(reader, author, input.groupSessionId) : input.groupId;
  if (!groupId) return null;
  const { group, groupFacilitator } = reader.tables;
  const [place] = await reader.db
    .select({ teamId: group.teamId })
    .from(group)
    .innerJoin(groupFacilitator, eq(groupFacilitator.groupId, group.id))
    .where(
      and(
        eq(group.id, groupId),
        eq(group.organisationId, author.organisationId),
        eq(groupFacilitator.accountId, author.accountId),
      ),
    );
  return place ? { personId: null, groupId, teamId: place.teamId } : null;
};

/** Themself, or for a colleague: whatever has ended since. */
const hasWalked = async (reader: Reader, { accountId }: Author, personId: string): Promise<boolean> => {
  const { pairing, cover } = reader.tables;
  const [walked] = await reader.db
    .select({ id: pairing.id })
    .from(pairing)
    .where(and(eq(pairing.personId, personId), eq(pairing.accountId, accountId)))
    .limit(1);
  if (walked) return true;
  const [covered] = await reader.db
    .select({ id: cover.id })
    .from(cover)
    .where(and(eq(cover.personId, personId), eq(cover.accountId, accountId)))
    .limit(1);
  return covered !== undefined;
};

/**
 * The person or the group some words are about, with the team that looks after it now: the group's, or that of the
 * person's open episode, else of the newest. Null unless their author has walked with that person, stood in for who does, or
 * facilitated that group. What its author would do for nobody in particular is of their team alone.
 */
export const whoseRecord = async (reader: Reader, author: Author, words: LateWords) => {
  if (isOfGroup(words)) return whichGroup(reader, author, words);
  if (isLateAction(words)) return whoseAction(reader, author, words);
  const personId = await personOf(reader, author, words);
  return personId ? placeOf(reader, author, personId) : null;
};

const placeOf = async (reader: Reader, author: Author, personId: string) => {
  const { episode } = reader.tables;
  if (!(await hasWalked(reader, author, personId))) return null;
  const [place] = await reader.db
    .select({ teamId: episode.teamId })
    .from(episode)
    .where(and(eq(episode.personId, personId), eq(episode.organisationId, author.organisationId)))
    .orderBy(sql`${episode.endedOn} is null desc`, desc(episode.referredOn), desc(episode.id))
    .limit(1);
  return place ? { personId, groupId: null, teamId: place.teamId } : null;
};
