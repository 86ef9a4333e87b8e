import { eq, inArray } from '@alongside/db/operators.ts';
import { newId } from '@alongside/testing/new-id.ts';
import { walksOf } from './walks-of.ts';
import { now, type World } from './world.ts';

const hour = 3_600_000;

/** Nobody walks with these people any more. */
export const endWalks = ({ store }: World, personIds: readonly string[]) =>
  store.write(({ db, tables: { pairing } }) =>
    db
      .update(pairing)
      .set({ endedOn: '2026-11-18' })
      .where(inArray(pairing.personId, [...personIds])),
  );

/** One write as it waited on a phone for five hours. */
export const waited = (by: string, path: string, input: object) => ({
  key: newId('sent'),
  by,
  path,
  input,
  writtenAt: now.getTime() - 5 * hour,
  sentAt: now.getTime(),
});

export const lateSession = (personId: string, given: object = {}) => ({
  id: newId('session'),
  personId,
  heldOn: '2026-11-17',
  minutes: 40,
  attendance: 'met',
  mode: 'in_person',
  note: 'We sat by the bandstand.',
  writtenWith: 'together',
  ...given,
});

/** Of each walk: it has ended, and a session written before that came late. */
export const lateForEach = async (world: World) => {
  const walks = walksOf(world);
  await endWalks(
    world,
    walks.map(({ personId }) => personId),
  );
  for (const { personId, accountId, caller } of walks)
    await caller.lateWords.hand(waited(accountId, 'session.log', lateSession(personId)));
};

export const lateWordsOf = async ({ store }: World, personId: string): Promise<string> => {
  const { lateWords } = store.tables;
  const [found] = await store.read.db
    .select({ id: lateWords.id })
    .from(lateWords)
    .where(eq(lateWords.personId, personId));
  return found?.id ?? newId('sent');
};
