import type { DeviceStore, SealedDraft, SealedWrite } from './device-store.ts';
import { inTurn } from './in-turn.ts';
import { open, seal } from './seal.ts';
import type { About, WaitingPath } from './write.ts';

/*
 * Writes that wait on this device, in the order they were written. No React and no clock of its own: the same code runs in
 * a page and, a thousand times over, in its test.
 */

/** What a person wrote, with its author and its time fixed. */
interface Written {
  path: WaitingPath;
  input: Record<string, unknown>;
  about: About;
  by: string;
  writtenAt: number;
}

/** Why the server did not take it: a code, never words. */
export interface Refusal {
  code: string;
  details: Readonly<Record<string, unknown>>;
  fields: Readonly<Record<string, string>>;
}

export interface WaitingWrite extends Written {
  key: string;
  /** Set once the server has refused it: it waits for its author, and whatever is about the same one waits behind it. */
  refusal: Refusal | null;
  /** It went out before and no answer came: the record may hold it already. */
  wasTried: boolean;
  canBeMended: boolean;
}

/** What became of one attempt to send. */
export type Sending =
  | { kind: 'answer'; answer: unknown }
  | { kind: 'refused'; refusal: Refusal }
  /** An answer came that says nothing about this write: the server is out of order, or too busy. */
  | { kind: 'stumbled' }
  | { kind: 'no_answer' }
  | { kind: 'signed_out' };

export interface OutboxPorts {
  store: DeviceStore;
  key: CryptoKey;
  tag: string;
  accountId: string;
  send: (path: string, input: Record<string, unknown>) => Promise<Sending>;
  now: () => number;
  newKey: () => string;
  /** Runs `work` while no other tab of this account does. */
  alone: <T>(work: () => Promise<T>) => Promise<T>;
  onChange: () => void;
}

/** Refusals that may mean that the writer was moved off the person meanwhile, or has lost the role. */
const mayBeLate = ({ code }: Refusal): boolean => code === 'NOT_FOUND' || code === 'CLOSED' || code === 'NOT_ALLOWED';

export type Pass = { stopped: 'no_answer' | 'signed_out' | null; handedOver: number };

type Heard =
  | { kind: 'answer'; answer: unknown }
  | { kind: 'refused'; refusal: Refusal }
  /** Its writer was moved off the person meanwhile: it lies with the supervisor. */
  | { kind: 'handed_over' };

