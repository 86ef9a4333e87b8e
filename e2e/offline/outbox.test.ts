import 'fake-indexeddb/auto';
import { newId } from '@alongside/testing/new-id.ts';
import { expect, test } from 'vitest';
import { openDeviceStore } from '../../apps/web/src/outbox/device-store.ts';
import { makeOutbox, type Sending } from '../../apps/web/src/outbox/outbox.ts';
import { importKey, randomBytes } from '../../apps/web/src/outbox/seal.ts';

const tag = 'one';
const ada = { id: 'per_ada', name: 'Ada Madeup' };
const bo = { id: 'per_bo', name: 'Bo Madeup' };

/** An outbox whose line answers as it is told; what was sent is kept by what it was about. */
const outboxWith = async (answerTo: (path: string, input: Record<string, unknown>) => Sending) => {
  const store = await openDeviceStore(newId('device'));
  const sent: unknown[] = [];
  const outbox = makeOutbox({
    store,
    key: await importKey(randomBytes(32)),
    tag,
    accountId: 'acc_one',
    now: () => 0,
    newKey: () => newId('sent'),
    alone: (work) => work(),
    onChange: () => undefined,
    send: async (path, input) => {
      sent.push(path === 'lateWords.hand' ? path : input.text);
      return answerTo(path, input);
    },
  });
  const amend = (about: typeof ada, text: string) =>
    outbox.add({ path: 'session.amend', about, input: { text } }, null, null);
  return { store, outbox, sent, amend };
};

const taken = (): Sending => ({ kind: 'answer', answer: { version: 1 } });

test('a server that stumbles over one write is asked again later, and takes the others meanwhile', async () => {
  const { outbox, sent, amend } = await outboxWith((_path, { text }) =>
    text === 'stone' ? { kind: 'stumbled' } : taken(),
  );
  await amend(ada, 'stone');
  await amend(ada, 'behind the stone');
  await amend(bo, 'about somebody else');
  expect(await outbox.sendAll()).toMatchObject({ stopped: null });
  expect(sent).toEqual(['stone', 'about somebody else']);
  const { writes } = await outbox.list();
  expect(writes.map(({ input, refusal }) => [input.text, refusal])).toEqual([
    ['stone', null],
    ['behind the stone', null],
  ]);
});

test('a phone without room left still sends what waits, which makes room', async () => {
  const { store, outbox, sent, amend } = await outboxWith(taken);
  await amend(ada, 'the last that fitted');
  const put = IDBObjectStore.prototype.put;
  IDBObjectStore.prototype.put = () => {
    throw new DOMException('full', 'QuotaExceededError');
  };
  try {
    await outbox.sendAll();
  } finally {
    IDBObjectStore.prototype.put = put;
  }
  expect(sent).toEqual(['the last that fitted']);
  expect(await store.count('write')).toBe(0);
});

test('what another key sealed stays, is counted, and stands in nobody’s way', async () => {
  const { store, outbox, sent, amend } = await outboxWith(taken);
  await store.add('write', { tag, key: newId('sent'), sealed: randomBytes(60), draft: null, wasTried: false });
  await amend(ada, 'mine');
  await outbox.sendAll();
  expect(sent).toEqual(['mine']);
  expect(await outbox.list()).toEqual({ writes: [], unopened: 1 });
});

test('words that went to the supervisor are told to their form as handed over, not as refused', async () => {
  const { outbox, sent, amend } = await outboxWith((path) =>
    path === 'lateWords.hand'
      ? { kind: 'answer', answer: { taken: true } }
      : { kind: 'refused', refusal: { code: 'NOT_FOUND', details: {}, fields: {} } },
  );
  const heard: unknown[] = [];
  outbox.listen(await amend(ada, 'before the change'), (told) => heard.push(told));
  expect(await outbox.sendAll()).toEqual({ stopped: null, handedOver: 1 });
  expect(sent).toEqual(['before the change', 'lateWords.hand']);
  expect(heard).toEqual([{ kind: 'handed_over' }]);
});

test('a concern goes before what was written earlier: when the line breaks after one call, somebody has been told', async () => {
  let calls = 0;
  const { outbox, sent, amend } = await outboxWith(() => {
    calls += 1;
    return calls === 1 ? taken() : { kind: 'no_answer' };
  });
  await amend(ada, 'an earlier thought');
  const about = { id: 'con_one', name: ada.name };
  await outbox.add({ path: 'concern.raise', about, input: { text: 'a concern' } }, null, null);
  expect(await outbox.sendAll()).toMatchObject({ stopped: 'no_answer' });
  expect(sent).toEqual(['a concern', 'an earlier thought']);
  expect((await outbox.list()).writes.map(({ input }) => input.text)).toEqual(['an earlier thought']);
});
