import { and, eq, inArray, isNull, or } from '@alongside/db/operators.ts';
import fc from 'fast-check';
import { expect, inject, test } from 'vitest';
import { makeWorld } from '../../apps/server/test/world.ts';
import { typedTexts } from '../../apps/web/src/outbox/typed-texts.ts';
import { Field, faults, kinds, makeAbout, minute, type Step } from './field.ts';

/*
 * A worker writes about two people and a group, and tells of concerns, while the line comes and goes. Whatever happens on the way, each thing they
 * wrote is done exactly once, and every word of it can be found by them or by the supervisor it went to.
 */

const histories = inject('engine') === 'postgres' ? 100 : 1_000;

const tab = fc.constantFrom(0 as const, 1 as const);
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant('write' as const),
      kind: fc.constantFrom(...kinds, 'log' as const),
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
  fc.record({ do: fc.constantFrom('taken_off_group' as const, 'taken_off_group' as const, 'back_in_group' as const) }),
  { weight: 2, arbitrary: fc.record({ do: fc.constant('old_call_arrives' as const) }) },
);

const history = fc.record({
  steps: fc.array(step, { minLength: 3, maxLength: 14 }),
  /** Hours by which the phone's clock is off. */
  clockOff: fc.constantFrom(0, 24, -24),
  /** Browsers without the lock let two tabs send at the same time. */
  hasLock: fc.boolean(),
});

const evenings = ({ world: { store }, groupId }: Field) => {
  const { groupSession } = store.tables;
  return store.read.db.select().from(groupSession).where(eq(groupSession.groupId, groupId));
};

/** Where each text stands now; one that stands in two places was done twice. */
const placesOf = async (field: Field): Promise<Map<string, string[]>> => {
  const { read, tables } = field.world.store;
  const { session, sessionAddendum, meetUp, groupAttendance, lateWords, concern, concernEntry } = tables;
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
    const lines = await read.db.select().from(groupAttendance).where(eq(groupAttendance.personId, personId));
    for (const { line } of lines) put(line, 'a line about one person');
  }
  for (const { line, voidedReason } of await evenings(field)) {
    put(line, 'the shared line');
    put(voidedReason, 'a group session voided');
  }
  const people = field.walks.map(({ personId }) => personId);
  for (const { id, told } of await read.db.select().from(concern).where(inArray(concern.personId, people))) {
    put(told.whatHappened, 'a concern');
    const more = await read.db.select().from(concernEntry).where(eq(concernEntry.concernId, id));
    for (const { words } of more) put(words, 'more about a concern');
  }
  const late = await read.db
    .select()
    .from(lateWords)
    .where(
      and(or(inArray(lateWords.personId, people), eq(lateWords.groupId, field.groupId)), isNull(lateWords.answeredAt)),
    );
  for (const { groupId, input } of late)
    for (const text of typedTexts(input))
      put(text, groupId ? 'with the supervisor of the group' : 'with the supervisor');
  for (const { input } of (await field.tabs[0]?.outbox.list())?.writes ?? [])
    for (const text of typedTexts(input)) put(text, 'on the phone');
  return places;
};

const timesAreTrue = async (field: Field): Promise<void> => {
  const { session } = field.world.store.tables;
  const people = field.walks.map(({ personId }) => personId);
  const logged = await field.world.store.read.db.select().from(session).where(inArray(session.personId, people));
  const { concern } = field.world.store.tables;
  const raised = await field.world.store.read.db.select().from(concern).where(inArray(concern.personId, people));
  const asRecorded = raised.map((row) => ({ ...row, accountId: row.raisedBy, recordedAt: row.raisedAt }));
  for (const row of [...logged, ...(await evenings(field)), ...asRecorded]) {
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
  const reached = new Set<string>();
  await fc.assert(
    fc.asyncProperty(history, async ({ steps, ...line }) => {
      const field = new Field(world, await makeAbout(world), line);
      await field.openTabs();
      for (const each of steps) await field.run(each);
      await field.comeBack();
      const places = await placesOf(field);
      for (const place of [...places.values()].flat()) reached.add(place);
      for (const { text } of field.written) expect(places.get(text), `where “${text}” stands`).toHaveLength(1);
      // Words about a session may stay on the phone, refused. A concern never does: whatever changed, somebody was told.
      for (const { path } of (await field.tabs[0]?.outbox.list())?.writes ?? []) expect(path).not.toMatch(/^concern/);
      await timesAreTrue(field);
      await field.closeTabs();
    }),
    { numRuns: histories },
  );
  // Or a thousand histories would say nothing about words that were handed over.
  expect([...reached]).toEqual(
    expect.arrayContaining([
      'with the supervisor',
      'with the supervisor of the group',
      'the shared line',
      'a concern',
      'more about a concern',
    ]),
  );
});
