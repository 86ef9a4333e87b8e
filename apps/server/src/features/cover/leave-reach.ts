import { and, eq, ne, or, type SQL, sql } from '@alongside/db/operators.ts';
import type { Reader } from '@alongside/db/store.ts';
import { DomainError } from '@alongside/domain/shared/domain-error.ts';
import { type Actor, has } from '../../actor.ts';
import { holdsOn, isOn } from '../../reach/cover-reach.ts';
import { supervisesAccount, supervisesPerson, walksThemself, worksInItsTeam } from '../../reach/person-reach.ts';

const never = sql`1 = 0`;

/** A leave is arranged by whoever takes it, and by the supervisors of their team; `leave` must be in the query. */
export const arrangesLeave = (reader: Reader, actor: Actor): SQL => {
  const { leave } = reader.tables;
  const own = has(actor, 'peer_worker') ? eq(leave.accountId, actor.accountId) : never;
  const ofTeam = has(actor, 'supervisor') ? supervisesAccount(reader, leave.accountId, actor.accountId) : never;
  return sql`(${or(own, ofTeam)})`;
};

/** Whom of the people of a leave they arrange it for: the worker those they walk with, a supervisor those of their teams. */
export const arrangesFor = (reader: Reader, actor: Actor): SQL => {
  const { pairing } = reader.tables;
  const own = has(actor, 'peer_worker') ? eq(pairing.accountId, actor.accountId) : never;
  const ofTeam = has(actor, 'supervisor') ? supervisesPerson(reader, pairing.personId, actor.accountId) : never;
  return sql`(${or(own, ofTeam)})`;
};

/** @throws NOT_FOUND. */
export const leaveInReach = async (reader: Reader, actor: Actor, leaveId: string) => {
  const { leave, account } = reader.tables;
  const [found] = await reader.db
    .select({
      id: leave.id,
      accountId: leave.accountId,
      workerName: account.name,
      kind: leave.kind,
      startsOn: leave.startsOn,
      endsOn: leave.endsOn,
      calledOffAt: leave.calledOffAt,
      version: leave.version,
    })
    .from(leave)
    .innerJoin(account, eq(account.id, leave.accountId))
    .where(and(eq(leave.id, leaveId), arrangesLeave(reader, actor)));
  if (!found) throw new DomainError('NOT_FOUND');
  return found;
};

/** The walk a person is handed over from. @throws NOT_FOUND. */
export const walkToHandOver = async (reader: Reader, actor: Actor, workerId: string, personId: string) => {
  const { pairing, episode, teamMember } = reader.tables;
  const [found] = await reader.db
    .select({ episodeId: episode.id, teamId: episode.teamId })
    .from(pairing)
    .innerJoin(episode, and(eq(episode.id, pairing.episodeId), ne(episode.state, 'ended')))
    .innerJoin(teamMember, worksInItsTeam(reader))
    .where(
      and(
        eq(pairing.personId, personId),
        eq(pairing.accountId, workerId),
        sql`${pairing.endedOn} is null`,
        arrangesFor(reader, actor),
      ),
    );
  if (!found) throw new DomainError('NOT_FOUND');
  return found;
};

/**
 * One cover, for who arranges it; `colleague`: also for the one who covers, while the days last.
 * @throws NOT_FOUND.
 */
export const coverInReach = async (
  reader: Reader,
  actor: Actor,
  coverId: string,
  also: 'colleague' | 'nobody' = 'nobody',
) => {
  const { cover, leave, episode, pairing } = reader.tables;
  // A leave is its worker's own for good; whom it hands over is not, once they walk with them no longer.
  const stillWalks = or(ne(leave.accountId, actor.accountId), walksThemself(reader, cover.personId, actor));
  const arranges = and(arrangesLeave(reader, actor), arrangesFor(reader, actor), stillWalks);
  const covers =
    also === 'colleague' && has(actor, 'peer_worker')
      ? and(eq(cover.accountId, actor.accountId), isOn(reader), holdsOn(reader, actor.today))
      : never;
  const [found] = await reader.db
    .select({
      id: cover.id,
      personId: cover.personId,
      accountId: cover.accountId,
      agreement: cover.agreement,
      agreementBy: cover.agreementBy,
      startsOn: cover.startsOn,
      endsOn: cover.endsOn,
      calledOffAt: cover.calledOffAt,
      version: cover.version,
      workerId: leave.accountId,
      leave: { id: leave.id, startsOn: leave.startsOn, endsOn: leave.endsOn },
    })
    .from(cover)
    .innerJoin(leave, eq(leave.id, cover.leaveId))
    .innerJoin(episode, eq(episode.id, cover.episodeId))
    .innerJoin(pairing, and(eq(pairing.episodeId, cover.episodeId), eq(pairing.accountId, leave.accountId)))
    .where(and(eq(cover.id, coverId), or(arranges, covers)));
  if (!found) throw new DomainError('NOT_FOUND');
  return found;
};
