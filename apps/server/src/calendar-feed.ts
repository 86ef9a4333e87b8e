import type { FastifyInstance } from 'fastify';
import { fetchFeed } from './features/calendar/fetch-feed.ts';
import type { Installation } from './installation.ts';

/** Calendar apps look a few times a day; a person presses "refresh" now and then. */
const fetchesAMinute = 30;
const address = /^([A-Za-z0-9_-]{43})\.ics$/;

/**
 * The one door that answers a GET with something of the record: calendar apps cannot sign in or POST. The secret is the
 * address (decision 010). An address that never was, was renewed or has ended is one and the same 404.
 */
export const serveCalendar = (
  http: FastifyInstance,
  prefix: string,
  installation: () => Promise<Installation>,
): void => {
  const options = { config: { rateLimit: { max: fetchesAMinute, timeWindow: '1 minute' } } };
  http.get<{ Params: { file: string } }>(`${prefix}/calendar/:file`, options, async (request, reply) => {
    reply.header('cache-control', 'no-store').header('x-robots-tag', 'noindex');
    const token = address.exec(request.params.file)?.[1];
    const here = token ? await installation() : null;
    const text = here && token ? await fetchFeed(here.store, token, here.clock()) : null;
    if (text === null) return reply.code(404).type('text/plain').send('There is nothing here.');
    return reply.type('text/calendar; charset=utf-8').send(text);
  });
};
