import { alias, and, asc, eq, gt, isNull, or } from '@alongside/db/operators.ts';
import type { Reader } from '@alongside/db/store.ts';
import { goesInRecord, type LatePath, type LateWords } from '@alongside/domain/late-words/late-words.ts';
import { RecordOutcomeInput } from '@alongside/domain/outcome/record-outcome.ts';
import { DomainError } from '@alongside/domain/shared/domain-error.ts';
import { type Actor, todayOf } from '../../actor.ts';
import { waitsForMe } from '../../reach/late-words-reach.ts';
import { measureSaid } from '../outcome/measure-said.ts';
import { withoutNames } from './without-names.ts';

/** What was decided stays in sight this long, so that it can be looked up or undone. */
const answeredDays = 30;
const msPerDay = 86_400_000;

const about = ({ tables: { lateWords, person, group, account } }: Reader) => ({
  id: lateWords.id,
  action: lateWords.action,
  personId: lateWords.personId,
  displayName: person.displayName,
  groupName: group.name,
  writtenBy: account.name,
  writtenAt: lateWords.writtenAt,
  handedInAt: lateWords.handedInAt,
  reason: lateWords.reason,
  answer: lateWords.answer,
  answeredAt: lateWords.answeredAt,
  version: lateWords.version,
});

const pathOf = (action: string) => ({ path: action as LatePath, goesInRecord: goesInRecord(action as LatePath) });

/**
 * What came late about people and groups of the teams I supervise: what waits first, oldest first, then what was decided of late. Who
 * wrote about whom, when and why it came late; the words stay closed. One query.
 */
export const listLateWords = async (reader: Reader, actor: Actor, now: Date) => {
  const { lateWords, person, group, account } = reader.tables;
  const rows = await reader.db
    .select(about(reader))
    .from(lateWords)
    .leftJoin(person, eq(person.id, lateWords.personId))
    .leftJoin(group, eq(group.id, lateWords.groupId))
    .innerJoin(account, eq(account.id, lateWords.accountId))
    .where(
      and(
        waitsForMe(reader, actor),
        or(isNull(lateWords.answer), gt(lateWords.answeredAt, new Date(now.getTime() - answeredDays * msPerDay))),
      ),
    )
    .orderBy(asc(lateWords.writtenAt), asc(lateWords.id));
  const all = rows.map(({ action, ...row }) => ({ ...row, ...pathOf(action) }));
  return {
    today: todayOf(actor, now),
    answeredDays,
    waiting: all.filter(({ answer }) => answer === null),
    answered: all
      .filter(({ answer }) => answer !== null)
      .sort((one, other) => Number(other.answeredAt) - Number(one.answeredAt)),
  };
};

/** A row within reach, as the operations need it. @throws NOT_FOUND. */
export const lateWordsInReach = async (reader: Reader, actor: Actor, id: string) => {
  const { lateWords } = reader.tables;
  const [found] = await reader.db
    .select()
    .from(lateWords)
    .where(and(eq(lateWords.id, id), waitsForMe(reader, actor)));
  if (!found) throw new DomainError('NOT_FOUND');
  return found;
};

/** The day of the session that an addendum, a correction or a voiding belongs to; null while that session waits too. */
const dayOfSession = async ({ db, tables: { session, groupSession } }: Reader, { path, input }: LateWords) => {
  const days =
    path === 'session.amend' || path === 'session.void'
      ? await db.select({ heldOn: session.heldOn }).from(session).where(eq(session.id, input.sessionId))
      : path === 'group.correct' || path === 'group.void'
        ? await db
            .select({ heldOn: groupSession.heldOn })
            .from(groupSession)
            .where(eq(groupSession.id, path === 'group.void' ? input.groupSessionId : input.id))
        : [];
  return days[0]?.heldOn ?? null;
};

/** A QPR total that was handed in while there were no other measures is kept in the shape of that time. */
const asReadNow = (words: LateWords): LateWords =>
  words.path === 'outcome.record' ? { path: words.path, input: RecordOutcomeInput.parse(words.input) } : words;

/**
 * A supervisor opens words that came late. The opening is recorded by the procedure.
 * @throws NOT_FOUND when they are about no person and no group of a team they supervise.
 */
export const readLateWords = async (reader: Reader, actor: Actor, id: string, now: Date) => {
  const { lateWords, person, group, account } = reader.tables;
  const answeredBy = alias(account, 'answered_by');
  const [found] = await reader.db
    .select({
      ...about(reader),
      input: lateWords.input,
      answerReason: lateWords.answerReason,
      answeredBy: answeredBy.name,
    })
    .from(lateWords)
    .leftJoin(person, eq(person.id, lateWords.personId))
    .leftJoin(group, eq(group.id, lateWords.groupId))
    .innerJoin(account, eq(account.id, lateWords.accountId))
    .leftJoin(answeredBy, eq(answeredBy.id, lateWords.answeredBy))
    .where(and(eq(lateWords.id, id), waitsForMe(reader, actor)));
  if (!found) throw new DomainError('NOT_FOUND');
  const { action, input, ...row } = found;
  const words = asReadNow({ path: action, input } as unknown as LateWords);
  return {
    today: todayOf(actor, now),
    ...row,
    goesInRecord: goesInRecord(words.path),
    words: withoutNames(words),
    measure: words.path === 'outcome.record' ? await measureSaid(reader, actor.organisationId, words.input) : null,
    sessionHeldOn: await dayOfSession(reader, words),
  };
};
