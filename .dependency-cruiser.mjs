// Which part of Alongside may know about which. Every rule is broken on purpose in scripts/boundaries.test.ts, so that a rule
// which has stopped firing is noticed.
const tests = ['\\.test\\.tsx?$', '^apps/server/test/', '^packages/[^/]+/test/', '^packages/testing/', '^e2e/'];
const routers = '^apps/server/src/.+-router\\.ts$';
const appRouter = '^apps/server/src/app-router\\.ts$';

const rules = [
  {
    name: 'no-cycles',
    comment: 'Files that need each other cannot be read one at a time.',
    from: {},
    to: { circular: true },
  },
  {
    name: 'no-unresolvable',
    comment: 'An import that leads nowhere is a spelling mistake or a forgotten dependency.',
    from: {},
    to: { couldNotResolve: true, pathNot: '\\?' },
  },
  {
    name: 'domain-is-pure',
    comment: 'Words and rules run the same in the browser and on the server: nothing but zod.',
    from: { path: '^packages/domain/', pathNot: tests },
    to: { pathNot: ['^packages/domain/', 'node_modules/zod/'] },
  },
  {
    name: 'storage-knows-no-features',
    comment: 'Tables and the store serve the features, never the other way round.',
    from: { path: '^packages/db/', pathNot: tests },
    to: { path: ['^apps/', '^packages/testing/'] },
  },
  {
    name: 'the-engine-is-alone',
    comment: 'Others can use the release engine without the rest of Alongside.',
    from: { path: '^packages/anonymise/' },
    to: { path: ['^apps/', '^packages/', '^e2e/', '^scripts/'], pathNot: '^packages/anonymise/' },
  },
  {
    name: 'the-measurer-is-apart',
    comment: 'What checks a written table shares no code with what made it, or it would repeat its mistakes.',
    from: { path: '^apps/server/src/commands/measure/' },
    to: { path: ['^apps/', '^packages/', '^scripts/'], pathNot: '^apps/server/src/commands/measure/' },
  },
  {
    name: 'the-verifier-is-alone',
    comment: 'It reckons again what the writers and the engine reckoned: a fault they share with it would go unseen.',
    from: { path: '^apps/server/src/release-verifier/', pathNot: tests },
    to: { path: ['^apps/', '^packages/'], pathNot: '^apps/server/src/release-verifier/' },
  },
  {
    name: 'ui-knows-no-domain',
    comment: 'The kit knows no domain word, so that any page can use any part of it.',
    from: { path: '^apps/web/src/ui/' },
    to: { path: ['^packages/', '^apps/web/src/(features|pages)/'] },
  },
  {
    name: 'web-never-touches-storage',
    comment: 'Only the server reaches the records.',
    from: { path: '^apps/web/' },
    to: { path: ['^packages/db/', 'node_modules/(drizzle-orm|better-sqlite3|pg)/'] },
  },
  {
    name: 'one-door-to-the-operators',
    comment: 'Node reads the description of the query builder anew for each module that names it: half of a start.',
    from: { path: '^(apps/server|packages/(domain|anonymise))/src/' },
    to: { path: 'node_modules/drizzle-orm/' },
  },
  {
    name: 'one-door-to-the-api',
    comment: 'The client meets the server in trpc.ts.',
    from: { path: '^apps/web/', pathNot: '^apps/web/src/trpc\\.tsx?$' },
    to: { path: '^apps/server/' },
  },
  {
    name: 'one-door-to-the-words',
    comment: 'use-words.ts knows each key and its gaps; the types of the library itself are three times the work.',
    from: { path: '^apps/web/', pathNot: '^apps/web/src/words/(use-words|language)\\.ts$' },
    to: { path: 'node_modules/(react-)?i18next/' },
  },
  {
    name: 'web-sees-server-types-only',
    comment: 'Server code must never end up in the client that people download.',
    from: { path: '^apps/web/' },
    to: { path: '^apps/server/', dependencyTypesNot: ['type-only'] },
  },
  {
    name: 'web-features-do-not-meet',
    comment: 'Pages put features together; features stay strangers. A new folder is guarded from birth.',
    from: { path: '^apps/web/src/features/([^/]+)/' },
    to: { path: '^apps/web/src/features/', pathNot: '^apps/web/src/features/$1/' },
  },
  {
    name: 'features-do-not-know-pages',
    comment: 'A feature can be put on any page.',
    from: { path: '^apps/web/src/features/' },
    to: { path: '^apps/web/src/pages/' },
  },
  {
    name: 'router-is-private',
    comment: 'Features call each other by operations, inside one transaction, never through a router.',
    from: { path: '^apps/server/', pathNot: appRouter },
    to: { path: routers, pathNot: appRouter },
  },
  {
    name: 'operations-know-no-transport',
    comment: 'An operation can be called from a test, a job or another operation.',
    from: { path: '^apps/server/src/features/', pathNot: ['-router\\.ts$', ...tests] },
    to: { path: ['node_modules/@trpc/', 'node_modules/@?fastify/', routers] },
  },
  {
    name: 'tests-stay-in-tests',
    comment: 'What runs for people never leans on what is there for tests.',
    from: { pathNot: [...tests, '^scripts/'] },
    to: { path: ['\\.test\\.tsx?$', '^apps/server/test/', '^packages/db/test/'] },
  },
  {
    name: 'cast-stays-in-tests-and-demo',
    comment:
      'Invented people belong in tests and in the demo; the demo and the make-data command are the listed exception.',
    from: { pathNot: [...tests, '^apps/server/src/(demo/|commands/|command\\.ts$)', '^scripts/'] },
    to: { path: '^packages/testing/' },
  },
  {
    name: 'e2e-through-fixtures',
    comment: 'Every journey gets the same fixed clock, invented people and access checks from e2e/fixtures.ts.',
    from: { path: '^e2e/journeys/' },
    to: { path: ['node_modules/@playwright/', 'node_modules/playwright', 'node_modules/@axe-core/'] },
  },
];

/** @type {import('dependency-cruiser').IForbiddenRuleType[]} */
const forbidden = rules.map((rule) => ({ severity: 'error', ...rule }));

export default {
  forbidden,
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|\\.cache)/' },
    // Without this an import of a type alone would slip past every rule.
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'types', 'default'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.css'],
    },
  },
};
