import { axe, expect, phone, signInAs, test } from '../fixtures.ts';
import { KeptBrowser } from '../kept-browser.ts';
import { shellIsKept } from '../kept-shell.ts';
import { setPin, unlock, writeSession } from '../without-signal.ts';

test('three sessions and a group written without signal outlive a reload and a closed browser, and the supervisor sees them', async ({
  page: supervisors,
  baseURL,
}) => {
  const browser = new KeptBrowser(baseURL);
  try {
    let context = await browser.open();
    let page = context.pages()[0] ?? (await context.newPage());
    await signInAs(page, 'Amina Kestrel');
    await setPin(page);
    await page.goto('/demo');
    await shellIsKept(page);
    await context.setOffline(true);

    await writeSession(page, 'Joel Thistle', 'Written in the ward basement.');
    await writeSession(page, 'Dilys Lapwing', 'Written at the bus stop.');
    await expect(page.getByRole('link', { name: '2 waiting: saved on this phone' })).toBeVisible();
    await page.reload();
    await expect(page.getByRole('heading', { name: 'No signal' })).toBeVisible();
    await axe(page);
    await unlock(page);
    await writeSession(page, 'Ren Alder', 'Written after a reload.');

    await page.getByRole('navigation').getByRole('link', { name: 'Groups' }).click();
    await page.getByRole('main').getByRole('listitem').first().getByRole('link').first().click();
    await page.getByRole('main').getByRole('link', { name: /^Log/ }).first().click();
    await page.getByLabel(/One line/).fill('Everyone chose the bench by the pond.');
    await page.getByRole('button', { name: /^Save/ }).click();
    await expect(page.getByRole('link', { name: '4 waiting: saved on this phone' })).toBeVisible();

    await browser.close();
    context = await browser.open();
    await context.setOffline(true);
    page = context.pages()[0] ?? (await context.newPage());
    await page.goto('/demo');
    await unlock(page);
    await page.getByRole('link', { name: '4 waiting: saved on this phone' }).click();
    for (const words of ['ward basement', 'bus stop', 'after a reload', 'bench by the pond'])
      await expect(page.getByText(words)).toBeVisible();
    await axe(page);

    await context.setOffline(false);
    await expect(page.getByRole('heading', { name: 'Everything is sent' })).toBeVisible({ timeout: 30_000 });
    await expect(page.getByRole('link', { name: 'All sent' })).toBeVisible();
    await page.getByRole('navigation').getByRole('link', { name: 'My people' }).click();
    await page.getByRole('link', { name: 'Joel Thistle', exact: true }).click();
    await expect(page.getByText('Written in the ward basement.')).toHaveCount(1);

    await signInAs(supervisors, 'Colin Yarrow', '/demo/team');
    await supervisors.getByRole('link', { name: 'Amina Kestrel' }).first().click();
    for (const name of ['Joel Thistle', 'Dilys Lapwing', 'Ren Alder'])
      await expect(supervisors.getByRole('row').filter({ hasText: name })).toContainText('today');
  } finally {
    await browser.remove();
  }
});

test.describe('on a phone', () => {
  test.use({ viewport: phone, serviceWorkers: 'allow' });

  test('what was logged without signal is not asked for again, and stands on the page of whom it is about', async ({
    page,
    context,
  }) => {
    await signInAs(page, 'Amina Kestrel');
    await setPin(page);
    await page.goto('/demo');
    await shellIsKept(page);
    await expect(page.getByRole('heading', { name: 'Today', exact: true })).toBeVisible();
    await context.setOffline(true);
    await page.getByRole('link', { name: 'Log a session with Maya Ember' }).first().click();
    await page.getByRole('button', { name: 'Save session' }).click();
    await expect(page.getByRole('region', { name: 'Written here, not sent yet' })).toBeVisible();
    await page.getByRole('navigation').getByRole('link', { name: 'Today' }).click();
    await expect(page.getByText('No signal. Everything you write is kept here.')).toBeVisible();
    await expect(page.getByRole('listitem').filter({ hasText: 'Maya Ember' }).first()).toContainText('Logged');
    await axe(page);
  });

  test('one call that breaks off again and again is not taken for a lost line', async ({ page }) => {
    await signInAs(page, 'Amina Kestrel');
    await expect(page.getByRole('link', { name: 'All sent' })).toBeVisible();
    await page.route(/group\.list/, (route) => route.abort());
    await page.getByRole('navigation').getByRole('link', { name: 'Groups' }).click();
    await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible();
    // Long enough for a page that thinks the line is gone to say so, and shorter than until it asks again by itself.
    await expect(page.getByRole('link', { name: 'All sent' })).toBeVisible({ timeout: 4_000 });
    await page.unroute(/group\.list/);
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect(page.getByRole('main').getByRole('listitem').first()).toBeVisible();
  });
});
