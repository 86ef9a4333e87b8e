import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { delimiter, dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { postgresFlags } from './postgres-flags.ts';
import type { PostgresPlace } from './postgres-place.ts';

/** The PostgreSQL of the machine, for systems the dependencies bring no binaries for. */
export async function startInstalledPostgres({ folder, port, password }: PostgresPlace): Promise<() => Promise<void>> {
  const binaries = findBinaries();
  const account = otherAccount();
  const passwordFile = join(dirname(folder), 'password');
  mkdirSync(folder, { recursive: true });
  writeFileSync(passwordFile, password);
  if (account) {
    for (const path of [folder, passwordFile]) chownSync(path, account.uid, account.gid);
    chmodSync(dirname(folder), 0o755);
  }
  const options = ['--auth=password', '--username=postgres', '--encoding=UTF8', '--locale=C.UTF-8'];
  execFileSync(join(binaries, 'initdb'), ['--pgdata', folder, '--pwfile', passwordFile, ...options], {
    ...account,
    stdio: 'pipe',
  });
  const server = spawn(join(binaries, 'postgres'), ['-D', folder, '-p', String(port), ...postgresFlags], {
    ...account,
    stdio: 'ignore',
  });
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  await Promise.race([answers(port), ended.then(() => Promise.reject(new Error('PostgreSQL ended at once')))]);
  return () => {
    server.kill('SIGINT');
    return ended;
  };
}

function findBinaries(): string {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).map((version) => join(debian, version, 'bin')) : [];
  const folders = [...versions.reverse(), ...(process.env.PATH ?? '').split(delimiter)];
  const found = folders.find((path) => existsSync(join(path, 'initdb')) && existsSync(join(path, 'postgres')));
  if (!found) throw new Error('no initdb on this machine');
  return found;
}

function otherAccount(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const id = (kind: string) => Number(execFileSync('id', [kind, 'postgres'], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
}

async function answers(port: number): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    const open = await new Promise<boolean>((resolve) => {
      const socket = connect(port, '127.0.0.1', () => resolve(true));
      socket.once('error', () => resolve(false));
      socket.once('connect', () => socket.end());
    });
    if (open) return;
    await pause(50);
  }
  throw new Error('PostgreSQL did not answer within ten seconds');
}
