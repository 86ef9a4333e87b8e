import { eq } from '@alongside/db/operators.ts';
import type { Store } from '@alongside/db/store.ts';
import { findMeasure } from '@alongside/domain/release/variables/measure-variable.ts';
import { metLatelyFrom } from '@alongside/domain/review/read-review.ts';
import type { Role } from '@alongside/domain/shared/role.ts';
import { buildSession } from '@alongside/testing/build.ts';
import { plainAsked } from '@alongside/testing/build-release.ts';
import { newId } from '@alongside/testing/new-id.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { freshStore } from '../../../packages/db/test/fresh-store.ts';
import { fillDemo } from '../src/demo/fill-demo.ts';
import { callAs } from './call-as.ts';
import { whenOver } from './release/release-world.ts';
import { makeWorld, now } from './world.ts';

/*
 * A figure has one definition. A peer worker and a supervisor who lay their pages side by side must never find two answers
 * to one question.
 */

let store: Store;
beforeAll(async () => {
  store = await freshStore();
  await fillDemo(store, now);
});
afterAll(() => store.close());

const everyone = async (role: Role) => {
  const { account, accountRole } = store.tables;
  const rows = await store.read.db
    .select({ accountId: account.id, name: account.name, organisationId: account.organisationId })
    .from(account)
    .innerJoin(accountRole, eq(accountRole.accountId, account.id))
    .where(eq(accountRole.role, role));
  return rows.map((row) => ({
    ...row,
    caller: callAs(store, { ...row, roles: [role], timeZone: 'Europe/London' }, { now }),
  }));
};

const sorted = (texts: readonly string[]): string[] => [...texts].sort();

describe('in the invented world', () => {
  test('Today and My people tell the same of everyone', async () => {
    for (const { name, caller } of await everyone('peer_worker')) {
      const [day, { people }] = [await caller.today.read(), await caller.person.caseload()];
      expect(day.people, name).toBe(people.length);
      const quiet = people.filter(({ notMetLately }) => notMetLately).map(({ personId }) => personId);
      expect(sorted(day.notMetLately.map(({ personId }) => personId)), name).toEqual(sorted(quiet));
    }
  });

  test('a supervisor sees the same days, the same quiet people and the same supervision due as the worker does', {
    timeout: 20_000,
  }, async () => {
    const workers = new Map((await everyone('peer_worker')).map((each) => [each.accountId, each]));
    let compared = 0;
    for (const { caller } of await everyone('supervisor')) {
      const team = await caller.supervision.team();
      const review = await caller.review.team({});
      for (const seen of team.workers) {
        const worker = workers.get(seen.accountId);
        if (!worker) throw new Error(`${seen.name} is no peer worker`);
        const { people } = await worker.caller.person.caseload();
        // Whom they cover for counts as their colleague's.
        const mine = people.filter(({ covering }) => covering === null);
        const day = await worker.caller.today.read();
        const theirs = await caller.supervision.caseload({ accountId: seen.accountId });
        expect(seen.people, seen.name).toBe(mine.length);
        const quiet = review.quiet.find(({ accountId }) => accountId === seen.accountId)?.count;
        expect(quiet, seen.name).toBe(mine.filter(({ notMetLately }) => notMetLately).length);
        const met = {
          from: metLatelyFrom(team.today),
          to: team.today,
          kind: 'met',
          accountId: seen.accountId,
        } as const;
        expect((await caller.review.contacts(met)).total, seen.name).toBe(seen.metLately);
        expect(seen.due?.dueOn, seen.name).toBe(day.supervision?.dueOn);
        expect(seen.due?.daysPast, seen.name).toBe(day.supervision?.daysPast);
        const daysOf = new Map(mine.map((each) => [each.personId, each]));
        for (const { personId, lastMetOn, lastAttemptOn, nextOn, since, state, signs, ...figures } of theirs.people) {
          const own = daysOf.get(personId);
          expect({ lastMetOn, lastAttemptOn, since, state, nextOn }, seen.name).toEqual({
            lastMetOn: own?.lastMetOn,
            lastAttemptOn: own?.lastAttemptOn,
            since: own?.since,
            state: own?.state,
            nextOn: own?.next?.on ?? null,
          });
          expect(
            signs.some(({ sign }) => sign === 'no_attempt'),
            seen.name,
          ).toBe(own?.notMetLately);
          expect(figures.contacts90, seen.name).toBeGreaterThanOrEqual(own?.metLately ?? 0);
          compared += 1;
        }
      }
    }
    expect(compared).toBeGreaterThan(60);
  });

  test('a supervisor sees the same figures of a group as those who facilitate it', async () => {
    const facilitated = new Map(
      (await Promise.all((await everyone('peer_worker')).map(({ caller }) => caller.group.list())))
        .flatMap(({ groups }) => groups)
        .map((group) => [group.id, group]),
    );
    const seen = (
      await Promise.all((await everyone('supervisor')).map(({ caller }) => caller.group.ofMyTeams()))
    ).flatMap(({ groups }) => groups);
    expect(seen).toHaveLength(2);
    for (const { named: _named, facilitators: _facilitators, ...group } of seen)
      expect(group).toEqual(facilitated.get(group.id));
  });
});

