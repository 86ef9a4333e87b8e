import { eq } from '@alongside/db/operators.ts';
import { authenticatorCode } from '@alongside/testing/authenticator-code.ts';
import { buildAccount } from '@alongside/testing/build.ts';
import { describe, expect, test } from 'vitest';
import { openBrowser } from '../../test/browser.ts';
import { refusalFrom } from '../../test/refused.ts';
import { testStore } from '../../test/test-store.ts';
import { makeOneTimeLink, replaceLink } from '../features/account/one-time-link.ts';

const now = new Date('2026-11-19T10:00:00Z');
const days = (count: number): Date => new Date(now.getTime() + count * 86_400_000);
const password = 'three quiet herons';

const invited = async () => {
  const store = await testStore();
  const link = makeOneTimeLink();
  const id = await store.write(async (tx) => {
    const accountId = await buildAccount(tx, { name: 'Ola Makebelieve', twoFactorEnabled: false });
    await replaceLink(tx, accountId, link, now);
    return accountId;
  });
  return { store, id, token: link.token, email: `${id}@alongside.invalid` };
};

const choose = async (browser: ReturnType<typeof openBrowser>, token: string, at = now, chosen = password) =>
  (await browser.at(at)).signIn.choosePassword({ token, password: chosen });

describe('a one-time link', () => {
  test('says whom it is for, takes a password, and then asks for the second factor', async () => {
    const { store, token, email } = await invited();
    const browser = openBrowser(store);
    expect(await (await browser.at(now)).signIn.invitation({ token })).toMatchObject({
      name: 'Ola Makebelieve',
      email,
    });
    await choose(browser, token);
    expect(await (await browser.at(now)).signIn.who()).toMatchObject({ needs: 'second_factor' });
    const { secret, address } = await (await browser.at(now)).signIn.startSecondFactor();
    expect(address).toContain(`otpauth://totp/Alongside:${encodeURIComponent(email)}?secret=${secret}`);
    await (await browser.at(now)).signIn.confirmSecondFactor({ code: authenticatorCode(secret) });
    expect(await (await browser.at(now)).signIn.who()).toMatchObject({ needs: 'nothing' });
  });

  test('works once', async () => {
    const { store, token } = await invited();
    await choose(openBrowser(store), token);
    const again = await refusalFrom(choose(openBrowser(store), token, now, 'another long password'));
    expect(again.code).toBe('LINK_USED_UP');
    expect((await refusalFrom((await openBrowser(store).at(now)).signIn.invitation({ token }))).code).toBe(
      'LINK_USED_UP',
    );
  });

  test('used by two at one moment, it works for one', async () => {
    const { store, token } = await invited();
    const both = await Promise.all(
      [1, 2].map((each) => refusalFrom(choose(openBrowser(store), token, now, `${password} ${each}`))),
    );
    expect(both.map(({ code }) => code).sort()).toEqual(['LINK_USED_UP', 'went through']);
  });

  test('lasts a week', async () => {
    const { store, token } = await invited();
    expect((await refusalFrom(choose(openBrowser(store), token, days(7)))).code).toBe('LINK_USED_UP');
    expect((await refusalFrom(choose(openBrowser(store), token, days(6.9)))).code).toBe('went through');
  });

  test('stops working when a newer one is made', async () => {
    const { store, id, token } = await invited();
    const newer = makeOneTimeLink();
    await store.write((tx) => replaceLink(tx, id, newer, now));
    expect((await refusalFrom(choose(openBrowser(store), token))).code).toBe('LINK_USED_UP');
    expect((await refusalFrom(choose(openBrowser(store), newer.token))).code).toBe('went through');
  });

  test('of a deactivated account opens nothing', async () => {
    const { store, id, token } = await invited();
    const { account } = store.tables;
    await store.write(
      async ({ db }) => void (await db.update(account).set({ deactivatedAt: now }).where(eq(account.id, id))),
    );
    expect((await refusalFrom(choose(openBrowser(store), token))).code).toBe('LINK_USED_UP');
  });

  test('a password chosen through it ends what was open, and the older password and authenticator', async () => {
    const { store, id, email, token } = await invited();
    const before = openBrowser(store);
    await choose(before, token);
    const newer = makeOneTimeLink();
    await store.write((tx) => replaceLink(tx, id, newer, now));
    const after = openBrowser(store);
    await choose(after, newer.token, now, 'four loud magpies');
    expect(await (await before.at(now)).signIn.who()).toBeNull();
    expect(await (await after.at(now)).signIn.who()).toMatchObject({ needs: 'second_factor' });
    const older = (await openBrowser(store).at(now)).signIn.withPassword({ email, password });
    expect((await refusalFrom(older)).code).toBe('SIGN_IN_REFUSED');
  });

  test('a short password is refused beside its field, and the link stays good', async () => {
    const { store, token } = await invited();
    const refused = await refusalFrom(choose(openBrowser(store), token, now, 'short'));
    expect(refused).toMatchObject({ code: 'FIELDS_REFUSED', fields: { password: 'password_too_short' } });
    expect((await refusalFrom(choose(openBrowser(store), token))).code).toBe('went through');
  });
});
