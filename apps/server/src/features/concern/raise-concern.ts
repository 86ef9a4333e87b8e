import { and, desc, eq, sql } from '@alongside/db/operators.ts';
import type { Reader, Tx } from '@alongside/db/store.ts';
import type { RaiseConcernInput } from '@alongside/domain/concern/raise-concern.ts';
import { DomainError } from '@alongside/domain/shared/domain-error.ts';
import type { Actor } from '../../actor.ts';
import { fingerprintOf } from '../../answered-write.ts';
import { recordAudit } from '../../audit.ts';
import { wholeSigns } from '../../whole-signs.ts';
import { keepLadder } from './keep-ladder.ts';

export type Raiser = Pick<Actor, 'accountId' | 'organisationId'>;

/** The same id with the same words is a retry; see same-id.test.ts for why nothing else is. */
const raisedAlready = async ({ db, tables: { concern } }: Reader, actor: Raiser, input: RaiseConcernInput) => {
  const [kept] = await db
    .select({
      raisedBy: concern.raisedBy,
      personId: concern.personId,
      isDangerNow: concern.isDangerNow,
      told: concern.told,
      version: concern.version,
    })
    .from(concern)
    .where(eq(concern.id, input.id));
  if (!kept) return null;
  if (kept.raisedBy !== actor.accountId || kept.personId !== input.personId) throw new DomainError('NOT_FOUND');
  const isSame = fingerprintOf(kept.told) === fingerprintOf(wholeSigns(input.told));
  if (!isSame || (input.isDangerNow && !kept.isDangerNow)) throw new DomainError('ALREADY_THERE', { field: 'told' });
  return { id: input.id, version: kept.version };
};

/** The team that looks after the person: that of the open episode, else of the newest. */
const teamOfPerson = async ({ db, tables: { episode } }: Reader, personId: string): Promise<string | null> => {
  const [found] = await db
    .select({ teamId: episode.teamId })
    .from(episode)
    .where(eq(episode.personId, personId))
    .orderBy(sql`${episode.endedOn} is null desc`, desc(episode.referredOn), desc(episode.id))
    .limit(1);
  return found?.teamId ?? null;
};

const teamOfRaiser = async ({ db, tables: { teamMember } }: Reader, { accountId }: Raiser): Promise<string | null> => {
  const [found] = await db
    .select({ teamId: teamMember.teamId })
    .from(teamMember)
    .where(eq(teamMember.accountId, accountId))
    .orderBy(teamMember.supervises, teamMember.teamId)
    .limit(1);
  return found?.teamId ?? null;
};

/**
 * Whom it is about. Anybody of the organisation may raise a concern about anybody in its record: whoever has been moved
 * off a person since they wrote it is never refused.
 * @throws NOT_FOUND for a person of elsewhere.
 */
const placeOf = async (reader: Reader, actor: Raiser, personId: string | null) => {
  if (personId === null) return { teamId: await teamOfRaiser(reader, actor) };
  const { person } = reader.tables;
  const [found] = await reader.db
    .select({ id: person.id })
    .from(person)
    .where(and(eq(person.id, personId), eq(person.organisationId, actor.organisationId)));
  if (!found) throw new DomainError('NOT_FOUND');
  return { teamId: (await teamOfPerson(reader, personId)) ?? (await teamOfRaiser(reader, actor)) };
};

/** Null where the session or measure it came from has not arrived, or is somebody else's: the concern stands without it. */
const cameFrom = async (
  { db, tables: { outcome, session } }: Reader,
  { personId, sessionId, outcomeId }: RaiseConcernInput,
) => {
  if (!personId) return { sessionId: null, outcomeId: null };
  const sessions = sessionId
    ? await db
        .select({ id: session.id })
        .from(session)
        .where(and(eq(session.id, sessionId), eq(session.personId, personId)))
    : [];
  const outcomes = outcomeId
    ? await db
        .select({ id: outcome.id })
        .from(outcome)
        .where(and(eq(outcome.id, outcomeId), eq(outcome.personId, personId)))
    : [];
  return { sessionId: sessions[0]?.id ?? null, outcomeId: outcomes[0]?.id ?? null };
};

/**
 * Somebody says that a person may not be safe. Called by the router, and when a closed account's device hands it in.
 * Writes in the same transaction whom the ladder will tell, and when: whatever stops the server now, they are still to be
 * told. Sending the same id again is the same concern.
 * @throws NOT_FOUND for a person of elsewhere, or an id that is another's; ALREADY_THERE with other words.
 */
export const raiseConcern = async (
  tx: Tx,
  actor: Raiser,
  input: RaiseConcernInput,
  now: Date,
  writtenAt: Date | null = null,
) => {
  const already = await raisedAlready(tx, actor, input);
  if (already) return already;
  const { concern } = tx.tables;
  const { id, personId, isDangerNow, told } = input;
  await tx.db.insert(concern).values({
    id,
    personId,
    isDangerNow,
    told: wholeSigns(told),
    organisationId: actor.organisationId,
    raisedBy: actor.accountId,
    state: 'raised',
    raisedAt: now,
    writtenAt,
    ...(await placeOf(tx, actor, personId)),
    ...(await cameFrom(tx, input)),
  });
  await keepLadder(tx, eq(concern.id, id), now);
  await recordAudit(tx, actor, 'concern.raise', id, now);
  return { id, version: 1 };
};
