import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import config from '../.dependency-cruiser.mjs';

// A small tree shaped like ours. Each entry breaks the rule it is listed under, and says which file must be caught.
const broken: Record<string, [from: string, imports: string]> = {
  'no-cycles': ['packages/domain/src/goal/one.ts', "import '../goal/two.ts';"],
  'no-unresolvable': ['packages/domain/src/goal/lost.ts', "import './nowhere.ts';"],
  'domain-is-pure': ['packages/domain/src/person/clock.ts', "import 'node:fs';"],
  'storage-knows-no-features': ['packages/db/src/store.ts', "import '../../../apps/server/src/env.ts';"],
  'the-engine-is-alone': ['packages/anonymise/src/engine.ts', "import type {} from '../../domain/src/goal/two.ts';"],
  'the-measurer-is-apart': ['apps/server/src/commands/measure/gates.ts', "import '../../env.ts';"],
  'the-verifier-is-alone': ['apps/server/src/release-verifier/gates.ts', "import type {} from '../env.ts';"],
  'ui-knows-no-domain': [
    'apps/web/src/ui/button.tsx',
    "import type {} from '../../../../packages/domain/src/goal/two.ts';",
  ],
  'web-never-touches-storage': ['apps/web/src/pages/list-page.tsx', "import 'drizzle-orm';"],
  'one-door-to-the-operators': ['apps/server/src/reach/goal-reach.ts', "import 'drizzle-orm';"],
  'one-door-to-the-api': ['apps/web/src/pages/today-page.tsx', "import type {} from '../../../server/src/env.ts';"],
  'one-door-to-the-words': ['apps/web/src/ui/card.tsx', "import 'i18next';"],
  'web-sees-server-types-only': ['apps/web/src/trpc.ts', "import '../../server/src/env.ts';"],
  'web-features-do-not-meet': ['apps/web/src/features/goal/goal-list.tsx', "import '../session/session-list.tsx';"],
  'features-do-not-know-pages': [
    'apps/web/src/features/person/person-list.tsx',
    "import '../../pages/plain-page.tsx';",
  ],
  'router-is-private': ['apps/server/src/main.ts', "import './features/session/session-router.ts';"],
  'operations-know-no-transport': ['apps/server/src/features/goal/set-goal.ts', "import '@trpc/server';"],
  'tests-stay-in-tests': ['apps/server/src/store.ts', "import '../test/call-as.ts';"],
  'cast-stays-in-tests-and-demo': ['apps/server/src/seed.ts', "import '../../../packages/testing/src/cast.ts';"],
  'e2e-through-fixtures': ['e2e/journeys/log-session.spec.ts', "import '@playwright/test';"],
};

// What the rules must leave alone, and what the broken files lean on.
const sound: [path: string, text: string][] = [
  ['packages/domain/src/goal/two.ts', "import 'zod';\nimport './one.ts';"],
  ['packages/domain/src/goal/goal.test.ts', "import 'vitest';\nimport '../../../testing/src/cast.ts';"],
  ['packages/testing/src/cast.ts', 'export const cast = [];'],
  ['packages/db/src/columns.ts', "import 'drizzle-orm';"],
  ['apps/server/src/env.ts', "import 'zod';"],
  ['apps/server/src/app-router.ts', "import './features/session/session-router.ts';"],
  ['apps/server/src/features/session/session-router.ts', "import '@trpc/server';\nimport './log-session.ts';"],
  ['apps/server/src/features/session/log-session.ts', "import '../../../../../packages/db/src/columns.ts';"],
  ['apps/server/src/features/session/log-session.test.ts', "import '../../../test/call-as.ts';"],
  ['apps/server/src/demo/fill-demo.ts', "import '../../../../packages/testing/src/cast.ts';"],
  ['apps/server/test/call-as.ts', "import '../src/app-router.ts';"],
  ['apps/web/src/features/session/session-list.tsx', "import '../../ui/text.tsx';"],
  ['apps/web/src/ui/text.tsx', 'export const text = 1;'],
  ['apps/web/src/words/use-words.ts', "import 'i18next';"],
  ['apps/web/src/pages/plain-page.tsx', "import '../features/session/session-list.tsx';"],
  ['e2e/fixtures.ts', "import '@playwright/test';"],
];

const outside = ['zod', 'vitest', 'drizzle-orm', '@trpc/server', '@playwright/test', 'i18next'];

describe('the import boundaries', () => {
  let tree: string;
  let caught: [rule: string, from: string][];

  beforeAll(async () => {
    tree = realpathSync(mkdtempSync(join(tmpdir(), 'alongside-boundaries-')));
    const write = (path: string, text: string) => {
      mkdirSync(dirname(join(tree, path)), { recursive: true });
      writeFileSync(join(tree, path), `${text}\n`);
    };
    for (const name of outside) {
      write(`node_modules/${name}/package.json`, JSON.stringify({ name, main: 'index.js', type: 'module' }));
      write(`node_modules/${name}/index.js`, 'export {};');
    }
    for (const [path, text] of [...sound, ...Object.values(broken)]) write(path, text);
    const { enhancedResolveOptions, ...options } = config.options;
    const { output } = await cruise(
      ['apps', 'packages', 'e2e'],
      { ...options, baseDir: tree, validate: true, ruleSet: { forbidden: config.forbidden } },
      enhancedResolveOptions,
    );
    caught = (output as ICruiseResult).summary.violations.map(({ rule, from }) => [rule.name, from]);
  }, 30_000);

  afterAll(() => rmSync(tree, { recursive: true, force: true }));

  test('every rule is tried here', () => {
    expect(Object.keys(broken)).toEqual(config.forbidden.map((rule) => rule.name));
  });

  test.each(Object.entries(broken))('%s refuses the import made to break it', (rule, [from]) => {
    expect(caught).toContainEqual([rule, from]);
  });

  test('sound imports are left alone', () => {
    const brokenFiles = Object.values(broken).map(([from]) => from);
    expect(caught.filter(([rule, from]) => rule !== 'no-cycles' && !brokenFiles.includes(from))).toEqual([]);
  });
});
