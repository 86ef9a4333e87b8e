import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';

/** A moment in the taking of one text message. */
export type TextMoment = 'rung' | 'before_taken' | 'after_taken';

interface Killing {
  moment: TextMoment;
  kill: () => void;
}

/** A real service that notes which text messages it took, by their key, and can have its client killed on the way. */
export const openKillingTextService = async () => {
  const accepted: string[] = [];
  let killing: Killing | null = null;
  const isNow = (moment: TextMoment): boolean => {
    if (killing?.moment !== moment) return false;
    killing.kill();
    return true;
  };
  const open = new Set<Socket>();
  const take = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    let body = '';
    for await (const part of request) body += part;
    if (isNow('before_taken')) return;
    const { key } = JSON.parse(body) as { key: string };
    accepted.push(request.headers['idempotency-key'] === key ? key : 'without its key');
    response.writeHead(204).end();
    isNow('after_taken');
  };
  const server = createServer((request, response) => {
    // Whoever is killed on the way leaves half a message, which nobody took.
    take(request, response).catch(() => response.destroy());
  });
  server.on('connection', (socket) => {
    open.add(socket);
    socket.once('close', () => open.delete(socket));
    if (isNow('rung')) socket.destroy();
  });
  server.on('clientError', (_error, socket) => socket.destroy());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/send`,
    accepted,
    killAt: (next: Killing | null): void => {
      killing = next;
    },
    /** Everything a client that is gone had sent has been heard. */
    settled: async (): Promise<void> => {
      await Promise.all([...open].map((socket) => once(socket, 'close')));
    },
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};
