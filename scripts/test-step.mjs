import { spawn } from 'node:child_process';

// A step that hangs must fail, not hold up the machine for ever.
const longest = 15 * 60_000;

/** Keeps the output back until the step has ended, so that two steps can run side by side. Returns the exit code. */
export async function runQuietly(title, command, cwd) {
  const started = performance.now();
  const { code, output } = await run(command, { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
  console.log(`${code === 0 ? '✓' : '✗'} ${title} (${secondsSince(started)})`);
  if (code !== 0) console.log(output);
  return code;
}

/** Passes the output on as it comes. Returns the exit code. */
export async function runStreaming(title, command, cwd, env = {}) {
  const started = performance.now();
  console.log(`\n${title}`);
  const { code } = await run(command, {
    cwd,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...env },
  });
  console.log(`${code === 0 ? '✓' : '✗'} ${title} (${secondsSince(started)})`);
  return code;
}

function run(command, options) {
  return new Promise((resolve) => {
    const step = spawn(process.execPath, command, { ...options, timeout: longest });
    const output = [];
    step.stdout?.on('data', (chunk) => output.push(chunk));
    step.stderr?.on('data', (chunk) => output.push(chunk));
    step.once('error', (error) => resolve({ code: 1, output: error.message }));
    step.once('close', (code) => resolve({ code: code ?? 1, output: Buffer.concat(output).toString() }));
  });
}

function secondsSince(started) {
  return `${((performance.now() - started) / 1000).toFixed(1)} s`;
}
