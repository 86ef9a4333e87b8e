import { expect, test } from 'vitest';
import { brokenRules } from './check-words.mjs';

test.each([
  ['packages/domain/src/session/held-on.ts', 'const today = new Date();'],
  ['apps/server/src/features/session/log-session.ts', 'const at = Date.now();'],
  ['e2e/journeys/log-session.spec.ts', `await page.waitFor${'Timeout'}(500);`],
  ['apps/web/src/pages/today-page.tsx', '// TODO later'],
  ['apps/web/index.html', '<main style="margin: 0">'],
  ['apps/server/src/demo.ts', 'export async function createDemo() {}'],
  ['docs/readme.md', `Look in ${'/home'}/someone/alongside`],
  ['apps/server/src/create-person.ts', ''],
  ['apps/web/src/ui/form-utils.ts', ''],
])('%s may not hold: %s', (path, text) => {
  expect(brokenRules(path, text)).toHaveLength(1);
});

test.each([
  ['packages/domain/src/session/held-on.test.ts', 'const today = new Date();'],
  ['apps/server/src/features/session/log-session.ts', 'const day = new Date(now);'],
  ['apps/server/src/features/case-study/draft-case-study.ts', 'export function draftCaseStudy() {}'],
  ['apps/server/src/main.ts', 'const at = Date.now();'],
])('%s may hold: %s', (path, text) => {
  expect(brokenRules(path, text)).toEqual([]);
});
