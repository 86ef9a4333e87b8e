import { axe, expect, type Page, phone, signInAs, test } from '../fixtures.ts';
import { shellIsKept } from '../kept-shell.ts';

test.use({ viewport: phone, serviceWorkers: 'allow' });

const pin = '246810';

const setPin = async (page: Page): Promise<void> => {
  await page.goto('/demo/me');
  await page.getByLabel('Choose a PIN for this phone').fill(pin);
  await page.getByLabel('The same PIN again').fill(pin);
  await page.getByRole('button', { name: 'Set the PIN' }).click();
  await expect(page.getByText('A PIN is set on this phone.')).toBeVisible();
  await expect(page.getByText(/^Last brought up to date/)).toBeVisible();
};

const unlock = async (page: Page): Promise<void> => {
  await page.getByLabel('PIN of this phone').fill(pin);
  await page.getByRole('button', { name: 'Open', exact: true }).click();
};

const note = (page: Page) => page.getByLabel('A note, if you both want one');

const logFor = async (page: Page, name: string, words: string): Promise<void> => {
  await page.getByRole('navigation').getByRole('link', { name: 'My people' }).click();
  await page.getByRole('listitem').filter({ hasText: name }).getByRole('link', { name: /^Log/ }).click();
  await note(page).fill(words);
  await page.getByText('Together', { exact: true }).click();
  await page.getByRole('button', { name: 'Save session' }).click();
  await expect(page.getByText('Saved on this phone.').first()).toBeVisible();
};

test('sessions written without signal outlive a reload and a closed browser, and arrive by themselves', async ({
  page,
  context,
}) => {
  await signInAs(page, 'Amina Kestrel');
  await setPin(page);
  await page.goto('/demo');
  await shellIsKept(page);
  await context.setOffline(true);
  await logFor(page, 'Joel Thistle', 'Written in the ward basement.');
  await logFor(page, 'Dilys Lapwing', 'Written at the bus stop.');
  await expect(page.getByRole('link', { name: '2 waiting: saved on this phone' })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('heading', { name: 'No signal' })).toBeVisible();
  await axe(page);
  await unlock(page);
  await logFor(page, 'Ren Alder', 'Written after a reload.');
  await page.getByRole('link', { name: '3 waiting: saved on this phone' }).click();
  await expect(page.getByText('Written in the ward basement.')).toBeVisible();
  await axe(page);
  await context.setOffline(false);
  await expect(page.getByRole('heading', { name: 'Everything is sent' })).toBeVisible({ timeout: 30_000 });
  await page.getByRole('navigation').getByRole('link', { name: 'My people' }).click();
  await page.getByRole('link', { name: 'Joel Thistle', exact: true }).click();
  await expect(page.getByText('Written in the ward basement.')).toHaveCount(1);
});
