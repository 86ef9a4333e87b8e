import { and, asc, eq, gt, isNull, or, type SQLWrapper, sql } from '@alongside/db/operators.ts';
import type { Reader } from '@alongside/db/store.ts';
import { itemsOnRisk } from '@alongside/domain/outcome/risk-to-life.ts';
import { missingByScale, type ScoreReason } from '@alongside/domain/outcome/score-instrument.ts';
import { type Actor, todayOf } from '../../actor.ts';
import { isMetSession } from '../../reach/met-session.ts';
import { personInReach } from '../person/person-in-reach.ts';
import { instrumentsOf } from './instruments-of.ts';

/** One taken back is its writer's alone, who may bring it back. */
const isThereFor = ({ tables: { outcome } }: Reader, actor: Actor) =>
  or(isNull(outcome.voidedAt), eq(outcome.accountId, actor.accountId));

const readingsOf = (reader: Reader, actor: Actor, personId: string) => {
  const { outcome, account } = reader.tables;
  return reader.db
    .select({
      id: outcome.id,
      episodeId: outcome.episodeId,
      instrument: outcome.instrument,
      instrumentVersion: outcome.instrumentVersion,
      wordingNumber: outcome.wordingNumber,
      occasion: outcome.occasion,
      way: outcome.way,
      informant: outcome.informant,
      takenOn: outcome.takenOn,
      missing: outcome.missing,
      recordedAt: outcome.recordedAt,
      writtenAt: outcome.writtenAt,
      voidedAt: outcome.voidedAt,
      writerId: outcome.accountId,
      by: account.name,
    })
    .from(outcome)
    .innerJoin(account, eq(account.id, outcome.accountId))
    .where(and(eq(outcome.personId, personId), isThereFor(reader, actor)))
    .orderBy(asc(outcome.takenOn), asc(outcome.recordedAt), asc(outcome.id));
};

/**
 * Answers say what was said; only whoever walks with the person gets them (decision 008). How many are missing is told to
 * whoever gets the scores.
 */
const answersOf = async (reader: Reader, actor: Actor, personId: string) => {
  const { outcome } = reader.tables;
  const rows = await reader.db
    .select({ id: outcome.id, answers: outcome.answers, words: outcome.words })
    .from(outcome)
    .where(and(eq(outcome.personId, personId), isThereFor(reader, actor)));
  return new Map(rows.map(({ id, ...said }) => [id, said]));
};

const scoresOf = async (reader: Reader, personId: string) => {
  const { outcome, outcomeScore } = reader.tables;
  const rows = await reader.db
    .select({
      outcomeId: outcomeScore.outcomeId,
      scale: outcomeScore.scale,
      value: outcomeScore.value,
      reason: outcomeScore.reason,
    })
    .from(outcomeScore)
    .innerJoin(outcome, eq(outcome.id, outcomeScore.outcomeId))
    .where(eq(outcome.personId, personId))
    .orderBy(asc(outcomeScore.outcomeId), asc(outcomeScore.scale));
  return Map.groupBy(rows, ({ outcomeId }) => outcomeId);
};

/** A supervisor learns that the two talked, and when. */
const talksOf = async (reader: Reader, personId: string, withWords: boolean) => {
  const { outcome, outcomeTalk, account } = reader.tables;
  const said = (column: SQLWrapper) => (withWords ? sql<string | null>`${column}` : sql<string | null>`null`);
  const rows = await reader.db
    .select({
      id: outcomeTalk.id,
      outcomeId: outcomeTalk.outcomeId,
      words: said(outcomeTalk.words),
      at: outcomeTalk.recordedAt,
      writtenAt: outcomeTalk.writtenAt,
      by: account.name,
      ...(withWords && { items: outcomeTalk.items }),
    })
    .from(outcomeTalk)
    .innerJoin(outcome, eq(outcome.id, outcomeTalk.outcomeId))
    .innerJoin(account, eq(account.id, outcomeTalk.accountId))
    .where(eq(outcome.personId, personId))
    .orderBy(asc(outcomeTalk.recordedAt), asc(outcomeTalk.id));
  return Map.groupBy(
    rows.map(({ items, ...row }) => ({ ...row, items: items ?? null })),
    ({ outcomeId }) => outcomeId,
  );
};

