import { authenticatorCode } from '@alongside/testing/authenticator-code.ts';
import { buildAccount } from '@alongside/testing/build.ts';
import { describe, expect, test } from 'vitest';
import { freshStore } from '../../../../packages/db/test/fresh-store.ts';
import { openBrowser } from '../../test/browser.ts';
import { refusalFrom } from '../../test/refused.ts';
import { openSignInDoor } from './open-sign-in-door.ts';

const now = new Date('2026-11-19T10:00:00Z');
const secret = Buffer.alloc(32, 3);

const setUp = (email: string) => ({
  organisationName: 'Lantern Row',
  kind: 'user_led_charity' as const,
  name: 'Bryn Fictional',
  email,
  password: 'three quiet herons',
});

describe('the demo', () => {
  test('lets one in with one tap, as someone of the cast, without password or code', async () => {
    const store = await freshStore();
    const accountId = await store.write((tx) => buildAccount(tx, { name: 'Tamsin Invented', twoFactorEnabled: false }));
    const browser = openBrowser(store, { kind: 'demo' });
    const cast = await (await browser.at(now)).signIn.cast();
    expect(cast.find(({ role }) => role === 'peer_worker')?.members).toMatchObject([
      { accountId, name: 'Tamsin Invented' },
    ]);
    await (await browser.at(now)).signIn.asCastMember({ accountId });
    expect(await (await browser.at(now)).signIn.who()).toMatchObject({ accountId, needs: 'nothing', demo: true });
    const line = browser.received.find((each) => each.startsWith('demo_sign_in='));
    expect(line).toContain('Path=/demo;');
    await store.close();
  });

  test('its cookie opens nothing of the real installation, even under the same key, the same name and the same records', async () => {
    const store = await freshStore();
    const accountId = await store.write((tx) => buildAccount(tx));
    const options = { store, secret, secureCookies: false };
    const demoDoor = openSignInDoor({ ...options, kind: 'demo', basePath: '/demo' });
    const realDoor = openSignInDoor({ ...options, kind: 'real', basePath: '' });
    const demo = openBrowser(store, { kind: 'demo', door: demoDoor });
    await (await demo.at(now)).signIn.asCastMember({ accountId });
    const real = openBrowser(store, { kind: 'real', door: realDoor });
    for (const [name, value] of demo.jar) {
      real.jar.set(name, value);
      real.jar.set(name.replace('demo_', ''), value);
    }
    expect(await (await demo.at(now)).signIn.who()).not.toBeNull();
    expect(await (await real.at(now)).signIn.who()).toBeNull();
    await store.close();
  });

  test('is nowhere to be found in the real installation', async () => {
    const store = await freshStore();
    const accountId = await store.write((tx) => buildAccount(tx));
    const caller = await openBrowser(store).at(now);
    const codes = [
      await refusalFrom(caller.signIn.cast()),
      await refusalFrom(caller.signIn.asCastMember({ accountId })),
    ];
    expect(codes.map(({ code }) => code)).toEqual(['NOT_HERE', 'NOT_HERE']);
    await store.close();
  });
});

describe('setting up', () => {
  test('makes the organisation and its first coordinator, who is signed in and asked for a second factor', async () => {
    const store = await freshStore();
    const browser = openBrowser(store);
    expect(await (await browser.at(now)).signIn.state()).toEqual({ setUp: false, demo: false });
    await (await browser.at(now)).organisation.setUp(setUp('bryn@alongside.invalid'));
    expect(await (await browser.at(now)).signIn.state()).toEqual({ setUp: true, demo: false });
    const begun = await (await browser.at(now)).signIn.startSecondFactor();
    await (await browser.at(now)).signIn.confirmSecondFactor({ code: authenticatorCode(begun.secret) });
    expect(await (await browser.at(now)).signIn.who()).toMatchObject({
      name: 'Bryn Fictional',
      roles: ['coordinator'],
      organisation: { name: 'Lantern Row', timeZone: 'Europe/London', quietDays: 21 },
      needs: 'nothing',
    });
    await store.close();
  });

  test('works once, also when two do it at the same moment', async () => {
    const store = await freshStore();
    const both = await Promise.all(
      ['bryn@alongside.invalid', 'noor@alongside.invalid'].map(async (email) =>
        refusalFrom((await openBrowser(store).at(now)).organisation.setUp(setUp(email))),
      ),
    );
    expect(both.map(({ code }) => code).sort()).toEqual(['NOT_HERE', 'went through']);
    expect(await store.read.db.select().from(store.tables.organisation)).toHaveLength(1);
    expect(await store.read.db.select().from(store.tables.account)).toHaveLength(1);
    await store.close();
  });

  test('is not offered in the demo', async () => {
    const store = await freshStore();
    const caller = await openBrowser(store, { kind: 'demo' }).at(now);
    expect((await refusalFrom(caller.organisation.setUp(setUp('bryn@alongside.invalid')))).code).toBe('NOT_HERE');
    await store.close();
  });
});
