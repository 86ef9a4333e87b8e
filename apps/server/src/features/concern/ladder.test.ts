import { and, eq } from '@alongside/db/operators.ts';
import { buildAccount } from '@alongside/testing/build.ts';
import { newId } from '@alongside/testing/new-id.ts';
import { describe, expect, test } from 'vitest';
import { type ConcernWorld, makeConcernWorld, minutesLater, raiseBy } from '../../../test/concern-world.ts';
import { refusalFrom } from '../../../test/refused.ts';
import { keepAllLadders } from './keep-ladder.ts';
import { letGoOfConcerns } from './let-go-of-concern.ts';

/** Thursday at ten: the next working morning is Friday at nine. */
const friday = new Date('2026-11-20T09:00:00Z');
const justBefore = (at: Date) => new Date(at.getTime() - 1000);

const whoReaches = async (world: ConcernWorld, concernId: string, at: Date): Promise<string[]> => {
  const callers = {
    lead: world.lead(at),
    deputy: world.deputy(at),
    farLead: world.farLead(at),
    coordinator: world.coordinatorAt(at),
    supervisor: world.supervisorAt(at),
    colleague: world.colleagueAt(at),
  };
  const found: string[] = [];
  for (const [name, caller] of Object.entries(callers)) {
    const { answering } = await caller.concern.list();
    if (answering.open.some(({ id }) => id === concernId)) found.push(name);
  }
  return found;
};

const noticesTo = ({ store: { read, tables } }: ConcernWorld, concernId: string, accountId: string) =>
  read.db
    .select()
    .from(tables.concernNotice)
    .where(
      and(
        eq(tables.concernNotice.concernId, concernId),
        eq(tables.concernNotice.accountId, accountId),
        eq(tables.concernNotice.channel, 'email'),
      ),
    )
    .orderBy(tables.concernNotice.rung);

const pendingOf = async (world: ConcernWorld, concernId: string, accountId: string) =>
  (await noticesTo(world, concernId, accountId)).filter((each) => !each.calledOffAt && !each.sentAt);

describe('a concern that nobody acknowledges', () => {
  test('climbs rung by rung, and whoever is not on a rung yet does not know of it', async () => {
    const world = await makeConcernWorld();
    const id = await raiseBy(world);
    const near = ['lead', 'deputy'];
    expect(await whoReaches(world, id, minutesLater(0))).toEqual(near);
    expect(await whoReaches(world, id, justBefore(minutesLater(240)))).toEqual(near);
    expect(await whoReaches(world, id, minutesLater(240))).toEqual([...near, 'farLead']);
    expect(await whoReaches(world, id, justBefore(friday))).toEqual([...near, 'farLead']);
    expect(await whoReaches(world, id, friday)).toEqual([...near, 'farLead', 'coordinator']);
    const dues = (await noticesTo(world, id, world.named.deputy)).map(({ dueAt }) => dueAt);
    expect(dues).toEqual([minutesLater(0), minutesLater(60), minutesLater(240)]);
  });

  test('waits for the lead on top of the list, and says when it climbs next', async () => {
    const world = await makeConcernWorld();
    const first = await raiseBy(world, {}, minutesLater(-30));
    const danger = await raiseBy(world, { isDangerNow: true });
    const taken = await raiseBy(world, {}, minutesLater(-60));
    await world.lead().concern.acknowledge({ id: newId('concernEntry'), concernId: taken });
    const { open } = (await world.lead().concern.list()).answering;
    expect(open.map(({ id }) => id)).toEqual([danger, first, taken]);
    expect(open.map(({ climbsAt }) => climbsAt)).toEqual([minutesLater(60), minutesLater(30), null]);
    expect(open.map(({ acknowledgedBy }) => acknowledgedBy)).toEqual([null, null, 'Lena Leadwell']);
    const { count, concerns } = await world.lead().concern.waiting();
    expect([count, concerns.map(({ concernId }) => concernId)]).toEqual([2, [first, danger]]);
  });

  test('climbs no further once somebody has acknowledged it, at whichever rung', async () => {
    const world = await makeConcernWorld();
    const id = await raiseBy(world);
    const entry = { id: newId('concernEntry'), concernId: id };
    await world.farLead(minutesLater(241)).concern.acknowledge(entry);
    expect(await whoReaches(world, id, friday)).toEqual(['lead', 'deputy', 'farLead']);
    expect(await pendingOf(world, id, world.accounts.coordinator)).toEqual([]);
    expect(await world.worker(friday).concern.read({ concernId: id })).toMatchObject({
      state: 'acknowledged',
      acknowledgedBy: 'Fay Farwell',
    });
  });

  test('is acknowledged by the first of two, and the second hears that it was', async () => {
    const world = await makeConcernWorld();
    const id = await raiseBy(world);
    const first = { id: newId('concernEntry'), concernId: id };
    const both = await Promise.all([
      refusalFrom(world.lead().concern.acknowledge(first)),
      refusalFrom(world.deputy().concern.acknowledge({ id: newId('concernEntry'), concernId: id })),
    ]);
    expect(both.map(({ code }) => code).sort()).toEqual(['CLOSED', 'went through']);
    expect(both.find(({ code }) => code === 'CLOSED')?.details).toEqual({ reason: 'acknowledged_already' });
    const { entries } = await world.lead().concern.read({ concernId: id });
    expect(entries.map(({ kind }) => kind)).toEqual(['acknowledged']);
  });
});

