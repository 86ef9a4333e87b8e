import { and, eq } from '@alongside/db/operators.ts';
import { buildAccount } from '@alongside/testing/build.ts';
import { buildEvaluation } from '@alongside/testing/build-evaluation.ts';
import { buildReleaseRequest, buildReleaseRun, plainAsked, plainReport } from '@alongside/testing/build-release.ts';
import { newId } from '@alongside/testing/new-id.ts';
import { describe, expect, test } from 'vitest';
import { callAs } from '../../../test/call-as.ts';
import { refusalFrom } from '../../../test/refused.ts';
import { words } from '../../../test/release/release-world.ts';
import { makeWorld, now, type World } from '../../../test/world.ts';

const reasons = 'It asks for no more than it needs.';

const withRequest = async (given: { sites?: boolean } = {}) => {
  const world = await makeWorld();
  const made = await world.store.write(async (tx) => {
    const evaluationId = await buildEvaluation(tx, {
      begunBy: world.organisationId,
      members: [world.accounts.researcher],
      sites: given.sites ? [world.otherOrganisationId] : [],
    });
    const requestId = await buildReleaseRequest(tx, { evaluationId, accountId: world.accounts.researcher });
    return { evaluationId, requestId };
  });
  return { ...world, ...made };
};

const stateOf = async ({ as }: World, requestId: string) => (await as('researcher').release.read({ requestId })).state;

describe('judging a request', () => {
  test('nobody approves or refuses what they have not opened', async () => {
    const { requestId, ...world } = await withRequest();
    const steward = world.as('data_steward');
    for (const answer of [steward.release.approve, steward.release.refuse]) {
      const refused = await refusalFrom(answer({ requestId, reasons }));
      expect(refused).toMatchObject({ code: 'HELD_BACK', details: { reason: 'report_not_opened' } });
    }
    expect(await steward.release.read({ requestId })).toMatchObject({ report: null, mayJudge: true });
    await steward.release.openReport({ requestId });
    expect((await steward.release.read({ requestId })).report?.people).toBe(60);
    await steward.release.approve({ requestId, reasons });
    expect(await stateOf(world, requestId)).toBe('approved');
  });

  test('the seed, which would undo the shuffle, is shown to nobody', async () => {
    const { requestId, evaluationId, ...world } = await withRequest();
    const answers = [
      await world.as('data_steward').release.openReport({ requestId }),
      await world.as('researcher').release.read({ requestId }),
      await world.as('researcher').release.list(),
    ];
    expect(JSON.stringify(answers)).not.toContain('an invented seed');
    expect(evaluationId).toBeTruthy();
  });

  test('whoever asked never says yes to it, even as a data steward', async () => {
    const { requestId, store, accounts, ...world } = await withRequest();
    const both = callAs(store, { ...world.actorOf('researcher'), roles: ['researcher', 'data_steward'] }, { now });
    await both.release.openReport({ requestId });
    const refused = await refusalFrom(both.release.approve({ requestId, reasons }));
    expect(refused).toMatchObject({ code: 'HELD_BACK', details: { reason: 'own_request' } });
    expect(accounts.researcher).toBeTruthy();
  });

  test('where an organisation asks for it, a lived-experience representative is one of two, whoever is first', async () => {
    const { requestId, evaluationId, ...world } = await withRequest({ sites: true });
    // The other organisation's people are in it: its wish counts as well.
    const far = await world.store.write((tx) =>
      buildAccount(tx, { organisationId: world.otherOrganisationId, roles: ['coordinator'] }),
    );
    await world.asAccount(far, world.otherOrganisationId, 'coordinator').release.chooseApprovers({
      needsRepresentative: true,
    });
    const waits = async () => (await world.as('researcher').release.read({ requestId })).waitsFor;
    expect(await waits()).toEqual(['data_steward', 'lived_experience_representative']);
    for (const [role, state] of [
      ['lived_experience_representative', 'asked'],
      ['data_steward', 'approved'],
    ] as const) {
      await world.as(role).release.openReport({ requestId });
      await world.as(role).release.approve({ requestId, reasons });
      expect(await stateOf(world, requestId)).toBe(state);
    }
    const { requests } = await world.as('researcher').release.list();
    const said = requests[0]?.approvals.map((each) => [each.role, each.answer, each.reasons]);
    expect(said?.sort()).toEqual([
      ['data_steward', 'approved', reasons],
      ['lived_experience_representative', 'approved', reasons],
    ]);
    expect(evaluationId).toBeTruthy();
  });

  test('one person with both roles is still one', async () => {
    const { requestId, evaluationId, store, ...world } = await withRequest();
    await world.as('coordinator').release.chooseApprovers({ needsRepresentative: true });
    const roles = ['data_steward', 'lived_experience_representative'] as const;
    const both = callAs(store, { ...world.actorOf('data_steward'), roles }, { now });
    await both.release.openReport({ requestId });
    await both.release.approve({ requestId, reasons });
    const again = await refusalFrom(both.release.refuse({ requestId, reasons: 'On second thoughts.' }));
    expect(again).toMatchObject({ code: 'HELD_BACK', details: { reason: 'already_answered' } });
    expect((await world.as('researcher').release.read({ requestId })).waitsFor).toEqual([
      'lived_experience_representative',
    ]);
    expect(evaluationId).toBeTruthy();
  });

  test('one no is enough, with its reasons, and nothing is made of it', async () => {
    const { requestId, ...world } = await withRequest();
    const representative = world.as('lived_experience_representative');
    await representative.release.openReport({ requestId });
    await representative.release.refuse({ requestId, reasons: 'Ask us first what to measure.' });
    expect(await stateOf(world, requestId)).toBe('refused');
    // A retry is the same answer; another answer is not.
    await representative.release.refuse({ requestId, reasons: 'Ask us first what to measure.' });
    await world.as('data_steward').release.openReport({ requestId });
    expect((await refusalFrom(world.as('data_steward').release.approve({ requestId, reasons }))).code).toBe('CLOSED');
    const made = world.as('researcher').release.make({
      id: newId('releaseRun'),
      releaseId: newId('release'),
      requestId,
    });
    expect((await refusalFrom(made)).code).toBe('CLOSED');
  });
});

