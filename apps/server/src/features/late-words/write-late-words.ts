import { and, eq } from '@alongside/db/operators.ts';
import type { Tx } from '@alongside/db/store.ts';
import { goalRatingDayRefusal } from '@alongside/domain/goal/set-goal.ts';
import type { LateWordsOfPerson } from '@alongside/domain/late-words/late-words.ts';
import { RecordOutcomeInput } from '@alongside/domain/outcome/record-outcome.ts';
import type { Day } from '@alongside/domain/shared/day.ts';
import { DomainError } from '@alongside/domain/shared/domain-error.ts';
import { walkAsItWas } from '../episode/walk-as-it-was.ts';
import { replaceWords } from '../goal/amend-goal.ts';
import { ratingAlready, writeRating } from '../goal/rate-goal.ts';
import { goalAlready, writeGoal } from '../goal/set-goal.ts';
import { outcomeAlready, writeOutcome } from '../outcome/record-outcome.ts';
import { talkAlready, writeTalk } from '../outcome/talk-outcome.ts';
import { writeAddendum } from '../session/amend-session.ts';
import { closeMeetUp, writeSession } from '../session/log-session.ts';
import { loggedAlready } from '../session/logged-already.ts';
import { writeWish } from '../session/wish-to-talk.ts';
import { writeLateAction } from './write-late-action.ts';

/*
 * Each kind of words as its own operation writes it, under its author; only the question who may write is another one.
 */

export interface Late {
  readonly accountId: string;
  readonly organisationId: string;
  readonly personId: string;
  readonly writtenAt: Date;
  readonly today: Day;
  readonly timeZone: string;
  readonly now: Date;
}
type InputOf<P extends LateWordsOfPerson['path']> = Extract<LateWordsOfPerson, { path: P }>['input'];

const closed = (reason: string) => new DomainError('CLOSED', { reason });

const walkOn = async (tx: Tx, { accountId, personId, today }: Late, day: Day) => {
  if (day > today) throw closed('day_in_future');
  const walk = await walkAsItWas(tx, accountId, personId, day);
  if (!walk) throw closed('day_outside_walk');
  return { ...walk, accountId };
};

const session = async (tx: Tx, late: Late, input: InputOf<'session.log'>): Promise<string> => {
  if (await loggedAlready(tx, late, input)) return input.id;
  const standing = await walkOn(tx, late, input.heldOn);
  // What was handed in before there were strengths has none.
  await writeSession(tx, standing, { ...input, strengths: input.strengths ?? null }, late.now, late.writtenAt);
  if (input.wantsToTalk) await writeWish(tx, late, input.id, late.now, late.writtenAt);
  const { meetUpId, personId, willDo } = input;
  if (willDo) await writeLateAction(tx, { ...late, takenBy: late.accountId }, { ...willDo, sessionId: input.id });
  if (meetUpId)
    await closeMeetUp(tx, { meetUpId, sessionId: input.id, actorId: late.accountId, personId, today: late.today });
  return input.id;
};

const ownSession = async ({ db, tables }: Tx, { accountId, personId }: Late, sessionId: string) => {
  const [found] = await db
    .select({ voidedAt: tables.session.voidedAt, version: tables.session.version })
    .from(tables.session)
    .where(
      and(
        eq(tables.session.id, sessionId),
        eq(tables.session.accountId, accountId),
        eq(tables.session.personId, personId),
      ),
    );
  if (!found) throw closed('its_session_waits');
  if (found.voidedAt) throw closed('session_voided');
  return found;
};

const addendum = async (tx: Tx, late: Late, input: InputOf<'session.amend'>): Promise<string> => {
  const { sessionAddendum } = tx.tables;
  await ownSession(tx, late, input.sessionId);
  const [already] = await tx.db
    .select({ accountId: sessionAddendum.accountId, sessionId: sessionAddendum.sessionId })
    .from(sessionAddendum)
    .where(eq(sessionAddendum.id, input.id));
  if (already && (already.accountId !== late.accountId || already.sessionId !== input.sessionId))
    throw new DomainError('NOT_FOUND');
  if (!already) await writeAddendum(tx, late, input, late.now, late.writtenAt);
  return input.id;
};

const voiding = async (tx: Tx, late: Late, input: InputOf<'session.void'>): Promise<string> => {
  const { version } = await ownSession(tx, late, input.sessionId);
  await tx.db
    .update(tx.tables.session)
    .set({ voidedAt: late.now, voidedReason: input.reason, version: version + 1 })
    .where(eq(tx.tables.session.id, input.sessionId));
  return input.sessionId;
};

