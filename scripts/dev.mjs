// The server and the pages side by side, both starting again when their files change.
import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const port = process.env.PORT ?? '4321';

const parts = [
  ['--watch', '--watch-preserve-output', join(root, 'apps/server/src/main.ts'), ...process.argv.slice(2)],
  [join(root, 'node_modules/vite/bin/vite.js'), '--clearScreen', 'false', '--logLevel', 'warn'],
].map((args, index) =>
  spawn(process.execPath, args, {
    cwd: index === 0 ? root : join(root, 'apps/web'),
    stdio: 'inherit',
    env: { ...process.env, PORT: port },
  }),
);

let stopping = false;
function stop(code) {
  if (stopping) return;
  stopping = true;
  process.exitCode = code;
  for (const part of parts) part.kill('SIGTERM');
}

for (const part of parts) part.once('exit', (code) => stop(code ?? 0));
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => stop(0));

console.log('Alongside for developers: http://127.0.0.1:5173');
