import { eq, inArray } from '@alongside/db/operators.ts';
import { newId } from '@alongside/testing/new-id.ts';
import { describe, expect, test } from 'vitest';
import { type ConcernWorld, makeConcernWorld, minutesLater, raiseBy } from '../../../test/concern-world.ts';
import { refusalFrom } from '../../../test/refused.ts';

const id = () => newId('concernEntry');
/** Said at each close, which is about something else. */
const seriousIncident = 'not_one';
const friday = new Date('2026-11-20T09:00:00Z');

const versionOf = async (world: ConcernWorld, concernId: string): Promise<number> =>
  (await world.lead().concern.read({ concernId })).version;

const decide = async (world: ConcernWorld, concernId: string, caller = world.lead()) =>
  caller.concern.decide({
    id: id(),
    concernId,
    choice: 'local_authority',
    words: 'They cannot keep themselves safe at home.',
    version: await versionOf(world, concernId),
  });

const closed = async (world: ConcernWorld) => {
  const concernId = await raiseBy(world);
  const { version } = await decide(world, concernId);
  await world.lead().concern.close({ id: id(), concernId, seriousIncident, version });
  return concernId;
};

describe('answering a concern', () => {
  test('from acknowledging to the close, each step is kept with its reasons, and the raiser hears what is theirs', async () => {
    const world = await makeConcernWorld();
    const concernId = await raiseBy(world);
    const { concern } = world.lead();
    await concern.acknowledge({ id: id(), concernId });
    await decide(world, concernId);
    const ownerId = world.named.deputy;
    await concern.addAction({
      id: newId('action'),
      concernId,
      ownerId,
      words: 'Ring the duty desk.',
      dueOn: '2026-11-20',
    });
    await concern.tellPerson({ id: id(), concernId, wasTold: true, words: 'At the library.' });
    await concern.feedBack({ id: id(), concernId, words: 'The council is looking into it. Thank you.' });
    await concern.offerDebrief({ id: id(), concernId, words: 'Tomorrow at ten, if you like.' });
    await concern.close({
      id: id(),
      concernId,
      seriousIncident,
      words: 'With the council now.',
      version: await versionOf(world, concernId),
    });

    const kinds = ['acknowledged', 'decided', 'told_person', 'fed_back', 'debrief_offered', 'closed'];
    const read = await world.deputy().concern.read({ concernId });
    expect(read).toMatchObject({ state: 'closed', actions: [{ words: 'Ring the duty desk.', mine: true }] });
    expect(read.entries.map(({ kind }) => kind)).toEqual(kinds);
    expect(read.entries.find(({ kind }) => kind === 'decided')).toMatchObject({
      choice: 'local_authority',
      words: 'They cannot keep themselves safe at home.',
      by: 'Lena Leadwell',
    });
  });

  test('the raiser reads how it stands and what was said to them, never the reasons or the actions of others', async () => {
    const world = await makeConcernWorld();
    const concernId = await closed(world);
    const { concern } = world.lead();
    await concern.feedBack({ id: id(), concernId, words: 'Thank you.' });
    await concern.tellPerson({ id: id(), concernId, wasTold: false, words: 'Their partner reads their post.' });
    expect(await world.worker().concern.waiting()).toMatchObject({ count: 1, concerns: [{ why: 'said_back' }] });
    const read = await world.worker().concern.read({ concernId });
    expect(read.entries.map(({ kind, words }) => [kind, words])).toEqual([
      ['acknowledged', null],
      ['closed', null],
      ['fed_back', 'Thank you.'],
    ]);
    expect([read.actions, read.holders, read.notices]).toEqual([[], [], []]);
    expect(JSON.stringify(read)).not.toMatch(/partner|cannot keep|local_authority/);
    expect((await world.worker().concern.waiting()).count, 'read is seen').toBe(0);
    expect((await world.worker().concern.list()).mine).toMatchObject([
      { state: 'closed', fedBackAt: expect.any(Date) },
    ]);
  });

  test('deciding, or any other step, is acknowledging as well: the ladder stops', async () => {
    const world = await makeConcernWorld();
    const concernId = await raiseBy(world);
    await decide(world, concernId, world.deputy());
    expect(await world.lead().concern.read({ concernId })).toMatchObject({
      state: 'acknowledged',
      acknowledgedBy: 'Dara Deputwell',
    });
    expect((await world.coordinatorAt(friday).concern.list()).answering.open).toEqual([]);
  });

  test('is not closed without a decision, and the one who closes must have seen everything', async () => {
    const world = await makeConcernWorld();
    const concernId = await raiseBy(world);
    const without = world.lead().concern.close({ id: id(), concernId, seriousIncident, version: 1 });
    expect(await refusalFrom(without)).toMatchObject({ fields: { decision: 'decision_missing' } });
    const { version } = await decide(world, concernId);
    await world.worker().concern.add({ id: id(), concernId, told: { wordsUsed: 'He said he would be back.' } });
    const unread = world.lead().concern.close({ id: id(), concernId, seriousIncident, words: 'Done.', version });
    expect(await refusalFrom(unread)).toMatchObject({
      code: 'STALE_VERSION',
      details: { yours: 'Done.', current: 'He said he would be back.', version: version + 1 },
    });
  });

  test('of two who decide at once the second sees the words of the first', async () => {
    const world = await makeConcernWorld();
    const concernId = await raiseBy(world);
    const entry = { concernId, choice: 'within' as const, version: 1 };
    await world.lead().concern.decide({ ...entry, id: id(), words: 'We look after it.' });
    const second = world.deputy().concern.decide({ ...entry, id: id(), words: 'The police.' });
    expect(await refusalFrom(second)).toMatchObject({
      code: 'STALE_VERSION',
      details: { yours: 'The police.', current: 'We look after it.' },
    });
  });

  test('sent twice is one entry; with other words under the same id it is refused', async () => {
    const world = await makeConcernWorld();
    const concernId = await raiseBy(world);
    const said = { id: id(), concernId, words: 'Thank you.' };
    await world.lead().concern.feedBack(said);
    await world.lead().concern.feedBack(said);
    expect((await refusalFrom(world.lead().concern.feedBack({ ...said, words: 'No.' }))).code).toBe('ALREADY_THERE');
    expect((await refusalFrom(world.deputy().concern.feedBack(said))).code).toBe('NOT_FOUND');
    const { entries } = await world.lead().concern.read({ concernId });
    expect(entries.map(({ kind }) => kind)).toEqual(['acknowledged', 'fed_back']);
  });
});

