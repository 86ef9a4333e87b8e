import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

/** Serves the built client. Every address that is not a file is a page of it; the client's router finds which. */
export const servePages = async (
  http: FastifyInstance,
  folder: string,
  { onlyDemo }: { onlyDemo: boolean },
): Promise<void> => {
  if (!existsSync(join(folder, 'index.html'))) {
    http.setNotFoundHandler((_request, reply) => reply.code(404).send({ code: 'NOT_FOUND' }));
    return;
  }
  await http.register(fastifyStatic, {
    root: folder,
    wildcard: false,
    index: false,
    // The build has put smaller copies beside its files.
    preCompressed: true,
    setHeaders: (reply, path) => {
      // Names under assets/ hold a hash of what is inside, so they never change.
      const lasting = path.includes('/assets/');
      reply.header('cache-control', lasting ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  http.setNotFoundHandler((request, reply) => {
    const path = request.url.split('?')[0] ?? '/';
    const isPage = request.method === 'GET' && !/^\/(demo\/)?api(\/|$)/.test(path) && !path.startsWith('/assets/');
    if (!isPage) return reply.code(404).send({ code: 'NOT_FOUND' });
    if (onlyDemo && !/^\/demo(\/|$)/.test(path)) return reply.redirect('/demo');
    return reply.header('cache-control', 'no-cache').type('text/html').sendFile('index.html');
  });
};
