import 'fake-indexeddb/auto';
import { newId } from '@alongside/testing/new-id.ts';
import { and, eq, isNull } from 'drizzle-orm';
import fc from 'fast-check';
import { expect, inject, test } from 'vitest';
import { refusalFrom } from '../../apps/server/test/refused.ts';
import { addWalk, makeWorld, type Walk, type World } from '../../apps/server/test/world.ts';
import { type DeviceStore, openDeviceStore } from '../../apps/web/src/outbox/device-store.ts';
import { makeOutbox, type Outbox, type Sending } from '../../apps/web/src/outbox/outbox.ts';
import { importKey, randomBytes } from '../../apps/web/src/outbox/seal.ts';
import { typedTexts } from '../../apps/web/src/outbox/typed-texts.ts';

/*
 * A worker writes about two people while the line comes and goes. Whatever happens on the way, each thing they wrote is
 * done exactly once, and every word of it can be found by them or by the supervisor it went to.
 */

const histories = inject('engine') === 'postgres' ? 100 : 1_000;

/** What the line does with one call. */
const faults = ['through', 'lost', 'answer_lost', 'twice', 'repeated_later', 'delayed'] as const;
type Fault = (typeof faults)[number];

type Step =
  | { do: 'write'; kind: 'log' | 'amend' | 'void' | 'plan'; tab: 0 | 1; person: 0 | 1 }
  | { do: 'send'; tab: 0 | 1; faults: readonly Fault[] }
  | { do: 'sign_out_and_in' }
  | { do: 'someone_else_sends' }
  | { do: 'moved_off'; person: 0 | 1 }
  | { do: 'moved_back'; person: 0 | 1 }
  | { do: 'old_call_arrives' };

const tab = fc.constantFrom(0 as const, 1 as const);
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant('write' as const),
      kind: fc.constantFrom('log' as const, 'log' as const, 'amend' as const, 'void' as const, 'plan' as const),
      tab,
      person: tab,
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('send' as const),
      tab,
      faults: fc.array(fc.constantFrom(...faults), { maxLength: 4 }),
    }),
  },
  fc.record({ do: fc.constant('sign_out_and_in' as const) }),
  fc.record({ do: fc.constant('someone_else_sends' as const) }),
  fc.record({ do: fc.constant('moved_off' as const), person: tab }),
  fc.record({ do: fc.constant('moved_back' as const), person: tab }),
  { weight: 2, arbitrary: fc.record({ do: fc.constant('old_call_arrives' as const) }) },
);

const history = fc.record({
  steps: fc.array(step, { minLength: 3, maxLength: 14 }),
  /** Hours by which the phone's clock is off. */
  clockOff: fc.constantFrom(0, 24, -24),
  /** Browsers without the lock let two tabs send at the same time. */
  hasLock: fc.boolean(),
});

const minute = 60_000;
const hour = 60 * minute;
const begun = Date.parse('2026-11-19T08:00:00Z');

interface Written {
  text: string;
  at: number;
  id: string;
}

/** One worker, one phone with two tabs, and a line that does as it is told. */
class Field {
  readonly world: World;
  readonly walks: readonly Walk[];
  readonly clockOff: number;
  readonly hasLock: boolean;
  readonly storeName = `phone ${newId('device')}`;
  readonly key = randomBytes(32);
  readonly written: Written[] = [];
  readonly sessions: string[][] = [[], []];
  /** How long a call was on its way, by what it wrote: no server can tell that from writing later. */
  readonly onTheWay = new Map<unknown, number>();
  now = begun;
  tabs: { store: DeviceStore; outbox: Outbox }[] = [];
  #faults: Fault[] = [];
  #old: (() => Promise<unknown>)[] = [];
  #turn: Promise<unknown> = Promise.resolve();

  constructor(world: World, walks: readonly Walk[], { clockOff, hasLock }: { clockOff: number; hasLock: boolean }) {
    this.world = world;
    this.walks = walks;
    this.clockOff = clockOff * hour;
    this.hasLock = hasLock;
  }