describe('adding to a concern', () => {
  test('puts words behind words, step by step, and danger now is never taken back', async () => {
    const world = await makeConcernWorld();
    const concernId = await raiseBy(world, { told: { whatHappened: 'A fall.' } });
    const told = { whatHappened: 'Two falls.', wishes: 'A stair rail.', personKnows: 'no' as const };
    await world.worker().concern.add({ id: id(), concernId, told, isDangerNow: true });
    await world.worker().concern.add({ id: id(), concernId, told: { personKnows: 'yes', personAgrees: 'no' } });
    expect(await world.lead().concern.read({ concernId })).toMatchObject({
      isDangerNow: true,
      told: { whatHappened: 'A fall.\n\nTwo falls.', wishes: 'A stair rail.', personKnows: 'yes', personAgrees: 'no' },
    });
  });

  test('sent twice is one; with more words, or others, under the same id it is refused so that none vanish', async () => {
    const world = await makeConcernWorld();
    const concernId = await raiseBy(world);
    const added = { id: id(), concernId, told: { needs: 'A ground floor.', wishes: 'A stair rail.' } };
    const { add } = world.worker(minutesLater(1)).concern;
    const { version } = await add(added);
    expect(await add(added)).toEqual({ version });
    for (const told of [
      { ...added.told, howToReachMe: 'At work.' },
      { ...added.told, wishes: 'Two stair rails.' },
      { ...added.told, needs: 'A lift.' },
    ])
      expect((await refusalFrom(add({ ...added, told }))).code).toBe('ALREADY_THERE');
    expect((await refusalFrom(add({ ...added, isDangerNow: true }))).code).toBe('ALREADY_THERE');
    expect((await world.worker().concern.read({ concernId })).told).toMatchObject(added.told);
  });

  test('is told to whoever has it, and not to the others', async () => {
    const world = await makeConcernWorld();
    const concernId = await raiseBy(world);
    await world.deputy().concern.acknowledge({ id: id(), concernId });
    await world.worker().concern.add({ id: id(), concernId, told: { needs: 'A ground floor.' } });
    expect(await world.deputy().concern.waiting()).toMatchObject({
      count: 1,
      concerns: [{ concernId, why: 'added_to' }],
    });
    expect((await world.lead().concern.waiting()).count).toBe(0);
    await world.deputy().concern.read({ concernId });
    expect((await world.deputy().concern.waiting()).count).toBe(0);
  });

  test('is told to everybody the ladder has come to, when nobody has it yet and there is danger now', async () => {
    const world = await makeConcernWorld();
    const concernId = await raiseBy(world);
    await world.lead().concern.read({ concernId });
    await world.worker().concern.add({ id: id(), concernId, told: { needs: 'A ground floor.' } });
    expect(await world.lead().concern.waiting()).toMatchObject({ count: 1 });
    await world.worker().concern.add({ id: id(), concernId, isDangerNow: true, told: {} });
    const { concerns } = await world.lead().concern.waiting();
    expect(concerns.map(({ why }) => why).sort()).toEqual(['added_to', 'to_acknowledge']);
    expect(await world.farLead().concern.waiting()).toMatchObject({ count: 0 });
  });

  const unnamed = (world: ConcernWorld, ...accountIds: string[]) =>
    world.store.write(({ db, tables: { concernLead } }) =>
      db.delete(concernLead).where(inArray(concernLead.accountId, accountIds)),
    );

  test('is told to those who answer it now, when whoever has it is not named any more', async () => {
    const world = await makeConcernWorld();
    const concernId = await raiseBy(world);
    await world.lead().concern.acknowledge({ id: id(), concernId });
    await unnamed(world, world.named.lead);
    await world.worker().concern.add({ id: id(), concernId, isDangerNow: true, told: {} });
    expect(await world.deputy().concern.waiting()).toMatchObject({ concerns: [{ concernId, why: 'added_to' }] });
    expect((await world.lead().concern.waiting()).count).toBe(0);
  });

  test('makes it climb its ladder again, when nobody is left who could open it', async () => {
    const world = await makeConcernWorld();
    const concernId = await raiseBy(world);
    await world.lead().concern.acknowledge({ id: id(), concernId });
    await unnamed(world, world.named.lead, world.named.deputy);
    await world.worker().concern.add({ id: id(), concernId, isDangerNow: true, told: {} });
    expect(await world.farLead().concern.waiting()).toMatchObject({ concerns: [{ concernId, why: 'to_acknowledge' }] });
    expect(await world.worker().concern.read({ concernId })).toMatchObject({ state: 'raised', acknowledgedBy: null });
  });

  test('after the close raises it anew, and it climbs its ladder again', async () => {
    const world = await makeConcernWorld();
    const concernId = await closed(world);
    const monday = new Date('2026-11-23T10:00:00Z');
    await world.worker(monday).concern.add({ id: id(), concernId, told: { whatHappened: 'It happened again.' } });
    expect(await world.lead(monday).concern.waiting()).toMatchObject({
      concerns: [{ concernId, why: 'to_acknowledge' }],
    });
    expect((await world.farLead(minutesLater(239, monday)).concern.list()).answering.open).toEqual([]);
    expect((await world.farLead(minutesLater(240, monday)).concern.list()).answering.open).toMatchObject([
      { id: concernId },
    ]);
    await world.lead(monday).concern.acknowledge({ id: id(), concernId });
    expect((await world.farLead(minutesLater(240, monday)).concern.list()).answering.open).toEqual([]);
  });

  test('after the close asks for a decision of its own, and the next close ends its ladder', async () => {
    const world = await makeConcernWorld();
    const concernId = await closed(world);
    const monday = new Date('2026-11-23T10:00:00Z');
    await world.worker(monday).concern.add({ id: id(), concernId, told: { whatHappened: 'It happened again.' } });
    const close = async () =>
      world.lead(monday).concern.close({
        id: id(),
        concernId,
        seriousIncident,
        version: await versionOf(world, concernId),
      });
    expect(await refusalFrom(close())).toMatchObject({ fields: { decision: 'decision_missing' } });
    await decide(world, concernId, world.lead(monday));
    await close();
    const nextWeek = new Date('2026-11-30T10:00:00Z');
    expect((await world.farLead(nextWeek).concern.list()).answering).toMatchObject({ open: [], closed: [] });
    expect((await world.coordinatorAt(nextWeek).concern.list()).answering).toMatchObject({ open: [], closed: [] });
  });

  test('a lead may take a closed one up again with a reason, and then has it', async () => {
    const world = await makeConcernWorld();
    const concernId = await closed(world);
    const version = await versionOf(world, concernId);
    const words = 'The council asked again.';
    await world.deputy().concern.reopen({ id: id(), concernId, words, version });
    expect(await world.lead().concern.read({ concernId })).toMatchObject({
      state: 'acknowledged',
      acknowledgedBy: 'Dara Deputwell',
      closedAt: null,
    });
    expect((await world.lead().concern.waiting()).count).toBe(0);
  });
});

