import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { Wrapped } from './seal.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/**
 * One account's place on this device. Nothing in it says whose it is: `tag` is a keyed hash of the account's id. All times
 * are this device's own.
 */
export interface Place {
  tag: string;
  /** Only good for handing in sealed words once the account is closed. */
  letterbox: string | null;
  /** When the server last answered this account here: the copy lapses from there. */
  contactAt: number;
  /** How the key opens without the server; none until the worker sets it up. */
  pin: Wrapped | null;
  passkey: (Wrapped & { credential: Bytes }) | null;
  /** PINs that did not open, in a row. */
  misses: number;
  /** The device's id at the server. It is asked for the key with it, so it cannot be sealed under that key. */
  deviceId: string | null;
}

export interface SealedDraft {
  tag: string;
  /** A keyed hash of what is being written about whom. */
  name: string;
  keptAt: number;
  sealed: Bytes;
}

export interface SealedWrite {
  /** Made by the store: the order in which they were written. */
  seq?: number;
  tag: string;
  key: string;
  sealed: Bytes;
  wasTried: boolean;
  /** The draft it came from, to go back to when it has to be mended. */
  draft: SealedDraft | null;
}

export interface SealedCopy {
  tag: string;
  name: string;
  sealed: Bytes;
}

interface DeviceSchema extends DBSchema {
  place: { key: string; value: Place };
  draft: { key: [string, string]; value: SealedDraft; indexes: { tag: string } };
  write: { key: number; value: SealedWrite; indexes: { tag: string; key: string } };
  copy: { key: [string, string]; value: SealedCopy; indexes: { tag: string } };
  mark: { key: string; value: unknown };
}

export type DeviceStore = IDBPDatabase<DeviceSchema>;

const makeStores = (store: DeviceStore): void => {
  store.createObjectStore('place', { keyPath: 'tag' });
  store.createObjectStore('draft', { keyPath: ['tag', 'name'] }).createIndex('tag', 'tag');
  const write = store.createObjectStore('write', { keyPath: 'seq', autoIncrement: true });
  write.createIndex('tag', 'tag');
  write.createIndex('key', 'key', { unique: true });
  store.createObjectStore('copy', { keyPath: ['tag', 'name'] }).createIndex('tag', 'tag');
  store.createObjectStore('mark');
};

/**
 * Opens what this browser keeps for one installation.
 * @throws when the browser keeps nothing: a private window, storage switched off, or a page without a secure connection.
 */
export const openDeviceStore = async (name: string, onLost: () => void = () => undefined): Promise<DeviceStore> => {
  if (!globalThis.crypto?.subtle) throw new Error('This page has no secure connection, so nothing can be sealed.');
  return openDB<DeviceSchema>(name, 1, {
    upgrade: (store) => makeStores(store as unknown as DeviceStore),
    // Another tab wants a newer shape: let it have it.
    blocking: (_current, _blocked, event) => {
      (event.target as IDBDatabase).close();
      onLost();
    },
    terminated: onLost,
  });
};
