// @vitest-environment jsdom
import { accountHeader } from '@alongside/domain/sign-in/account-header.ts';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { callByPath, speakFor, trpcClient } from './trpc.ts';

/** What every request said about whose page it came from. */
let named: (string | null)[] = [];

beforeEach(() => {
  named = [];
  // Stands for the network.
  vi.stubGlobal('fetch', async (url: string, options: RequestInit) => {
    named.push(new Headers(options.headers).get(accountHeader));
    const answers = new URL(url, 'http://alongside.invalid').pathname
      .split(',')
      .map(() => ({ result: { data: null } }));
    return new Response(JSON.stringify(answers), { headers: { 'content-type': 'application/json' } });
  });
});
afterEach(() => {
  speakFor(null);
  vi.unstubAllGlobals();
});

describe('a call to the server', () => {
  it('names nobody until it is known whose page this is', async () => {
    await trpcClient.signIn.who.query();
    expect(named).toEqual([null]);
  });

  it('names the account of the page, read or write, at once or out of the outbox', async () => {
    speakFor('acc_tamsin');
    await trpcClient.today.read.query();
    await trpcClient.device.open.mutate({ deviceId: null });
    await callByPath('session.log', {});
    expect(named).toEqual(['acc_tamsin', 'acc_tamsin', 'acc_tamsin']);
  });

  it('stays that of its page when another page comes before it has left, and is never taken for the other', async () => {
    speakFor('acc_tamsin');
    const asked = trpcClient.today.read.query();
    speakFor('acc_ola');
    await asked;
    expect(named).toEqual(['acc_tamsin']);
    speakFor('acc_tamsin');
    const first = trpcClient.today.read.query();
    speakFor('acc_ola');
    await Promise.all([first, trpcClient.today.read.query()]);
    expect(named.at(-1)).toBe('acc_tamsin, acc_ola');
  });
});
