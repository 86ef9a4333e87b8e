import { eq } from '@alongside/db/operators.ts';
import type { World } from '../world.ts';

/** The version a caller would have seen a moment ago, so that a row tests reach and not staleness. */
export const versionOf = async (
  { store }: World,
  noun: 'account' | 'episode' | 'organisation' | 'person' | 'team',
  id: string,
): Promise<number> => {
  const table = store.tables[noun];
  const [found] = await store.read.db.select({ version: table.version }).from(table).where(eq(table.id, id));
  return found?.version ?? 1;
};
