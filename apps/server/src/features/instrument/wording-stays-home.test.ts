import { withPastedWording } from '@alongside/domain/instrument/with-pasted-wording.ts';
import { toFhirQuestionnaire } from '@alongside/domain/outcome/fhir-questionnaire.ts';
import { toInstrumentRows } from '@alongside/domain/outcome/instrument-rows.ts';
import { findInLibrary } from '@alongside/domain/outcome/library/instrument-library.ts';
import { buildEpisode, buildPairing, buildPerson, buildSession } from '@alongside/testing/build.ts';
import { buildEvaluation, buildPermission } from '@alongside/testing/build-evaluation.ts';
import { buildOutcome } from '@alongside/testing/build-outcome.ts';
import { newId } from '@alongside/testing/new-id.ts';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { makeWorld, type World } from '../../../test/world.ts';

const items = Array.from({ length: 15 }, (_, at) => ({ key: String(at + 1), words: `Licensed sentence ${at + 1}.` }));
const answers = Array.from({ length: 5 }, (_, answer) => ({ answer, name: `Licensed answer ${answer}` }));
const licensed = /licensed (sentence|answer)/i;

const pasted = async (): Promise<World> => {
  const world = await makeWorld();
  const wording = { items, answers, holdsLicence: true as const };
  await world.as('coordinator').instrument.pasteWording({ key: 'qpr_15', wording, version: 1 });
  return world;
};

const addScoredPerson = (world: World, at: number) =>
  world.store.write(async (tx) => {
    const { organisationId, teamId } = world;
    const { peer_worker: accountId } = world.accounts;
    const personId = await buildPerson(tx, {
      organisationId,
      birthYear: 1960 + (at % 3) * 10,
      gender: '1',
      ethnicity: 'A',
    });
    const episodeId = await buildEpisode(tx, { organisationId, personId, teamId });
    await buildPairing(tx, { episodeId, personId, accountId });
    const scored = { personId, episodeId, accountId };
    await buildSession(tx, { organisationId, ...scored });
    await buildOutcome(tx, { ...scored, occasion: 'baseline', score: 20 + (at % 9), takenOn: '2026-04-07' });
    await buildOutcome(tx, { ...scored, occasion: 'ending', score: 25 + (at % 9), takenOn: '2026-08-11' });
    await buildPermission(tx, { personId, accountId });
  });

describe('wording pasted under a licence', () => {
  test('is in no file of a release', async () => {
    const world = await pasted();
    const evaluationId = await world.store.write((tx) =>
      buildEvaluation(tx, { begunBy: world.organisationId, members: [world.accounts.researcher] }),
    );
    for (let at = 0; at < 30; at++) await addScoredPerson(world, at);
    const { zipBase64 } = await world.as('researcher').release.export({ id: newId('release'), evaluationId });
    const files = Object.values(unzipSync(Buffer.from(zipBase64, 'base64'))).map((bytes) => strFromU8(bytes));
    expect(files.join('\n')).toContain('qpr_15');
    expect(files.join('\n')).not.toMatch(licensed);
  });

  test('is in neither file a measure is exported as, even where it was merged in before', () => {
    const qpr = findInLibrary('qpr_15');
    if (!qpr) throw new Error('the library has the QPR');
    const wording = Object.fromEntries(items.map(({ key, words }) => [key, words]));
    const worded = withPastedWording(qpr, wording);
    expect(JSON.stringify(worded)).toMatch(licensed);
    expect(JSON.stringify(toFhirQuestionnaire(worded))).not.toMatch(licensed);
    expect(JSON.stringify(toInstrumentRows(worded))).not.toMatch(licensed);
  });

  test('is not in the list of measures, nor in the trail, nor with another organisation', async () => {
    const world = await pasted();
    const { store, farWorker, otherOrganisationId } = world;
    expect(JSON.stringify(await world.as('coordinator').instrument.list())).not.toMatch(licensed);
    expect(JSON.stringify(await store.read.db.select().from(store.tables.audit))).not.toMatch(licensed);
    const far = world.asAccount(farWorker, otherOrganisationId, 'coordinator');
    expect(JSON.stringify(await far.instrument.read({ key: 'qpr_15' }))).not.toMatch(licensed);
    const worker = world.asAccount(farWorker, otherOrganisationId, 'peer_worker');
    expect(JSON.stringify(await worker.outcome.offered())).not.toMatch(licensed);
    expect(JSON.stringify(await world.as('peer_worker').outcome.offered())).toMatch(licensed);
  });
});
