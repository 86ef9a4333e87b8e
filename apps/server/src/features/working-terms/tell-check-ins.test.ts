import { and, eq } from '@alongside/db/operators.ts';
import { buildAccount } from '@alongside/testing/build.ts';
import { beforeEach, describe, expect, test } from 'vitest';
import { makeWorld, type World } from '../../../test/world.ts';
import { tellCheckIns } from './tell-check-ins.ts';

let world: World;
beforeEach(async () => {
  world = await makeWorld();
});

const began = (startedOn: string) =>
  world.store.write(({ db, tables: { account } }) =>
    db.update(account).set({ startedOn }).where(eq(account.id, world.accounts.peer_worker)),
  );

/** Thursday 19 November 2026 in the morning. */
const morning = new Date('2026-11-19T09:10:00Z');

const told = async () => {
  const { notice, account } = world.store.tables;
  const rows = await world.store.read.db
    .select({ name: account.name, about: notice.about })
    .from(notice)
    .innerJoin(account, eq(account.id, notice.accountId))
    .where(and(eq(notice.kind, 'check_in_due'), eq(notice.organisationId, world.organisationId)));
  for (const { about } of rows) expect(about).toEqual({ accountId: world.accounts.peer_worker });
  return rows.map(({ name }) => name).sort();
};

describe('the extra check-in of the first months', () => {
  test('is told once to the worker and to whoever supervises them, however many servers look', async () => {
    await began('2026-07-18');
    await Promise.all([tellCheckIns(world.store, morning), tellCheckIns(world.store, morning)]);
    await tellCheckIns(world.store, new Date('2026-11-20T09:10:00Z'));
    expect(await told()).toEqual(['Idris Pretend', 'Tamsin Invented']);
    const { audit } = world.store.tables;
    const times = await world.store.read.db
      .select({ seq: audit.seq })
      .from(audit)
      .where(and(eq(audit.action, 'workingTerms.tellCheckIn'), eq(audit.recordId, world.accounts.peer_worker)));
    expect(times, 'told again, what was read would be unread').toHaveLength(1);
  });

  test('is told to the line manager where one is named', async () => {
    const { organisationId, store, accounts } = world;
    const lineLeadId = await store.write((tx) =>
      buildAccount(tx, { organisationId, name: 'Pia Storybook', roles: ['supervisor'] }),
    );
    await world
      .as('coordinator')
      .workingTerms.nameLineLead({ accountId: accounts.peer_worker, lineLeadId, version: null });
    await began('2026-07-18');
    await tellCheckIns(world.store, morning);
    expect(await told()).toEqual(['Pia Storybook', 'Tamsin Invented']);
  });

  test('is told to whoever supervises them where the line manager has left', async () => {
    const { organisationId, store, accounts } = world;
    const lineLeadId = await store.write((tx) => buildAccount(tx, { organisationId, roles: ['supervisor'] }));
    const named = { accountId: accounts.peer_worker, lineLeadId, version: null };
    await world.as('coordinator').workingTerms.nameLineLead(named);
    await world.as('coordinator').account.deactivate({ id: lineLeadId, version: 1 });
    await began('2026-07-18');
    await tellCheckIns(store, morning);
    expect(await told()).toEqual(['Idris Pretend', 'Tamsin Invented']);
  });

  test.each([
    ['in the second month', '2026-09-10', morning],
    ['in the seventh month', '2026-05-01', morning],
    ['before eight in the morning', '2026-07-18', new Date('2026-11-19T07:10:00Z')],
  ])('is not told %s', async (_when, startedOn, at) => {
    await began(startedOn);
    await tellCheckIns(world.store, at);
    expect(await told()).toEqual([]);
  });

  test('stands on both Todays until one of the two says that they had it, and can be put back', async () => {
    await began('2026-07-18');
    const { peer_worker: accountId } = world.accounts;
    const lists = async () => [
      (await world.as('peer_worker').workingTerms.checkIns()).checkIns,
      (await world.as('supervisor').workingTerms.checkIns()).checkIns,
    ];
    expect(await lists()).toMatchObject([[{ accountId, month: 4, isMine: true }], [{ accountId, isMine: false }]]);
    await world.as('supervisor').workingTerms.settleCheckIn({ accountId, checkInOn: '2026-11-19' });
    expect(await lists()).toEqual([[], []]);
    await tellCheckIns(world.store, morning);
    expect(await told(), 'what was had is not asked for').toEqual([]);
    await world.as('peer_worker').workingTerms.settleCheckIn({ accountId, checkInOn: null });
    expect((await lists()).map((list) => list.length)).toEqual([1, 1]);
    const colleague = world.asAccount(world.colleague, world.organisationId, 'peer_worker').workingTerms;
    expect((await colleague.checkIns()).checkIns, 'nobody else hears of it').toEqual([]);
  });
});
