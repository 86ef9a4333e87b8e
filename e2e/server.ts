import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const readyLine = /Alongside is ready at (http:\/\/\S+?)\/?\s/;
const longestStart = 30_000;

export interface RunningServer {
  /** Such as http://127.0.0.1:40123, without a slash at the end. */
  address: string;
  folder: string;
  stop(): Promise<void>;
}

/** The real server, as `npm start` runs it, on a free port and an empty folder that goes away with it. */
export async function startServer(settings: Record<string, string> = {}): Promise<RunningServer> {
  const folder = mkdtempSync(join(tmpdir(), 'alongside-journeys-'));
  const { DATABASE_URL, ALONGSIDE_KEY_FILE, ...ours } = process.env;
  // Some forty servers start in a run of the journeys, each from the same code: compiling it anew is half of a start.
  const compiled = { NODE_COMPILE_CACHE: join(root, '.cache/compiled') };
  const env = { ...ours, ...compiled, PORT: '0', HOST: '127.0.0.1', DATA_DIR: folder, ...settings };
  const server = spawn(process.execPath, [join(root, 'apps/server/src/main.ts')], { cwd: root, env });
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  const stop = async () => {
    if (server.exitCode === null) server.kill('SIGTERM');
    const patience = setTimeout(() => server.kill('SIGKILL'), 5_000);
    await ended;
    clearTimeout(patience);
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    return { address: await printedAddress(server), folder, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function printedAddress(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = '';
    const give = (reason: string) => reject(new Error(`The server did not start: ${reason}\n${printed}`));
    const patience = setTimeout(() => give('it printed no address in time'), longestStart);
    const read = (chunk: Buffer) => {
      printed += chunk.toString();
      const address = readyLine.exec(printed)?.[1];
      if (!address) return;
      clearTimeout(patience);
      resolve(address);
    };
    server.stdout?.on('data', read);
    server.stderr?.on('data', read);
    server.once('exit', (code) => {
      clearTimeout(patience);
      give(`it ended with ${code}`);
    });
  });
}
