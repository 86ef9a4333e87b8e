import { newId } from '@alongside/testing/new-id.ts';
import { describe, expect, test } from 'vitest';
import { refusalFrom } from '../../../test/refused.ts';
import { makeWorld } from '../../../test/world.ts';

describe('teams and the organisation', () => {
  test('a team is listed with who works in it and how many people it walks with', async () => {
    const world = await makeWorld();
    const teams = await world.as('coordinator').team.list();
    expect(teams.map(({ name, members, supervisors, people }) => ({ name, members, supervisors, people }))).toEqual([
      { name: 'Harbour team', members: 2, supervisors: 1, people: 2 },
      { name: 'Orchard team', members: 1, supervisors: 0, people: 1 },
    ]);
  });

  test('adding the same team twice keeps one', async () => {
    const world = await makeWorld();
    const input = { id: newId('team'), name: 'Meadow team' };
    await world.as('coordinator').team.add(input);
    await world.as('coordinator').team.add(input);
    expect((await world.as('coordinator').team.list()).filter((team) => team.name === 'Meadow team')).toHaveLength(1);
  });

  test('two coordinators change the words of the evaluation: the second sees both', async () => {
    const world = await makeWorld();
    const { version, id, ...agreed } = await world.as('coordinator').organisation.read();
    const amend = (evaluationWords: string) =>
      world.as('coordinator').organisation.amend({ ...agreed, evaluationWords, version });
    await amend('May we count how it went?');
    expect(await refusalFrom(amend('May we count you in?'))).toMatchObject({
      code: 'STALE_VERSION',
      details: { yours: 'May we count you in?', current: 'May we count how it went?' },
    });
    expect(id).toBe(world.organisationId);
  });

  test.each([
    ['an unknown time zone', { timeZone: 'Europe/Atlantis' }, { timeZone: 'time_zone_unknown' }],
    ['a kind that is not in the list', { kind: 'guild' }, { kind: 'choice_missing' }],
    ['no name', { name: '' }, { name: 'text_missing' }],
  ])('refuses %s beside its field', async (_what, wrong, fields) => {
    const world = await makeWorld();
    const { id: _id, ...agreed } = await world.as('coordinator').organisation.read();
    const amended = { ...agreed, ...wrong } as typeof agreed;
    expect(await refusalFrom(world.as('coordinator').organisation.amend(amended))).toMatchObject({ fields });
  });
});
