import { sql } from '@alongside/db/operators.ts';
import { ageBandOf, ageBands, ethnicities, ethnicityGroupOf, genders } from '@alongside/domain/person/about-person.ts';
import { buildEpisode, buildPerson } from '@alongside/testing/build.ts';
import { expect, test } from 'vitest';
import { makeWorld } from '../../../test/world.ts';
import { cellsOfUnit, readCell, whereNumber } from './figure-cells.ts';
import { stagesOf } from './figure-stages.ts';

test('whoever somebody is, the engine puts them where the domain says', { timeout: 60_000 }, async () => {
  const world = await makeWorld();
  const { organisationId, teamId } = world;
  const years = [null, 1890, ...Array.from({ length: 95 }, (_, at) => 1920 + at)];
  const people = years.map((birthYear, at) => ({
    birthYear,
    ageBand: ageBands[at % ageBands.length] ?? 'X',
    gender: genders[at % genders.length] ?? 'X',
    ethnicity: ethnicities[at % ethnicities.length] ?? 'Z',
  }));
  const expected = new Map<string, unknown>();
  await world.store.write(async (tx) => {
    for (const person of people) {
      const personId = await buildPerson(tx, { organisationId, ...person });
      await buildEpisode(tx, { organisationId, personId, teamId });
      expected.set(personId, {
        said: 'given',
        age: ageBandOf(person.birthYear, person.ageBand, 2026),
        gender: person.gender,
        ethnicity: ethnicityGroupOf(person.ethnicity),
      });
    }
  });
  const { read } = world.store;
  const { episode, person } = read.tables;
  const units = [{ id: teamId, name: '' }];
  const scope = { kind: 'teams', organisationIds: [], units, inScope: () => sql`true`, permittedFor: null } as const;
  const found = new Map<string, unknown>();
  await read.eachRow(
    sql`select e.person_id, ${whereNumber(read, scope, stagesOf([], '2026-11-19'))} from ${episode} e
      inner join ${person} p on p.id = e.person_id`,
    ([personId, where]) => {
      if (expected.has(String(personId))) found.set(String(personId), readCell(Number(where) % cellsOfUnit));
    },
  );
  expect(found).toEqual(expected);
});
