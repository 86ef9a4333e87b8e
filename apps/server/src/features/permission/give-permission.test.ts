import { eq } from '@alongside/db/operators.ts';
import { newId } from '@alongside/testing/new-id.ts';
import { describe, expect, test } from 'vitest';
import { refusalFrom } from '../../../test/refused.ts';
import { makeWorld } from '../../../test/world.ts';

const said = (personId: string, on = '2026-11-18') => ({
  id: newId('permission'),
  personId,
  purpose: 'evaluation' as const,
  on,
  way: 'in_person' as const,
});
const wordsShown = 'May we count how things went?';

describe('a permission', () => {
  test('is given with the words shown, withdrawn, and both stay in its history', async () => {
    const world = await makeWorld();
    const { personId } = world.walk.own;
    const caller = world.as('peer_worker');
    const history = () => caller.permission.history({ personId, purpose: 'evaluation' });
    expect(await history()).toMatchObject({ state: 'never_asked', entries: [] });
    const given = { ...said(personId, '2026-11-10'), wordsShown };
    await caller.permission.give(given);
    await caller.permission.give(given);
    expect(await history()).toMatchObject({ state: 'given', entries: [{ wordsShown, way: 'in_person' }] });
    const later = world.as('peer_worker', { now: new Date('2026-11-19T10:05:00Z') });
    await later.permission.withdraw(said(personId));
    expect(await history()).toMatchObject({ state: 'withdrawn', entries: [{ kind: 'withdrawn' }, { kind: 'given' }] });
  });

  test('keeps the words as they were shown, also after the organisation says it otherwise', async () => {
    const world = await makeWorld();
    const { personId } = world.walk.own;
    await world.as('peer_worker').permission.give({ ...said(personId), wordsShown });
    const { id: _id, ...agreed } = await world.as('coordinator').organisation.read();
    await world.as('coordinator').organisation.amend({ ...agreed, evaluationWords: 'Quite other words.' });
    const read = await world.as('peer_worker').permission.history({ personId, purpose: 'evaluation' });
    expect(read).toMatchObject({ wordsToShow: 'Quite other words.', entries: [{ wordsShown }] });
  });

  test('lapses after its end without anyone doing anything', async () => {
    const world = await makeWorld();
    const { personId } = world.walk.own;
    await world.as('peer_worker').permission.give({ ...said(personId), wordsShown, endsOn: '2026-12-01' });
    const read = (day: string) =>
      world
        .as('peer_worker', { now: new Date(`${day}T10:00:00Z`) })
        .permission.history({ personId, purpose: 'evaluation' });
    expect([(await read('2026-12-01')).state, (await read('2026-12-02')).state]).toEqual(['given', 'expired']);
  });

  test.each([
    ['a day in the future', { on: '2026-11-20' }, { on: 'day_in_future' }],
    ['an end before it begins', { endsOn: '2026-11-18' }, { endsOn: 'day_not_after' }],
    ['no words shown', { wordsShown: ' ' }, { wordsShown: 'text_missing' }],
  ])('is refused with %s beside its field', async (_what, wrong, fields) => {
    const world = await makeWorld();
    const call = world.as('peer_worker').permission.give({ ...said(world.walk.own.personId), wordsShown, ...wrong });
    expect(await refusalFrom(call)).toMatchObject({ code: 'FIELDS_REFUSED', fields });
  });

  test('can be withdrawn through the coordinator after the ending', async () => {
    const world = await makeWorld();
    const { personId, episodeId } = world.walk.own;
    const { pairing } = world.store.tables;
    await world.store.write(({ db }) =>
      db.update(pairing).set({ endedOn: '2026-11-18' }).where(eq(pairing.episodeId, episodeId)),
    );
    const refused = await refusalFrom(world.as('peer_worker').permission.withdraw(said(personId)));
    const call = await refusalFrom(world.as('coordinator').permission.withdraw(said(personId)));
    expect([refused.code, call.code]).toEqual(['NOT_FOUND', 'went through']);
  });
});
