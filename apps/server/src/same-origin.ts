import type { FastifyRequest } from 'fastify';

/**
 * True for a call that a page of another origin made. Browsers say so themselves (Sec-Fetch-Site); older ones send
 * Origin with every POST. A caller that sends neither is no browser, and no browser's cookie comes with it.
 */
export const comesFromElsewhere = (request: FastifyRequest, publicOrigin: string | null): boolean => {
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined) return site !== 'same-origin';
  const origin = request.headers.origin;
  if (origin === undefined) return false;
  return origin !== (publicOrigin ?? `http://${request.headers.host ?? ''}`);
};

/** One household's IPv6 addresses share their first four groups: counted as one, or a limit would be no limit. */
export const addressGroup = (address: string): string => {
  if (!address.includes(':')) return address;
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address);
  if (mapped?.[1]) return mapped[1];
  const [head = '', tail = ''] = address.split('::');
  const left = head.split(':').filter(Boolean);
  const right = tail.split(':').filter(Boolean);
  const gap = address.includes('::') ? Array<string>(Math.max(0, 8 - left.length - right.length)).fill('0') : [];
  return [...left, ...gap, ...right].slice(0, 4).join(':');
};
