import { findInLibrary } from '@alongside/domain/outcome/library/instrument-library.ts';
import { describe, expect, test } from 'vitest';
import { refusalFrom } from '../../../test/refused.ts';
import { makeWorld, now, type World } from '../../../test/world.ts';
import { instrumentInUse, offeredInstruments } from './instrument-in-use.ts';

const items = Array.from({ length: 15 }, (_, at) => ({ key: String(at + 1), words: `Licensed sentence ${at + 1}.` }));
const answers = ['Not at all', 'A little', 'In part', 'Mostly', 'Fully'].map((name, answer) => ({ answer, name }));
const wording = { items, answers, holdsLicence: true as const };

const qprOf = async ({ store }: World, organisationId: string) => {
  const all = await offeredInstruments(store.read, organisationId);
  return all.find(({ instrument }) => instrument.key === 'qpr_15');
};

describe('wording that an organisation holds a licence for', () => {
  test('is shown in that organisation and no other, with who said so and when', async () => {
    const world = await makeWorld();
    const { instrument } = world.as('coordinator');
    expect((await qprOf(world, world.organisationId))?.canShowWording).toBe(false);
    await instrument.pasteWording({ key: 'qpr_15', wording, version: 1 });
    const shown = await qprOf(world, world.organisationId);
    expect(shown?.canShowWording).toBe(true);
    expect(shown?.instrument.items[1]).toMatchObject({
      words: 'Licensed sentence 2.',
      answerNames: { 0: 'Not at all', 4: 'Fully' },
    });
    expect((await qprOf(world, world.otherOrganisationId))?.canShowWording).toBe(false);
    expect((await instrument.read({ key: 'qpr_15' })).choice).toMatchObject({
      licenceConfirmedAt: now,
      licenceConfirmedBy: 'Bryn Fictional',
    });
  });

  test('stands apart from the measure, so that what is exported is made without it', async () => {
    const { instrument } = (await makeWorld()).as('coordinator');
    await instrument.pasteWording({ key: 'qpr_15', wording, version: 1 });
    const read = await instrument.read({ key: 'qpr_15' });
    expect(read.instrument).toEqual(findInLibrary('qpr_15'));
    expect(JSON.stringify(read.instrument)).not.toContain('Licensed sentence');
    expect(read.choice.wording?.['1']).toBe('Licensed sentence 1.');
  });

  test('goes when it is taken out, and the word about the licence with it', async () => {
    const world = await makeWorld();
    const { instrument } = world.as('coordinator');
    const { version } = await instrument.pasteWording({ key: 'qpr_15', wording, version: 1 });
    await instrument.pasteWording({ key: 'qpr_15', wording: null, version });
    const inUse = await instrumentInUse(world.store.read, world.organisationId, 'qpr_15');
    expect(inUse).toEqual(findInLibrary('qpr_15'));
    const { choice } = await instrument.read({ key: 'qpr_15' });
    expect(choice).toMatchObject({ wording: null, licenceConfirmedAt: null, licenceConfirmedBy: null });
  });

  test.each([
    ['without a word about the licence', { ...wording, holdsLicence: false }, 'wording.holdsLicence'],
    ['with a question left out', { ...wording, items: items.slice(1) }, 'wording.items'],
    ['with a question twice', { ...wording, items: [...items.slice(0, 14), items[0]] }, 'wording.items'],
    [
      'with a question that says nothing',
      { ...wording, items: items.with(3, { key: '4', words: ' ' }) },
      'wording.items.3.words',
    ],
    ['with some answers named', { ...wording, answers: answers.slice(1) }, 'wording.answers'],
  ])('is refused %s', async (_what, wrong, field) => {
    const { instrument } = (await makeWorld()).as('coordinator');
    const call = instrument.pasteWording({ key: 'qpr_15', wording: wrong as typeof wording, version: 1 });
    expect(Object.keys((await refusalFrom(call)).fields)).toEqual([field]);
    expect((await instrument.read({ key: 'qpr_15' })).choice.wording).toBeNull();
  });

  test.each(['ons_4', 'pam_13'])('is not taken for %s, whose wording ships or may not be shown at all', async (key) => {
    const { instrument } = (await makeWorld()).as('coordinator');
    const refused = await refusalFrom(instrument.pasteWording({ key, wording, version: 1 }));
    expect(refused.fields).toEqual({ key: 'wording_not_wanted' });
  });
});
