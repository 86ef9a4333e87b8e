import 'fake-indexeddb/auto';
import { eq } from '@alongside/db/operators.ts';
import { addDays } from '@alongside/domain/shared/day.ts';
import { buildGroup } from '@alongside/testing/build-group.ts';
import { newId } from '@alongside/testing/new-id.ts';
import { expect } from 'vitest';
import { refusalFrom } from '../../apps/server/test/refused.ts';
import { addWalk, type Walk, type World } from '../../apps/server/test/world.ts';
import { type DeviceStore, openDeviceStore } from '../../apps/web/src/outbox/device-store.ts';
import { makeOutbox, type Outbox, type Sending } from '../../apps/web/src/outbox/outbox.ts';
import { importKey, randomBytes } from '../../apps/web/src/outbox/seal.ts';

/** What the line does with one call. */
export const faults = ['through', 'lost', 'stumbled', 'answer_lost', 'twice', 'repeated_later', 'delayed'] as const;
export type Fault = (typeof faults)[number];

export const kinds = ['log', 'amend', 'void', 'plan', 'group', 'group_back', 'concern', 'concern_more'] as const;
type Kind = (typeof kinds)[number];

export type Step =
  | { do: 'write'; kind: Kind; tab: 0 | 1; person: 0 | 1 }
  | { do: 'send'; tab: 0 | 1; faults: readonly Fault[] }
  | { do: 'sign_out_and_in' }
  | { do: 'someone_else_sends' }
  | { do: 'moved_off'; person: 0 | 1 }
  | { do: 'moved_back'; person: 0 | 1 }
  | { do: 'taken_off_group' }
  | { do: 'back_in_group' }
  | { do: 'old_call_arrives' };

export const minute = 60_000;
const hour = 60 * minute;
const begun = Date.parse('2026-11-19T08:00:00Z');

interface Written {
  text: string;
  at: number;
  id: string;
}

interface About {
  walks: readonly Walk[];
  groupId: string;
}

/** Two people the worker walks with, and a group they facilitate in which the first of them is named. */
export const makeAbout = ({ store, organisationId, teamId, accounts }: World): Promise<About> =>
  store.write(async (tx) => {
    const place = { organisationId, teamId, accountId: accounts.peer_worker };
    const walks = [await addWalk(tx, place), await addWalk(tx, place)];
    const members = walks.slice(0, 1).map(({ personId }) => ({ personId, accountId: place.accountId }));
    const groupId = await buildGroup(tx, { organisationId, teamId, facilitators: [place.accountId], members });
    return { walks, groupId };
  });

/** One worker, one phone with two tabs, and a line that does as it is told. */
export class Field {
  readonly world: World;
  readonly walks: readonly Walk[];
  readonly groupId: string;
  readonly clockOff: number;
  readonly hasLock: boolean;
  readonly storeName = `phone ${newId('device')}`;
  readonly key = randomBytes(32);
  readonly written: Written[] = [];
  readonly sessions: string[][] = [[], []];
  readonly evenings: string[] = [];
  readonly concerns: string[] = [];
  /** How long a call was on its way, by what it wrote: no server can tell that from writing later. */
  readonly onTheWay = new Map<unknown, number>();
  now = begun;
  tabs: { store: DeviceStore; outbox: Outbox }[] = [];
  #faults: Fault[] = [];
  #old: (() => Promise<unknown>)[] = [];
  #turn: Promise<unknown> = Promise.resolve();

  constructor(world: World, { walks, groupId }: About, { clockOff, hasLock }: { clockOff: number; hasLock: boolean }) {
    this.world = world;
    this.walks = walks;
    this.groupId = groupId;
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
    if (fault === 'stumbled') return { kind: 'stumbled' };
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

  /** Each on a day of its own: the group meets once a day. */
  async writeOfGroup(kind: 'group' | 'group_back', outbox: Outbox | undefined): Promise<void> {
    const { groupId, evenings } = this;
    const about = { id: groupId, name: 'Kettle and chat' };
    const write = async (
      path: 'group.log' | 'group.void',
      id: string,
      texts: string[],
      input: Record<string, unknown>,
    ) => {
      await outbox?.add({ path, about, input }, null, null);
      this.written.push(...texts.map((text) => ({ text, at: this.now, id })));
    };
    const [shared, aboutOne] = [`words ${newId('sent')}`, `words ${newId('sent')}`];
    const groupSessionId = evenings.at(-1);
    if (kind === 'group_back' && groupSessionId)
      return write('group.void', groupSessionId, [shared], { groupSessionId, reason: shared, version: 1 });
    const id = newId('groupSession');
    const heldOn = addDays('2026-11-18', -evenings.push(id));
    const attendances = [{ personId: this.walks[0]?.personId, attendance: 'came', line: aboutOne }];
    const met = { id, groupId, heldOn, minutes: 90, mode: 'in_person' };
    return write('group.log', id, [shared, aboutOne], { ...met, line: shared, attendances });
  }

  /** Each goes under its own id, not the person's: it must not wait behind anything else. */
  async writeOfConcern(kind: 'concern' | 'concern_more', personId: string, outbox: Outbox | undefined): Promise<void> {
    const text = `words ${newId('sent')}`;
    const told = { whatHappened: text };
    const before = this.concerns.at(-1);
    const concernId = kind === 'concern_more' && before ? before : newId('concern');
    const about = { id: concernId, name: 'Wren Madeup' };
    if (concernId === before) {
      const id = newId('concernEntry');
      await outbox?.add({ path: 'concern.add', about, input: { id, concernId, told } }, null, null);
      this.written.push({ text, at: this.now, id });
    } else {
      this.concerns.push(concernId);
      await outbox?.add({ path: 'concern.raise', about, input: { id: concernId, personId, told } }, null, null);
      this.written.push({ text, at: this.now, id: concernId });
    }
  }

  async write(kind: Kind, tabNumber: 0 | 1, person: 0 | 1): Promise<void> {
    const personId = this.walks[person]?.personId ?? '';
    const about = { id: personId, name: 'Wren Madeup' };
    const text = `words ${newId('sent')}`;
    const outbox = this.tabs[tabNumber]?.outbox;
    if (kind === 'group' || kind === 'group_back') return this.writeOfGroup(kind, outbox);
    if (kind === 'concern' || kind === 'concern_more') return this.writeOfConcern(kind, personId, outbox);
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
    for (const write of (await this.tabs[0]?.outbox.list())?.writes ?? []) {
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

  async facilitate(leftOn: string | null): Promise<void> {
    const { groupFacilitator } = this.world.store.tables;
    await this.world.store.write(({ db }) =>
      db.update(groupFacilitator).set({ leftOn }).where(eq(groupFacilitator.groupId, this.groupId)),
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
    if (each.do === 'taken_off_group') return this.facilitate('2026-11-19');
    if (each.do === 'back_in_group') return this.facilitate(null);
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
