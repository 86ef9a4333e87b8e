import { useAccount } from './shell/account.ts';

/** For `<Form draft={…}>`: what one account was writing about one thing, never shown to another account of the same tab. */
export function useDraftName(what: string, about: string): string {
  return [useAccount().id, what, about].join(' ');
}
