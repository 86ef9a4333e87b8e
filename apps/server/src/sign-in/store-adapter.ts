import type { Store, Tx } from '@alongside/db/store.ts';
import { type DrizzleAdapterConfig, drizzleAdapter } from 'better-auth/adapters/drizzle';
import type { BetterAuthOptions, DBAdapter } from 'better-auth/types';

/** The library's four tables and ours of accounts, under names that none of its own words clashes with. */
export const modelNames = {
  user: 'signer',
  session: 'signIn',
  account: 'credential',
  verification: 'verification',
  twoFactor: 'secondFactor',
} as const;

/**
 * Lets the sign-in library read through `store.read` and change things only inside `store.write`, one write at a time: it
 * hashes passwords between its steps, which must never happen in a transaction.
 */
export const storeAdapter =
  (store: Store) =>
  (options: BetterAuthOptions): DBAdapter<BetterAuthOptions> => {
    const { account, signIn, credential, verification, secondFactor } = store.tables;
    const config: DrizzleAdapterConfig = {
      provider: store.engine === 'postgres' ? 'pg' : 'sqlite',
      transaction: false,
      schema: { [modelNames.user]: account, signIn, credential, verification, secondFactor },
    };
    const reading = drizzleAdapter(store.read.db, config)(options);
    const byHandle = new WeakMap<object, DBAdapter<BetterAuthOptions>>();
    const on = (tx: Tx): DBAdapter<BetterAuthOptions> => {
      const known = byHandle.get(tx.db);
      if (known) return known;
      const made = drizzleAdapter(tx.db, config)(options);
      byHandle.set(tx.db, made);
      return made;
    };
    const adapter: DBAdapter<BetterAuthOptions> = {
      ...reading,
      create: (given) => store.write((tx) => on(tx).create(given)),
      update: (given) => store.write((tx) => on(tx).update(given)),
      updateMany: (given) => store.write((tx) => on(tx).updateMany(given)),
      delete: (given) => store.write((tx) => on(tx).delete(given)),
      deleteMany: (given) => store.write((tx) => on(tx).deleteMany(given)),
      consumeOne: (given) => store.write((tx) => on(tx).consumeOne(given)),
      incrementOne: (given) => store.write((tx) => on(tx).incrementOne(given)),
      transaction: (work) => work(adapter),
    };
    return adapter;
  };
