import { eq } from '@alongside/db/operators.ts';
import { newId } from '@alongside/testing/new-id.ts';
import { describe, expect, test } from 'vitest';
import { makeConcernWorld, minutesLater, raiseBy } from '../../../test/concern-world.ts';
import { refusalFrom } from '../../../test/refused.ts';
import { openHours, tellWorker } from '../../../test/told.ts';
import { makeWorld, now, type World } from '../../../test/world.ts';
import { tellAbout, tellNoMore } from './tell-about.ts';

const listOf = async (world: World) => (await world.as('peer_worker').notice.list()).notices;
const countOf = async (world: World) => (await world.as('peer_worker').notice.waiting()).count;

describe('what has come up for somebody', () => {
  test('shows in the app with whoever brought it about, counts until it is read, and can be put back', async () => {
    const world = await makeWorld();
    const actionId = newId('action');
    await tellWorker(world, actionId);
    const [told, ...more] = await listOf(world);
    expect(more).toEqual([]);
    expect(told).toMatchObject({
      kind: 'action_given',
      about: { actionId },
      byName: 'Idris Pretend',
      readAt: null,
      canMark: true,
    });
    expect(await countOf(world)).toBe(1);
    const noticeIds = [told?.id ?? ''];
    await world.as('peer_worker').notice.mark({ noticeIds, isRead: true });
    expect(await countOf(world)).toBe(0);
    expect(await listOf(world)).toMatchObject([{ readAt: now }]);
    await world.as('peer_worker').notice.mark({ noticeIds, isRead: false });
    expect(await countOf(world)).toBe(1);
  });

  test('is told again as the same matter, unread again; another matter is another', async () => {
    const world = await makeWorld();
    const actionId = newId('action');
    await tellWorker(world, actionId);
    const [first] = await listOf(world);
    await world.as('peer_worker').notice.mark({ noticeIds: [first?.id ?? ''], isRead: true });
    await tellWorker(world, actionId, minutesLater(5));
    expect(await listOf(world)).toMatchObject([{ id: first?.id, readAt: null, toldAt: minutesLater(5) }]);
    await tellWorker(world, newId('action'));
    expect(await listOf(world)).toHaveLength(2);
  });

  test('leaves the list when what it was about is taken back', async () => {
    const world = await makeWorld();
    const actionId = newId('action');
    await tellWorker(world, actionId);
    const accountId = world.accounts.peer_worker;
    await world.store.write((tx) => tellNoMore(tx, { kind: 'action_given', accountId, about: { actionId }, now }));
    expect([await listOf(world), await countOf(world)]).toEqual([[], 0]);
  });

  test('is nothing for what one did oneself, for an account that has ended, or where its kind is off', async () => {
    const world = await makeWorld();
    const { peer_worker: accountId, supervisor } = world.accounts;
    const tell = (byId: string | null) =>
      world.store.write((tx) =>
        tellAbout(tx, { kind: 'action_given', accountId, about: { actionId: newId('action') }, byId, now }),
      );
    await tell(accountId);
    await world.as('peer_worker').notice.choose({ ...openHours, choices: { action_given: [] } });
    await tell(supervisor);
    await world.as('peer_worker').notice.choose(openHours);
    await world.store.write(({ db, tables: { account } }) =>
      db.update(account).set({ deactivatedAt: now }).where(eq(account.id, accountId)),
    );
    await tell(supervisor);
    const { notice } = world.store.tables;
    expect(await world.store.read.db.select().from(notice).where(eq(notice.accountId, accountId))).toEqual([]);
  });

  test('does not count in the menu where its kind goes by mail only, and can still be looked up', async () => {
    const world = await makeWorld();
    await world.as('peer_worker').notice.choose({ ...openHours, choices: { action_given: ['email'] } });
    await tellWorker(world, newId('action'));
    expect(await countOf(world)).toBe(0);
    expect(await listOf(world)).toHaveLength(1);
  });

  test('is nobody else’s: not to list, not to mark, one by one or with one’s own', async () => {
    const world = await makeWorld();
    await tellWorker(world, newId('action'));
    const [told] = await listOf(world);
    const noticeIds = [told?.id ?? ''];
    expect((await world.as('supervisor').notice.list()).notices).toEqual([]);
    const marked = world.as('supervisor').notice.mark({ noticeIds, isRead: true });
    expect((await refusalFrom(marked)).code).toBe('NOT_FOUND');
    const both = world.as('peer_worker').notice.mark({ noticeIds: [...noticeIds, newId('notice')], isRead: true });
    expect((await refusalFrom(both)).code).toBe('NOT_FOUND');
    expect(await countOf(world), 'and what was theirs is as it was').toBe(1);
  });
});

describe('concerns among the notices', () => {
  test('stand there as long as they wait, are read by opening them, and cannot be marked away', async () => {
    const world = await makeConcernWorld();
    const concernId = await raiseBy(world);
    const told = () => world.lead(minutesLater(1)).notice.list();
    const [news, ...more] = (await told()).notices;
    expect(more).toEqual([]);
    expect(news).toMatchObject({ kind: 'concern_raised', about: { concernId }, readAt: null, canMark: false });
    const marked = world.lead().notice.mark({ noticeIds: [news?.id ?? ''], isRead: true });
    expect(['FIELDS_REFUSED', 'NOT_FOUND']).toContain((await refusalFrom(marked)).code);
    expect((await world.lead(minutesLater(1)).notice.waiting()).count).toBe(1);
    await world.lead(minutesLater(2)).concern.read({ concernId });
    expect((await world.lead(minutesLater(3)).notice.waiting()).count).toBe(0);
    expect((await told()).notices).toHaveLength(1);
  });

  test('are one matter however often the ladder tells it, read for all once somebody has it', async () => {
    const world = await makeConcernWorld();
    const concernId = await raiseBy(world);
    const later = minutesLater(61);
    const forDeputy = () => world.deputy(later).notice.list();
    expect((await forDeputy()).notices).toMatchObject([{ toldAt: minutesLater(60), readAt: null }]);
    await world.lead(later).concern.acknowledge({ id: newId('concernEntry'), concernId });
    expect((await forDeputy()).notices).toMatchObject([{ readAt: later }]);
  });

  test('are gone for whoever answers them no more', async () => {
    const world = await makeConcernWorld();
    await raiseBy(world);
    expect((await world.deputy().notice.list()).notices).toHaveLength(1);
    const { concernLead } = world.store.tables;
    await world.store.write(({ db }) => db.delete(concernLead).where(eq(concernLead.accountId, world.named.deputy)));
    expect((await world.deputy().notice.list()).notices).toEqual([]);
    expect((await world.deputy().notice.waiting()).count).toBe(0);
  });
});
