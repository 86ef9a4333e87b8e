import { eq } from '@alongside/db/operators.ts';
import type { Store } from '@alongside/db/store.ts';
import { buildAccount } from '@alongside/testing/build.ts';
import { newId } from '@alongside/testing/new-id.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { freshStore } from '../../../../../packages/db/test/fresh-store.ts';
import { makeWorld, now, type World } from '../../../test/world.ts';
import { tellOfReviewDays } from './tell-of-review-days.ts';

let small: Store;
beforeAll(async () => {
  small = await freshStore();
});
afterAll(() => small.close());

const day = '2026-11-24';
const at = (clock: string, on = day) => new Date(`${on}T${clock}:00Z`);

const toldIn = async ({ store, organisationId }: World) => {
  const { notice, account } = store.tables;
  const rows = await store.read.db
    .select({ name: account.name, kind: notice.kind, about: notice.about, readAt: notice.readAt })
    .from(notice)
    .innerJoin(account, eq(account.id, notice.accountId))
    .where(eq(notice.organisationId, organisationId));
  return rows.filter(({ kind }) => kind === 'review_day').sort((one, other) => (one.name < other.name ? -1 : 1));
};

const withPlan = async () => {
  const world = await makeWorld(small);
  const id = newId('wellbeingPlan');
  const { peer_worker: accountId, supervisor: readerId } = world.accounts;
  await small.write(async ({ db, tables: { wellbeingPlan, ownShare } }) => {
    await db.insert(wellbeingPlan).values({ id, accountId, keepsWell: 'Swimming.', reviewOn: day, writtenAt: now });
    const shared = { thing: 'wellbeing_plan', recordId: id, readerId, sharedAt: now } as const;
    await db.insert(ownShare).values({ ...shared, ownerId: accountId });
  });
  return { world, planId: id };
};

describe('the day has come to look again', () => {
  test('at a wellbeing plan: its worker alone is told, in the morning and once, though others may read it', async () => {
    const { world, planId } = await withPlan();
    await tellOfReviewDays(small, at('06:50'));
    expect(await toldIn(world)).toEqual([]);
    await tellOfReviewDays(small, at('07:00'));
    const { notices } = await world.as('peer_worker').notice.list();
    await world.as('peer_worker').notice.mark({ noticeIds: notices.map(({ id }) => id), isRead: true });
    for (const later of [at('12:00'), at('09:00', '2026-11-25')]) await tellOfReviewDays(small, later);
    expect(await toldIn(world)).toMatchObject([{ name: 'Tamsin Invented', about: { planId, on: day } }]);
    expect((await world.as('peer_worker').notice.waiting()).count, 'told again, it would be unread').toBe(0);
  });

  test('at a plan, for the day it was moved to; and a plan that is gone asks for nothing', async () => {
    const { world, planId } = await withPlan();
    await tellOfReviewDays(small, at('09:00'));
    const { wellbeingPlan } = small.tables;
    await small.write(({ db }) =>
      db.update(wellbeingPlan).set({ reviewOn: '2026-11-25' }).where(eq(wellbeingPlan.id, planId)),
    );
    await tellOfReviewDays(small, at('09:00', '2026-11-25'));
    expect((await toldIn(world)).map(({ about }) => about.on).sort()).toEqual([day, '2026-11-25']);
    await world.as('peer_worker').wellbeingPlan.remove({ planId });
    expect((await world.as('peer_worker').notice.list()).notices.map(({ about }) => about.on)).toEqual([day]);
  });

  test('at an adjustment: the worker and their line manager, and nobody once it has ended', async () => {
    const world = await makeWorld(small);
    const { organisationId, accounts } = world;
    const lineLeadId = await small.write((tx) =>
      buildAccount(tx, { organisationId, name: 'Pia Storybook', roles: ['supervisor'] }),
    );
    const { peer_worker: accountId } = accounts;
    await world.as('coordinator').workingTerms.nameLineLead({ accountId, lineLeadId, version: null });
    const words = { accountId, words: 'No meetings before ten.', agreedOn: null, reviewOn: day };
    const [kept, ended] = [newId('adjustment'), newId('adjustment')];
    for (const id of [kept, ended]) await world.as('peer_worker').workingTerms.addAdjustment({ ...words, id });
    await world.as('peer_worker').workingTerms.endAdjustment({ adjustmentId: ended, ended: true });
    for (const clock of ['09:00', '10:00']) await tellOfReviewDays(small, at(clock));
    const about = { adjustmentId: kept, adjustmentsOfId: accountId, on: day };
    expect(await toldIn(world)).toMatchObject([
      { name: 'Pia Storybook', about },
      { name: 'Tamsin Invented', about },
    ]);
  });

  const withReview = async (more: object = {}) => {
    const world = await makeWorld(small);
    const { organisationId, accounts } = world;
    const id = newId('competenceReview');
    const review = {
      id,
      organisationId,
      peerWorkerId: accounts.peer_worker,
      supervisorId: accounts.supervisor,
      openedOn: '2026-05-18',
      openedBy: accounts.peer_worker,
      openedAt: new Date('2026-05-18T10:00:00Z'),
      talkedOn: '2026-05-20',
      nextOn: day,
      ...more,
    };
    await small.write(({ db, tables }) => db.insert(tables.competenceReview).values(review));
    return { world, review };
  };

  test('at the nine domains: both are told', async () => {
    const { world, review } = await withReview();
    for (const clock of ['09:00', '10:00']) await tellOfReviewDays(small, at(clock));
    const about = { reviewId: review.id, on: day };
    expect(await toldIn(world)).toMatchObject([
      { name: 'Idris Pretend', about },
      { name: 'Tamsin Invented', about },
    ]);
  });

  test('at the nine domains: nobody where it was called off or the next was opened, and no supervisor of before', async () => {
    const off = await withReview({ calledOffAt: now });
    const done = await withReview();
    const next = { ...done.review, id: newId('competenceReview'), openedAt: now, talkedOn: null, nextOn: null };
    const moved = await withReview();
    await small.write(async ({ db, tables: { competenceReview, teamMember } }) => {
      await db.insert(competenceReview).values(next);
      await db.delete(teamMember).where(eq(teamMember.accountId, moved.world.accounts.supervisor));
    });
    await tellOfReviewDays(small, at('09:00'));
    expect([await toldIn(off.world), await toldIn(done.world)]).toEqual([[], []]);
    expect(await toldIn(moved.world)).toMatchObject([{ name: 'Tamsin Invented' }]);
  });
});
