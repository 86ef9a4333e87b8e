import { eq } from '@alongside/db/operators.ts';
import type { Store } from '@alongside/db/store.ts';
import type { Role } from '@alongside/domain/shared/role.ts';
import { authenticatorCode } from '@alongside/testing/authenticator-code.ts';
import { buildAccount, buildOrganisation } from '@alongside/testing/build.ts';
import { newId } from '@alongside/testing/new-id.ts';
import { describe, expect, test } from 'vitest';
import { type Browser, openBrowser } from '../../test/browser.ts';
import { refusalFrom } from '../../test/refused.ts';
import { testStore } from '../../test/test-store.ts';
import { keepPassword, passwordHash } from './keep-password.ts';

const now = new Date('2026-11-19T10:00:00Z');
const later = (minutes: number): Date => new Date(now.getTime() + minutes * 60_000);
const password = 'three quiet herons';
const hashed = passwordHash(password);

interface Given {
  twoFactorEnabled?: boolean;
  idleMinutes?: number;
  absoluteHours?: number;
  roles?: Role[];
}

const makeAccount = async ({ idleMinutes = 30, absoluteHours = 12, roles = ['supervisor'] }: Given = {}) => {
  const store = await testStore();
  const hash = await hashed;
  const id = newId('account');
  const email = `${id}@alongside.invalid`;
  const organisationId = await store.write(async (tx) => {
    const made = await buildOrganisation(tx, { idleMinutes, absoluteHours });
    await buildAccount(tx, { id, organisationId: made, email, name: 'Idris Pretend', roles, twoFactorEnabled: false });
    await keepPassword(tx, id, hash, now);
    return made;
  });
  return { store, id, email, organisationId };
};

type Made = Awaited<ReturnType<typeof makeAccount>>;

const signInTo = async (browser: Browser, email: string, at = now, typed = password) =>
  (await browser.at(at)).signIn.withPassword({ email, password: typed });

/** With the second factor in place; the code of this half minute is used up. */
const enrol = async (browser: Browser, email: string, at = now): Promise<string> => {
  await signInTo(browser, email, at);
  const { secret } = await (await browser.at(at)).signIn.startSecondFactor();
  await (await browser.at(at)).signIn.confirmSecondFactor({ code: authenticatorCode(secret) });
  return secret;
};

const signedInFully = async (given: Given = {}) => {
  const made = await makeAccount(given);
  const browser = openBrowser(made.store);
  const secret = await enrol(browser, made.email);
  return { ...made, browser, secret };
};

const whoAt = async (browser: Browser, at: Date) => (await browser.at(at)).signIn.who();
const openSignInsOf = ({ store, id }: Made) => {
  const { signIn } = store.tables;
  return store.read.db.select().from(signIn).where(eq(signIn.userId, id));
};
const actionsOf = async (store: Store, accountId: string): Promise<string[]> => {
  const { audit } = store.tables;
  const rows = await store.read.db.select().from(audit).where(eq(audit.accountId, accountId)).orderBy(audit.seq);
  return rows.map(({ action }) => action);
};

