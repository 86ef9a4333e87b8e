import { expect, type Page } from '@playwright/test';

export const pin = '246810';

/** On the page Me, with signal. */
export async function setPin(page: Page): Promise<void> {
  await page.goto('/demo/me');
  await page.getByLabel('Choose a PIN for this phone').fill(pin);
  await page.getByLabel('The same PIN again').fill(pin);
  await page.getByRole('button', { name: 'Set the PIN' }).click();
  await expect(page.getByText('A PIN is set on this phone.')).toBeVisible();
  await expect(page.getByText(/^Last brought up to date/)).toBeVisible();
}

export async function unlock(page: Page, with_: string = pin): Promise<void> {
  await page.getByLabel('PIN of this phone').fill(with_);
  await page.getByRole('button', { name: 'Open', exact: true }).click();
}

export const note = (page: Page) => page.getByLabel('A note, if you both want one');

export async function openLog(page: Page, name: string): Promise<void> {
  await page.getByRole('navigation').getByRole('link', { name: 'My people' }).click();
  await page.getByRole('listitem').filter({ hasText: name }).getByRole('link', { name: /^Log/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: /^Session with/ })).toBeVisible();
}

export async function writeSession(page: Page, name: string, words: string): Promise<void> {
  await openLog(page, name);
  await note(page).fill(words);
  await page.getByText('Together', { exact: true }).click();
  await page.getByRole('button', { name: 'Save session' }).click();
  await expect(page.getByText('Saved on this phone.').first()).toBeVisible();
}
