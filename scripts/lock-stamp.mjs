// Says whether node_modules holds what package-lock.json asks for. Built-in modules only: it runs before anything is installed.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export function lockStamp(root) {
  const value = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  return { path: join(root, 'node_modules', '.alongside-lock'), value };
}

export function dependenciesAreCurrent(root) {
  if (!existsSync(join(root, 'node_modules', '.package-lock.json'))) return false;
  const stamp = lockStamp(root);
  if (existsSync(stamp.path) && readFileSync(stamp.path, 'utf8') === stamp.value) return true;
  if (!installedMatchesLock(root)) return false;
  writeFileSync(stamp.path, stamp.value);
  return true;
}

// After `npm install` of one more package the stamp is old while everything is there: nothing to do then.
function installedMatchesLock(root) {
  const wanted = readPackages(join(root, 'package-lock.json'));
  const installed = readPackages(join(root, 'node_modules', '.package-lock.json'));
  return Object.entries(wanted).every(
    ([path, entry]) =>
      !path.includes('node_modules/') ||
      entry.link ||
      entry.optional ||
      entry.devOptional ||
      entry.peer ||
      installed[path]?.version === entry.version,
  );
}

function readPackages(path) {
  return JSON.parse(readFileSync(path, 'utf8')).packages ?? {};
}
