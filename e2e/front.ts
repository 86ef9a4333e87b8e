import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Front {
  address: string;
  /** From now on the server has a newer version, and the old one's page of this name is gone. */
  bringNewVersion(gone: RegExp): void;
  stop(): Promise<void>;
}

/** Stands before a running server and passes everything on, so that a journey can see the day of an update. */
export async function startFront(behind: string): Promise<Front> {
  let gone: RegExp | null = null;
  const front = createServer((asked, answer) => {
    if (gone?.test(asked.url ?? '')) return answer.writeHead(404).end();
    const { 'accept-encoding': _, 'if-none-match': __, 'if-modified-since': ___, ...headers } = asked.headers;
    const passed = request(`${behind}${asked.url}`, { method: asked.method, headers, agent: false }, (given) => {
      const { 'content-length': length, ...rest } = given.headers;
      const isScript = gone !== null && asked.url === '/sw.js';
      answer.writeHead(given.statusCode ?? 502, isScript || !length ? rest : given.headers);
      given.on('data', (part) => answer.write(part));
      given.on('end', () => answer.end(isScript ? '\n// A newer version.' : undefined));
    });
    passed.on('error', () => answer.destroy());
    return asked.pipe(passed);
  });
  await new Promise<void>((resolve) => front.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${(front.address() as AddressInfo).port}`,
    bringNewVersion(pattern) {
      gone = pattern;
    },
    async stop() {
      front.closeAllConnections();
      await new Promise((resolve) => front.close(resolve));
    },
  };
}
