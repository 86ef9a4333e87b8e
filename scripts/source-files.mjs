import { readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

const notOurs = new Set(['node_modules', 'dist', 'data', 'test-results', 'playwright-report', 'migrations']);
const written = /\.(ts|tsx|mjs|css|html|json|md|yml|yaml)$/;

/** Paths, from `root` and with forward slashes, of every file that people write here. */
export function sourceFiles(root) {
  return filesUnder(root)
    .map((path) => relative(root, path).split(sep).join('/'))
    .filter((path) => written.test(path) && path !== 'package-lock.json')
    .sort();
}

function filesUnder(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (notOurs.has(entry.name) || (entry.isDirectory() && entry.name.startsWith('.'))) return [];
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesUnder(path) : [path];
  });
}
