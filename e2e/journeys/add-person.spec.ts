import { axe, expect, type Locator, phone, scrollsSideways, signInAs, test } from '../fixtures.ts';

/** The first real choice, once the choices are there. */
async function chooseFirst(list: Locator): Promise<void> {
  await expect(list.locator('option').nth(1)).toBeAttached();
  await list.selectOption({ index: 1 });
}
test('on a phone a coordinator finds someone by part of their name, adds a person and says who walks with them', async ({
  page,
}) => {
  await page.setViewportSize(phone);
  await signInAs(page, 'Nell Campion');
  await expect(page.getByRole('heading', { name: 'People', exact: true })).toBeVisible();
  await axe(page);
  await page.getByRole('link', { name: 'Add a person' }).click();
  await page.getByRole('button', { name: 'Add person' }).click();
  await expect(page.getByRole('region', { name: 'Some answers need another look' })).toBeFocused();
  await page.getByLabel('Name', { exact: true }).fill('Éowyn Fictional');
  await page.getByRole('radio', { name: 'Prefer not to say' }).check();
  await page.getByRole('button', { name: 'Add person' }).click();

  await page.getByLabel('How did they come to you?').selectOption('drop_in');
  const team = page.getByLabel('Team', { exact: true });
  await chooseFirst(team);
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  await page.getByRole('button', { name: 'Choose a peer worker' }).click();
  const worker = page.getByLabel('Who will walk with them?');
  await chooseFirst(worker);
  await page.getByRole('button', { name: 'Walk together' }).click();
  await expect(page.getByRole('list', { name: 'Who walked with them' }).getByRole('listitem')).toHaveCount(1);
  expect(await scrollsSideways(page)).toBe(false);

  await page.goto('/demo/register');
  await page.getByLabel('Part of a name').fill('eowyn');
  await page.getByRole('link', { name: 'Éowyn Fictional' }).click();
  await expect(page.getByText('Prefer not to say')).toBeVisible();
});