/** Links that still work. What was answered behind one is the person's own until they send it. */
const openLinksOf = async (reader: Reader, actor: Actor, personId: string, now: Date) => {
  const { outcomeLink, account } = reader.tables;
  const rows = await reader.db
    .select({
      id: outcomeLink.id,
      instrument: outcomeLink.instrument,
      instrumentVersion: outcomeLink.instrumentVersion,
      wordingNumber: outcomeLink.wordingNumber,
      occasion: outcomeLink.occasion,
      madeAt: outcomeLink.madeAt,
      endsAt: outcomeLink.endsAt,
      makerId: outcomeLink.accountId,
      by: account.name,
    })
    .from(outcomeLink)
    .innerJoin(account, eq(account.id, outcomeLink.accountId))
    .where(
      and(
        eq(outcomeLink.personId, personId),
        isNull(outcomeLink.usedAt),
        isNull(outcomeLink.closedAt),
        gt(outcomeLink.endsAt, now),
      ),
    )
    .orderBy(asc(outcomeLink.madeAt), asc(outcomeLink.id));
  return rows.map(({ makerId, ...link }) => ({ ...link, mine: makerId === actor.accountId }));
};

const episodesOf = ({ db, tables: { episode } }: Reader, personId: string) =>
  db
    .select({
      id: episode.id,
      state: episode.state,
      referredOn: episode.referredOn,
      startedOn: episode.startedOn,
      endedOn: episode.endedOn,
    })
    .from(episode)
    .where(eq(episode.personId, personId))
    .orderBy(asc(episode.referredOn), asc(episode.id));

/** The days they met, for the same axis as the scores. */
const metOnDays = async (reader: Reader, personId: string) => {
  const { session } = reader.tables;
  const rows = await reader.db
    .selectDistinct({ on: session.heldOn })
    .from(session)
    .where(and(eq(session.personId, personId), isMetSession(reader)))
    .orderBy(asc(session.heldOn));
  return rows.map(({ on }) => on);
};

interface ScoreRead {
  scale: string;
  value: number | null;
  reason: ScoreReason | null;
  /** Answers of the scale that are not there; a score with some missing was worked out from the rest. */
  missing: number;
}

/**
 * All that a person's outcomes page needs: every reading with its scores, oldest first, the definitions they were completed
 * with, what was talked about, links still open, and the days of meeting. Two views of one measure are two readings. The
 * number of queries is the same however much there is.
 * @throws NOT_FOUND out of reach.
 */
export const outcomesOfPerson = async (reader: Reader, actor: Actor, personId: string, now: Date) => {
  const { id, displayName, pronouns, walking } = await personInReach(reader, actor, personId);
  const rows = await readingsOf(reader, actor, personId);
  const said = await answersOf(reader, actor, personId);
  const scores = await scoresOf(reader, personId);
  const talks = await talksOf(reader, personId, walking);
  const links = await openLinksOf(reader, actor, personId, now);
  const instruments = await instrumentsOf(reader, actor.organisationId, [...rows, ...links]);
  return {
    person: { id, displayName, pronouns, walking },
    today: todayOf(actor, now),
    episodes: await episodesOf(reader, personId),
    instruments: instruments.all,
    readings: rows.map(({ writerId, voidedAt, ...row }) => {
      const all = said.get(row.id);
      const own = walking ? (all ?? null) : null;
      const definition = instruments.of(row);
      const missing = definition && all?.answers ? missingByScale(definition, all.answers) : null;
      return {
        ...row,
        mine: writerId === actor.accountId,
        voided: voidedAt !== null,
        scores: (scores.get(row.id) ?? []).map(
          ({ scale, value, reason }): ScoreRead => ({ scale, value, reason, missing: missing?.get(scale) ?? 0 }),
        ),
        answers: own?.answers ?? null,
        words: own?.words ?? null,
        /** Items whose answer asks for a conversation the same day; null for whoever does not get the answers. */
        onRisk: own && definition ? itemsOnRisk(definition, own.answers) : null,
        talks: (talks.get(row.id) ?? []).map(({ outcomeId: _of, ...talk }) => talk),
      };
    }),
    links: links.map(({ wordingNumber: _asked, ...link }) => link),
    metOn: await metOnDays(reader, personId),
  };
};
