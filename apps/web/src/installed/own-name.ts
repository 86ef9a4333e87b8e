import { isDemo } from '../installation.ts';

/** One page serves both installations; put on a home screen, each has a name and an address of its own. */
export function takeOwnName(): void {
  if (!isDemo) return;
  document.querySelector('link[rel="manifest"]')?.setAttribute('href', '/demo.webmanifest');
  document.querySelector('meta[name="apple-mobile-web-app-title"]')?.setAttribute('content', 'Alongside demo');
}
