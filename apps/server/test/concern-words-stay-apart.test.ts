import { roles } from '@alongside/domain/shared/role.ts';
import { newId } from '@alongside/testing/new-id.ts';
import { describe, expect, test } from 'vitest';
import { appRouter } from '../src/app-router.ts';
import { listProcedures } from '../src/list-procedures.ts';
import { allRows } from './access/all-rows.ts';
import { targetOf } from './access/target-of.ts';
import type { Caller } from './call-as.ts';
import { type ConcernWorld, makeConcernWorld } from './concern-world.ts';
import { refusalFrom } from './refused.ts';
import { worldFor } from './world-for.ts';

/*
 * What is told in a concern, and what is written about it, is read in one place: the concern itself. A canary sits in every
 * field of one, and every other procedure is called by everybody, those who answer it among them.
 */

const canary = 'Kestrel-canary-4417';
/** What somebody will do about it stands in their own list as well, wherever that is shown, and in nobody else's. */
const todo = 'Kestrel-to-do-5528';
const ownList = ['action.list', 'person.carry', 'today.read'];
const everyField = {
  whatHappened: canary,
  whenItHappened: canary,
  wordsUsed: canary,
  whoMayBeResponsible: canary,
  othersAtRisk: canary,
  safeNow: canary,
  needs: canary,
  wishes: canary,
  whyNotTold: canary,
  toldWhom: canary,
  aboutWhom: canary,
  howToReachMe: canary,
};

/** Raised by the one who walks with the person, added to, decided, said back, with an action of the raiser's. */
const withCanary = async (world: ConcernWorld): Promise<string> => {
  const id = newId('concern');
  const { personId, sessionId } = world.walk.own;
  const entry = () => ({ id: newId('concernEntry'), concernId: id, words: canary });
  await world.worker().concern.raise({ id, personId, sessionId, isDangerNow: true, told: everyField });
  await world.worker().concern.add({ id: newId('concernEntry'), concernId: id, told: everyField });
  const { concern } = world.lead();
  const { version } = await concern.read({ concernId: id });
  await concern.decide({ ...entry(), choice: 'other', version });
  await concern.tellPerson({ ...entry(), wasTold: false });
  await concern.tellAuthority({ ...entry(), wasTold: true });
  await concern.feedBack(entry());
  await concern.offerDebrief(entry());
  const ownerId = world.accounts.peer_worker;
  await concern.addAction({ id: newId('action'), concernId: id, ownerId, words: todo });
  return id;
};

const sings = (answer: unknown, song = canary): boolean => JSON.stringify(answer ?? null).includes(song);

const heardBy = async (world: ConcernWorld, caller: Caller, path: string): Promise<unknown> => {
  try {
    return await allRows[path]?.call(caller, targetOf(world, 'own'), world);
  } catch {
    return null;
  }
};

const callersOf = (world: ConcernWorld): Record<string, Caller> => {
  return {
    ...Object.fromEntries(roles.map((role) => [role, world.as(role)])),
    lead: world.lead(),
    deputy: world.deputy(),
    colleague: world.colleagueAt(),
  };
};

const worldOf = worldFor(async (path) => {
  const world = await makeConcernWorld();
  await withCanary(world);
  await allRows[path]?.prepare?.(world);
  return world;
});

describe('what was told in a concern', () => {
  /** Whatever reads, everything about concerns, and what leaves the house. */
  const others = listProcedures(appRouter)
    .filter(({ path, kind }) => kind === 'query' || path.startsWith('concern.') || path.startsWith('release.'))
    .map(({ path }) => path)
    .filter((path) => allRows[path] && path !== 'concern.read');
  test.each(others)('is in no answer of %s', async (path) => {
    const world = await worldOf(path);
    const singers: string[] = [];
    const doers: string[] = [];
    for (const [who, caller] of Object.entries(callersOf(world))) {
      const heard = await heardBy(world, caller, path);
      if (sings(heard)) singers.push(who);
      if (sings(heard, todo)) doers.push(who);
    }
    expect(singers).toEqual([]);
    expect(doers).toEqual(ownList.includes(path) ? ['peer_worker'] : []);
  });

  test('can be heard by this test at all, by those who answer it and in their own words by who raised it', async () => {
    const world = await makeConcernWorld();
    const concernId = await withCanary(world);
    const heard: Record<string, boolean> = {};
    for (const [who, caller] of Object.entries(callersOf(world)))
      heard[who] = (await refusalFrom(caller.concern.read({ concernId }))).code === 'went through';
    expect(Object.keys(heard).filter((who) => heard[who])).toEqual(['peer_worker', 'lead', 'deputy']);
    expect([
      sings(await world.lead().concern.read({ concernId })),
      sings(await world.worker().concern.read({ concernId })),
    ]).toEqual([true, true]);
  });

  test('lies in the tables of concerns and in no other, the audit trail among them', async () => {
    const world = await makeConcernWorld();
    await withCanary(world);
    const found = [];
    for (const [name, table] of Object.entries(world.store.tables)) {
      const rows = await world.store.read.db.select().from(table);
      if (sings(rows) || sings(rows, todo)) found.push(name);
    }
    expect(found.sort()).toEqual(['action', 'concern', 'concernEntry']);
  });
});
