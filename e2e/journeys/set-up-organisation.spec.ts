import { authenticatorCode } from '@alongside/testing/authenticator-code.ts';
import { axe, expect, phone, test } from '../fixtures.ts';
import { startServer } from '../server.ts';
import { putTheLockOn } from '../sign-in.ts';

test('a group sets up Alongside on an empty installation, a peer worker comes in by a link, and the coordinator signs in again', async ({
  page,
  browser,
}) => {
  const server = await startServer();
  try {
    await page.setViewportSize(phone);
    await page.goto(server.address);
    await expect(page.getByRole('heading', { name: 'Welcome to Alongside' })).toBeVisible();
    await axe(page);
    await page.getByRole('link', { name: 'Set it up' }).click();

    await page.getByRole('button', { name: 'Set up Alongside' }).click();
    await expect(page.getByRole('region', { name: 'Some answers need another look' })).toBeFocused();
    await axe(page);
    await page.getByLabel('Name of your organisation').fill('Heron Walk');
    await page.getByRole('radio', { name: /^A user-led group/ }).check();
    await page.getByLabel('Your name').fill('Morwen Fictional');
    await page.getByLabel('Email').fill('morwen@heron-walk.invalid');
    await page.getByLabel('Password', { exact: true }).fill('kettle orchard lantern');
    await page.getByRole('button', { name: 'Set up Alongside' }).click();

    await expect(page.getByRole('heading', { name: 'One more lock' })).toBeVisible();
    await axe(page);
    const secret = await putTheLockOn(page);
    await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible();

    await page.goto(`${server.address}/accounts/invite`);
    await page.getByLabel('Name', { exact: true }).fill('Tamsin Invented');
    await page.getByLabel('Email').fill('tamsin@heron-walk.invalid');
    await page.getByRole('button', { name: 'Make the account' }).click();
    const link = await page.getByLabel('Link', { exact: true }).inputValue();
    await axe(page);

    const invited = await (await browser.newContext({ viewport: phone })).newPage();
    await invited.goto(new URL(link, server.address).href);
    await expect(invited.getByRole('heading', { name: 'Hello Tamsin' })).toBeVisible();
    await axe(invited);
    await invited.getByLabel('Password', { exact: true }).fill('short');
    await invited.getByRole('button', { name: 'Choose this password' }).click();
    await expect(invited.getByText('Use at least 12 characters.').last()).toBeVisible();
    await invited.getByLabel('Password', { exact: true }).fill('badger umbrella tuesday');
    await invited.getByRole('button', { name: 'Choose this password' }).click();
    await putTheLockOn(invited);
    await expect(invited.getByRole('navigation', { name: 'Main' })).toBeVisible();
    await invited.goto(new URL(link, server.address).href);
    await expect(invited.getByText('This link does not work any more')).toBeVisible();
    await invited.context().close();

    await page.goto(`${server.address}/me`);
    await axe(page);
    await page.getByRole('button', { name: 'Sign out' }).first().click();
    await expect(page).toHaveURL(/sign-in|welcome/);
    await page.getByLabel('Email').fill('morwen@heron-walk.invalid');
    await page.getByLabel('Password', { exact: true }).fill('not my password');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await expect(page.getByText('That did not match.')).toBeVisible();
    await page.getByLabel('Password', { exact: true }).fill('kettle orchard lantern');
    await page.getByRole('button', { name: 'Sign in' }).click();
    // A code works once: the next one is already accepted.
    await page.getByLabel('Code from your app').fill(authenticatorCode(secret, 1));
    await page.getByRole('button', { name: 'Go on' }).click();
    await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible();
  } finally {
    await server.stop();
  }
});
