import { buildEvaluation } from '@alongside/testing/build-evaluation.ts';
import { newId } from '@alongside/testing/new-id.ts';
import { describe, expect, test } from 'vitest';
import { refusalFrom } from '../../../test/refused.ts';
import { makeWorld, type World } from '../../../test/world.ts';

const heading = (rating: number | null, evidence?: string, nextStep?: string) => ({ rating, evidence, nextStep });
const look = (rating: number | null) => ({
  id: newId('involvementReview'),
  reviewedOn: '2026-11-18',
  headings: {
    principles: heading(rating, 'Written with members in March.', 'Read it out at the next meeting.'),
    purpose: heading(rating),
    presence: heading(null),
    process: heading(rating),
    impact: heading(0),
  },
});

const evaluationOf = (world: World, begunBy: string) => world.store.write((tx) => buildEvaluation(tx, { begunBy }));

describe('a look at how involved people are', () => {
  test('is kept with its evidence and next step; a heading not rated is none, and a nought is a nought', async () => {
    const { involvement } = (await makeWorld()).as('coordinator');
    await involvement.record(look(2));
    const [kept] = (await involvement.list()).looks;
    expect(kept?.headings).toMatchObject({
      principles: {
        rating: 2,
        evidence: 'Written with members in March.',
        nextStep: 'Read it out at the next meeting.',
      },
      presence: { rating: null },
      impact: { rating: 0 },
    });
  });

  test('stands before earlier ones, which stay as they were', async () => {
    const { involvement } = (await makeWorld()).as('coordinator');
    await involvement.record({ ...look(1), reviewedOn: '2025-11-18' });
    await involvement.record(look(3));
    const { looks } = await involvement.list();
    expect(looks.map(({ reviewedOn, headings }) => [reviewedOn, headings.process.rating])).toEqual([
      ['2026-11-18', 3],
      ['2025-11-18', 1],
    ]);
  });

  test('is open to those who work here, who cannot write it', async () => {
    const world = await makeWorld();
    await world.as('coordinator').involvement.record(look(2));
    const { looks, evaluations } = await world.as('peer_worker').involvement.list();
    expect([looks.length, evaluations.length]).toEqual([1, 0]);
    const far = world.asAccount(world.farWorker, world.otherOrganisationId, 'peer_worker');
    expect((await far.involvement.list()).looks).toEqual([]);
  });

  test('can be about an evaluation the organisation takes part in, and about no other', async () => {
    const world = await makeWorld();
    const own = await evaluationOf(world, world.organisationId);
    const far = await evaluationOf(world, world.otherOrganisationId);
    const { involvement } = world.as('coordinator');
    await involvement.record({ ...look(2), evaluationId: own });
    expect((await involvement.list()).looks[0]?.evaluationName).toBe('Six towns evaluation');
    expect((await refusalFrom(involvement.record({ ...look(2), evaluationId: far }))).code).toBe('NOT_FOUND');
  });

  test('is put right by whoever saw it last; the other is told, with both', async () => {
    const { involvement } = (await makeWorld()).as('coordinator');
    const first = look(1);
    await involvement.record(first);
    expect(await involvement.record({ ...look(2), id: first.id, version: 1 })).toMatchObject({ version: 2 });
    const late = await refusalFrom(involvement.record({ ...look(3), id: first.id, version: 1 }));
    expect(late).toMatchObject({ code: 'STALE_VERSION', details: { version: 2 } });
    expect((await involvement.list()).looks[0]?.headings.purpose.rating).toBe(2);
  });

  test('sent twice is one; with other words under the same id it is refused', async () => {
    const { involvement } = (await makeWorld()).as('coordinator');
    const first = look(1);
    await involvement.record(first);
    await involvement.record(first);
    expect((await involvement.list()).looks).toHaveLength(1);
    expect((await refusalFrom(involvement.record({ ...look(3), id: first.id }))).code).toBe('ALREADY_THERE');
  });

  test('of a day to come is refused', async () => {
    const { involvement } = (await makeWorld()).as('coordinator');
    const refused = await refusalFrom(involvement.record({ ...look(1), reviewedOn: '2026-11-20' }));
    expect(refused.fields).toEqual({ reviewedOn: 'day_in_future' });
  });
});
