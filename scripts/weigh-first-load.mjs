// `node scripts/weigh-first-load.mjs`: stops when the built client's first load is over its budget. Part of npm test.
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { firstLoad, firstLoadBudget, firstPages } from './first-load.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
for (const [what, page] of Object.entries(firstPages)) {
  const weight = firstLoad(root, page);
  for (const [kind, budget] of Object.entries(firstLoadBudget)) {
    const bytes = weight[kind];
    console.log(`${what}, ${kind}: ${(bytes / 1000).toFixed(1)} kB of ${budget / 1000} kB`);
    if (bytes > budget) process.exitCode = 1;
  }
}
if (process.exitCode) console.error('More travels before signing in than section 11 of the design allows.');
