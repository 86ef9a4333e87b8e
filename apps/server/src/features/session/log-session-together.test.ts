import { and, eq } from '@alongside/db/operators.ts';
import { newId } from '@alongside/testing/new-id.ts';
import { describe, expect, test } from 'vitest';
import { refusalFrom } from '../../../test/refused.ts';
import { addWalk, makeWorld, now, type World } from '../../../test/world.ts';

const withFlatmate = async () => {
  const world = await makeWorld();
  const { organisationId, teamId, accounts } = world;
  const place = { organisationId, teamId, accountId: accounts.peer_worker, displayName: 'Robin Pretend' };
  return { world, own: world.walk.own, flatmate: await world.store.write((tx) => addWalk(tx, place)) };
};

const together = (personId: string, others: readonly string[]) => ({
  id: newId('session'),
  personId,
  heldOn: '2026-11-18',
  minutes: 45,
  attendance: 'met' as const,
  mode: 'in_person' as const,
  activities: ['everyday' as const],
  note: 'We cooked.',
  writtenWith: 'together' as const,
  togetherId: newId('together'),
  alsoWith: others.map((other) => ({ id: newId('session'), personId: other })),
});

const logged = async ({ store }: World, togetherId: string) => {
  const { session } = store.tables;
  return await store.read.db.select().from(session).where(eq(session.togetherId, togetherId));
};

