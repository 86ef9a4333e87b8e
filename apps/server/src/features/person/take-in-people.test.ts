import { and, eq } from '@alongside/db/operators.ts';
import { guessColumns, personHeaders } from '@alongside/domain/take-in/column-fields.ts';
import { readPersonRow } from '@alongside/domain/take-in/read-person-row.ts';
import { buildAccount } from '@alongside/testing/build.ts';
import { describe, expect, test } from 'vitest';
import { messyPeople, tableOf } from '../../../test/messy-file.ts';
import { counted } from '../../../test/test-store.ts';
import { makeWorld, now, type World } from '../../../test/world.ts';

const days = { lastYear: 2026, order: 'day_first' as const };

const readMessy = () => {
  const { headers, rows } = tableOf(messyPeople);
  const mapping = guessColumns(headers, personHeaders);
  const read = rows.map(({ row, cells }) => ({ row, read: readPersonRow(cells, mapping, days) }));
  return {
    good: read.flatMap(({ row, read: each }) => ('value' in each ? [{ row, ...each.value }] : [])),
    bad: read.flatMap(({ row, read: each }) => ('refused' in each ? [{ row, ...each.refused }] : [])),
  };
};

const peopleOf = ({ store, organisationId }: World) => {
  const { person, episode } = store.tables;
  return store.read.db
    .select({
      name: person.displayName,
      birthYear: person.birthYear,
      ethnicity: person.ethnicity,
      gender: person.gender,
      referredOn: episode.referredOn,
      state: episode.state,
    })
    .from(person)
    .innerJoin(episode, eq(episode.personId, person.id))
    .where(and(eq(person.organisationId, organisationId), eq(person.addedAt, now)));
};

describe('taking in a list of people', () => {
  test('good rows of a messy file go in, and each other row says why it did not', async () => {
    const world = await makeWorld();
    const { good, bad } = readMessy();
    expect(bad).toEqual([{ row: 6, field: 'ethnicity', code: 'choice_not_understood', typed: 'Martian' }]);
    const { rows } = await world.as('coordinator').person.takeIn({ teamId: world.teamId, rows: good });
    expect(rows).toEqual([
      { row: 2, outcome: 'accepted', code: null },
      { row: 5, outcome: 'accepted', code: null },
      { row: 7, outcome: 'duplicate' },
      { row: 8, outcome: 'accepted', code: 'worker_not_matched' },
      { row: 9, outcome: 'accepted', code: null },
      { row: 10, outcome: 'refused', field: 'birthYear', code: 'year_out_of_range' },
      { row: 11, outcome: 'refused', field: 'referredOn', code: 'day_in_future' },
    ]);
    const people = (await peopleOf(world)).filter((each) => each.name !== 'Wren Madeup');
    expect(people).toHaveLength(4);
    expect(people).toContainEqual({
      name: 'Zoë O’Madeup',
      birthYear: 1984,
      ethnicity: 'F',
      gender: '2',
      referredOn: '2026-11-03',
      state: 'active',
    });
    expect(people).toContainEqual({
      name: 'Siân Pretend',
      birthYear: 1984,
      ethnicity: 'Z',
      gender: 'Z',
      referredOn: '2026-11-03',
      state: 'active',
    });
    expect(people).toContainEqual({
      name: 'Fred Bloggs',
      birthYear: null,
      ethnicity: '99',
      gender: 'X',
      referredOn: '2026-11-19',
      state: 'waiting',
    });
  });

  test('the same file a second time adds nothing', async () => {
    const world = await makeWorld();
    const { good } = readMessy();
    const takeIn = () => world.as('coordinator').person.takeIn({ teamId: world.teamId, rows: good });
    await takeIn();
    const once = await peopleOf(world);
    const again = await takeIn();
    expect(again.rows.map((row) => row.outcome)).toEqual([
      'already_there',
      'already_there',
      'already_there',
      'already_there',
      'already_there',
      'refused',
      'refused',
    ]);
    expect(await peopleOf(world)).toEqual(once);
  });

  test('someone added by hand is there already, and another organisation does not count', async () => {
    const world = await makeWorld();
    const row = { row: 2, displayName: 'wren  MADEUP' };
    const { rows } = await world.as('coordinator').person.takeIn({ teamId: world.teamId, rows: [row] });
    expect(rows).toEqual([{ row: 2, outcome: 'already_there' }]);
    const stranger = { row: 2, displayName: 'Only Here' };
    await world.as('coordinator').person.takeIn({ teamId: world.teamId, rows: [stranger] });
    const far = await world.store.write((tx) =>
      buildAccount(tx, { organisationId: world.otherOrganisationId, roles: ['coordinator'] }),
    );
    const elsewhere = world.asAccount(far, world.otherOrganisationId, 'coordinator');
    const answer = await elsewhere.person.takeIn({ teamId: world.farTeamId, rows: [stranger] });
    expect(answer.rows).toEqual([{ row: 2, outcome: 'accepted', code: null }]);
  });

  test('two peer workers of one name are nobody’s match', async () => {
    const world = await makeWorld();
    const rows = [{ row: 2, displayName: 'Only Here', workerName: 'Sam Same' }];
    const place = { organisationId: world.organisationId, name: 'Sam Same', teams: [{ teamId: world.teamId }] };
    await world.store.write(async (tx) => {
      await buildAccount(tx, place);
      await buildAccount(tx, place);
    });
    const answer = await world.as('coordinator').person.takeIn({ teamId: world.teamId, rows });
    expect(answer.rows).toEqual([{ row: 2, outcome: 'accepted', code: 'worker_not_matched' }]);
  });

  test('five thousand people go in, each batch in one commit and a constant number of queries', {
    timeout: 30_000,
  }, async () => {
    const world = await makeWorld();
    const everyone = Array.from({ length: 5000 }, (_, index) => ({ row: index + 2, displayName: `Invented ${index}` }));
    const queries: number[] = [];
    for (let from = 0; from < everyone.length; from += 250) {
      const before = { ...counted };
      await world.as('coordinator').person.takeIn({ teamId: world.teamId, rows: everyone.slice(from, from + 250) });
      expect(counted.commits - before.commits).toBe(1);
      queries.push(counted.queries - before.queries);
    }
    expect(Math.max(...queries)).toBeLessThan(15);
    const register = await world.as('coordinator').person.register({ search: 'invented' });
    expect(register).toMatchObject({ total: 5000, pages: 100 });
  });

  test('the trace of a batch holds figures and no names', async () => {
    const world = await makeWorld();
    await world.as('coordinator').person.takeIn({ teamId: world.teamId, rows: readMessy().good });
    const { audit } = world.store.tables;
    const entries = await world.store.read.db
      .select({ action: audit.action, reason: audit.reason })
      .from(audit)
      .where(eq(audit.accountId, world.accounts.coordinator));
    expect(entries).toEqual([{ action: 'person.takeIn', reason: 'accepted=4 already_there=0 duplicate=1 refused=2' }]);
  });
});