describe('what somebody will do about it', () => {
  const withAction = async (world: ConcernWorld, ownerId: string) => {
    const concernId = await raiseBy(world);
    const actionId = newId('action');
    await world.lead().concern.addAction({ id: actionId, concernId, ownerId, words: 'Ring the duty desk.' });
    return { concernId, actionId };
  };

  test('is ticked off and the tick taken back, by its owner or by those who answer the concern', async () => {
    const world = await makeConcernWorld();
    const { actionId, concernId } = await withAction(world, world.accounts.peer_worker);
    expect((await world.worker().concern.waiting()).openActions).toBe(1);
    await world.worker().action.finish({ actionId, finished: true });
    expect((await world.worker().concern.waiting()).openActions).toBe(0);
    await world.deputy().action.finish({ actionId, finished: false });
    expect((await world.worker().concern.read({ concernId })).actions).toMatchObject([
      { finishedAt: null, mine: true },
    ]);
  });

  test('is handed on and back again', async () => {
    const world = await makeConcernWorld();
    const { actionId, concernId } = await withAction(world, world.named.lead);
    const handed = await world.lead().action.handOn({ actionId, ownerId: world.named.deputy, version: 1 });
    expect(handed).toEqual({ version: 2, wasWith: world.named.lead });
    expect((await world.deputy().concern.read({ concernId })).actions).toMatchObject([{ owner: 'Dara Deputwell' }]);
    await world.lead().action.handOn({ actionId, ownerId: handed.wasWith, version: handed.version });
    expect((await world.deputy().concern.read({ concernId })).actions).toMatchObject([{ owner: 'Lena Leadwell' }]);
    const stale = world.deputy().action.handOn({ actionId, ownerId: world.named.deputy, version: 1 });
    expect((await refusalFrom(stale)).code).toBe('STALE_VERSION');
  });

  test('goes to nobody who does not know of the concern, the one who walks with the person among them', async () => {
    const world = await makeConcernWorld();
    const { actionId, concernId } = await withAction(world, world.named.lead);
    for (const ownerId of [world.colleague, world.accounts.supervisor, world.accounts.coordinator, world.named.farLead])
      expect((await refusalFrom(world.lead().action.handOn({ actionId, ownerId, version: 1 }))).code).toBe(
        'FIELDS_REFUSED',
      );
    const { holders } = await world.lead().concern.read({ concernId });
    expect(holders.map(({ name }) => name).sort()).toEqual(['Dara Deputwell', 'Lena Leadwell', 'Tamsin Invented']);
  });

  test('goes to no supervisor of another team and to nobody without a role that opens it, though they were told', async () => {
    const world = await makeConcernWorld();
    const { named, store } = world;
    const concernId = await raiseBy(world);
    const names = async () =>
      (await world.lead(friday).concern.read({ concernId })).holders.map(({ name }) => name).sort();
    expect(await names()).toContain('Fay Farwell');
    await store.write(async ({ db, tables: { accountRole, concernLead } }) => {
      await db.delete(concernLead).where(eq(concernLead.accountId, named.farLead));
      await db.update(accountRole).set({ role: 'researcher' }).where(eq(accountRole.accountId, named.deputy));
    });
    expect(await names()).not.toContain('Fay Farwell');
    expect(await names()).not.toContain('Dara Deputwell');
  });
});
