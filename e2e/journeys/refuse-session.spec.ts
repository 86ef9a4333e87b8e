import { axe, expect, type Page, phone, signInAs, test } from '../fixtures.ts';
import { keptOnDevice } from '../kept-on-device.ts';

test.use({ viewport: phone });

const openLog = async (page: Page, name: string): Promise<void> => {
  await page.goto('/demo/people');
  await page.getByRole('listitem').filter({ hasText: name }).getByRole('link', { name: /Log/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: /^Session with/ })).toBeVisible();
};

test('a thin session is complete: two taps and one request', async ({ page }) => {
  await signInAs(page, 'Amina Kestrel');
  await openLog(page, 'Dilys Lapwing');
  const sent: string[] = [];
  page.on('request', (request) => {
    if (request.url().includes('session.log')) sent.push(request.method());
  });
  await page.getByRole('button', { name: 'Save session' }).click();
  await expect(page.getByRole('heading', { name: 'Dilys Lapwing' })).toBeVisible();
  expect(sent).toEqual(['POST']);
});

test('0 and 2,000 minutes and a day to come are refused beside their fields, and what was typed stays', async ({
  page,
}) => {
  const tomorrow = new Date(Date.now() + 36 * 3_600_000).toISOString().slice(0, 10);
  await signInAs(page, 'Amina Kestrel');
  await openLog(page, 'Dilys Lapwing');
  const note = page.getByLabel('A note, if you both want one');
  await note.fill('Typed with care.');
  await page.getByText('Together', { exact: true }).click();
  for (const typed of ['0', '2000']) {
    await page.getByLabel('Minutes').fill(typed);
    await page.getByRole('button', { name: 'Save session' }).click();
    await expect(page.getByRole('region', { name: 'Some answers need another look' })).toBeFocused();
    await expect(page.getByText(`Minutes must be between 1 and 1,440. You wrote ${typed}.`).last()).toBeVisible();
  }
  await page.getByLabel('Minutes').fill('40');
  await page.getByLabel('Day', { exact: true }).fill(tomorrow);
  await page.getByRole('button', { name: 'Save session' }).click();
  await expect(page.getByText('This day has not come yet.').first()).toBeVisible();
  await expect(note).toHaveValue('Typed with care.');
  await axe(page);
});

test('when the answer does not come, the session is kept on the phone and arrives by itself, once', async ({
  page,
  context,
}) => {
  await signInAs(page, 'Amina Kestrel');
  await openLog(page, 'Joel Thistle');
  await page.getByLabel('Their own words').fill('Sent late, kept once.');
  await context.setOffline(true);
  await page.getByRole('button', { name: 'Save session' }).click();
  await expect(page.getByText('Saved on this phone.').first()).toBeVisible();
  await expect(page.getByRole('heading', { level: 1, name: /^Session with/ })).toHaveCount(0);
  await expect(page.getByRole('link', { name: '1 waiting: saved on this phone' })).toBeVisible();
  expect(await keptOnDevice(page, context), 'sealed').not.toContain('Sent late');

  await context.setOffline(false);
  await expect(page.getByRole('link', { name: 'All sent' })).toBeVisible({ timeout: 30_000 });
  await page.getByRole('navigation').getByRole('link', { name: 'My people' }).click();
  await page.getByRole('link', { name: 'Joel Thistle', exact: true }).click();
  await expect(page.getByText('Sent late, kept once.')).toHaveCount(1);
});

test("another worker's person looks as if there were no such page", async ({ page, browser, baseURL }) => {
  await signInAs(page, 'Amina Kestrel', '/demo/people');
  await page
    .getByRole('link', { name: /Maya Ember/ })
    .first()
    .click();
  await expect(page.getByRole('heading', { name: 'Maya Ember' })).toBeVisible();
  const other = await browser.newContext({ baseURL });
  const colleague = await other.newPage();
  await signInAs(colleague, 'Col Hornbeam', page.url());
  await expect(colleague.getByRole('heading', { level: 1, name: 'There is nothing at this address' })).toBeVisible();
  await expect(colleague.getByText('Maya')).toHaveCount(0);
  await axe(colleague);
  await other.close();
});
