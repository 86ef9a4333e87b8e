import { and, desc, eq, inArray, ne, notExists, or, type SQL, sql } from '@alongside/db/operators.ts';
import type { Reader } from '@alongside/db/store.ts';
import { statesWithoutWorker } from '@alongside/domain/episode/states-without-worker.ts';
import { folded, registerPageSize, type SearchRegisterInput } from '@alongside/domain/person/search-register.ts';
import { byName } from '@alongside/domain/shared/by-name.ts';
import { DomainError } from '@alongside/domain/shared/domain-error.ts';
import type { Actor } from '../../actor.ts';
import { leftAlone } from '../../reach/left-alone.ts';
import { inOwnOrganisation } from '../../reach/organisation-reach.ts';
import { walksOf } from './register-walks.ts';

const inPart = (reader: Reader, actor: Actor, part: SearchRegisterInput['part']): SQL | undefined => {
  const { person, episode } = reader.tables;
  // Of the own organisation in both places, or each search would walk through everybody's episodes.
  const whose = (state: SQL) =>
    reader.db
      .select({ personId: episode.personId })
      .from(episode)
      .where(and(inOwnOrganisation(episode.organisationId, actor), state));
  const open = whose(ne(episode.state, 'ended'));
  const waiting = whose(inArray(episode.state, statesWithoutWorker));
  if (part === 'open') return inArray(person.id, open);
  if (part === 'waiting') {
    const alone = leftAlone(reader, inOwnOrganisation(episode.organisationId, actor));
    return or(inArray(person.id, waiting), inArray(person.id, alone));
  }
  if (part === 'everyone') return undefined;
  return notExists(
    reader.db
      .select({ one: sql`1` })
      .from(episode)
      .where(and(eq(episode.personId, person.id), ne(episode.state, 'ended'))),
  );
};

/**
 * One page of the register, by name, with where each person stands and who walks with them. Nothing anyone wrote about
 * them is read. Three queries, whatever the number of people: names are matched and sorted here, since the two engines
 * do not agree on accents.
 */
export const listRegister = async (reader: Reader, actor: Actor, input: SearchRegisterInput) => {
  const { db, tables } = reader;
  const { person, episode, team } = tables;
  const wanted = folded(input.search ?? '');
  const names = await db
    .select({ id: person.id, displayName: person.displayName })
    .from(person)
    .where(and(inOwnOrganisation(person.organisationId, actor), inPart(reader, actor, input.part)));
  const matching = names
    .filter((each) => folded(each.displayName).includes(wanted))
    .sort((a, b) => byName.compare(a.displayName, b.displayName) || (a.id < b.id ? -1 : 1));
  const from = (input.page - 1) * registerPageSize;
  const onPage = matching.slice(from, from + registerPageSize);
  const ids = onPage.map((each) => each.id);

  const episodes = await db
    .select({
      id: episode.id,
      personId: episode.personId,
      state: episode.state,
      referredOn: episode.referredOn,
      endedOn: episode.endedOn,
      teamName: team.name,
    })
    .from(episode)
    .innerJoin(team, eq(team.id, episode.teamId))
    .where(inArray(episode.personId, ids))
    .orderBy(desc(episode.referredOn), desc(episode.id));
  const walks = (await walksOf(reader, ids)).filter(({ endedOn }) => endedOn === null);

  const people = onPage.map((each) => {
    const theirs = episodes.filter((row) => row.personId === each.id);
    const walk = walks.find((row) => row.personId === each.id);
    return {
      ...each,
      episode: theirs.find((row) => row.state !== 'ended') ?? theirs[0] ?? null,
      workerName: walk?.workerName ?? null,
      workerIsThere: walk?.workerIsThere ?? null,
    };
  });
  return {
    people,
    total: matching.length,
    page: input.page,
    pages: Math.max(1, Math.ceil(matching.length / registerPageSize)),
  };
};

/** A person of the actor's own organisation, as the register holds them; or nothing. */
export const registeredPerson = async ({ db, tables: { person } }: Reader, actor: Actor, personId: string) => {
  const [found] = await db
    .select({
      id: person.id,
      displayName: person.displayName,
      pronouns: person.pronouns,
      phone: person.phone,
      email: person.email,
      contactSafely: person.contactSafely,
      birthYear: person.birthYear,
      ageBand: person.ageBand,
      ethnicity: person.ethnicity,
      gender: person.gender,
      version: person.version,
    })
    .from(person)
    .where(and(eq(person.id, personId), inOwnOrganisation(person.organisationId, actor)));
  return found ?? null;
};

/**
 * What a coordinator needs to set things up: contact details and episodes with who walked along. Sessions and notes are
 * not theirs to read.
 * @throws NOT_FOUND
 */
export const readRegister = async (reader: Reader, actor: Actor, personId: string) => {
  const { db, tables } = reader;
  const { episode, team } = tables;
  const found = await registeredPerson(reader, actor, personId);
  if (!found) throw new DomainError('NOT_FOUND');
  const episodes = await db
    .select({
      id: episode.id,
      state: episode.state,
      teamId: episode.teamId,
      teamName: team.name,
      referralSource: episode.referralSource,
      referredOn: episode.referredOn,
      matchWishes: episode.matchWishes,
      startedOn: episode.startedOn,
      pausedOn: episode.pausedOn,
      endedOn: episode.endedOn,
      endingReason: episode.endingReason,
      agreedEndOn: episode.agreedEndOn,
      version: episode.version,
    })
    .from(episode)
    .innerJoin(team, eq(team.id, episode.teamId))
    .where(eq(episode.personId, personId))
    .orderBy(desc(episode.referredOn), desc(episode.id));
  const pairings = await walksOf(reader, [personId]);
  return {
    ...found,
    episodes: episodes.map((each) => ({ ...each, pairings: pairings.filter((row) => row.episodeId === each.id) })),
  };
};