test('a name of the record in what everybody reads is shown to those who judge, and never to whoever tries it out', async () => {
  const { evaluationId, ...world } = await withRequest();
  const runId = await world.store.write((tx) =>
    buildReleaseRun(tx, { evaluationId, accountId: world.accounts.researcher }),
  );
  const requestId = newId('releaseRequest');
  const asked = { id: requestId, runId, method: 'uniform', ...words, question: 'How is Wren Madeup?' } as const;
  expect(await world.as('researcher').release.request(asked)).toEqual({ id: requestId });
  const { fieldsWithNames } = await world.as('data_steward').release.openReport({ requestId });
  expect(fieldsWithNames).toEqual(['question']);
});

describe('asking for a release', () => {
  test('takes the settings and the report of a finished run, and of nobody else’s', async () => {
    const { evaluationId, ...world } = await withRequest();
    const { store, accounts, colleague } = world;
    const [mine, theirs, running] = await store.write(async (tx) => [
      await buildReleaseRun(tx, { evaluationId, accountId: accounts.researcher }),
      await buildReleaseRun(tx, { evaluationId, accountId: colleague }),
      await buildReleaseRun(tx, { evaluationId, accountId: accounts.researcher, state: 'running', report: null }),
    ]);
    const ask = (runId = '', given = {}) =>
      world
        .as('researcher')
        .release.request({ id: newId('releaseRequest'), runId, method: 'uniform', ...words, ...given });
    expect((await refusalFrom(ask(theirs))).code).toBe('NOT_FOUND');
    expect(await refusalFrom(ask(running))).toMatchObject({ details: { reason: 'run_not_done' } });
    expect((await refusalFrom(ask(mine, { destroyBy: '2026-11-19' }))).fields).toEqual({ destroyBy: 'day_not_after' });
    expect((await refusalFrom(ask(mine, { destroyBy: '2029-01-01' }))).fields).toEqual({ destroyBy: 'day_too_late' });
    // Everybody reads what is typed here: no way to reach anyone belongs in it.
    expect((await refusalFrom(ask(mine, { recipient: 'me@example.org' }))).fields).toEqual({
      recipient: 'names_somebody',
    });
    const { id } = await ask(mine);
    const kept = await world.as('researcher').release.read({ requestId: id });
    expect(kept).toMatchObject({ asked: plainAsked(evaluationId), state: 'asked', question: words.question });
  });

  test('what a gate refused cannot be asked for', async () => {
    const { evaluationId, ...world } = await withRequest();
    const report = plainReport(plainAsked(evaluationId));
    const refusal = { code: 'too_few_people', details: { needed: 50 } } as const;
    const runId = await world.store.write((tx) =>
      buildReleaseRun(tx, {
        evaluationId,
        accountId: world.accounts.researcher,
        report: { ...report, files: report.files.map((file) => ({ ...file, refusals: [refusal] })) },
      }),
    );
    const ask = (method: 'uniform' | 'detail' | 'table') =>
      world.as('researcher').release.request({ id: newId('releaseRequest'), runId, method, ...words });
    const refused = await refusalFrom(ask('detail'));
    expect(refused).toMatchObject({ code: 'HELD_BACK', details: { refusals: [refusal] } });
    expect((await refusalFrom(ask('table'))).code).toBe('went through');
  });

  test('it can be taken back until it is out', async () => {
    const { requestId, ...world } = await withRequest();
    await world.as('researcher').release.withdraw({ requestId });
    expect(await stateOf(world, requestId)).toBe('withdrawn');
    const { releaseRequest } = world.store.tables;
    await world.store.write(({ db }) =>
      db
        .update(releaseRequest)
        .set({ state: 'released' })
        .where(and(eq(releaseRequest.id, requestId))),
    );
    expect((await refusalFrom(world.as('researcher').release.withdraw({ requestId }))).code).toBe('CLOSED');
  });
});
