import type { Reader } from '@alongside/db/store.ts';
import { itemsOnRisk } from '@alongside/domain/outcome/risk-to-life.ts';
import { and, asc, eq, exists, gte, isNotNull, isNull, ne, not, or, sql } from 'drizzle-orm';
import { type Actor, has, todayOf } from '../../actor.ts';
import { inOwnOrganisation } from '../../reach/organisation-reach.ts';
import { supervisesPerson, walksWith } from '../../reach/person-reach.ts';
import { instrumentsOf } from './instruments-of.ts';

const hasTalk = ({ db, tables: { outcome, outcomeTalk } }: Reader) =>
  exists(db.select({ one: sql`1` }).from(outcomeTalk).where(eq(outcomeTalk.outcomeId, outcome.id)));

/**
 * A concern about this very reading, or one the caller raised about the person since. Another's concern about the person is
 * not counted: that it exists is not the caller's to learn, and the answer would still wait for a word.
 */
const hasConcern = ({ db, tables: { outcome, concern } }: Reader, actor: Actor) =>
  exists(
    db
      .select({ one: sql`1` })
      .from(concern)
      .where(
        or(
          eq(concern.outcomeId, outcome.id),
          and(
            eq(concern.personId, outcome.personId),
            eq(concern.raisedBy, actor.accountId),
            gte(concern.raisedAt, outcome.recordedAt),
          ),
        ),
      ),
  );

const nobody = sql`1 = 0`;

const walking = (reader: Reader, actor: Actor) =>
  has(actor, 'peer_worker') ? walksWith(reader, reader.tables.outcome.personId, actor.accountId) : nobody;

const nobodyWalks = ({ db, tables: { pairing, outcome } }: Reader) =>
  not(
    exists(
      db
        .select({ one: sql`1` })
        .from(pairing)
        .where(and(eq(pairing.personId, outcome.personId), isNull(pairing.endedOn))),
    ),
  );

/**
 * Who is told. Whoever walks with the person, not only who wrote it down or made the link: those may be away. While nobody
 * walks with them, the supervisors of the team; after the ending, the coordinator who sent the link. An answer of this kind
 * never waits for nobody.
 */
const isToldOf = (reader: Reader, actor: Actor) => {
  const { outcome, episode } = reader.tables;
  const goesOn = ne(episode.state, 'ended');
  return or(
    and(goesOn, walking(reader, actor)),
    has(actor, 'supervisor')
      ? and(goesOn, supervisesPerson(reader, outcome.personId, actor.accountId), nobodyWalks(reader))
      : undefined,
    has(actor, 'coordinator')
      ? and(
          eq(episode.state, 'ended'),
          eq(outcome.accountId, actor.accountId),
          inOwnOrganisation(episode.organisationId, actor),
        )
      : undefined,
  );
};

/**
 * Readings in which an answer on risk to life asks for a conversation today, and nobody has said yet that there was one:
 * whose and which measure, never the answer. Oldest first.
 */
export const outcomesAwaitingTalk = async (reader: Reader, actor: Actor, now: Date) => {
  const { outcome, person, episode } = reader.tables;
  const rows = await reader.db
    .select({
      outcomeId: outcome.id,
      personId: outcome.personId,
      displayName: person.displayName,
      instrument: outcome.instrument,
      instrumentVersion: outcome.instrumentVersion,
      way: outcome.way,
      informant: outcome.informant,
      takenOn: outcome.takenOn,
      recordedAt: outcome.recordedAt,
      answers: outcome.answers,
      /** Whether the caller walks with them, and so reads what was answered. */
      walking: sql<number>`case when ${walking(reader, actor)} then 1 else 0 end`,
    })
    .from(outcome)
    .innerJoin(person, eq(person.id, outcome.personId))
    .innerJoin(episode, eq(episode.id, outcome.episodeId))
    .where(
      and(
        isToldOf(reader, actor),
        isNull(outcome.voidedAt),
        isNotNull(outcome.answers),
        not(hasTalk(reader)),
        not(hasConcern(reader, actor)),
      ),
    )
    .orderBy(asc(outcome.recordedAt), asc(outcome.id));
  const instruments = await instrumentsOf(reader, actor.organisationId, rows);
  return {
    today: todayOf(actor, now),
    readings: rows.flatMap(({ answers, walking: walks, ...reading }) => {
      const definition = instruments.of(reading);
      if (!definition || itemsOnRisk(definition, answers).length === 0) return [];
      return [{ ...reading, name: definition.shortName, walking: walks === 1 }];
    }),
  };
};
