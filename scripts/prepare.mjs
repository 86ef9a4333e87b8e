// Runs before start, dev, test and check. It may be started by a Node older than the one Alongside needs, with nothing
// installed yet, so it uses built-in modules only and no newer syntax.
import { spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { dependenciesAreCurrent, lockStamp } from './lock-stamp.mjs';
import { webIsCurrent, webStamp } from './web-stamp.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const binaries = join(root, 'node_modules', '.bin');
const onWindows = process.platform === 'win32';

function stop(sentence, output) {
  if (output?.trim()) process.stderr.write(`${output.trim()}\n\n`);
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}

function run(command, args, options) {
  const ended = spawnSync(command, args, {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    stdio: ['ignore', 'pipe', 'pipe'],
    ...options,
  });
  return {
    worked: ended.status === 0,
    output: [ended.stdout, ended.stderr, ended.error?.message].filter(Boolean).join('\n'),
  };
}

const npmSettings = ['--include=dev', '--ignore-scripts=false', '--no-audit', '--no-fund', '--loglevel=error'];

function runNpm(args, env) {
  const npm = process.env.npm_execpath;
  return npm?.endsWith('.js') && existsSync(npm)
    ? run('node', [npm, ...args], { cwd: root, env })
    : run('npm', args, { cwd: root, env, shell: onWindows });
}

// `npm ci` removes node_modules, and with it the Node 24 that npm scripts find first: install with the machine's own Node.
function installDependencies() {
  const path = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== binaries);
  const env = { ...process.env, PATH: path.join(delimiter) };
  console.log('Installing what Alongside needs. The first time this takes a minute or two.');
  // The second way serves registries that hold packages for one system only: npm then takes the lock file for a wrong one.
  const ways = [['ci'], ['install', '--no-save']];
  const output = [];
  const worked = ways.some((way) => {
    const install = runNpm([...way, ...npmSettings], env);
    if (!install.worked) output.push(install.output);
    return install.worked;
  });
  if (!worked) {
    stop(
      'Alongside could not install what it needs. Most often it is the connection to the internet; the lines above say more.',
      output.join('\n\n'),
    );
  }
  writeFileSync(lockStamp(root).path, lockStamp(root).value);
}

function findNode() {
  const own = join(root, 'node_modules', 'node', 'bin', onWindows ? 'node.exe' : 'node');
  if (existsSync(own)) return own;
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath;
  return stop(
    'Alongside needs Node 24, and it was not installed with the rest. Remove the node_modules folder and try again.',
  );
}

function buildWeb(node) {
  console.log('Building the pages.');
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  const build = run(node, [vite, 'build', '--logLevel', 'warn'], { cwd: join(root, 'apps', 'web') });
  if (!build.worked) stop('The pages of Alongside could not be built. The lines above say why.', build.output);
  const stamp = webStamp(root);
  writeFileSync(stamp.path, stamp.value);
}

if (!dependenciesAreCurrent(root)) installDependencies();
const node = findNode();
if (!process.argv.includes('--no-build') && !webIsCurrent(root)) buildWeb(node);
