import type { Reader } from '@alongside/db/store.ts';
import { type TimelineInput, type TimelinePlace, timelinePage } from '@alongside/domain/person/read-timeline.ts';
import { type Actor, todayOf } from '../../actor.ts';
import { namedMeasures } from '../outcome/main-scores.ts';
import { wishesOn } from '../session/wish-to-talk.ts';
import { personInReach } from './person-in-reach.ts';
import {
  addendaOf,
  concernsKnown,
  episodesOf,
  goalsWithoutWords,
  goalsWithWords,
  groupsWithoutWords,
  groupsWithWords,
  measuresTaken,
  permissionsSaid,
  sessionsWithoutWords,
  sessionsWithWords,
  whichHaveAddenda,
} from './timeline-sources.ts';

interface Page extends TimelinePlace, Record<string, unknown> {
  personId: string;
  actorId: string;
}

/** The whole beginning: no day comes after it. */
const top: TimelinePlace = { on: '9999-12-31', id: '' };

const newestFirst = (one: TimelinePlace, other: TimelinePlace): number => {
  if (one.on !== other.on) return one.on < other.on ? 1 : -1;
  return one.id < other.id ? 1 : -1;
};

const isAfter = (entry: TimelinePlace, place: TimelinePlace): boolean => newestFirst(place, entry) < 0;

const sessionsOf = async (reader: Reader, actor: Actor, page: Page, walking: boolean) => {
  const found = await (walking ? sessionsWithWords : sessionsWithoutWords)(reader, page);
  const ids = found.map((row) => row.id);
  const addenda = walking ? await addendaOf(reader, ids) : [];
  const amended = walking ? addenda : await whichHaveAddenda(reader, ids);
  const wishes = await wishesOn(reader, actor, ids);
  return found.map(({ hasWords, voidedAt, writerId, note, notSharedReason, ownWords, ...row }) => {
    const { strengths, voidedReason, ...session } = row;
    const words = { note, notSharedReason, ownWords, strengths, voidedReason };
    return {
      kind: 'session' as const,
      ...session,
      mine: writerId === page.actorId,
      voided: voidedAt !== null,
      hasNote: hasWords === 1 || amended.some(({ sessionId }) => sessionId === session.id),
      /** Null for all but its writer and their practice supervisor, and where it was not said. */
      talk: wishes.get(session.id) ?? null,
      /** Null for a supervisor: opening a note is an act of its own, and is recorded. */
      words: walking
        ? {
            ...words,
            addenda: addenda
              .filter(({ sessionId }) => sessionId === session.id)
              .map(({ id, text, writtenAt }) => ({ id, text, writtenAt })),
          }
        : null,
    };
  });
};

/** Any measure, by name and with the score that stands for the whole. Two views of one measure are two entries. */
const measuresOf = async (reader: Reader, actor: Actor, page: Page) => {
  const taken = await measuresTaken(reader, page);
  const named = await namedMeasures(reader, actor.organisationId, taken);
  return taken.map(({ instrumentVersion, wordingNumber, ...row }) => ({
    kind: 'outcome' as const,
    ...row,
    ...named({ ...row, instrumentVersion, wordingNumber }),
  }));
};

/** Beginnings and endings. They share an episode's id, so the beginning says which it is: one place holds one entry. */
const milestonesOf = async (reader: Reader, page: Page) => {
  const episodes = await episodesOf(reader, page);
  const begun = episodes.map(({ id, startedOn, referredOn }) => ({
    kind: 'begun' as const,
    id: `beg_${id}`,
    on: startedOn ?? referredOn,
    hasStarted: startedOn !== null,
  }));
  const ended = episodes.flatMap(({ id, endedOn, endingReason }) =>
    endedOn ? [{ kind: 'ended' as const, id, on: endedOn, reason: endingReason }] : [],
  );
  return [...begun, ...ended].filter((entry) => isAfter(entry, page));
};

/** By the day they were raised on, on the clock of whoever looks. */
const concernsOf = async (reader: Reader, actor: Actor, page: Page, now: Date) => {
  const found = await concernsKnown(reader, actor, page.personId, now);
  return found
    .map(({ id, raisedAt }) => ({ kind: 'concern' as const, id, on: todayOf(actor, raisedAt) }))
    .filter((entry) => isAfter(entry, page));
};

/**
 * One page of what happened, newest first, after `cursor`. The number of queries is the same however long it is.
 * Voided sessions are there for their writer only.
 * @throws NOT_FOUND out of reach.
 */
export const readTimeline = async (reader: Reader, actor: Actor, input: TimelineInput, now: Date) => {
  const { walking } = await personInReach(reader, actor, input.personId);
  const page: Page = { personId: input.personId, actorId: actor.accountId, ...(input.cursor ?? top) };
  const sessions = await sessionsOf(reader, actor, page, walking);
  const goals = await (walking ? goalsWithWords : goalsWithoutWords)(reader, page);
  const groups = await (walking ? groupsWithWords : groupsWithoutWords)(reader, page);
  const measures = await measuresOf(reader, actor, page);
  const permissions = await permissionsSaid(reader, page);
  const all = [
    ...sessions,
    ...goals.map((row) => ({ kind: 'goal' as const, ...row })),
    ...groups.map((row) => ({ kind: 'group' as const, ...row })),
    ...measures,
    ...permissions.map((row) => ({ kind: 'permission' as const, ...row })),
    ...(await concernsOf(reader, actor, page, now)),
    ...(await milestonesOf(reader, page)),
  ].sort(newestFirst);
  const entries = all.slice(0, timelinePage);
  const last = entries.at(-1);
  return { entries, next: last && all.length > timelinePage ? { on: last.on, id: last.id } : null };
};