const goalOf = async ({ db, tables: { goal } }: Tx, { personId }: Late, goalId: string) => {
  const [found] = await db
    .select({ id: goal.id, words: goal.words, setOn: goal.setOn, version: goal.version })
    .from(goal)
    .where(and(eq(goal.id, goalId), eq(goal.personId, personId)));
  if (!found) throw closed('its_goal_waits');
  return found;
};

const goal = async (tx: Tx, late: Late, input: InputOf<'goal.set'>): Promise<string> => {
  if (await goalAlready(tx, late, input)) return input.id;
  await writeGoal(tx, await walkOn(tx, late, input.setOn), input, late.now, late.writtenAt);
  return input.id;
};

const rating = async (tx: Tx, late: Late, input: InputOf<'goal.rate'>): Promise<string> => {
  const found = await goalOf(tx, late, input.goalId);
  if (await ratingAlready(tx, late, input)) return input.id;
  const refusal = goalRatingDayRefusal(input.ratedOn, found, late.today);
  if (refusal?.ratedOn) throw closed(refusal.ratedOn);
  await writeRating(tx, late, input, late.now, late.writtenAt);
  return input.id;
};

/** Other words since then are not written over: whoever walks with the person now asks which are theirs. */
const goalWords = async (tx: Tx, late: Late, input: InputOf<'goal.amend'>): Promise<string> => {
  const found = await goalOf(tx, late, input.goalId);
  if (found.words === input.words) return input.goalId;
  if (found.words !== input.base.words) throw closed('goal_words_changed');
  await replaceWords(tx, late, found, input.words, late.now);
  return input.goalId;
};

/** A measure of a kind or a version that is not here has no place in the record; nobody is there to put it right. */
const fitting = async <T>(work: Promise<T>): Promise<T> => {
  try {
    return await work;
  } catch (error) {
    throw error instanceof DomainError && error.code === 'FIELDS_REFUSED' ? closed('measure_does_not_fit') : error;
  }
};

const outcome = async (tx: Tx, late: Late, kept: InputOf<'outcome.record'>): Promise<string> => {
  // Some were handed in while a QPR total was the only measure, and are kept in that shape.
  const input = RecordOutcomeInput.parse(kept);
  if (await fitting(outcomeAlready(tx, late, input))) return input.id;
  const { episodeId } = await walkOn(tx, late, input.takenOn);
  await fitting(writeOutcome(tx, { ...late, episodeId }, input, late.now, late.writtenAt));
  return input.id;
};

const talk = async (tx: Tx, late: Late, input: InputOf<'outcome.talk'>): Promise<string> => {
  const { db, tables } = tx;
  if (await talkAlready(tx, late, input)) return input.id;
  const [measure] = await db
    .select({
      instrument: tables.outcome.instrument,
      instrumentVersion: tables.outcome.instrumentVersion,
      voidedAt: tables.outcome.voidedAt,
    })
    .from(tables.outcome)
    .where(and(eq(tables.outcome.id, input.outcomeId), eq(tables.outcome.personId, late.personId)));
  if (!measure) throw closed('its_measure_waits');
  if (measure.voidedAt) throw closed('outcome_voided');
  await fitting(writeTalk(tx, late, measure, input, late.now, late.writtenAt));
  return input.id;
};

/**
 * Writes words about a person that came late where they belong, and answers with the record's id. What is there already is left as it is.
 * @throws CLOSED with the reason: a day on which the two did not walk together, a session that still waits itself …
 */
export const writeLateWords = async (tx: Tx, late: Late, words: LateWordsOfPerson): Promise<string> => {
  switch (words.path) {
    case 'session.log':
      return session(tx, late, words.input);
    case 'session.amend':
      return addendum(tx, late, words.input);
    case 'session.void':
      return voiding(tx, late, words.input);
    case 'goal.set':
      return goal(tx, late, words.input);
    case 'goal.rate':
      return rating(tx, late, words.input);
    case 'goal.amend':
      return goalWords(tx, late, words.input);
    case 'outcome.record':
      return outcome(tx, late, words.input);
    case 'outcome.talk':
      return talk(tx, late, words.input);
    default:
      throw closed('plan_is_over');
  }
};
