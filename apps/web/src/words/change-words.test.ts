// @vitest-environment jsdom
import type { Scale } from '@alongside/domain/outcome/instrument.ts';
import { findInLibrary } from '@alongside/domain/outcome/library/instrument-library.ts';
import { beforeAll, expect, test } from 'vitest';
import { changeWords } from './change-words.ts';
import { knowAllWords, startWords } from './language.ts';

beforeAll(() => startWords('en').then(knowAllWords));

const scaleOf = (key: string) => findInLibrary(key)?.scales[0] as Scale;

test('a change is told with what chance could do; where any step counts, with that', () => {
  expect(changeWords(scaleOf('qpr_15'), 30, 35, 'March')).toContain('more than chance would explain');
  expect(changeWords(scaleOf('qpr_15'), 30, 33, 'March')).toContain('could be chance');
  expect(changeWords(scaleOf('recovery_star'), 4, 5, 'March')).toBe('1 point up since March. Here any step counts.');
  expect(changeWords(scaleOf('recovery_star'), 5, 3, 'March')).toBe('2 points down since March. Here any step counts.');
  expect(changeWords(scaleOf('recovery_star'), 5, 5, 'March')).toBe('No change since March.');
});