describe('signing in', () => {
  test('with the right password and then the right code, one is in', async () => {
    const { store, email, secret } = await signedInFully();
    const browser = openBrowser(store);
    expect(await signInTo(browser, email)).toEqual({ step: 'code_needed' });
    expect(await whoAt(browser, now)).toBeNull();
    await (await browser.at(now)).signIn.withCode({ code: authenticatorCode(secret, 1) });
    expect(await whoAt(browser, now)).toMatchObject({ name: 'Idris Pretend', roles: ['supervisor'], needs: 'nothing' });
  });

  test('the address may be typed in capitals', async () => {
    const { store, email } = await makeAccount();
    expect(await signInTo(openBrowser(store), email.toUpperCase())).toEqual({ step: 'signed_in' });
  });

  test('a wrong password and an address nobody has are answered alike', async () => {
    const { store, email } = await makeAccount();
    const wrong = await refusalFrom(signInTo(openBrowser(store), email, now, 'not the password'));
    const unknown = await refusalFrom(signInTo(openBrowser(store), `${newId('account')}@alongside.invalid`));
    expect(wrong).toEqual(unknown);
    expect(wrong).toMatchObject({ code: 'SIGN_IN_REFUSED', details: {} });
  });

  test('someone who is invited and has chosen no password yet is answered like anyone else', async () => {
    const { store, email, id } = await makeAccount();
    const { credential } = store.tables;
    await store.write(async ({ db }) => void (await db.delete(credential).where(eq(credential.userId, id))));
    expect((await refusalFrom(signInTo(openBrowser(store), email))).code).toBe('SIGN_IN_REFUSED');
  });

  test('the cookie is out of reach of scripts and other sites, and names no session', async () => {
    const { browser } = await signedInFully();
    const line = browser.received.findLast((each) => each.startsWith('sign_in='));
    expect(line).toMatch(/; Path=\/;/);
    expect(line).toContain('HttpOnly');
    expect(line).toContain('SameSite=Strict');
    expect(browser.received.filter((each) => /session|better/i.test(each))).toEqual([]);
  });

  test('each step is recorded, and no entry holds an address', async () => {
    const { store, id, email, browser } = await signedInFully();
    await refusalFrom(signInTo(openBrowser(store), email, now, 'not the password'));
    await (await browser.at(now)).signIn.end();
    expect(await actionsOf(store, id)).toEqual([
      'signIn.withPassword',
      'signIn.startSecondFactor',
      'signIn.confirmSecondFactor',
      'signIn.end',
    ]);
    const entries = await store.read.db.select().from(store.tables.audit);
    expect(JSON.stringify(entries)).not.toContain(email);
    expect(entries.some(({ reason }) => reason === 'sign_in_refused')).toBe(true);
  });

  test('signing out ends it on the server too, not only in the browser', async () => {
    const { browser } = await signedInFully();
    const stolen = new Map(browser.jar);
    await (await browser.at(now)).signIn.end();
    expect(browser.jar.size).toBe(0);
    for (const [name, value] of stolen) browser.jar.set(name, value);
    expect(await whoAt(browser, now)).toBeNull();
  });

  test('without its audit entry nobody gets in, and what the library left behind opens nothing', async () => {
    const made = await makeAccount();
    const withoutAudit: Store = {
      ...made.store,
      write: (work) =>
        made.store.write((tx) =>
          work({
            ...tx,
            sign: () => {
              throw new Error('the audit entry could not be written');
            },
          }),
        ),
    };
    const browser = openBrowser(withoutAudit);
    await expect(signInTo(browser, made.email)).rejects.toThrow();
    expect(browser.jar.size).toBe(0);
    expect((await openSignInsOf(made)).map(({ proof }) => proof)).toEqual([null]);
  });

  test('a cookie changed by one letter opens nothing', async () => {
    const { browser } = await signedInFully();
    const value = browser.jar.get('sign_in') ?? '';
    browser.jar.set('sign_in', (value.startsWith('A') ? 'B' : 'A') + value.slice(1));
    expect(await whoAt(browser, now)).toBeNull();
  });
});

