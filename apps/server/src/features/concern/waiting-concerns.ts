import { and, count, eq, inArray, isNotNull, isNull, lte } from '@alongside/db/operators.ts';
import type { Reader } from '@alongside/db/store.ts';
import { addedToRung, saidBackRung } from '@alongside/domain/concern/who-is-told.ts';
import type { Actor } from '../../actor.ts';
import { answersConcern, knowsOfConcern } from '../../reach/concern-reach.ts';
import { standingWaits } from './standing-waits.ts';

/**
 * What waits for the caller, for the shell and Today: concerns nobody has acknowledged, what was added or said back and not
 * read yet, what they owe those they have, and how many actions are theirs. Ids and times only.
 */
export const waitingConcerns = async (reader: Reader, actor: Actor, now: Date) => {
  const { action, concern, concernLead, concernNotice } = reader.tables;
  const asking = { ...actor, now };
  const unanswered = await reader.db
    .select({ concernId: concern.id, since: concern.raisedAt, isDangerNow: concern.isDangerNow })
    .from(concern)
    .where(and(eq(concern.state, 'raised'), answersConcern(reader, asking)));
  const news = await reader.db
    .select({ concernId: concern.id, since: concernNotice.dueAt, rung: concernNotice.rung })
    .from(concernNotice)
    .innerJoin(concern, eq(concern.id, concernNotice.concernId))
    .where(
      and(
        eq(concernNotice.accountId, actor.accountId),
        eq(concernNotice.channel, 'app'),
        inArray(concernNotice.rung, [saidBackRung, addedToRung]),
        isNull(concernNotice.seenAt),
        isNull(concernNotice.calledOffAt),
        lte(concernNotice.dueAt, now),
        knowsOfConcern(reader, asking),
      ),
    );
  const [open] = await reader.db
    .select({ count: count() })
    .from(action)
    .innerJoin(concern, eq(concern.id, action.concernId))
    .where(
      and(
        eq(action.ownerId, actor.accountId),
        isNull(action.finishedAt),
        isNotNull(action.concernId),
        knowsOfConcern(reader, asking),
      ),
    );
  const [known] = await reader.db
    .select({ id: concern.id })
    .from(concern)
    .where(knowsOfConcern(reader, asking))
    .limit(1);
  const [named] = await reader.db
    .select({ id: concernLead.id })
    .from(concernLead)
    .where(and(eq(concernLead.accountId, actor.accountId), eq(concernLead.organisationId, actor.organisationId)))
    .limit(1);
  const concerns = [
    ...unanswered.map((row) => ({ ...row, why: 'to_acknowledge' as const })),
    ...news.map(({ rung, ...row }) => ({
      ...row,
      isDangerNow: false,
      why: rung === saidBackRung ? ('said_back' as const) : ('added_to' as const),
    })),
  ].sort((one, other) => one.since.getTime() - other.since.getTime());
  const held = await standingWaits(
    reader,
    and(eq(concern.acknowledgedBy, actor.accountId), answersConcern(reader, asking)),
  );
  return {
    count: concerns.length,
    concerns,
    /** Those the caller has, each with what comes first of it, a decision before all else. Nothing here is counted in the menu. */
    held: held
      .flatMap(({ concernId, waits: [first] }) => (first ? [{ concernId, ...first }] : []))
      .sort((one, other) => one.dueBy.getTime() - other.dueBy.getTime()),
    openActions: open?.count ?? 0,
    /** Whether the list has, or is meant to have, something for them. */
    knowsOfAny: known !== undefined || named !== undefined,
  };
};
