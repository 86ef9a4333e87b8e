import { and, desc, eq, type SQL, sql } from '@alongside/db/operators.ts';
import { prepared } from '@alongside/db/prepared.ts';
import type { Reader } from '@alongside/db/store.ts';
import { writeUpFrom } from '@alongside/domain/cover/write-up.ts';
import type { Day } from '@alongside/domain/shared/day.ts';
import { DomainError } from '@alongside/domain/shared/domain-error.ts';
import type { Actor } from '../../actor.ts';
import { canBeWrittenUp, opensOn, untilOf } from '../../reach/cover-reach.ts';
import { worksInItsTeam } from '../../reach/person-reach.ts';

/** The newest time this worker and this person walked together; the reach is the pairing itself, in a team that is still theirs. */
const findWalk = prepared('open_walk', (reader: Reader) => {
  const { pairing, episode, teamMember } = reader.tables;
  return reader.db
    .select({
      episodeId: episode.id,
      organisationId: episode.organisationId,
      referredOn: episode.referredOn,
      state: episode.state,
      pairingEndedOn: pairing.endedOn,
    })
    .from(pairing)
    .innerJoin(episode, eq(episode.id, pairing.episodeId))
    .innerJoin(teamMember, worksInItsTeam(reader))
    .where(and(eq(pairing.personId, sql.placeholder('personId')), eq(pairing.accountId, sql.placeholder('actorId'))))
    .orderBy(sql`${pairing.endedOn} is null desc`, desc(pairing.startedOn))
    .limit(1);
});

/** The walk of a colleague that this worker stands in for, under one more condition. */
const coveredWalk = (name: string, isOpen: (reader: Reader) => SQL | undefined) =>
  prepared(name, (reader: Reader) => {
    const { cover, leave, episode } = reader.tables;
    const isTheirs = and(
      eq(cover.personId, sql.placeholder('personId')),
      eq(cover.accountId, sql.placeholder('actorId')),
      isOpen(reader),
    );
    return reader.db
      .select({
        episodeId: episode.id,
        organisationId: episode.organisationId,
        referredOn: episode.referredOn,
        state: episode.state,
        until: untilOf(reader),
        workerId: leave.accountId,
      })
      .from(cover)
      .innerJoin(leave, eq(leave.id, cover.leaveId))
      .innerJoin(episode, eq(episode.id, cover.episodeId))
      .where(isTheirs)
      .orderBy(desc(cover.endsOn))
      .limit(1);
  });

const findCoveredWalk = coveredWalk('covered_walk', (reader) => opensOn(reader, sql.placeholder('today')));

/** On that day, a few days ago at most. */
const findWalkToWriteUp = coveredWalk('walk_to_write_up', (reader) =>
  canBeWrittenUp(reader, { heldOn: sql.placeholder('heldOn'), from: sql.placeholder('from') }),
);

type Walking = Pick<Actor, 'accountId' | 'today'>;

const walkNow = async (reader: Reader, { accountId: actorId, today }: Walking, personId: string) => {
  const [own] = await findWalk(reader, { personId, actorId });
  if (own && own.state !== 'ended' && own.pairingEndedOn === null) {
    const { pairingEndedOn: _open, ...walk } = own;
    return { walk: { ...walk, until: null }, hasEnded: false };
  }
  const [covered] = await findCoveredWalk(reader, { personId, actorId, today });
  if (!covered) return { walk: null, hasEnded: own?.state === 'ended' };
  const { workerId: _colleague, ...walk } = covered;
  return { walk, hasEnded: false };
};

/**
 * The open episode this worker may write in: sessions, meet-ups, goals and outcomes all begin here. `until`: the last day
 * they stand in for a colleague; null where they walk themself.
 * @throws NOT_FOUND out of reach; CLOSED when they walked together and the episode has ended.
 */
export const openWalk = async (reader: Reader, actor: Walking, personId: string) => {
  const { walk, hasEnded } = await walkNow(reader, actor, personId);
  if (walk) return walk;
  throw hasEnded ? new DomainError('CLOSED', { reason: 'episode_ended' }) : new DomainError('NOT_FOUND');
};

/** Whether this account may write about this person now. */
export const hasOpenWalk = async (reader: Reader, actor: Walking, personId: string) =>
  (await walkNow(reader, actor, personId)).walk !== null;

/**
 * The same for writing down a session of that day, which may have lain in a cover that ended a few days ago; `insteadOf` is
 * whose plan it may have been then.
 * @throws as `openWalk`.
 */
export const walkToLog = async (reader: Reader, actor: Walking, personId: string, heldOn: Day) => {
  const { walk, hasEnded } = await walkNow(reader, actor, personId);
  if (walk) return { ...walk, insteadOf: null };
  const from = writeUpFrom(actor.today);
  const [late] = await findWalkToWriteUp(reader, { personId, actorId: actor.accountId, heldOn, from });
  if (!late) throw hasEnded ? new DomainError('CLOSED', { reason: 'episode_ended' }) : new DomainError('NOT_FOUND');
  const { workerId: insteadOf, ...covered } = late;
  return { ...covered, insteadOf };
};
