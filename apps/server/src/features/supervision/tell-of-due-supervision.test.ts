import { eq } from '@alongside/db/operators.ts';
import type { Store } from '@alongside/db/store.ts';
import { buildAccount } from '@alongside/testing/build.ts';
import { buildSupervision } from '@alongside/testing/build-supervision.ts';
import { newId } from '@alongside/testing/new-id.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { freshStore } from '../../../../../packages/db/test/fresh-store.ts';
import { makeWorld, type World } from '../../../test/world.ts';
import { tellOfDueSupervision } from './tell-of-due-supervision.ts';

let small: Store;
beforeAll(async () => {
  small = await freshStore();
});
afterAll(() => small.close());

const day = '2026-11-24';
const at = (clock: string, on = day) => new Date(`${on}T${clock}:00Z`);

/** Two supervisors of one team: Idris held practice supervision, and agreed the next for that day. */
const held = async () => {
  const world = await makeWorld(small);
  const { organisationId, teamId, accounts } = world;
  await small.write((tx) =>
    buildAccount(tx, {
      organisationId,
      name: 'Pia Storybook',
      roles: ['supervisor'],
      teams: [{ teamId, supervises: true }],
    }),
  );
  const pair = { organisationId, supervisorId: accounts.supervisor, peerWorkerId: accounts.peer_worker };
  await small.write((tx) => buildSupervision(tx, { ...pair, heldOn: '2026-10-27', nextOn: day }));
  return world;
};

const toldIn = async ({ organisationId }: World) => {
  const { notice, account } = small.tables;
  const rows = await small.read.db
    .select({ name: account.name, kind: notice.kind, about: notice.about })
    .from(notice)
    .innerJoin(account, eq(account.id, notice.accountId))
    .where(eq(notice.organisationId, organisationId));
  return rows.filter(({ kind }) => kind === 'supervision_due').map(({ name, about }) => ({ name, ...about }));
};

describe('supervision is due', () => {
  test('and whoever held the last of its kind is told, in the morning of the day and once', async () => {
    const world = await held();
    await tellOfDueSupervision(small, at('09:00', '2026-11-23'));
    await tellOfDueSupervision(small, at('06:50'));
    expect(await toldIn(world)).toEqual([]);
    await tellOfDueSupervision(small, at('07:00'));
    const { notices } = await world.as('supervisor').notice.list();
    await world.as('supervisor').notice.mark({ noticeIds: notices.map(({ id }) => id), isRead: true });
    for (const later of [at('12:00'), at('09:00', '2026-11-26')]) await tellOfDueSupervision(small, later);
    expect(await toldIn(world)).toEqual([{ name: 'Idris Pretend', accountId: world.accounts.peer_worker, on: day }]);
    expect((await world.as('supervisor').notice.waiting()).count, 'told again, it would be unread').toBe(0);
  });

  test('and nobody is told of what is planned', async () => {
    const world = await held();
    const { peer_worker: withId } = world.accounts;
    const plan = { id: newId('supervision'), withId, kind: 'practice' as const, heldOn: day };
    await world.as('supervisor').supervision.plan(plan);
    await tellOfDueSupervision(small, at('09:00'));
    expect(await toldIn(world)).toEqual([]);
  });

  test('and the others of the team are told where whoever held it supervises them no longer', async () => {
    const world = await held();
    const { teamMember } = small.tables;
    await small.write(({ db }) => db.delete(teamMember).where(eq(teamMember.accountId, world.accounts.supervisor)));
    await tellOfDueSupervision(small, at('09:00'));
    expect(await toldIn(world)).toMatchObject([{ name: 'Pia Storybook', on: day }]);
  });

  test('and nobody hears of one that came due long ago, when the server first looks', async () => {
    const world = await held();
    await tellOfDueSupervision(small, at('09:00', '2026-12-10'));
    expect(await toldIn(world)).toEqual([]);
  });
});
