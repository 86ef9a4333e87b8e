import { basename } from '../installation.ts';
import { whenIdle } from '../when-idle.ts';
import { watchForNewVersion } from './new-version.ts';

type ScriptUrls = {
  createPolicy(name: string, rules: { createScriptURL(): string }): { createScriptURL(url: string): string };
};

const script = '/sw.js';

/** The content policy lets one address be made into a script while the page runs: this one, by the policy of this name. */
function trustedScript(): string {
  const { trustedTypes } = window as { trustedTypes?: ScriptUrls };
  return trustedTypes?.createPolicy('service-worker', { createScriptURL: () => script }).createScriptURL('') ?? script;
}

let isAsked = false;

/**
 * Keeps the pages' files on the device, so that Alongside opens without signal. Asked for once someone has signed in and
 * the first page stands: until then every byte of a slow line is theirs. The real installation and the demo each keep
 * their own, as each can be installed alone. Where the browser offers none (an address without https, a private window)
 * everything else works as before.
 */
export function keepShell(): void {
  if (isAsked || !import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  isAsked = true;
  whenIdle(() => {
    navigator.serviceWorker
      .register(trustedScript(), { scope: basename || '/', updateViaCache: 'none' })
      .then(watchForNewVersion)
      .catch(() => {});
  });
}