describe('when those who answer concerns change', () => {
  const choose = async (world: ConcernWorld, accountIds: readonly string[], at = minutesLater(0)) => {
    const coordinator = world.coordinatorAt(at);
    const { version } = await coordinator.concern.readSetUp();
    const leads = accountIds.map((accountId) => ({ accountId, teamId: world.teamId, part: 'lead' as const }));
    await coordinator.concern.chooseLeads({ leads, version });
  };

  test('a former lead reaches nothing from the next request on, and gets no further mail', async () => {
    const world = await makeConcernWorld();
    const id = await raiseBy(world);
    const concernId = id;
    await world.lead().concern.read({ concernId });
    await choose(world, [world.named.deputy]);
    expect((await refusalFrom(world.lead().concern.read({ concernId }))).code).toBe('NOT_FOUND');
    expect((await world.lead(friday).concern.list()).answering.open).toEqual([]);
    expect(await pendingOf(world, id, world.named.lead)).toEqual([]);
  });

  test('somebody named only now is told once of what still waits, not once for each rung that has passed', async () => {
    const world = await makeConcernWorld();
    const id = await raiseBy(world);
    const at = minutesLater(300);
    await choose(world, [world.named.lead, world.accounts.supervisor], at);
    expect(await whoReaches(world, id, at)).toContain('supervisor');
    expect((await noticesTo(world, id, world.accounts.supervisor)).map(({ rung }) => rung)).toEqual([2]);
  });

  test('a lead whose account was closed is passed over: with no other, it goes to the coordinator', async () => {
    const world = await makeConcernWorld();
    await choose(world, [world.named.lead]);
    const id = await raiseBy(world);
    await world.store.write(({ db, tables: { account } }) =>
      db
        .update(account)
        .set({ deactivatedAt: minutesLater(5) })
        .where(eq(account.id, world.named.lead)),
    );
    await keepAllLadders(world.store, minutesLater(6));
    expect(await pendingOf(world, id, world.named.lead)).toEqual([]);
    expect(await whoReaches(world, id, minutesLater(6))).toContain('coordinator');
    expect((await world.coordinatorAt().concern.readSetUp()).leadsMissing).toBe(true);
  });

  test('a lead who has lost every role that could open it is passed over as well', async () => {
    const world = await makeConcernWorld();
    await choose(world, [world.named.lead]);
    await world.store.write(({ db, tables: { accountRole } }) =>
      db.update(accountRole).set({ role: 'researcher' }).where(eq(accountRole.accountId, world.named.lead)),
    );
    const id = await raiseBy(world);
    expect(await noticesTo(world, id, world.named.lead)).toEqual([]);
    expect(await whoReaches(world, id, minutesLater(0))).toContain('coordinator');
    const { leads, leadsMissing } = await world.coordinatorAt().concern.readSetUp();
    expect([leads.map(({ canAnswer }) => canAnswer), leadsMissing]).toEqual([[false], true]);
  });

  test('a concern whose holder left is told to the others again, climbs anew, and says so to its raiser', async () => {
    const world = await makeConcernWorld();
    const id = await raiseBy(world);
    await world.lead().concern.acknowledge({ id: newId('concernEntry'), concernId: id });
    await letGoOfConcerns(world.store, minutesLater(3));
    expect((await world.worker(minutesLater(4)).concern.read({ concernId: id })).state).toBe('acknowledged');

    const leftAt = minutesLater(500);
    await choose(world, [world.named.deputy], leftAt);
    await letGoOfConcerns(world.store, leftAt);
    await letGoOfConcerns(world.store, leftAt);
    const seen = await world.worker(leftAt).concern.read({ concernId: id });
    expect(seen).toMatchObject({ state: 'raised', acknowledgedBy: null });
    expect(seen.entries.map(({ kind, by }) => [kind, by])).toEqual([
      ['acknowledged', 'Lena Leadwell'],
      ['left', 'Lena Leadwell'],
    ]);
    expect((await pendingOf(world, id, world.named.deputy)).map(({ dueAt }) => dueAt)[0]).toEqual(leftAt);
    expect(await whoReaches(world, id, friday)).toContain('coordinator');
    await world.deputy(leftAt).concern.acknowledge({ id: newId('concernEntry'), concernId: id });
  });

  test('a new ladder moves what is still to come, for concerns that wait already as well', async () => {
    const world = await makeConcernWorld();
    const id = await raiseBy(world);
    const { version } = await world.coordinatorAt().concern.readSetUp();
    const ladder = { deputyAfterMinutes: 10, allLeadsAfterMinutes: 20, coordinatorAt: '11:00' };
    await world.coordinatorAt(minutesLater(5)).concern.amendLadder({ ladder, version });
    expect(await whoReaches(world, id, minutesLater(20))).toEqual(['lead', 'deputy', 'farLead']);
    expect(await whoReaches(world, id, minutesLater(60))).toContain('coordinator');
  });

  test('a coordinator named for concerns is told, and the other coordinators are not', async () => {
    const world = await makeConcernWorld();
    const { store, organisationId, named, accounts } = world;
    const chosen = await store.write((tx) =>
      buildAccount(tx, { organisationId, name: 'Cass Chosen', roles: ['coordinator'] }),
    );
    const { version } = await world.coordinatorAt().concern.readSetUp();
    const leads = [
      { accountId: named.lead, part: 'lead' as const },
      { accountId: chosen, part: 'coordinator' as const },
    ];
    await world.coordinatorAt().concern.chooseLeads({ leads, version });
    const id = await raiseBy(world);
    expect(await noticesTo(world, id, accounts.coordinator)).toEqual([]);
    expect((await noticesTo(world, id, chosen)).map(({ dueAt }) => dueAt)).toEqual([friday]);
    expect(await whoReaches(world, id, friday)).not.toContain('coordinator');
  });

  test('nobody is named who does not sign in, is of elsewhere, or is only a researcher', async () => {
    const world = await makeConcernWorld();
    const { version } = await world.coordinatorAt().concern.readSetUp();
    for (const accountId of [world.farWorker, world.accounts.researcher, newId('account')]) {
      const leads = [{ accountId, part: 'lead' as const }];
      expect(await refusalFrom(world.coordinatorAt().concern.chooseLeads({ leads, version }))).toMatchObject({
        code: 'FIELDS_REFUSED',
        fields: { 'leads.0.accountId': 'choice_missing' },
      });
    }
  });

  test('two coordinators at once: the second is told, and nothing of the first is lost', async () => {
    const world = await makeConcernWorld();
    const { version } = await world.coordinatorAt().concern.readSetUp();
    const choice = (accountId: string) => ({ leads: [{ accountId, part: 'lead' as const }], version });
    await world.coordinatorAt().concern.chooseLeads(choice(world.named.deputy));
    const second = world.coordinatorAt().concern.chooseLeads(choice(world.named.lead));
    expect((await refusalFrom(second)).code).toBe('STALE_VERSION');
    const { leads } = await world.coordinatorAt().concern.readSetUp();
    expect(leads.map(({ name }) => name)).toEqual(['Dara Deputwell']);
  });
});
