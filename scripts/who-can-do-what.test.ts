import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { whoCanDoWhat } from './who-can-do-what.ts';

test('docs/who-can-do-what.md says what the router does (npm run docs brings it up to date)', () => {
  const page = readFileSync(new URL('../docs/who-can-do-what.md', import.meta.url), 'utf8');
  expect(page).toBe(whoCanDoWhat());
});
