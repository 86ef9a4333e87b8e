import type { Reader } from '@alongside/db/store.ts';
import { and, eq, inArray, isNull, max, ne } from 'drizzle-orm';
import type { Actor } from '../../actor.ts';
import { countAll } from '../../reach/met-session.ts';
import { setsTheRhythm } from '../../reach/rhythm-supervision.ts';
import { isMyPeerWorker } from './supervision-reach.ts';

/** Who they are, as agreed with them. */
export const findWorkers = async (reader: Reader, actor: Actor, accountId?: string) => {
  const { account, workingTerms } = reader.tables;
  return await reader.db
    .select({
      accountId: account.id,
      name: account.name,
      wte: account.wte,
      startedOn: account.startedOn,
      agreedPeople: workingTerms.agreedPeople,
      checkInOn: workingTerms.checkInOn,
    })
    .from(account)
    .leftJoin(workingTerms, eq(workingTerms.accountId, account.id))
    .where(and(isMyPeerWorker(reader, actor), accountId === undefined ? undefined : eq(account.id, accountId)));
};

/** What the organisation has agreed about caseloads and supervision. */
export const findAgreed = async ({ db, tables: { organisation } }: Reader, actor: Actor) => {
  const [agreed] = await db
    .select({
      quietDays: organisation.quietDays,
      peoplePerFullTime: organisation.peoplePerFullTime,
      supervisionEveryDays: organisation.supervisionEveryDays,
      supervisionCadence: organisation.supervisionCadence,
    })
    .from(organisation)
    .where(eq(organisation.id, actor.organisationId));
  if (!agreed) throw new Error('an account without an organisation');
  return agreed;
};

/** Everyone a worker walks with now, in whichever team: this is what counts against their capacity. */
export const countPeople = ({ db, tables: { pairing, episode } }: Reader, accountIds: readonly string[]) =>
  db
    .select({ accountId: pairing.accountId, count: countAll })
    .from(pairing)
    .innerJoin(episode, eq(episode.id, pairing.episodeId))
    .where(and(inArray(pairing.accountId, [...accountIds]), isNull(pairing.endedOn), ne(episode.state, 'ended')))
    .groupBy(pairing.accountId);

/** The newest supervision of each worker that says when the next is due, whoever held it. */
export const findLastSupervision = (reader: Reader, accountIds: readonly string[]) => {
  const { db, tables } = reader;
  const { supervision } = tables;
  const counts = and(inArray(supervision.peerWorkerId, [...accountIds]), setsTheRhythm(reader));
  const newest = db
    .select({ peerWorkerId: supervision.peerWorkerId, heldOn: max(supervision.heldOn).as('newest_held_on') })
    .from(supervision)
    .where(counts)
    .groupBy(supervision.peerWorkerId)
    .as('newest');
  return db
    .select({
      accountId: supervision.peerWorkerId,
      kind: supervision.kind,
      heldOn: supervision.heldOn,
      nextOn: supervision.nextOn,
    })
    .from(supervision)
    .innerJoin(newest, and(eq(newest.peerWorkerId, supervision.peerWorkerId), eq(newest.heldOn, supervision.heldOn)))
    .where(counts)
    .orderBy(supervision.recordedAt);
};