export const makeOutbox = (ports: OutboxPorts) => {
  const { store, key, tag, alone } = ports;
  const listeners = new Map<string, (heard: Heard) => void>();
  let queued: Promise<Pass> | null = null;

  const rows = (): Promise<SealedWrite[]> => store.getAllFromIndex('write', 'tag', tag);

  /** Null: it was sealed under another key. It stays, and stands in nobody's way. */
  const opened = async (row: SealedWrite): Promise<WaitingWrite | null> => {
    const found = await open<Written & { refusal?: Refusal }>(key, row.key, row.sealed).catch(() => null);
    if (!found) return null;
    const { refusal = null, ...written } = found;
    return {
      ...written,
      key: row.key,
      refusal,
      wasTried: row.wasTried,
      canBeMended: row.draft !== null,
    };
  };

  const writtenOf = ({ path, input, about, by, writtenAt }: WaitingWrite): Written => ({
    path,
    input,
    about,
    by,
    writtenAt,
  });

  const remove = async (row: SealedWrite): Promise<void> => {
    if (row.seq !== undefined) await store.delete('write', row.seq);
  };

  /** The draft goes in the same step as the write comes: there is no moment at which neither or both are kept. */
  const add = async (
    write: Pick<Written, 'path' | 'input' | 'about'>,
    draftName: string | null,
    /** Already sealed, for a form whose words were typed faster than they were kept. */
    draft: SealedDraft | null,
  ): Promise<string> => {
    const id = ports.newKey();
    const written: Written = { ...write, by: ports.accountId, writtenAt: ports.now() };
    const sealed = await seal(key, id, written);
    const step = store.transaction(['draft', 'write'], 'readwrite');
    await Promise.all([
      step.objectStore('write').add({ tag, key: id, sealed, draft, wasTried: false }),
      draftName === null ? undefined : step.objectStore('draft').delete([tag, draftName]),
      step.done,
    ]);
    ports.onChange();
    return id;
  };

  /** Another tab may have dealt with it meanwhile: what is gone stays gone. False then. */
  const change = async (row: SealedWrite): Promise<boolean> => {
    const step = store.transaction('write', 'readwrite');
    const isThere = row.seq !== undefined && (await step.store.getKey(row.seq)) !== undefined;
    if (isThere) await step.store.put(row);
    await step.done;
    return isThere;
  };

  const keepRefusal = async (row: SealedWrite, write: WaitingWrite, refusal: Refusal): Promise<void> => {
    const sealed = await seal(key, row.key, { ...writtenOf(write), refusal });
    await change({ ...row, sealed });
  };

  const handOver = async (write: WaitingWrite): Promise<Sending> =>
    ports.send('lateWords.hand', {
      key: write.key,
      by: write.by,
      path: write.path,
      input: write.input,
      writtenAt: write.writtenAt,
      sentAt: ports.now(),
    });

  const tell = (id: string, heard: Heard): void => {
    listeners.get(id)?.(heard);
    listeners.delete(id);
  };

  /** Only for the person's eyes: where there is no room to note it down, it is sent all the same. */
  const noteTried = (row: SealedWrite): Promise<boolean> => change({ ...row, wasTried: true }).catch(() => true);

  /** Sends one write that waits. Null: it was dealt with, whichever way; the pass goes on. */
  const sendRow = async (
    row: SealedWrite,
    write: WaitingWrite,
    pass: Pass,
  ): Promise<'blocked' | 'no_answer' | 'signed_out' | null> => {
    if (write.refusal) return 'blocked';
    if (!row.wasTried && !(await noteTried(row))) return null;
    const sent = { key: row.key, by: write.by, writtenAt: write.writtenAt, sentAt: ports.now() };
    const heard = await ports.send(write.path, { ...write.input, sent });
    if (heard.kind === 'no_answer' || heard.kind === 'signed_out') return heard.kind;
    if (heard.kind === 'stumbled') return 'blocked';
    if (heard.kind === 'refused' && mayBeLate(heard.refusal)) {
      const handed = await handOver(write);
      if (handed.kind === 'no_answer' || handed.kind === 'signed_out') return handed.kind;
      if (handed.kind === 'stumbled') return 'blocked';
      if (handed.kind === 'answer' && (handed.answer as { taken: boolean }).taken) {
        await remove(row);
        pass.handedOver += 1;
        tell(row.key, { kind: 'handed_over' });
        return null;
      }
    }
    if (heard.kind === 'answer') {
      await remove(row);
      tell(row.key, heard);
      return null;
    }
    await keepRefusal({ ...row, wasTried: true }, write, heard.refusal);
    tell(row.key, heard);
    return 'blocked';
  };

  const openedRows = async () => {
    const all = await Promise.all((await rows()).map(async (row) => ({ seq: row.seq, write: await opened(row) })));
    return all.flatMap(({ seq, write }) => (write ? [{ ...write, seq }] : []));
  };

  const sendPass = async (): Promise<Pass> => {
    const pass: Pass = { stopped: null, handedOver: 0 };
    const held = new Set<string>();
    for (const { seq } of inTurn(await openedRows())) {
      // Read again: in another tab it may have been dropped or changed since.
      const row = seq === undefined ? undefined : await store.get('write', seq);
      if (!row) continue;
      const write = await opened(row);
      if (!write || held.has(write.about.id)) continue;
      const end = await sendRow(row, write, pass);
      if (end === 'blocked') held.add(write.about.id);
      else if (end !== null) {
        pass.stopped = end;
        break;
      }
    }
    ports.onChange();
    return pass;
  };

  const found = async (id: string): Promise<SealedWrite | undefined> => store.getFromIndex('write', 'key', id);

  return {
    add,
    list: async (): Promise<{ writes: WaitingWrite[]; unopened: number }> => {
      const all = await Promise.all((await rows()).map(opened));
      const writes = all.filter((write) => write !== null);
      return { writes, unopened: all.length - writes.length };
    },
    /** Sends whatever waits, oldest first. Calls that wait for their turn share one pass. */
    sendAll: (): Promise<Pass> => {
      queued ??= alone(async () => {
        // Where nothing is locked this runs at once, before the line above has kept its answer.
        await Promise.resolve();
        queued = null;
        return sendPass();
      });
      queued.catch(() => {
        queued = null;
      });
      return queued;
    },
    /** Hears what became of one write. */
    listen: (id: string, listener: (heard: Heard) => void): (() => void) => {
      listeners.set(id, listener);
      return () => void listeners.delete(id);
    },
    /** Takes one write out. The answer puts it back where it was. */
    drop: (id: string): Promise<() => Promise<void>> =>
      alone(async () => {
        const row = await found(id);
        if (row) await remove(row);
        ports.onChange();
        return async () => {
          if (row) await store.put('write', row);
          ports.onChange();
        };
      }),
    /** The draft a write came from, still sealed. */
    draftOf: async (id: string): Promise<SealedDraft | null> => (await found(id))?.draft ?? null,
    /** Takes one write out and puts its draft back, unless another was begun in its place meanwhile. */
    mend: (id: string): Promise<'mended' | 'in_the_way' | 'no_draft'> =>
      alone(async () => {
        const row = await found(id);
        if (!row?.draft || row.seq === undefined) return 'no_draft';
        const step = store.transaction(['draft', 'write'], 'readwrite');
        // In one step with looking: words that another tab keeps at this moment must not be written over.
        const isFree = (await step.objectStore('draft').getKey([tag, row.draft.name])) === undefined;
        if (isFree) {
          await step.objectStore('draft').put(row.draft);
          await step.objectStore('write').delete(row.seq);
        }
        await step.done;
        if (!isFree) return 'in_the_way';
        ports.onChange();
        return 'mended';
      }),
    /** Sends other words in the place of a refused write: its place in the order stays, its key does not. */
    settle: (id: string, input: Record<string, unknown>): Promise<void> =>
      alone(async () => {
        const row = await found(id);
        const write = row && (await opened(row));
        if (!write) return;
        const fresh = ports.newKey();
        const sealed = await seal(key, fresh, { ...writtenOf(write), input });
        await store.put('write', { ...row, key: fresh, sealed, wasTried: false });
        ports.onChange();
      }),
  };
};

export type Outbox = ReturnType<typeof makeOutbox>;
