import { withPastedWording } from '@alongside/domain/instrument/with-pasted-wording.ts';
import { fromFhirQuestionnaire, toFhirQuestionnaire } from '@alongside/domain/outcome/fhir-questionnaire.ts';
import type { Instrument } from '@alongside/domain/outcome/instrument.ts';
import { fromInstrumentRows, toInstrumentRows } from '@alongside/domain/outcome/instrument-rows.ts';
import { findInLibrary } from '@alongside/domain/outcome/library/instrument-library.ts';
import { newId } from '@alongside/testing/new-id.ts';
import { describe, expect, test } from 'vitest';
import { makeReleaseWorld, released } from '../../../test/release/release-world.ts';
import { makeWorld, type World } from '../../../test/world.ts';

const items = Array.from({ length: 15 }, (_, at) => ({ key: String(at + 1), words: `Licensed sentence ${at + 1}.` }));
const answers = Array.from({ length: 5 }, (_, answer) => ({ answer, name: `Licensed answer ${answer}` }));
const licensed = /licensed (sentence|answer)/i;

const wording = { items, answers, holdsLicence: true as const };

const paste = async <W extends World>(world: W): Promise<W> => {
  await world.as('coordinator').instrument.pasteWording({ key: 'qpr_15', wording, version: 1 });
  return world;
};
const pasted = async (): Promise<World> => paste(await makeWorld());

describe('wording pasted under a licence', () => {
  test('is in no file of a release', { timeout: 30_000 }, async () => {
    const world = await paste(await makeReleaseWorld(54));
    const { files } = await released(world);
    const text = Object.values(files).join('\n');
    expect(text).toContain('qpr_15');
    expect(text).not.toMatch(licensed);
  });

  test('that was pasted before is in no file of a release either, nor in the list, the trail or another organisation', {
    timeout: 30_000,
  }, async () => {
    const world = await paste(await makeReleaseWorld(54));
    const coordinator = world.as('coordinator');
    const other = { ...wording, items: items.map(({ key }) => ({ key, words: `Newer sentence ${key}.` })) };
    await coordinator.instrument.pasteWording({ key: 'qpr_15', wording: { ...other, answers: [] }, version: 2 });
    const { store, farWorker, otherOrganisationId } = world;
    expect(JSON.stringify(await store.read.db.select().from(store.tables.instrumentWording))).toMatch(licensed);
    const { files } = await released(world);
    const far = world.asAccount(farWorker, otherOrganisationId, 'coordinator').instrument;
    const read = await coordinator.instrument.read({ key: 'qpr_15' });
    const places = [
      Object.values(files),
      await coordinator.instrument.list(),
      await store.read.db.select().from(store.tables.audit),
      await far.read({ key: 'qpr_15' }),
      toFhirQuestionnaire(read.instrument),
      toInstrumentRows(read.instrument),
      await world.as('peer_worker').outcome.offered(),
    ];
    for (const place of places) expect(JSON.stringify(place)).not.toMatch(licensed);
  });

  test('is in neither file a measure is exported as, even where it was merged in before', () => {
    const qpr = findInLibrary('qpr_15');
    if (!qpr) throw new Error('the library has the QPR');
    const wording = Object.fromEntries(items.map(({ key, words }) => [key, words]));
    const worded = withPastedWording(qpr, wording, 2);
    expect(JSON.stringify(worded)).toMatch(licensed);
    // Nor how often it was pasted.
    expect(JSON.stringify(toFhirQuestionnaire(worded))).not.toContain('wordingNumber');
    expect(JSON.stringify(toFhirQuestionnaire(worded))).not.toMatch(licensed);
    expect(JSON.stringify(toInstrumentRows(worded))).not.toMatch(licensed);
  });

  test('is in neither where it came in a file that did not say who may use it, down to the names of its answers', () => {
    const sheet = [
      ['question', 'min', 'max', 'answers'],
      ['Licensed sentence 1.', '0', '1', '0 = Licensed answer 0; 1 = Licensed answer 1'],
    ];
    const questionnaire = {
      resourceType: 'Questionnaire',
      item: [
        {
          linkId: '1',
          type: 'choice',
          text: 'Licensed sentence 1.',
          answerOption: [0, 1].map((code) => ({
            valueCoding: { code: `${code}`, display: `Licensed answer ${code}` },
          })),
        },
      ],
    };
    for (const { definition, notUnderstood } of [fromInstrumentRows(sheet), fromFhirQuestionnaire(questionnaire)]) {
      expect(notUnderstood).toContainEqual({ where: '', code: 'licence_not_known' });
      const kept = { ...definition, key: 'ins_x', version: 1 } as Instrument;
      expect(JSON.stringify(kept)).toMatch(licensed);
      expect(JSON.stringify(toFhirQuestionnaire(kept))).not.toMatch(licensed);
      expect(JSON.stringify(toInstrumentRows(kept))).not.toMatch(licensed);
    }
  });

  test('of a file that did not say who may use it is offered to nobody before a coordinator says so', async () => {
    const world = await makeWorld();
    const coordinator = world.as('coordinator');
    const { definition } = fromInstrumentRows([
      ['question', 'min', 'max'],
      ['Licensed sentence 1.', '0', '4'],
    ]);
    const id = newId('instrument');
    await coordinator.instrument.takeIn({ id, definition, leftOut: 0 });
    const offered = async () => JSON.stringify(await world.as('peer_worker').outcome.offered());
    expect(await offered()).not.toMatch(licensed);
    await coordinator.instrument.choose({ key: id, isOffered: true, timing: null, version: 1 });
    expect(await offered()).toMatch(licensed);
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
