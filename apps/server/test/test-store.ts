import type { Store } from '@alongside/db/store.ts';
import { freshStore } from '../../../packages/db/test/fresh-store.ts';

/** Counted since the process began; a test takes the difference. */
export const counted = { queries: 0, commits: 0, statements: [] as string[] };

let shared: Promise<Store> | null = null;

/** One store for all tests of a worker: each test makes an organisation of its own, and never looks at another's. */
export const testStore = (): Promise<Store> => {
  shared ??= freshStore({
    onQuery: (sql) => {
      counted.queries += 1;
      counted.statements.push(sql);
    },
    onCommit: () => {
      counted.commits += 1;
    },
  });
  return shared;
};