  async openTabs(): Promise<void> {
    this.tabs = await Promise.all([this.#openTab(), this.#openTab()]);
  }

  async closeTabs(): Promise<void> {
    for (const { store } of this.tabs) store.close();
  }

  async #openTab() {
    const store = await openDeviceStore(this.storeName);
    const alone = <T>(work: () => Promise<T>): Promise<T> => {
      if (!this.hasLock) return work();
      const turn = this.#turn.then(work, work);
      this.#turn = turn;
      return turn;
    };
    const outbox = makeOutbox({
      store,
      key: await importKey(this.key),
      tag: 'one',
      accountId: this.world.accounts.peer_worker,
      now: () => this.now + this.clockOff,
      newKey: () => newId('sent'),
      send: (path, input) => this.#send(path, input),
      alone,
      onChange: () => undefined,
    });
    return { store, outbox };
  }

  async #send(path: string, input: Record<string, unknown>): Promise<Sending> {
    const sentAt = this.now;
    const deliver = () => {
      this.onTheWay.set(input.id, Math.max(this.now - sentAt, this.onTheWay.get(input.id) ?? 0));
      return this.#deliver(path, input, this.world.accounts.peer_worker);
    };
    const fault = this.#faults.shift() ?? 'through';
    if (fault === 'lost') return { kind: 'no_answer' };
    if (fault === 'delayed') {
      this.#old.push(deliver);
      return { kind: 'no_answer' };
    }
    const heard = await deliver();
    if (fault === 'answer_lost') return { kind: 'no_answer' };
    if (fault === 'twice') return deliver();
    if (fault === 'repeated_later') this.#old.push(deliver);
    return heard;
  }

  async #deliver(path: string, input: unknown, accountId: string): Promise<Sending> {
    const caller = this.world.as('peer_worker', { now: new Date(this.now) });
    const someone = accountId === this.world.accounts.peer_worker ? caller : this.#asColleague();
    const [noun = '', verb = ''] = path.split('.');
    const nouns = someone as unknown as Record<string, Record<string, (given: unknown) => Promise<unknown>>>;
    let answer: unknown;
    const call = async () => {
      answer = await nouns[noun]?.[verb]?.(input);
    };
    const { code, details, fields } = await refusalFrom(call());
    if (code === 'went through') return { kind: 'answer', answer };
    if (code === 'NOT_SIGNED_IN') return { kind: 'signed_out' };
    return { kind: 'refused', refusal: { code, details: details ?? {}, fields: fields ?? {} } };
  }

  #asColleague() {
    return this.world.asAccount(this.world.colleague, this.world.organisationId, 'peer_worker');
  }

  async write(kind: 'log' | 'amend' | 'void' | 'plan', tabNumber: 0 | 1, person: 0 | 1): Promise<void> {
    const personId = this.walks[person]?.personId ?? '';
    const about = { id: personId, name: 'Wren Madeup' };
    const text = `words ${newId('sent')}`;
    const outbox = this.tabs[tabNumber]?.outbox;
    const lastSession = this.sessions[person]?.at(-1);
    const add = async (path: Parameters<Outbox['add']>[0]['path'], id: string, input: Record<string, unknown>) => {
      await outbox?.add({ path, about, input }, null, null);
      this.written.push({ text, at: this.now, id });
    };
    if (kind === 'plan') {
      const id = newId('meetUp');
      return add('meetUp.plan', id, { id, personId, on: '2026-11-20', at: null, place: text });
    }
    if (kind === 'log' || !lastSession) {
      const id = newId('session');
      this.sessions[person]?.push(id);
      const met = { heldOn: '2026-11-19', minutes: 40, attendance: 'met', mode: 'in_person' };
      return add('session.log', id, { id, personId, ...met, note: text, writtenWith: 'together' });
    }
    if (kind === 'amend') {
      const id = newId('addendum');
      return add('session.amend', id, { id, sessionId: lastSession, text });
    }
    return add('session.void', lastSession, { sessionId: lastSession, reason: text, version: 1 });
  }

  async send(tabNumber: 0 | 1, with_: readonly Fault[]): Promise<void> {
    this.#faults = [...with_];
    await Promise.all([
      this.tabs[tabNumber]?.outbox.sendAll(),
      // Both tabs hear that the line is back.
      with_.length % 2 === 0 ? this.tabs[1 - tabNumber]?.outbox.sendAll() : undefined,
    ]);
    this.#faults = [];
  }

  /** On a shared phone a colleague has signed in: what waits goes out under the wrong cookie. */
  async someoneElseSends(): Promise<void> {
    for (const write of (await this.tabs[0]?.outbox.list()) ?? []) {
      const sent = { key: write.key, by: write.by, writtenAt: write.writtenAt, sentAt: this.now };
      const heard = await this.#deliver(write.path, { ...write.input, sent }, this.world.colleague);
      expect(heard).toEqual({ kind: 'signed_out' });
    }
  }

  async pair(person: 0 | 1, endedOn: string | null): Promise<void> {
    const { pairing } = this.world.store.tables;
    const episodeId = this.walks[person]?.episodeId ?? '';
    await this.world.store.write(({ db }) =>
      db.update(pairing).set({ endedOn }).where(eq(pairing.episodeId, episodeId)),
    );
  }

  async oldCallArrives(): Promise<void> {
    await this.#old.shift()?.();
  }

  async run(each: Step): Promise<void> {
    this.now += 7 * minute;
    if (each.do === 'write') return this.write(each.kind, each.tab, each.person);
    if (each.do === 'send') return this.send(each.tab, each.faults);
    if (each.do === 'someone_else_sends') return this.someoneElseSends();
    if (each.do === 'moved_off') return this.pair(each.person, '2026-11-19');
    if (each.do === 'moved_back') return this.pair(each.person, null);
    if (each.do === 'old_call_arrives') return this.oldCallArrives();
    await this.closeTabs();
    return this.openTabs();
  }

  /** The line is good again, and everything that was still on its way arrives. */
  async comeBack(): Promise<void> {
    this.now += 2 * hour;
    await this.send(0, []);
    while (this.#old.length > 0) await this.oldCallArrives();
    await this.send(1, []);
  }
}

