import { useSyncExternalStore } from 'react';
import { takeOver } from './messages.ts';

let isReady = false;
const listeners = new Set<() => void>();

function offer(): void {
  isReady = true;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

const betweenLooks = 10 * 60_000;

/** A browser looks for a new version when a page is opened; a phone may keep one page open for weeks. */
function lookNowAndThen(registration: ServiceWorkerRegistration): void {
  let lookedAt = Date.now();
  document.addEventListener('visibilitychange', () => {
    if (document.hidden || Date.now() - lookedAt < betweenLooks) return;
    lookedAt = Date.now();
    // Without signal there is nothing to find.
    registration.update().catch(() => {});
  });
}

export function watchForNewVersion(registration: ServiceWorkerRegistration): void {
  const { serviceWorker } = navigator;
  // Without a version before it, the first one is not news.
  let hadOne = serviceWorker.controller !== null;
  const follow = (coming: ServiceWorker | null) =>
    coming?.addEventListener('statechange', () => {
      if (coming.state === 'installed' && serviceWorker.controller) offer();
    });
  if (registration.waiting && hadOne) offer();
  // The browser may have begun before this page was there to be told.
  follow(registration.installing);
  registration.addEventListener('updatefound', () => follow(registration.installing));
  // Another tab has loaded the new version: this one is now a page of the old.
  serviceWorker.addEventListener('controllerchange', () => {
    if (hadOne) offer();
    hadOne = true;
  });
  lookNowAndThen(registration);
}

/** True once a newer Alongside is on the device and waits to be loaded. */
export function useNewVersion(): boolean {
  return useSyncExternalStore(subscribe, () => isReady);
}

/** Only ever by someone's own press: loading takes the page away, whatever is on it. */
export async function loadNewVersion(): Promise<void> {
  const waiting = (await navigator.serviceWorker?.getRegistration())?.waiting;
  if (!waiting) return window.location.reload();
  waiting.addEventListener('statechange', () => {
    if (waiting.state === 'activated') window.location.reload();
  });
  waiting.postMessage(takeOver);
}

/**
 * For a page whose files can no longer be had. The shell kept on the device would bring the same page again, so it is let
 * go, and kept anew later; unless the server cannot be reached, when it is all there is.
 */
export async function loadFromServer(): Promise<void> {
  const registration = await navigator.serviceWorker?.getRegistration();
  if (registration?.waiting) return loadNewVersion();
  const isReached = await registration?.update().then(
    () => true,
    () => false,
  );
  if (isReached) await registration?.unregister();
  window.location.reload();
}
