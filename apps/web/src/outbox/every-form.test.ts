import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const source = join(import.meta.dirname, '..');

/** What is typed here must never be kept: passwords, codes, PINs; or nobody is signed in yet to keep it for. */
const neverKept: readonly string[] = [
  'features/device/unlock-form.tsx',
  'features/device/without-signal-card.tsx',
  'features/evaluation/join-evaluation-form.tsx',
  'features/sign-in/set-up-form.tsx',
];

test('every form that holds words keeps them while they are typed', () => {
  const forms = globSync('features/**/*.tsx', { cwd: source }).filter((file) =>
    /<Form[\s>]/.test(readFileSync(join(source, file), 'utf8')),
  );
  const holdWords = forms.filter((file) => /<Text(Area|Field)\b/.test(readFileSync(join(source, file), 'utf8')));
  const forgetful = holdWords.filter((file) => !readFileSync(join(source, file), 'utf8').includes('draft='));
  expect(holdWords.length).toBeGreaterThan(10);
  expect(forgetful.sort()).toEqual(neverKept);
});
