import { eq } from '@alongside/db/operators.ts';
import type { Role } from '@alongside/domain/shared/role.ts';
import { describe, expect, test } from 'vitest';
import { concernRows } from '../../../test/access/concern-access.ts';
import { targetOf } from '../../../test/access/target-of.ts';
import { callAs } from '../../../test/call-as.ts';
import { type ConcernWorld, makeConcernWorld, minutesLater } from '../../../test/concern-world.ts';
import { refusalFrom } from '../../../test/refused.ts';
import { keepLadder } from './keep-ladder.ts';

/*
 * What the access table cannot hold: it has four roles, and nobody reaches a concern by a role. Here the same calls are made
 * by everybody who stands to a concern in some other way.
 */

const friday = new Date('2026-11-20T09:00:00Z');

interface Standing {
  role: Role;
  accountId: (world: ConcernWorld) => string;
  at?: Date;
  /** Before it was raised. */
  first?: (world: ConcernWorld) => Promise<unknown>;
  /** After its ladder was written. */
  afterwards?: (world: ConcernWorld) => Promise<unknown>;
}

const unname = (world: ConcernWorld, accountId: string) =>
  world.store.write(({ db, tables: { concernLead } }) =>
    db.delete(concernLead).where(eq(concernLead.accountId, accountId)),
  );

const nameAs = (change: object) => (world: ConcernWorld) =>
  world.store.write(({ db, tables: { concernLead } }) =>
    db.update(concernLead).set(change).where(eq(concernLead.accountId, world.named.lead)),
  );

const lead = ({ named }: ConcernWorld) => named.lead;
const farLead = ({ named }: ConcernWorld) => named.farLead;

const answers: Record<string, Standing> = {
  'the lead of its team': { role: 'supervisor', accountId: lead },
  'the deputy of its team': { role: 'peer_worker', accountId: ({ named }) => named.deputy },
  'a lead of the whole organisation': { role: 'supervisor', accountId: lead, first: nameAs({ teamId: null }) },
  'the lead of another team, once every lead was told': {
    role: 'supervisor',
    accountId: farLead,
    at: minutesLater(240),
  },
  'a coordinator, once the ladder has come to them': {
    role: 'coordinator',
    accountId: ({ accounts }) => accounts.coordinator,
    at: friday,
  },
};

const knowsNothing: Record<string, Standing> = {
  'who walks with the person and did not raise it': {
    role: 'peer_worker',
    accountId: ({ accounts }) => accounts.peer_worker,
  },
  'who supervises the team and is not named': {
    role: 'supervisor',
    accountId: ({ accounts }) => accounts.supervisor,
    at: friday,
  },
  'a coordinator before the ladder has come to them': {
    role: 'coordinator',
    accountId: ({ accounts }) => accounts.coordinator,
    at: new Date(friday.getTime() - 1),
  },
  'a coordinator of concerns before the ladder has come to them': {
    role: 'supervisor',
    accountId: lead,
    first: nameAs({ part: 'coordinator' }),
  },
  'the lead of another team before every lead was told': {
    role: 'supervisor',
    accountId: farLead,
    at: new Date(minutesLater(240).getTime() - 1),
  },
  'a former lead of its team': {
    role: 'supervisor',
    accountId: lead,
    afterwards: (world) => unname(world, world.named.lead),
  },
  'a former lead of another team, though every lead was told': {
    role: 'supervisor',
    accountId: farLead,
    at: minutesLater(240),
    afterwards: (world) => unname(world, world.named.farLead),
  },
  'a lead of another organisation': { role: 'supervisor', accountId: ({ farWorker }) => farWorker },
};

/** The procedures that are about one concern, each with the call the access table makes. */
const aboutOne = Object.entries(concernRows).filter(
  ([path, { expect: expected }]) => path !== 'concern.raise' && expected.supervisor?.otherTeam === 'NOT_FOUND',
);

/** A colleague raised it about the person somebody else walks with; the ladder is written as raising writes it. */
const callAsStanding = async (path: string, { role, accountId, at, first, afterwards }: Standing) => {
  const world = await makeConcernWorld();
  const row = concernRows[path];
  if (!row) throw new Error(`no row for ${path}`);
  await row.prepare?.(world);
  await first?.(world);
  await world.store.write(async (tx) => {
    const { concern, concernLead, action } = tx.tables;
    // The table's own lead is the supervisor under test; here the supervisor is named for nothing.
    await tx.db.delete(concernLead).where(eq(concernLead.accountId, world.accounts.supervisor));
    const ofOwn = eq(concern.personId, world.walk.own.personId);
    const raisedAt = minutesLater(0);
    await tx.db.update(concern).set({ raisedBy: world.colleague, raisedAt }).where(ofOwn);
    const [found] = await tx.db.select({ id: concern.id, state: concern.state }).from(concern).where(ofOwn);
    await tx.db
      .update(action)
      .set({ ownerId: world.colleague })
      .where(eq(action.concernId, found?.id ?? ''));
    await tx.db.update(concern).set({ state: 'raised' }).where(ofOwn);
    await keepLadder(tx, ofOwn, raisedAt);
    await tx.db
      .update(concern)
      .set({ state: found?.state ?? 'raised' })
      .where(ofOwn);
  });
  await afterwards?.(world);
  const id = accountId(world);
  const organisationId = id === world.farWorker ? world.otherOrganisationId : world.organisationId;
  const caller = callAs(
    world.store,
    { ...world.actorOf(role), accountId: id, organisationId },
    { now: at ?? minutesLater(0) },
  );
  const target = { ...targetOf(world, 'own'), accountId: world.colleague };
  return (await refusalFrom(row.call(caller, target, world))).code;
};

const codesFor = async (standing: Standing) =>
  Object.fromEntries(await Promise.all(aboutOne.map(async ([path]) => [path, await callAsStanding(path, standing)])));

const all = (code: string) => Object.fromEntries(aboutOne.map(([path]) => [path, code]));

describe('everything that can be done with one concern', () => {
  test('is eleven procedures, each of them tried below', () => {
    expect(aboutOne.map(([path]) => path.replace('concern.', ''))).toEqual([
      'add',
      'read',
      'acknowledge',
      'decide',
      'tellPerson',
      'tellAuthority',
      'feedBack',
      'offerDebrief',
      'addAction',
      'close',
      'reopen',
    ]);
  });

  test.each(Object.entries(answers))('is open to %s', async (_who, standing) => {
    expect(await codesFor(standing)).toEqual(all('went through'));
  });

  test.each(Object.entries(knowsNothing))('is not there for %s', async (_who, standing) => {
    expect(await codesFor(standing)).toEqual(all('NOT_FOUND'));
  });

  test('is, for whoever raised it: to read and to add', async () => {
    const raiser: Standing = { role: 'peer_worker', accountId: ({ colleague }) => colleague };
    const through = ['concern.add', 'concern.read'];
    const codes = await codesFor(raiser);
    expect(Object.keys(codes).filter((path) => codes[path] === 'went through')).toEqual(through);
  });
});