/** Where each text stands now; one that stands in two places was done twice. */
const placesOf = async (field: Field): Promise<Map<string, string[]>> => {
  const { read, tables } = field.world.store;
  const { session, sessionAddendum, meetUp, lateWords } = tables;
  const places = new Map<string, string[]>();
  const put = (text: string | null, place: string) => {
    if (text) places.set(text, [...(places.get(text) ?? []), place]);
  };
  for (const { personId } of field.walks) {
    for (const row of await read.db.select().from(session).where(eq(session.personId, personId))) {
      put(row.note, 'note');
      put(row.voidedReason, 'voided');
      const addenda = await read.db.select().from(sessionAddendum).where(eq(sessionAddendum.sessionId, row.id));
      for (const { text } of addenda) put(text, 'addendum');
    }
    for (const { place } of await read.db.select().from(meetUp).where(eq(meetUp.personId, personId)))
      put(place, 'plan');
    const late = await read.db
      .select()
      .from(lateWords)
      .where(and(eq(lateWords.personId, personId), isNull(lateWords.answeredAt)));
    for (const { input } of late) for (const text of typedTexts(input)) put(text, 'with the supervisor');
  }
  for (const { input } of (await field.tabs[0]?.outbox.list()) ?? [])
    for (const text of typedTexts(input)) put(text, 'on the phone');
  return places;
};

const timesAreTrue = async (field: Field): Promise<void> => {
  const { read, tables } = field.world.store;
  for (const { personId } of field.walks)
    for (const row of await read.db.select().from(tables.session).where(eq(tables.session.personId, personId))) {
      const at = field.written.find(({ id }) => id === row.id)?.at;
      if (at === undefined) continue;
      expect(row.accountId).toBe(field.world.accounts.peer_worker);
      const off = (row.writtenAt ?? row.recordedAt).getTime() - at;
      expect(off).toBeGreaterThanOrEqual(-minute);
      expect(off).toBeLessThanOrEqual(minute + (field.onTheWay.get(row.id) ?? 0));
    }
};

test('whatever the line does, each thing written is done once and no word is lost', { timeout: 300_000 }, async () => {
  const world = await makeWorld();
  const place = { organisationId: world.organisationId, teamId: world.teamId, accountId: world.accounts.peer_worker };
  await fc.assert(
    fc.asyncProperty(history, async ({ steps, ...line }) => {
      const walks = await world.store.write(async (tx) => [await addWalk(tx, place), await addWalk(tx, place)]);
      const field = new Field(world, walks, line);
      await field.openTabs();
      for (const each of steps) await field.run(each);
      await field.comeBack();
      const places = await placesOf(field);
      for (const { text } of field.written) expect(places.get(text), `where “${text}” stands`).toHaveLength(1);
      await timesAreTrue(field);
      await field.closeTabs();
    }),
    { numRuns: histories },
  );
});
