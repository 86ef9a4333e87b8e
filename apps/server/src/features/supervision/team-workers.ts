import { and, eq, inArray, isNull, ne } from '@alongside/db/operators.ts';
import type { Reader } from '@alongside/db/store.ts';
import type { Actor } from '../../actor.ts';
import { countAll } from '../../reach/met-session.ts';
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
