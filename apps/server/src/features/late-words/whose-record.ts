import type { Reader } from '@alongside/db/store.ts';
import type { LatePath, LateWords } from '@alongside/domain/late-words/late-words.ts';
import { and, desc, eq, sql } from 'drizzle-orm';

export interface Author {
  readonly accountId: string;
  readonly organisationId: string;
}

/** What it follows may itself have come late, and waits beside it. */
const fromLateWords = async (reader: Reader, author: Author, action: LatePath, recordId: string) => {
  const { lateWords } = reader.tables;
  const found = await reader.db
    .select({ personId: lateWords.personId, input: lateWords.input })
    .from(lateWords)
    .where(and(eq(lateWords.accountId, author.accountId), eq(lateWords.action, action)));
  return found.find(({ input }) => input.id === recordId)?.personId ?? null;
};

const ofOwnSession = async (reader: Reader, author: Author, sessionId: string) => {
  const { session } = reader.tables;
  const [found] = await reader.db
    .select({ personId: session.personId })
    .from(session)
    .where(and(eq(session.id, sessionId), eq(session.accountId, author.accountId)));
  return found?.personId ?? fromLateWords(reader, author, 'session.log', sessionId);
};

const ofGoal = async (reader: Reader, author: Author, goalId: string) => {
  const { goal } = reader.tables;
  const [found] = await reader.db.select({ personId: goal.personId }).from(goal).where(eq(goal.id, goalId));
  return found?.personId ?? fromLateWords(reader, author, 'goal.set', goalId);
};

const ofOwnMeetUp = async (reader: Reader, author: Author, meetUpId: string) => {
  const { meetUp } = reader.tables;
  const [found] = await reader.db
    .select({ personId: meetUp.personId })
    .from(meetUp)
    .where(and(eq(meetUp.id, meetUpId), eq(meetUp.accountId, author.accountId)));
  return found?.personId ?? fromLateWords(reader, author, 'meetUp.plan', meetUpId);
};

const personOf = (reader: Reader, author: Author, { path, input }: LateWords): Promise<string | null> | string => {
  switch (path) {
    case 'session.amend':
    case 'session.void':
      return ofOwnSession(reader, author, input.sessionId);
    case 'goal.rate':
    case 'goal.amend':
      return ofGoal(reader, author, input.goalId);
    case 'meetUp.move':
      return ofOwnMeetUp(reader, author, input.meetUpId);
    default:
      return input.personId;
  }
};

/**
 * The person some words are about, with the team that looks after their record now: of the open episode, else of the
 * newest. Null unless their author has walked with that person.
 */
export const whoseRecord = async (reader: Reader, author: Author, words: LateWords) => {
  const personId = await personOf(reader, author, words);
  if (!personId) return null;
  const { pairing, episode } = reader.tables;
  const [walked] = await reader.db
    .select({ id: pairing.id })
    .from(pairing)
    .where(and(eq(pairing.personId, personId), eq(pairing.accountId, author.accountId)))
    .limit(1);
  if (!walked) return null;
  const [place] = await reader.db
    .select({ teamId: episode.teamId })
    .from(episode)
    .where(and(eq(episode.personId, personId), eq(episode.organisationId, author.organisationId)))
    .orderBy(sql`${episode.endedOn} is null desc`, desc(episode.referredOn), desc(episode.id))
    .limit(1);
  return place ? { personId, teamId: place.teamId } : null;
};
