import compress from '@fastify/compress';
import helmet from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import {
  type CreateFastifyContextOptions,
  type FastifyTRPCPluginOptions,
  fastifyTRPCPlugin,
} from '@trpc/server/adapters/fastify';
import Fastify, { type FastifyError, type FastifyInstance, type FastifyRequest } from 'fastify';
import { type AppRouter, appRouter } from './app-router.ts';
import { serveCalendar } from './calendar-feed.ts';
import { contentPolicy } from './content-policy.ts';
import type { Context } from './context.ts';
import type { Installation } from './installation.ts';
import { logger, logUnforeseen } from './logger.ts';
import { servePages } from './pages.ts';
import { addressGroup, comesFromElsewhere } from './same-origin.ts';

/*
 * The HTTP door: what every request goes through before a procedure is called.
 */

export interface HttpOptions {
  /** Missing when only the demo is served. */
  real: Installation | null;
  /** Opened at the first visit: most installations never show it. */
  demo: () => Promise<Installation>;
  publicOrigin: string | null;
  /** Folder of the built client. */
  pages: string;
}

/** A batch of 250 imported rows is well under this; a page's own calls are a few kB. */
const largestBody = 1_048_576;
const callsAMinute = 1_200;

const headersOf = (request: FastifyRequest): Headers => {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers))
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  return headers;
};

const makeContext =
  (installation: () => Promise<Installation>) =>
  async ({ req, res }: CreateFastifyContextOptions): Promise<Context> => {
    const here = await installation();
    const headers = headersOf(req);
    const now = here.clock();
    return {
      installation: here,
      headers,
      address: addressGroup(req.ip),
      now,
      signed: await here.door.whoIs(headers, now),
      setCookies: (cookies) => void res.header('set-cookie', [...cookies]),
    };
  };

const serveApi = (
  http: FastifyInstance,
  prefix: string,
  installation: () => Promise<Installation>,
  origin: string | null,
) =>
  http.register(async (scope) => {
    scope.addHook('onRequest', async (request, reply) => {
      reply.header('cache-control', 'no-store');
      // Reads too: nothing about a person is ever in an address, and nothing can be asked by a link.
      if (request.method !== 'POST')
        return reply.code(405).header('allow', 'POST').send({ code: 'METHOD_NOT_ALLOWED' });
      if (comesFromElsewhere(request, origin)) return reply.code(403).send({ code: 'FORBIDDEN' });
      if (!/^application\/json\b/i.test(request.headers['content-type'] ?? ''))
        return reply.code(415).send({ code: 'UNSUPPORTED_MEDIA_TYPE' });
      return undefined;
    });
    const options: FastifyTRPCPluginOptions<AppRouter> = {
      prefix,
      trpcOptions: {
        router: appRouter,
        createContext: makeContext(installation),
        allowMethodOverride: true,
        maxBatchSize: 10,
      },
    };
    await scope.register(fastifyTRPCPlugin, options);
  });

export const makeHttp = async ({ real, demo, publicOrigin, pages }: HttpOptions): Promise<FastifyInstance> => {
  const http = Fastify({
    logger: false,
    bodyLimit: largestBody,
    // A batch names up to ten procedures in its path; the default of 100 letters would refuse it.
    routerOptions: { maxParamLength: 1000 },
    trustProxy: publicOrigin ? 'loopback' : false,
  });
  const isTls = publicOrigin?.startsWith('https:') ?? false;
  await http.register(helmet, {
    contentSecurityPolicy: contentPolicy(isTls),
    strictTransportSecurity: isTls,
    crossOriginEmbedderPolicy: false,
    referrerPolicy: { policy: 'no-referrer' },
  });
  await http.register(compress, { threshold: 1024 });
  await http.register(rateLimit, {
    max: callsAMinute,
    timeWindow: '1 minute',
    keyGenerator: (request) => addressGroup(request.ip),
    allowList: (request) => request.method === 'GET' && request.url.startsWith('/assets/'),
  });

  http.setErrorHandler((error: FastifyError, _request, reply) => {
    const status = error.statusCode ?? 500;
    if (status >= 500) logUnforeseen('http', error);
    const code =
      status === 413
        ? 'PAYLOAD_TOO_LARGE'
        : status === 429
          ? 'TOO_MANY_REQUESTS'
          : status < 500
            ? 'BAD_REQUEST'
            : 'INTERNAL_SERVER_ERROR';
    return reply.code(status).send({ error: { message: code, code: -32_600, data: { code, httpStatus: status } } });
  });

  http.get('/healthz', async (_request, reply) => {
    try {
      await (real ?? (await demo())).store.ping();
      return reply.header('cache-control', 'no-store').send({ status: 'ok' });
    } catch (error) {
      logUnforeseen('healthz', error);
      return reply.code(503).send({ status: 'not_ready' });
    }
  });

  if (real) await serveApi(http, '/api', async () => real, publicOrigin);
  await serveApi(http, '/demo/api', demo, publicOrigin);
  if (real) serveCalendar(http, '', async () => real);
  serveCalendar(http, '/demo', demo);
  await servePages(http, pages, { onlyDemo: real === null });
  http.addHook('onClose', async () => logger.flush());
  return http;
};