describe('logging one session for several people', () => {
  test('each gets a session of their own with the same note, and each is in the trace', async () => {
    const { world, own, flatmate } = await withFlatmate();
    const input = together(own.personId, [flatmate.personId]);
    const answer = await world.as('peer_worker').session.log(input);
    const [other] = input.alsoWith;
    expect(answer).toEqual({ id: input.id, version: 1, alsoWith: [{ id: other?.id, version: 1 }] });
    const rows = await logged(world, input.togetherId);
    expect(rows.map((row) => row.personId).sort()).toEqual([own.personId, flatmate.personId].sort());
    for (const row of rows)
      expect(row).toMatchObject({ minutes: 45, note: 'We cooked.', writtenWith: 'together', activities: ['everyday'] });
    expect(rows.find((row) => row.personId === flatmate.personId)?.episodeId).toBe(flatmate.episodeId);
    const { audit } = world.store.tables;
    const traced = await world.store.read.db
      .select()
      .from(audit)
      .where(and(eq(audit.action, 'session.log'), eq(audit.organisationId, world.organisationId)));
    expect(traced.map((entry) => entry.recordId).sort()).toEqual([input.id, other?.id].sort());
  });

  test("nobody's page tells who else was there", async () => {
    const { world, own, flatmate } = await withFlatmate();
    const input = together(own.personId, [flatmate.personId]);
    const caller = world.as('peer_worker');
    await caller.session.log(input);
    for (const [mine, theirs] of [
      [own, flatmate],
      [flatmate, own],
    ] as const) {
      const told = JSON.stringify([
        await caller.person.read({ personId: mine.personId }),
        await caller.person.timeline({ personId: mine.personId }),
      ]);
      expect(told).toContain('We cooked.');
      expect(told).not.toContain(theirs.personId);
      expect(told).not.toContain(input.togetherId);
      expect(told).not.toContain(mine === own ? 'Robin' : 'Wren');
    }
  });

  test("one person's own words and next meet-up stay with that person", async () => {
    const { world, own, flatmate } = await withFlatmate();
    const input = {
      ...together(own.personId, [flatmate.personId]),
      ownWords: 'I slept.',
      next: { id: newId('meetUp'), on: '2026-11-26' },
    };
    await world.as('peer_worker').session.log(input);
    const words = new Map((await logged(world, input.togetherId)).map((row) => [row.personId, row.ownWords]));
    expect([words.get(own.personId), words.get(flatmate.personId)]).toEqual(['I slept.', null]);
    const { people } = await world.as('peer_worker').person.caseload();
    expect(people.filter(({ next }) => next !== null).map(({ personId }) => personId)).toEqual([own.personId]);
  });

  test.each([
    ['someone else walks with them', 'NOT_FOUND'],
    ['their time here has ended', 'CLOSED'],
  ])('nothing is kept when %s, and the refusal says which by id alone', async (_why, code) => {
    const { world, own, flatmate } = await withFlatmate();
    const { episode } = world.store.tables;
    if (code === 'CLOSED')
      await world.store.write(({ db }) =>
        db.update(episode).set({ state: 'ended', endedOn: '2026-11-18' }).where(eq(episode.id, flatmate.episodeId)),
      );
    const wrong = code === 'CLOSED' ? flatmate.personId : world.walk.sameTeam.personId;
    const input = together(own.personId, [wrong]);
    const refused = await refusalFrom(world.as('peer_worker').session.log(input));
    expect(refused).toMatchObject({ code, details: { personId: wrong } });
    expect(await logged(world, input.togetherId)).toEqual([]);
  });

  test('a day before one of them came is refused beside the choice of people', async () => {
    const { world, own, flatmate } = await withFlatmate();
    const { episode } = world.store.tables;
    await world.store.write(({ db }) =>
      db.update(episode).set({ referredOn: '2026-11-19' }).where(eq(episode.id, flatmate.episodeId)),
    );
    const refused = await refusalFrom(world.as('peer_worker').session.log(together(own.personId, [flatmate.personId])));
    expect(refused).toMatchObject({ code: 'FIELDS_REFUSED', fields: { alsoWith: 'day_before_episode' } });
  });

  test.each([
    ['the same person twice', ({ own }: { own: string }) => [own], { alsoWith: 'person_listed_twice' }],
    ['eleven others', () => Array.from({ length: 11 }, () => newId('person')), { alsoWith: 'too_many_people' }],
  ])('refuses %s', async (_what, others, fields) => {
    const { world, own } = await withFlatmate();
    const input = together(own.personId, others({ own: own.personId }));
    const refused = await refusalFrom(world.as('peer_worker').session.log(input));
    expect(refused).toMatchObject({ code: 'FIELDS_REFUSED', fields });
  });

  test('sending it twice keeps one each; with someone added or left out it is refused, and the first stays', async () => {
    const { world, own, flatmate } = await withFlatmate();
    const { organisationId, teamId, accounts } = world;
    const third = await world.store.write((tx) =>
      addWalk(tx, { organisationId, teamId, accountId: accounts.peer_worker }),
    );
    const input = together(own.personId, [flatmate.personId]);
    const caller = world.as('peer_worker');
    const first = await caller.session.log(input);
    expect(await caller.session.log(input)).toEqual(first);
    const more = [...input.alsoWith, { id: newId('session'), personId: third.personId }];
    for (const alsoWith of [more, []]) {
      const refused = await refusalFrom(caller.session.log({ ...input, alsoWith }));
      expect(refused).toMatchObject({ code: 'ALREADY_THERE', details: { field: 'alsoWith' } });
    }
    expect(await logged(world, input.togetherId)).toHaveLength(2);
  });

  test('an id that names another session of the flatmate is not taken for this one', async () => {
    const { world, own, flatmate } = await withFlatmate();
    const input = together(own.personId, [flatmate.personId]);
    const taken = { ...input, alsoWith: [{ id: flatmate.sessionId, personId: flatmate.personId }] };
    const refused = await refusalFrom(world.as('peer_worker').session.log(taken));
    expect(refused).toMatchObject({ code: 'ALREADY_THERE', details: { field: 'alsoWith' } });
    const theirs = { ...input, alsoWith: [{ id: world.walk.sameTeam.sessionId, personId: flatmate.personId }] };
    expect((await refusalFrom(world.as('peer_worker').session.log(theirs))).code).toBe('NOT_FOUND');
  });

  test('the worker met once, each person was met; taking one back leaves the other', async () => {
    const { world, own, flatmate } = await withFlatmate();
    const metBy = async () => {
      const { workers } = await world.as('supervisor').supervision.team();
      return workers.find(({ accountId }) => accountId === world.accounts.peer_worker)?.metLately;
    };
    const before = (await metBy()) ?? 0;
    const caller = world.as('peer_worker');
    const input = together(own.personId, [flatmate.personId]);
    await caller.session.log(input);
    expect(await metBy()).toBe(before + 1);
    const { people } = await caller.person.caseload();
    expect(people.map(({ lastMetOn }) => lastMetOn)).toEqual(['2026-11-18', '2026-11-18']);

    await caller.session.void({ sessionId: input.id, reason: 'Wrong day', version: 1 });
    expect(await metBy()).toBe(before + 1);
    const theirs = await caller.person.timeline({ personId: flatmate.personId });
    expect(theirs.entries[0]).toMatchObject({ on: '2026-11-18', voided: false });
  });

  test('what waited on a phone keeps the time it was written for each', async () => {
    const { world, own, flatmate } = await withFlatmate();
    const input = together(own.personId, [flatmate.personId]);
    const writtenAt = now.getTime() - 3_600_000;
    const sent = { key: newId('sent'), by: world.accounts.peer_worker, writtenAt, sentAt: now.getTime() };
    await world.as('peer_worker').session.log({ ...input, sent });
    const rows = await logged(world, input.togetherId);
    expect(rows.map((row) => row.writtenAt?.getTime())).toEqual([writtenAt, writtenAt]);
  });
});
