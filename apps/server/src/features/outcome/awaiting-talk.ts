import { and, asc, eq, exists, gte, isNotNull, isNull, ne, not, or, sql } from '@alongside/db/operators.ts';
import type { Reader } from '@alongside/db/store.ts';
import { endedByDeath } from '@alongside/domain/figure/point.ts';
import { itemsOnRisk } from '@alongside/domain/outcome/risk-to-life.ts';
import { type Actor, has, todayOf } from '../../actor.ts';
import { isAwayOn, opensOn, someCover } from '../../reach/cover-reach.ts';
import { isPeerWorker } from '../../reach/left-alone.ts';
import { inOwnOrganisation } from '../../reach/organisation-reach.ts';
import { supervisesPerson, walksWith, worksInItsTeam } from '../../reach/person-reach.ts';
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
  has(actor, 'peer_worker') ? walksWith(reader, reader.tables.outcome.personId, actor) : nobody;

/**
 * Walks with them, and can be asked to: just as `walksWith` has it, able to sign in, and not away. Where whoever walks with
 * them is away, a colleague who covers, and is not away as well, is somebody; where nobody covers, nobody is.
 */
const somebodyWalks = (reader: Reader, { today }: Actor) => {
  const { pairing, episode, teamMember, account, accountRole, outcome, cover } = reader.tables;
  const colleague = exists(
    reader.db
      .select({ one: sql`1` })
      .from(account)
      .innerJoin(accountRole, isPeerWorker(reader))
      .where(and(eq(account.id, cover.accountId), isNull(account.deactivatedAt))),
  );
  const isHere = not(isAwayOn(reader, cover.accountId, today));
  const covers = someCover(
    reader,
    and(eq(cover.personId, outcome.personId), opensOn(reader, today), colleague, isHere),
  );
  const walks = exists(
    reader.db
      .select({ one: sql`1` })
      .from(pairing)
      .innerJoin(episode, eq(episode.id, pairing.episodeId))
      .innerJoin(teamMember, worksInItsTeam(reader))
      .innerJoin(account, eq(account.id, pairing.accountId))
      .innerJoin(accountRole, isPeerWorker(reader))
      .where(
        and(
          eq(pairing.personId, outcome.personId),
          isNull(pairing.endedOn),
          isNull(account.deactivatedAt),
          not(isAwayOn(reader, pairing.accountId, today)),
        ),
      ),
  );
  return sql`(${or(walks, covers)})`;
};

/** Just as `supervisesPerson` has it, and able to sign in; nobody does after the ending. */
const somebodySupervises = ({ db, tables: { episode, teamMember, account, accountRole, outcome } }: Reader) =>
  exists(
    db
      .select({ one: sql`1` })
      .from(episode)
      .innerJoin(teamMember, and(eq(teamMember.teamId, episode.teamId), eq(teamMember.supervises, true)))
      .innerJoin(account, eq(account.id, teamMember.accountId))
      .innerJoin(accountRole, and(eq(accountRole.accountId, account.id), eq(accountRole.role, 'supervisor')))
      .where(and(eq(episode.personId, outcome.personId), ne(episode.state, 'ended'), isNull(account.deactivatedAt))),
  );

const hasDied = ({ db, tables: { episode, outcome } }: Reader) =>
  exists(
    db
      .select({ one: sql`1` })
      .from(episode)
      .where(
        and(eq(episode.personId, outcome.personId), eq(episode.state, 'ended'), eq(episode.endingReason, endedByDeath)),
      ),
  );

/**
 * Who is told, whatever episode the reading lies in. Whoever walks with the person, not only who wrote it down or made the
 * link: those may be away. While nobody walks with them, the supervisors of the team; where there are none, and after the
 * ending, every coordinator. An answer of this kind never waits for nobody.
 */
const isToldOf = (reader: Reader, actor: Actor) => {
  const { outcome, person } = reader.tables;
  const alone = not(somebodyWalks(reader, actor));
  return or(
    walking(reader, actor),
    has(actor, 'supervisor') ? and(supervisesPerson(reader, outcome.personId, actor.accountId), alone) : undefined,
    has(actor, 'coordinator')
      ? and(inOwnOrganisation(person.organisationId, actor), alone, not(somebodySupervises(reader)))
      : undefined,
  );
};

/**
 * Readings in which an answer on risk to life asks for a conversation today, and nobody has said yet that there was one:
 * whose and which measure, never the answer. Oldest first.
 */
export const outcomesAwaitingTalk = async (reader: Reader, actor: Actor, now: Date) => {
  const { outcome, person } = reader.tables;
  const rows = await reader.db
    .select({
      outcomeId: outcome.id,
      personId: outcome.personId,
      displayName: person.displayName,
      instrument: outcome.instrument,
      instrumentVersion: outcome.instrumentVersion,
      wordingNumber: outcome.wordingNumber,
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
    .where(
      and(
        isToldOf(reader, actor),
        not(hasDied(reader)),
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
