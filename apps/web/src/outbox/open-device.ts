import { makeId } from '@alongside/domain/shared/id.ts';
import { v7 } from 'uuid';
import { type Copy, makeCopy } from './copy.ts';
import type { DeviceStore } from './device-store.ts';
import { type Drafts, makeDrafts } from './drafts.ts';
import { makeOutbox, type Outbox, type OutboxPorts } from './outbox.ts';
import { saltOf } from './place.ts';

/** One account's place on this device, opened: everything in it can be read and written. */
export interface OpenPlace {
  accountId: string;
  tag: string;
  store: DeviceStore;
  key: CryptoKey;
  outbox: Outbox;
  drafts: Drafts;
  copy: Copy;
}

/** Without the lock of the browser two tabs may both send; the server takes each write once all the same. */
const aloneIn =
  (name: string): OutboxPorts['alone'] =>
  (work) =>
    navigator.locks ? (navigator.locks.request(name, work) as ReturnType<typeof work>) : work();

export const openPlace = async (
  place: Pick<OpenPlace, 'accountId' | 'tag' | 'store' | 'key'>,
  { send, onChange }: Pick<OutboxPorts, 'send' | 'onChange'>,
): Promise<OpenPlace> => {
  const { accountId, tag, store, key } = place;
  const salt = await saltOf(store);
  return {
    accountId,
    tag,
    store,
    key,
    outbox: makeOutbox({
      store,
      key,
      tag,
      accountId,
      send,
      onChange,
      now: Date.now,
      newKey: () => makeId('sent', v7),
      alone: aloneIn(`alongside outbox ${tag}`),
    }),
    drafts: makeDrafts({ store, key, tag, salt, onChange }),
    copy: makeCopy({ store, key, tag, salt }),
  };
};
