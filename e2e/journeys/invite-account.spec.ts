import { axe, desktop, expect, signInAs, test } from '../fixtures.ts';

test('a coordinator invites someone, hands the link over once, and ends the account with a way back', async ({
  page,
}) => {
  await page.setViewportSize(desktop);
  await signInAs(page, 'Nell Campion', '/demo/accounts/invite');
  await page.getByLabel('Name', { exact: true }).fill('Odd Invented');
  await page.getByLabel('Email').fill('odd@lantern-row.invalid');
  await page.getByRole('button', { name: 'Make the account' }).click();
  const link = await page.getByLabel('Link', { exact: true }).inputValue();
  expect(link).toMatch(/\/demo\/invitation\/[\w-]{43}$/);
  await page.getByRole('button', { name: 'I have passed it on' }).click();
  await page.getByRole('link', { name: 'Odd Invented' }).click();
  await page.getByRole('button', { name: 'End this account' }).click();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('Odd Invented can sign in again.')).toBeVisible();
  await axe(page);
});
