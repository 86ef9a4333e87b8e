import { eq } from '@alongside/db/operators.ts';
import type { Tx } from '@alongside/db/store.ts';
import { newId } from '@alongside/testing/new-id.ts';
import type { World } from '../world.ts';

/** One peer worker in each reach, the one under test first. */
export const workersOf = ({ accounts, colleague, otherTeamWorker, farWorker }: World) => [
  accounts.peer_worker,
  colleague,
  otherTeamWorker,
  farWorker,
];

/** Runs for each of them. */
export const forEachWorker =
  (work: (tx: Tx, accountId: string, world: World) => Promise<unknown>) =>
  async (world: World): Promise<void> => {
    await world.store.write(async (tx) => {
      for (const accountId of workersOf(world)) await work(tx, accountId, world);
    });
  };

type OwnTable = 'wellbeingPlan' | 'learning' | 'boundary' | 'adjustment';

/** The row that worker has; a new id where there is none. */
export const ownRowOf = async ({ store }: World, table: OwnTable, accountId: string): Promise<string> => {
  const of = store.tables[table];
  const [found] = await store.read.db.select({ id: of.id }).from(of).where(eq(of.accountId, accountId));
  return found?.id ?? newId(table);
};

/** The line manager of everyone is the supervisor under test, or whoever is named. */
export const managedBy = (lineLeadId: (world: World) => string) =>
  forEachWorker(async (tx, accountId, world) => {
    await tx.db.insert(tx.tables.workingTerms).values({ accountId, lineLeadId: lineLeadId(world), version: 3 });
  });
