import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import type { Instrument } from '../instrument.ts';
import { findInLibrary, instrumentLibrary } from './instrument-library.ts';

/** Keys in order, so that moving a line is no change. */
const ordered = (part: unknown): unknown => {
  if (Array.isArray(part)) return part.map(ordered);
  if (part === null || typeof part !== 'object') return part;
  const entries = Object.entries(part).filter(([, value]) => value !== undefined);
  return Object.fromEntries(
    entries.sort(([one], [other]) => (one < other ? -1 : 1)).map(([key, value]) => [key, ordered(value)]),
  );
};
const fingerprint = (instrument: Instrument): string =>
  createHash('sha256')
    .update(JSON.stringify(ordered(instrument)))
    .digest('hex')
    .slice(0, 16);

/**
 * A red line here means that a definition in use was changed. Put it back, and add a new version beside it with a line of
 * its own: measures completed with the old one must go on meaning what they meant.
 */
const frozen: Readonly<Record<string, string>> = {
  'how_today 1': '506a51fe402e0ddd',
  'what_changed 1': '08b5b418574a7fa5',
  'qpr_15 1': 'f6107d313f53107d',
  'ons_4 1': '6433c0d3d94ce377',
  'ucla_3 1': '7135728b882f2707',
  'ons_loneliness 1': '495b5c09cdff4ac1',
  'swemwbs_7 1': '80e295ae86d01c20',
  'wemwbs_14 1': '133fca1fc3c2ad77',
  'reqol_10 1': '8ffad2519c68d866',
  'reqol_20 1': 'aac8036f2c6a4379',
  'dialog 1': '7db567e9c8e0ce30',
  'dialog 2': '6185a460bc1ae66b',
  'gbo 1': '65078682cba51c46',
  'gbo 2': '450c0deafa7f3b78',
  'herth_hope 1': '71b6f96cb167a4de',
  'adult_hope 1': '633e28215f91baf3',
  'mansa 1': 'e415246c12dee2bd',
  'mspss 1': '88e1b4caccd19241',
  'inspire 1': '401dde2e588f4c27',
  'brief_inspire 1': '2617e6cb41e1b15a',
  'recovery_star 1': 'ef9887fdd5562494',
  'recovery_star 2': '874fb6db110551b6',
  'pam_13 1': 'e840770ca9676a64',
  'empowerment 1': 'efc53f50445e0b38',
  'phq_9 1': '2ec0c83922308412',
  'gad_7 1': '4a0c2d57d94aeab0',
  'swemwbs_7_worker 1': '65a49bce0bf901d0',
  'wemwbs_14_worker 1': '41f547e4c6259693',
  'copenhagen_burnout 1': 'ad693c5abdb5a632',
  'oldenburg 1': 'b1c7794ce77f45aa',
};

test.each(Object.entries(frozen))('%s is as it was when it was written', (name, print) => {
  const [key = '', version = ''] = name.split(' ');
  const found = findInLibrary(key, Number(version));
  expect(found && fingerprint(found)).toBe(print);
});

test('every measure of the library is frozen', () => {
  expect(instrumentLibrary.map(({ key, version }) => `${key} ${version}`).filter((name) => !(name in frozen))).toEqual(
    [],
  );
});
