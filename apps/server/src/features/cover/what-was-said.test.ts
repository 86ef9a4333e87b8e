import { buildAccount } from '@alongside/testing/build.ts';
import { buildOutcome } from '@alongside/testing/build-outcome.ts';
import { newId } from '@alongside/testing/new-id.ts';
import { describe, expect, test } from 'vitest';
import { callAs } from '../../../test/call-as.ts';
import { refusalFrom } from '../../../test/refused.ts';
import { makeWorld, type World } from '../../../test/world.ts';

/** Tamsin is away from Monday 23 to Friday 27 November; Ola covers. */
const days = { startsOn: '2026-11-23', endsOn: '2026-11-27' };
const tuesday = new Date('2026-11-24T10:00:00Z');

const asPeerWorker = (world: World, accountId: string, now = tuesday) =>
  callAs(world.store, { ...world.actorOf('peer_worker'), accountId }, { now });

type Said = 'agreed' | 'not_asked' | 'said_no';

const handedOver = async (world: World, agreement: Said = 'agreed') => {
  const leaveId = newId('leave');
  const { cover } = world.as('peer_worker');
  await cover.setLeave({ id: leaveId, accountId: world.accounts.peer_worker, kind: 'planned', ...days });
  const { personId } = world.walk.own;
  const handed = {
    ...{ id: newId('cover'), leaveId, personId, coveringId: world.colleague, needToKnow: null },
    ...{ ...days, agreement },
  };
  await cover.handOver(handed);
  return handed;
};

const reads = async (world: World, accountId: string, personId: string) =>
  (await refusalFrom(asPeerWorker(world, accountId).person.read({ personId }))).code === 'went through';

describe('what a person says about being covered', () => {
  test('a no that was told to somebody else is not turned by the colleague who would cover', async () => {
    const world = await makeWorld();
    const { id: coverId, personId } = await handedOver(world);
    const ola = asPeerWorker(world, world.colleague);
    await world.as('supervisor', { now: tuesday }).cover.noteAgreement({ coverId, agreement: 'said_no' });
    await ola.cover.noteAgreement({ coverId, agreement: 'said_no' });
    for (const agreement of ['agreed', 'not_asked'] as const)
      expect((await refusalFrom(ola.cover.noteAgreement({ coverId, agreement }))).code).toBe('NOT_FOUND');
    expect(await reads(world, world.colleague, personId)).toBe(false);
    await world.as('supervisor', { now: tuesday }).cover.noteAgreement({ coverId, agreement: 'agreed' });
    expect(await reads(world, world.colleague, personId)).toBe(true);
  });

  test('a no that became a yes does not put a second colleague beside the one found meanwhile', async () => {
    const world = await makeWorld();
    const { id: coverId, ...handed } = await handedOver(world);
    const other = await world.store.write((tx) =>
      buildAccount(tx, { ...world, roles: ['peer_worker'], teams: [{ teamId: world.teamId }] }),
    );
    const tamsin = world.as('peer_worker');
    await tamsin.cover.noteAgreement({ coverId, agreement: 'said_no' });
    await tamsin.cover.handOver({ ...handed, id: newId('cover'), coveringId: other });
    const call = tamsin.cover.noteAgreement({ coverId, agreement: 'agreed' });
    expect(await refusalFrom(call)).toMatchObject({ fields: { startsOn: 'cover_overlaps' } });
    expect(await reads(world, world.colleague, handed.personId)).toBe(false);
    expect(await reads(world, other, handed.personId)).toBe(true);
  });

  test('a no to one colleague hides no gap once they have said yes to another, who then falls ill', async () => {
    const world = await makeWorld();
    const { id: coverId, ...handed } = await handedOver(world);
    const other = await world.store.write((tx) =>
      buildAccount(tx, { ...world, roles: ['peer_worker'], teams: [{ teamId: world.teamId }] }),
    );
    const supervisor = world.as('supervisor', { now: tuesday });
    const gaps = async () => (await supervisor.cover.gaps()).gaps.flatMap(({ people }) => people.map(({ gap }) => gap));
    await supervisor.cover.noteAgreement({ coverId, agreement: 'said_no' });
    expect(await gaps(), 'they would rather wait').toEqual([]);
    await supervisor.cover.handOver({ ...handed, id: newId('cover'), coveringId: other });
    expect(await gaps(), 'somebody covers').toEqual([]);
    const sick = { id: newId('leave'), accountId: other, kind: 'sudden' as const, ...days };
    await supervisor.cover.setLeave(sick);
    expect(await gaps()).toEqual(['nobody']);
  });

  test.each<[Said, Said]>([
    ['agreed', 'said_no'],
    ['agreed', 'not_asked'],
    ['not_asked', 'agreed'],
    ['said_no', 'agreed'],
  ])('is not lost behind a first try: %s, and then %s under the same id', async (first, second) => {
    const world = await makeWorld();
    const handed = await handedOver(world, first);
    const { cover } = world.as('peer_worker');
    expect(await cover.handOver(handed)).toEqual({ id: handed.id, version: 1 });
    const call = cover.handOver({ ...handed, agreement: second });
    expect((await refusalFrom(call)).code).toBe('ALREADY_THERE');
  });

  test('a first try that is sent again is the same also when they have said something else since', async () => {
    const world = await makeWorld();
    const handed = await handedOver(world, 'not_asked');
    await asPeerWorker(world, world.colleague).cover.noteAgreement({ coverId: handed.id, agreement: 'agreed' });
    expect(await world.as('peer_worker').cover.handOver(handed)).toEqual({ id: handed.id, version: 2 });
  });
});

test('an answer on risk to life is told to the supervisors when whoever covers is away as well', async () => {
  const world = await makeWorld();
  const { personId } = await handedOver(world);
  const { episodeId } = world.walk.own;
  const outcomeId = await world.store.write((tx) =>
    buildOutcome(tx, {
      ...{ personId, episodeId, accountId: world.accounts.peer_worker, instrument: 'phq_9' },
      ...{ answers: { '1': 0, '9': 1 }, occasion: 'review', takenOn: '2026-11-19' },
    }),
  );
  const supervisor = world.as('supervisor', { now: tuesday });
  const waiting = async () => (await supervisor.outcome.awaitingTalk()).readings.map((reading) => reading.outcomeId);
  expect(await waiting(), 'Ola covers').toEqual([]);
  const sick = { id: newId('leave'), accountId: world.colleague, kind: 'sudden' as const };
  await supervisor.cover.setLeave({ ...sick, startsOn: '2026-11-24', endsOn: '2026-11-25' });
  expect(await waiting(), 'Ola has fallen ill').toEqual([outcomeId]);
});
