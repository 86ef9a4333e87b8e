import { and, eq, gte, inArray, isNull, max, ne, notInArray, type SQL } from '@alongside/db/operators.ts';
import type { Reader } from '@alongside/db/store.ts';
import type { EpisodeState } from '@alongside/domain/episode/episode-words.ts';
import { type MeasureDue, measureDue } from '@alongside/domain/outcome/measure-due.ts';
import type { OutcomeOccasion } from '@alongside/domain/outcome/outcome-words.ts';
import { byName } from '@alongside/domain/shared/by-name.ts';
import { addDays, type Day } from '@alongside/domain/shared/day.ts';
import { type Actor, todayOf } from '../../actor.ts';
import { isEndedWalkOfTheirs } from '../../reach/ended-walk.ts';
import { countAll, isMetSession } from '../../reach/met-session.ts';
import { liesWithMyTeams } from '../../reach/my-teams.ts';
import { inOwnOrganisation } from '../../reach/organisation-reach.ts';
import { worksInItsTeam } from '../../reach/person-reach.ts';
import { offeredInstruments } from '../instrument/instrument-in-use.ts';

/*
 * What could be asked for, gently: a list, no reminder, and nothing counts the days. The number of queries is the same
 * for one person and for six hundred.
 */

interface Walk {
  episodeId: string;
  personId: string;
  name: string;
  state: EpisodeState;
  agreedEndOn: Day | null;
  endedOn: Day | null;
}

const whose = ({ tables: { episode, person } }: Reader) => ({
  episodeId: episode.id,
  personId: person.id,
  name: person.displayName,
  state: episode.state,
  agreedEndOn: episode.agreedEndOn,
  endedOn: episode.endedOn,
});

const openWalks = (reader: Reader, reached: SQL | undefined) => {
  const { pairing, episode, person, teamMember } = reader.tables;
  return reader.db
    .selectDistinct(whose(reader))
    .from(pairing)
    .innerJoin(episode, eq(episode.id, pairing.episodeId))
    .innerJoin(person, eq(person.id, pairing.personId))
    .innerJoin(teamMember, worksInItsTeam(reader))
    .where(and(isNull(pairing.endedOn), ne(episode.state, 'ended'), reached));
};

const met = (reader: Reader, episodeIds: readonly string[]) => {
  const { session } = reader.tables;
  return reader.db
    .select({ episodeId: session.episodeId, count: countAll, lastOn: max(session.heldOn) })
    .from(session)
    .where(and(inArray(session.episodeId, [...episodeIds]), isMetSession(reader)))
    .groupBy(session.episodeId);
};

const completed = ({ db, tables: { outcome } }: Reader, episodeIds: readonly string[]) =>
  db
    .select({
      episodeId: outcome.episodeId,
      instrument: outcome.instrument,
      occasion: outcome.occasion,
      lastOn: max(outcome.takenOn),
    })
    .from(outcome)
    .where(and(inArray(outcome.episodeId, [...episodeIds]), isNull(outcome.voidedAt), eq(outcome.informant, 'person')))
    .groupBy(outcome.episodeId, outcome.instrument, outcome.occasion);

const dueOf = async (reader: Reader, { organisationId }: Actor, walks: readonly Walk[], today: Day) => {
  const ids = walks.map(({ episodeId }) => episodeId);
  const offered = await offeredInstruments(reader, organisationId);
  const metBy = new Map((await met(reader, ids)).map((row) => [row.episodeId, row]));
  const rows = Map.groupBy(await completed(reader, ids), (row) => `${row.episodeId} ${row.instrument}`);
  return walks
    .map(({ personId, name, episodeId, state, agreedEndOn, endedOn }) => ({
      personId,
      name,
      hasEnded: state === 'ended',
      measures: offered.flatMap(({ instrument: { key, version, shortName, timing }, canShowWording }) => {
        const lastOn: Partial<Record<OutcomeOccasion, Day>> = {};
        for (const row of rows.get(`${episodeId} ${key}`) ?? []) if (row.lastOn) lastOn[row.occasion] = row.lastOn;
        const seen = metBy.get(episodeId);
        const soFar = {
          timing,
          state,
          agreedEndOn,
          endedOn,
          lastOn,
          metSessions: seen?.count ?? 0,
          lastMetOn: seen?.lastOn ?? null,
        };
        const due: MeasureDue | null = measureDue(soFar, today);
        return due ? [{ instrument: key, version, shortName, canShowWording, ...due }] : [];
      }),
    }))
    .filter(({ measures }) => measures.length > 0)
    .sort((one, other) => byName.compare(one.name, other.name));
};

/** For a peer worker: what could be asked of whom they walk with. */
export const ownMeasuresDue = async (reader: Reader, actor: Actor, now: Date) => {
  const { pairing } = reader.tables;
  const walks = await openWalks(reader, eq(pairing.accountId, actor.accountId));
  return dueOf(reader, actor, walks, todayOf(actor, now));
};

/** Long enough for any follow-up an organisation may choose; the rule itself is the domain's. */
const longestBack = 900;

/** Whom nobody walks with any more, and whose ending or a later point could still come. */
const endedWalks = (reader: Reader, actor: Actor, reached: SQL | undefined, today: Day) => {
  const { episode, person } = reader.tables;
  const walkingAgain = reader.db
    .select({ personId: episode.personId })
    .from(episode)
    .where(and(inOwnOrganisation(episode.organisationId, actor), ne(episode.state, 'ended')));
  return reader.db
    .select(whose(reader))
    .from(episode)
    .innerJoin(person, eq(person.id, episode.personId))
    .where(
      and(
        inOwnOrganisation(person.organisationId, actor),
        reached,
        eq(episode.state, 'ended'),
        ne(episode.endingReason, 'died'),
        notInArray(person.id, walkingAgain),
        gte(episode.endedOn, addDays(today, -longestBack)),
      ),
    );
};

/** For a supervisor: whom their teams walk with, and whom they walked with. */
export const teamMeasuresDue = async (reader: Reader, actor: Actor, now: Date) => {
  const today = todayOf(actor, now);
  const open = await openWalks(reader, liesWithMyTeams(reader, actor));
  const ended = await endedWalks(reader, actor, liesWithMyTeams(reader, actor), today);
  return dueOf(reader, actor, [...open, ...ended], today);
};

/** Because after an ending nobody walks with the person: whom a coordinator or a supervisor of the team could still ask. */
export const measuresDueAfterEnding = async (reader: Reader, actor: Actor, now: Date) => {
  const today = todayOf(actor, now);
  return dueOf(reader, actor, await endedWalks(reader, actor, isEndedWalkOfTheirs(reader, actor), today), today);
};