describe('after too many misses', () => {
  const missFive = async (store: Store, email: string, at = now) => {
    const codes: string[] = [];
    for (let tries = 0; tries < 5; tries += 1)
      codes.push((await refusalFrom(signInTo(openBrowser(store), email, at, `wrong ${tries}`))).code);
    return codes;
  };

  test('even the right password has to wait a quarter of an hour', async () => {
    const { store, email } = await makeAccount();
    expect(await missFive(store, email)).toEqual([...Array(4).fill('SIGN_IN_REFUSED'), 'LOCKED_OUT']);
    const waiting = await refusalFrom(signInTo(openBrowser(store), email, later(5)));
    expect(waiting).toMatchObject({ code: 'LOCKED_OUT', details: { minutes: 10 } });
    expect(await signInTo(openBrowser(store), email, later(15))).toEqual({ step: 'signed_in' });
  });

  test('an address nobody has is locked just the same', async () => {
    const { store } = await makeAccount();
    const codes = await missFive(store, `${newId('account')}@alongside.invalid`);
    expect(codes.at(-1)).toBe('LOCKED_OUT');
  });

  test('neither another network address nor many tries at one moment get past it', async () => {
    const { store, email } = await makeAccount();
    const tries = Array.from({ length: 12 }, async (_, index) => {
      const caller = await openBrowser(store).at(now, { 'x-forwarded-for': `203.0.113.${index}`, 'x-real-ip': '::1' });
      return (await refusalFrom(caller.signIn.withPassword({ email, password: `wrong ${index}` }))).code;
    });
    const codes = await Promise.all(tries);
    expect(codes.filter((code) => code === 'SIGN_IN_REFUSED')).toHaveLength(4);
    expect((await refusalFrom(signInTo(openBrowser(store), email))).code).toBe('LOCKED_OUT');
  });

  test('a right sign-in begins the count afresh', async () => {
    const { store, email } = await makeAccount();
    for (let tries = 0; tries < 4; tries += 1) await refusalFrom(signInTo(openBrowser(store), email, now, 'wrong'));
    await signInTo(openBrowser(store), email);
    expect((await refusalFrom(signInTo(openBrowser(store), email, now, 'wrong'))).code).toBe('SIGN_IN_REFUSED');
  });

  test('wrong codes count as well, also when the password is typed again in between', async () => {
    const { store, email, secret } = await signedInFully();
    const right = [-2, -1, 0, 1, 2].map((steps) => authenticatorCode(secret, steps));
    const wrong =
      ['111111', '222222', '333333', '444444', '555555', '666666'].find((code) => !right.includes(code)) ?? '';
    const codes: string[] = [];
    for (let tries = 0; tries < 5; tries += 1) {
      const browser = openBrowser(store);
      await signInTo(browser, email);
      codes.push((await refusalFrom((await browser.at(now)).signIn.withCode({ code: wrong }))).code);
    }
    expect(codes).toEqual([...Array(4).fill('SIGN_IN_REFUSED'), 'LOCKED_OUT']);
    expect((await refusalFrom(signInTo(openBrowser(store), email))).code).toBe('LOCKED_OUT');
  });
});

describe('the second factor', () => {
  test('before it is in place nothing else can be asked for', async () => {
    const { store, email } = await makeAccount();
    const browser = openBrowser(store);
    await signInTo(browser, email);
    expect(await whoAt(browser, now)).toMatchObject({ needs: 'second_factor' });
    const caller = await browser.at(now);
    const codes = [await refusalFrom(caller.signIn.list()), await refusalFrom(caller.team.list())];
    expect(codes.map(({ code }) => code)).toEqual(['SECOND_FACTOR_NEEDED', 'SECOND_FACTOR_NEEDED']);
  });

  test('putting it in place in one browser opens nothing in another that showed only the password', async () => {
    const made = await makeAccount();
    const other = openBrowser(made.store);
    await signInTo(other, made.email);
    await enrol(openBrowser(made.store), made.email);
    expect(await whoAt(other, now)).toBeNull();
    expect(await openSignInsOf(made)).toHaveLength(1);
  });

  test('a wrong code does not put it in place', async () => {
    const { store, email } = await makeAccount();
    const browser = openBrowser(store);
    await signInTo(browser, email);
    const { secret } = await (await browser.at(now)).signIn.startSecondFactor();
    const right = [-1, 0, 1].map((steps) => authenticatorCode(secret, steps));
    const wrong = ['111111', '222222', '333333', '444444'].find((code) => !right.includes(code)) ?? '';
    const refused = await refusalFrom((await browser.at(now)).signIn.confirmSecondFactor({ code: wrong }));
    expect(refused.code).toBe('SIGN_IN_REFUSED');
    expect(await whoAt(browser, now)).toMatchObject({ needs: 'second_factor' });
  });

  test('once in place it cannot be replaced from a signed-in browser', async () => {
    const { browser } = await signedInFully();
    expect((await refusalFrom((await browser.at(now)).signIn.startSecondFactor())).code).toBe('ALREADY_THERE');
  });

  test('a code opens once', async () => {
    const { store, email, secret } = await signedInFully();
    const code = authenticatorCode(secret, 1);
    const first = openBrowser(store);
    await signInTo(first, email);
    await (await first.at(now)).signIn.withCode({ code });
    const second = openBrowser(store);
    await signInTo(second, email);
    expect((await refusalFrom((await second.at(now)).signIn.withCode({ code }))).code).toBe('SIGN_IN_REFUSED');
    expect(await whoAt(second, now)).toBeNull();
  });

  test('a code without the password step before it opens nothing', async () => {
    const { store, secret } = await signedInFully();
    const refused = await refusalFrom(
      (await openBrowser(store).at(now)).signIn.withCode({ code: authenticatorCode(secret, 1) }),
    );
    expect(refused.code).toBe('NOT_SIGNED_IN');
  });
});

