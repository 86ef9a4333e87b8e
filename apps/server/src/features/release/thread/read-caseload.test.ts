import { newId } from '@alongside/testing/new-id.ts';
import { expect, test } from 'vitest';
import { makeWorld, type World } from '../../../../test/world.ts';
import { readCaseload } from './read-caseload.ts';

const notes = [
  'We walked round the pond.',
  'Zdenka',
  'rang 07700 900123',
  'two words',
  'élan',
  'słowo',
  '[ in brackets ]',
  '{"a": 1} is what they wrote',
  'line\nbreak',
];
/** Words as our codes, days and keys are: looked for by their shape, if at all. */
const ours = ['walk', '2026-11-19', 'some_code', 'a.b:c-d'];

const notesIn = async ({ store }: World): Promise<string[]> => {
  const found: string[] = [];
  for await (const part of readCaseload(store.read))
    found.push(...part.filter(({ kind }) => kind === 'note').map(({ text }) => text));
  return found;
};

test('every note is looked for that is more than a code or a day, whichever engine keeps it', async () => {
  const world = await makeWorld();
  const before = await notesIn(world);
  for (const note of [...notes, ...ours])
    await world.as('peer_worker').session.log({
      id: newId('session'),
      personId: world.walk.own.personId,
      heldOn: '2026-11-19',
      minutes: 40,
      attendance: 'met',
      mode: 'in_person',
      note,
      writtenWith: 'together',
    });
  const known = new Set(before);
  const added = (await notesIn(world)).filter((text) => !known.has(text));
  expect(added.sort()).toEqual([...notes].sort());
});
