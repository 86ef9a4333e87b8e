import { and, eq, or, type SQL } from '@alongside/db/operators.ts';
import type { Reader } from '@alongside/db/store.ts';
import { byName } from '@alongside/domain/shared/by-name.ts';
import type { Actor } from '../../actor.ts';
import { supervisesPerson, walksWith } from '../../reach/person-reach.ts';

const reached = (reader: Reader, actor: Actor): SQL | undefined => {
  const { person } = reader.tables;
  return or(walksWith(reader, person.id, actor), supervisesPerson(reader, person.id, actor.accountId));
};

/** Whoever the peer worker walks with or covers for now and the caller reaches as well: those who can be named as talked about. */
export const peopleToName = async (reader: Reader, actor: Actor, peerWorkerId: string) => {
  const { person } = reader.tables;
  const theirs = walksWith(reader, person.id, { accountId: peerWorkerId, today: actor.today });
  const found = await reader.db
    .select({ personId: person.id, name: person.displayName })
    .from(person)
    .where(and(eq(person.organisationId, actor.organisationId), theirs, reached(reader, actor)));
  return found.sort((one, other) => byName.compare(one.name, other.name));
};

/** Those talked about whom the caller reaches; of the others only how many they are. Two queries. */
export const peopleDiscussed = async (reader: Reader, actor: Actor, supervisionId: string) => {
  const { person, supervisionPerson } = reader.tables;
  const all = await reader.db
    .select({ personId: supervisionPerson.personId })
    .from(supervisionPerson)
    .where(eq(supervisionPerson.supervisionId, supervisionId));
  const people = await reader.db
    .select({ personId: person.id, name: person.displayName })
    .from(supervisionPerson)
    .innerJoin(person, eq(person.id, supervisionPerson.personId))
    .where(and(eq(supervisionPerson.supervisionId, supervisionId), reached(reader, actor)));
  return {
    people: people.sort((one, other) => byName.compare(one.name, other.name)),
    othersDiscussed: all.length - people.length,
  };
};