describe('a sign-in lapses', () => {
  test('after the minutes the organisation lets it stand idle', async () => {
    const { browser } = await signedInFully({ idleMinutes: 10 });
    expect(await whoAt(browser, later(9))).not.toBeNull();
    expect(await whoAt(browser, later(18))).not.toBeNull();
    expect(await whoAt(browser, later(28))).toBeNull();
  });

  test('after the hours the organisation lets it last, whatever was done in it', async () => {
    const { browser } = await signedInFully({ idleMinutes: 60, absoluteHours: 2 });
    expect(await whoAt(browser, later(50))).not.toBeNull();
    expect(await whoAt(browser, later(100))).not.toBeNull();
    expect(await whoAt(browser, later(120))).toBeNull();
  });

  test('reading twice within a minute is not a write each time', async () => {
    const made = await signedInFully();
    await whoAt(made.browser, new Date(now.getTime() + 59_000));
    expect((await openSignInsOf(made))[0]?.lastSeenAt).toEqual(now);
    await whoAt(made.browser, later(1));
    expect((await openSignInsOf(made))[0]?.lastSeenAt).toEqual(later(1));
  });
});

describe('an account that is deactivated', () => {
  const deactivate = ({ store, id }: Made) =>
    store.write(async ({ db, tables: { account } }) => {
      await db.update(account).set({ deactivatedAt: now }).where(eq(account.id, id));
    });

  test('is out at its next request', async () => {
    const made = await signedInFully();
    expect(await whoAt(made.browser, now)).not.toBeNull();
    await deactivate(made);
    expect(await whoAt(made.browser, now)).toBeNull();
  });

  test('cannot sign in, and is told no more than anyone else', async () => {
    const made = await makeAccount();
    await deactivate(made);
    expect((await refusalFrom(signInTo(openBrowser(made.store), made.email))).code).toBe('SIGN_IN_REFUSED');
  });

  test('a role taken away is gone at the next request', async () => {
    const { store, id, browser } = await signedInFully({ roles: ['supervisor', 'coordinator'] });
    const { accountRole } = store.tables;
    await store.write(async ({ db }) => void (await db.delete(accountRole).where(eq(accountRole.accountId, id))));
    expect(await whoAt(browser, now)).toMatchObject({ roles: [] });
  });
});

describe("one's own sign-ins", () => {
  test('are listed with the device, and another one can be ended', async () => {
    const { store, email, browser, secret } = await signedInFully();
    const phone = openBrowser(store, {
      userAgent: 'Mozilla/5.0 (iPhone; CPU iPhone OS 20_0 like Mac OS X) Safari/604.1',
    });
    await signInTo(phone, email, later(1));
    await (await phone.at(later(1))).signIn.withCode({ code: authenticatorCode(secret, 1) });
    const listed = await (await browser.at(later(2))).signIn.list();
    expect(listed.map(({ device, isThisOne }) => [device.system, device.browser, isThisOne])).toEqual([
      ['iphone', 'safari', false],
      ['windows', 'firefox', true],
    ]);
    await (await browser.at(later(2))).signIn.endOther({ id: listed[0]?.id ?? '' });
    expect(await whoAt(phone, later(2))).toBeNull();
    expect(await whoAt(browser, later(2))).not.toBeNull();
  });

  test("another's cannot be ended, as if it did not exist", async () => {
    const mine = await signedInFully();
    const theirs = await signedInFully();
    const [row] = await openSignInsOf(theirs);
    const refused = await refusalFrom((await mine.browser.at(now)).signIn.endOther({ id: row?.id ?? '' }));
    expect(refused.code).toBe('NOT_FOUND');
    expect(await whoAt(theirs.browser, now)).not.toBeNull();
  });
});
