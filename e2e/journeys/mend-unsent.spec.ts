import { axe, type BrowserContext, expect, type Page, phone, signInAs, test } from '../fixtures.ts';
import { rowsIn } from '../kept-on-device.ts';
import { shellIsKept } from '../kept-shell.ts';
import { note, openLog, setPin, unlock, writeSession } from '../without-signal.ts';

test.use({ viewport: phone, serviceWorkers: 'allow' });

const goOut = async (page: Page, context: BrowserContext): Promise<void> => {
  await signInAs(page, 'Amina Kestrel');
  await setPin(page);
  await page.goto('/demo');
  await shellIsKept(page);
  await expect(page.getByRole('link', { name: 'All sent' })).toBeVisible();
  await context.setOffline(true);
};

const dayFromNow = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

const allIsSent = (page: Page) => expect(page.getByRole('link', { name: 'All sent' })).toBeVisible({ timeout: 30_000 });

test('what the server does not take is shown with its reason and its words, to mend or to drop', async ({
  page,
  context,
}) => {
  await goOut(page, context);
  await openLog(page, 'Joel Thistle');
  await page.getByLabel('Day', { exact: true }).fill(dayFromNow(2));
  await note(page).fill('A day that has not come yet.');
  await page.getByText('Together', { exact: true }).click();
  await page.getByRole('button', { name: 'Save session' }).click();
  await expect(page.getByRole('link', { name: '1 waiting: saved on this phone' })).toBeVisible();
  await writeSession(page, 'Joel Thistle', 'Written after it, about the same person.');
  await writeSession(page, 'Ren Alder', 'About somebody else.');
  await context.setOffline(false);
  await page.getByRole('link', { name: '3 waiting: saved on this phone' }).click();
  await expect(page.getByRole('link', { name: '1 needs you' })).toBeVisible({ timeout: 30_000 });
  const needsYou = page.getByRole('region', { name: 'Needs you' });
  await expect(needsYou).toContainText('A day that has not come yet.');
  await expect(needsYou).toContainText('This day has not come yet.');
  await expect(page.getByText('About somebody else.')).toHaveCount(0);
  await expect(page.getByText('Waits behind one that needs you.')).toBeVisible();
  await axe(page);

  await needsYou.getByRole('button', { name: /^Drop it/ }).click();
  await expect(needsYou).toHaveCount(0);
  await expect(page.getByText('Dropped.')).toBeVisible();
  // The newest notice stands first; that of an earlier session may still be there.
  await page.getByRole('button', { name: 'Undo' }).first().click();
  await expect(needsYou).toContainText('A day that has not come yet.');

  await needsYou.getByRole('button', { name: 'Open and mend' }).click();
  await expect(note(page)).toHaveValue('A day that has not come yet.');
  await page.getByLabel('Day', { exact: true }).fill(dayFromNow(0));
  await page.getByRole('button', { name: 'Save session' }).click();
  await allIsSent(page);
  for (const words of ['A day that has not come yet.', 'Written after it, about the same person.'])
    await expect(page.getByText(words)).toHaveCount(1);
});

