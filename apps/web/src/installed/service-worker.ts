// Runs beside the pages, in the browser. Touch this when what is kept for opening without signal changes: the files of the
// built client and nothing else. Whatever the API says passes by unseen, and is in no cache.
import { createHandlerBoundToURL, type PrecacheEntry, precacheAndRoute } from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';
import { takeOver } from './messages.ts';

/** What is used here of a service worker's own scope; the types of the pages do not know it. */
declare const self: {
  __WB_MANIFEST: PrecacheEntry[];
  skipWaiting(): Promise<void>;
  clients: { claim(): Promise<void> };
  addEventListener(kind: 'message', listener: (event: { data: unknown }) => void): void;
  addEventListener(kind: 'activate', listener: (event: { waitUntil(work: Promise<void>): void }) => void): void;
};

precacheAndRoute(self.__WB_MANIFEST, { cleanURLs: false });

/** Addresses that are no page of the client: the server answers them, or nobody does. */
const notPages = [/^\/(demo\/)?(api|calendar)(\/|$)/, /^\/healthz$/, /^\/assets\//, /^\/[^/?]+\.[a-z]+$/];

// From the device even where there is signal: the page and its files are then always of one version.
registerRoute(new NavigationRoute(createHandlerBoundToURL('/index.html'), { denylist: notPages }));

// A new version waits until someone asks for it, or until no page of the old one is open.
self.addEventListener('message', ({ data }) => {
  if (data === takeOver) void self.skipWaiting();
});

// The page of the first visit has its files to hand from then on, too.
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
