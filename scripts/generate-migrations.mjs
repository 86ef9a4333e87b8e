// After a change in packages/db/src/tables: `npm run migrations -- what-changed` writes it down for both engines.
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const [name] = process.argv.slice(2);
if (!name || !/^[a-z0-9-]+$/.test(name)) {
  process.stderr.write('Say what changed, in small letters with hyphens: npm run migrations -- what-changed\n');
  process.exit(1);
}
for (const engine of ['sqlite', 'postgres']) {
  const { status } = spawnSync(
    process.execPath,
    [
      join(root, 'node_modules/drizzle-kit/bin.cjs'),
      'generate',
      '--config',
      `drizzle.${engine}.config.ts`,
      '--name',
      name,
    ],
    { cwd: join(root, 'packages/db'), stdio: 'inherit' },
  );
  if (status !== 0) process.exit(status ?? 1);
}