test('a plan that was moved on two devices shows both times, and the chosen one is sent from there', async ({
  page,
  context,
  browser,
  baseURL,
}) => {
  const atDesk = await browser.newContext({ baseURL, viewport: phone });
  const desk = await atDesk.newPage();
  await signInAs(desk, 'Amina Kestrel');
  const openDilys = async (where: Page): Promise<void> => {
    await where.getByRole('navigation').getByRole('link', { name: 'My people' }).click();
    await expect(where).toHaveURL(/people$/);
    await where.getByRole('link', { name: 'Dilys Lapwing', exact: true }).first().click();
  };
  await openDilys(desk);
  await desk.getByRole('link', { name: /^Plan/ }).first().click();
  await desk.getByLabel('Day', { exact: true }).fill(dayFromNow(3));
  await desk.getByLabel(/^Time \(/).fill('13:10');
  await desk.getByRole('button', { name: 'Save plan' }).click();
  await expect(desk.getByRole('heading', { name: 'Dilys Lapwing' })).toBeVisible();
  await goOut(page, context);
  const openMove = async (where: Page): Promise<void> => {
    await openDilys(where);
    const plan = where.getByRole('listitem').filter({ hasText: '13.10' });
    await plan.getByRole('link', { name: /^Move/ }).click();
  };
  await openMove(page);
  await openMove(desk);
  await desk.getByLabel(/^Time \(/).fill('15:15');
  await desk.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(desk.getByRole('heading', { name: 'Dilys Lapwing' })).toBeVisible();
  await page.getByLabel(/^Time \(/).fill('16:45');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByRole('link', { name: '1 waiting: saved on this phone' }).click();
  await context.setOffline(false);
  await expect(page.getByRole('link', { name: '1 needs you' })).toBeVisible({ timeout: 30_000 });
  const needsYou = page.getByRole('region', { name: 'Needs you' });
  await expect(needsYou).toContainText('16.45');
  await expect(needsYou).toContainText('15.15');
  await axe(page);
  await needsYou.getByRole('radio', { name: /16\.45/ }).check({ force: true });
  await needsYou.getByRole('button', { name: 'Keep what I chose' }).click();
  await allIsSent(page);
  await desk.reload();
  await expect(desk.getByText(/16\.45/).first()).toBeVisible();
  await atDesk.close();
});

test('words about someone whom another walks with meanwhile go to the supervisor, and the copy of that person goes', async ({
  page,
  context,
  browser,
  baseURL,
}) => {
  await goOut(page, context);
  await writeSession(page, 'Callum Bramble', 'Written before the change of worker.');

  const inOffice = await browser.newContext({ baseURL, viewport: { width: 1280, height: 800 } });
  const office = await inOffice.newPage();
  await signInAs(office, 'Nell Campion', '/demo/register');
  await office.getByRole('searchbox').fill('Callum Bramble');
  await office.getByRole('link', { name: 'Callum Bramble' }).click();
  await office.getByRole('button', { name: 'Change peer worker' }).click();
  const who = office.getByLabel('Who will walk with them?');
  const others = who.locator('option').filter({ hasNotText: 'Amina Kestrel' });
  await who.selectOption((await others.last().getAttribute('value')) ?? '');
  await office.getByRole('button', { name: 'Walk together' }).click();
  await expect(office.getByText(/ walks with them now\.$/)).toBeVisible();

  await page.getByRole('link', { name: /1 waiting/ }).click();
  const { copy = 0 } = await rowsIn(page);
  await context.setOffline(false);
  await expect(page.getByText(/^You no longer walk with someone you wrote about/)).toBeVisible({ timeout: 30_000 });
  await allIsSent(page);
  await page.getByRole('navigation').getByRole('link', { name: 'My people' }).click();
  await expect(page.getByRole('link', { name: 'Ren Alder', exact: true })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Callum Bramble', exact: true })).toHaveCount(0);
  // Callum's page, timeline and outcomes are gone from the device.
  await expect.poll(() => rowsIn(page)).toMatchObject({ copy: copy - 3 });
  await context.setOffline(true);
  await page.reload();
  await unlock(page);
  await page.getByRole('navigation').getByRole('link', { name: 'My people' }).click();
  await expect(page.getByRole('link', { name: 'Ren Alder', exact: true })).toBeVisible();
  await expect(page.getByText('Callum Bramble')).toHaveCount(0);

  await signInAs(office, 'Colin Yarrow', '/demo/team/late-words');
  await office
    .getByRole('listitem')
    .filter({ hasText: 'Callum Bramble' })
    .getByRole('button', { name: /^Read it/ })
    .click();
  await expect(office.getByText('Written before the change of worker.')).toBeVisible();
  await inOffice.close();
});

test('where the organisation keeps nothing on phones, forms say so before a word is typed', async ({
  page,
  context,
  browser,
  baseURL,
}) => {
  const inOffice = await browser.newContext({ baseURL, viewport: { width: 1280, height: 800 } });
  const office = await inOffice.newPage();
  await signInAs(office, 'Nell Campion');
  const allow = office.getByLabel('Phones and computers may keep words until there is signal');
  const save = async (): Promise<void> => {
    await office.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(office.getByText('Saved.')).toBeVisible();
  };
  await office.goto('/demo/organisation');
  await allow.uncheck({ force: true });
  await save();
  try {
    await signInAs(page, 'Amina Kestrel', '/demo/people');
    await openLog(page, 'Maya Ember');
    await expect(page.getByText(/^Your organisation keeps nothing on phones/)).toBeVisible();
    await page.getByRole('navigation').getByRole('link', { name: 'Me', exact: true }).click();
    await expect(page.getByText('Your organisation has chosen to keep nothing on phones.')).toBeVisible();
    await axe(page);
    await openLog(page, 'Maya Ember');
    await context.setOffline(true);
    await note(page).fill('Typed where nothing is kept.');
    await page.getByText('Together', { exact: true }).click();
    await page.getByRole('button', { name: 'Save session' }).click();
    await expect(page.getByText(/^No answer/)).toBeVisible();
    await expect(note(page)).toHaveValue('Typed where nothing is kept.');
    await context.setOffline(false);
    await page.getByRole('button', { name: 'Save session' }).click();
    await expect(page.getByText('Typed where nothing is kept.')).toHaveCount(1);
  } finally {
    await office.reload();
    await allow.check({ force: true });
    await save();
    await inOffice.close();
  }
});

test('a passkey opens the copy where the browser can seal with one', async ({ browser, baseURL }) => {
  // Browsers give passkeys to names only, not to addresses of numbers.
  const home = (baseURL ?? '').replace('127.0.0.1', 'localhost');
  const context = await browser.newContext({ baseURL: home, viewport: phone, serviceWorkers: 'allow' });
  const page = await context.newPage();
  const chrome = await context.newCDPSession(page);
  await chrome.send('WebAuthn.enable');
  await chrome.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      ctap2Version: 'ctap2_1',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
      hasPrf: true,
    },
  });
  await signInAs(page, 'Amina Kestrel', '/demo/me');
  await page.getByRole('button', { name: 'Use a passkey instead' }).click();
  await expect(page.getByText('A passkey is set on this phone.')).toBeVisible();
  await expect(page.getByText(/^Last brought up to date/)).toBeVisible();
  await page.goto('/demo');
  await shellIsKept(page);
  await context.setOffline(true);
  await page.reload();
  await expect(page.getByRole('button', { name: 'Open with the passkey' })).toBeVisible();
  await expect(page.getByLabel('PIN of this phone')).toHaveCount(0);
  await page.getByRole('button', { name: 'Open with the passkey' }).click();
  await page.getByRole('navigation').getByRole('link', { name: 'My people' }).click();
  await expect(page.getByRole('link', { name: 'Joel Thistle', exact: true })).toBeVisible();
  await context.close();
});

// Last: Amina does not come back in.
test('words of an account that was closed meanwhile go to the supervisor, and nothing of it stays readable here', async ({
  page,
  context,
  browser,
  baseURL,
}) => {
  await goOut(page, context);
  await writeSession(page, 'Abena Sorrel', 'Written on the last day.');

  const inOffice = await browser.newContext({ baseURL, viewport: { width: 1280, height: 800 } });
  const office = await inOffice.newPage();
  await signInAs(office, 'Nell Campion', '/demo/accounts');
  await office.getByRole('link', { name: 'Amina Kestrel' }).click();
  await office.getByRole('button', { name: 'End this account' }).click();
  await expect(office.getByText('Amina Kestrel can no longer sign in.')).toBeVisible();

  await context.setOffline(false);
  await expect(page).toHaveURL(/sign-in/, { timeout: 30_000 });
  await context.setOffline(true);
  await page.goto('/demo');
  await expect(page.getByText(/^No answer/)).toBeVisible();
  await expect(page.getByLabel('PIN of this phone')).toHaveCount(0);

  await signInAs(office, 'Colin Yarrow', '/demo/team/late-words');
  await office
    .getByRole('listitem')
    .filter({ hasText: 'Abena Sorrel' })
    .getByRole('button', { name: /^Read it/ })
    .click();
  await expect(office.getByText('Written on the last day.')).toBeVisible();
  await inOffice.close();
});
