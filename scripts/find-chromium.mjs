// Finds a Chromium for the journeys, and gets one when the machine has none. `node scripts/find-chromium.mjs` prints where.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
// The one without windows comes first: the same engine, and the journeys take a quarter less time in it.
const names = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];
const atUsualPlaces = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

export function findChromium() {
  const onPath = names.flatMap((name) => (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, name)));
  const candidates = [process.env.CHROMIUM_PATH, ...onPath, ...atUsualPlaces, playwrightsOwn()];
  return candidates.find((path) => path && existsSync(path) && answers(path));
}

export function ensureChromium() {
  const present = findChromium();
  if (present) return present;
  console.log('No Chromium on this machine: getting one.');
  if (process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    spawnSync('apt-get', ['update', '-qq'], { stdio: ['ignore', 'ignore', 'inherit'], env });
    // An older system has the second only.
    for (const name of ['chromium-headless-shell', 'chromium']) {
      const words = ['install', '-y', '-qq', '--no-install-recommends', name];
      spawnSync('apt-get', words, { stdio: ['ignore', 'ignore', 'inherit'], env });
      const installed = findChromium();
      if (installed) return installed;
    }
  }
  const playwright = join(root, 'node_modules', '@playwright', 'test', 'cli.js');
  spawnSync(process.execPath, [playwright, 'install', 'chromium'], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  return findChromium();
}

// A launcher may be there with no browser behind it, so it has to give its version.
function answers(path) {
  return spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 20_000 }).status === 0;
}

function playwrightsOwn() {
  return createRequire(import.meta.url)('@playwright/test').chromium.executablePath();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const path = ensureChromium();
  if (!path) {
    console.error('No Chromium was found and none could be installed. Install one, or put its place in CHROMIUM_PATH.');
    process.exit(1);
  }
  console.log(path);
}