describe('how things changed, in the invented world', () => {
  test('is the same for a supervisor as in the row of their team on the page of the organisation', {
    timeout: 20_000,
  }, async () => {
    const coordinators = await everyone('coordinator');
    let compared = 0;
    for (const { organisationId, caller } of await everyone('supervisor')) {
      const team = await caller.figure.team();
      const coordinator = coordinators.find((each) => each.organisationId === organisationId);
      const whole = await coordinator?.caller.figure.organisation();
      const [unit] = team.units;
      if (!whole || team.units.length !== 1 || unit === undefined) continue;
      for (const { instrument, scale, all } of team.measures) {
        const measure = whole.measures.find((each) => each.instrument === instrument && each.scale === scale);
        const row = measure?.groups.unit.find(({ key }) => key === unit);
        // The page of the whole may withhold a team to protect another.
        for (const figure of ['comparable', 'pairs', 'mean', 'low', 'high'] as const)
          if (row?.[figure] !== null) expect(row?.[figure], `${unit}, ${instrument}: ${figure}`).toBe(all[figure]);
        compared += 1;
      }
    }
    expect(compared).toBeGreaterThan(3);
  });

  test('is the same on the page of an evaluation as beside a release of it', { timeout: 30_000 }, async () => {
    const compared = new Set<string>();
    for (const { caller } of await everyone('researcher')) {
      for (const { id: evaluationId } of (await caller.evaluation.list()).evaluations) {
        const { outcomes } = await caller.evaluation.read({ evaluationId });
        const { goals } = await caller.evaluation.goals({ evaluationId });
        const { variables } = await caller.release.variables({ evaluationId });
        const asked = {
          ...plainAsked(evaluationId),
          freeze: 'today' as const,
          variables: ['gender', ...variables.flatMap(({ name, kind }) => (kind === 'measure' ? [name] : []))],
        };
        const started = await caller.release.compare({ id: newId('releaseRun'), asked });
        const { report } = await whenOver(caller, started);
        for (const { variable, before } of report?.files[0]?.headline ?? []) {
          const measure = findMeasure(variable);
          const shown =
            variable === 'goals'
              ? goals
              : outcomes.measures.find(
                  (each) => each.instrument === measure?.instrument.key && each.scale === measure?.scale.key,
                );
          if (!shown || shown.all.mean === null || before.mean === null) continue;
          const { pairs, mean, low, high } = shown.all;
          expect(before, variable).toEqual({ people: pairs, mean, low, high });
          compared.add(variable);
        }
      }
    }
    expect([...compared]).toEqual(expect.arrayContaining(['qpr_15', 'goals']));
  });
});

test('the last 90 days begin on the same day for a peer worker and for their supervisor', async () => {
  const world = await makeWorld();
  const { personId, episodeId } = world.walk.own;
  const place = { organisationId: world.organisationId, personId, episodeId, accountId: world.accounts.peer_worker };
  await world.store.write(async (tx) => {
    await buildSession(tx, { ...place, heldOn: '2026-08-21' });
    await buildSession(tx, { ...place, heldOn: '2026-08-22' });
  });
  const mine = await world.as('peer_worker').person.caseload();
  const theirs = await world.as('supervisor').supervision.caseload({ accountId: world.accounts.peer_worker });
  expect([mine.people[0]?.metLately, theirs.people[0]?.contacts90]).toEqual([2, 2]);
});
