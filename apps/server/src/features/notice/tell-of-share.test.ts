import { buildAccount } from '@alongside/testing/build.ts';
import { buildSupervision } from '@alongside/testing/build-supervision.ts';
import { newId } from '@alongside/testing/new-id.ts';
import { describe, expect, test } from 'vitest';
import { type Caller, callAs } from '../../../test/call-as.ts';
import { makeWorld, type World } from '../../../test/world.ts';

type Share = (shared: boolean) => Promise<unknown>;

/** A supervisor who is not the one the worker has supervision with. */
const secondOf = async ({ store, organisationId, teamId, actorOf }: World) => {
  const accountId = await store.write((tx) =>
    buildAccount(tx, {
      organisationId,
      name: 'Pia Storybook',
      roles: ['supervisor'],
      teams: [{ teamId, supervises: true }],
    }),
  );
  return { accountId, pia: callAs(store, { ...actorOf('supervisor'), accountId }) };
};

const worker = (world: World) => world.as('peer_worker');

/** What a worker may share, each made ready, with what its notice leads to. */
const things: Record<string, (world: World, accountId: string) => Promise<{ share: Share; about: object }>> = {
  'a boundary entry': async (world, accountId) => {
    const id = newId('boundary');
    const words = { whatDone: 'I said thank you and no.', takenToSupervision: false, learned: null };
    await worker(world).boundary.log({ ...words, id, kind: 'gifts', happenedOn: '2026-11-17' });
    return {
      share: (shared) => worker(world).boundary.share({ id, accountId, shared }),
      about: { boundaryId: id },
    };
  },
  'a learning log': async (world, accountId) => ({
    share: (shared) => worker(world).learning.share({ accountId, shared }),
    about: { learningOfId: world.accounts.peer_worker },
  }),
  adjustments: async (world, accountId) => ({
    share: (shared) => worker(world).workingTerms.shareAdjustments({ accountId, shared }),
    about: { adjustmentsOfId: world.accounts.peer_worker },
  }),
  'a supervision with somebody else': async (world, accountId) => {
    const { organisationId, accounts } = world;
    const supervisionId = await world.store.write((tx) =>
      buildSupervision(tx, {
        organisationId,
        supervisorId: accounts.supervisor,
        peerWorkerId: accounts.peer_worker,
        heldOn: '2026-11-18',
      }),
    );
    return {
      share: (shared) => worker(world).supervision.shareWith({ supervisionId, accountId, shared }),
      about: { supervisionId },
    };
  },
  'a view of the nine domains': async (world, accountId) => {
    const reviewId = newId('competenceReview');
    await worker(world).competence.open({ id: reviewId, withId: accountId, openedOn: '2026-11-18' });
    const seen = { levels: { relating: 'confident' as const }, words: { relating: 'I ask first.' } };
    await worker(world).competence.write({ ...seen, reviewId, version: null });
    return { share: (shared) => worker(world).competence.share({ reviewId, shared }), about: { reviewId } };
  },
};

const listOf = async (caller: Caller) => (await caller.notice.list()).notices;

describe('what a worker shares of their own', () => {
  test.each(Object.entries(things))(
    '%s is told to whom it was shared with, once and by ids only',
    async (_what, make) => {
      const world = await makeWorld();
      const { accountId, pia } = await secondOf(world);
      const { share, about } = await make(world, accountId);
      expect(await listOf(pia)).toEqual([]);
      await share(true);
      const [told, ...more] = await listOf(pia);
      expect(more).toEqual([]);
      expect(told).toMatchObject({ kind: 'shared_with_me', byName: 'Tamsin Invented' });
      expect(told?.about).toEqual(about);

      await pia.notice.mark({ noticeIds: [told?.id ?? ''], isRead: true });
      await share(true);
      expect((await pia.notice.waiting()).count, 'the same request twice is no news').toBe(0);
      for (const role of ['peer_worker', 'supervisor'] as const) expect(await listOf(world.as(role)), role).toEqual([]);

      await share(false);
      expect(await listOf(pia), 'what is closed again leads nowhere').toEqual([]);
      await share(true);
      expect((await pia.notice.waiting()).count).toBe(1);
    },
  );

  test('is told as its reader chose, and not at all where the kind is off', async () => {
    const world = await makeWorld();
    const { accountId, pia } = await secondOf(world);
    const {
      choices: _all,
      canMail: _mail,
      canText: _text,
      organisationTimeZone: _zone,
      ...times
    } = await pia.notice.readWish();
    await pia.notice.choose({ ...times, choices: { shared_with_me: [] } });
    await worker(world).learning.share({ accountId, shared: true });
    expect(await listOf(pia)).toEqual([]);
  });

  test('and is then removed for good leaves the list of whoever could read it', async () => {
    const world = await makeWorld();
    const { accountId, pia } = await secondOf(world);
    const { share, about } = (await things['a boundary entry']?.(world, accountId)) ?? {};
    await share?.(true);
    await worker(world).boundary.remove({ id: (about as { boundaryId: string }).boundaryId });
    expect(await listOf(pia)).toEqual([]);
  });
});
