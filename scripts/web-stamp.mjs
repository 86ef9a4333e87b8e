// Says whether the built pages were made from the sources as they are now. Built-in modules only.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

const policy = 'apps/server/src/content-policy.ts';
const sources = ['apps/web', 'packages/domain', 'package-lock.json', 'tsconfig.base.json', policy];
const notSources = /(^|\/)(dist|node_modules|\.cache|\.vite)(\/|$)|\.test\.tsx?$/;

export function webStamp(root) {
  const hash = createHash('sha256');
  for (const path of sources.flatMap((source) => filesUnder(root, join(root, source)))) {
    const content = readFileSync(join(root, path));
    hash.update(`${path}\0${content.length}\0`).update(content);
  }
  return { path: join(root, 'apps', 'web', 'dist', '.built-from'), value: hash.digest('hex') };
}

export function webIsCurrent(root) {
  const stamp = webStamp(root);
  const page = join(root, 'apps', 'web', 'dist', 'index.html');
  return existsSync(page) && existsSync(stamp.path) && readFileSync(stamp.path, 'utf8') === stamp.value;
}

function filesUnder(root, path) {
  const name = relative(root, path).split(sep).join('/');
  if (notSources.test(name) || !existsSync(path)) return [];
  const entries = readEntries(path);
  if (!entries) return [name];
  return entries.sort().flatMap((entry) => filesUnder(root, join(path, entry)));
}

function readEntries(path) {
  try {
    return readdirSync(path);
  } catch (error) {
    if (error.code === 'ENOTDIR') return undefined;
    throw error;
  }
}
