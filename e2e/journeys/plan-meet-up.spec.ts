import { axe, desktop, expect, type Page, phone, signInAs, test } from '../fixtures.ts';

test.use({ viewport: phone });

const whoWalks = 'Amina Kestrel';
const main = (page: Page) => page.getByRole('main');

const dayFromNow = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
/** Wednesday of next week: always ahead, whichever day the journey runs on. */
const nextWednesday = dayFromNow(10 - ((new Date().getUTCDay() + 6) % 7) - 1);
const dayAfter = new Date(Date.parse(nextWednesday) + 86_400_000).toISOString().slice(0, 10);

const openPerson = async (page: Page, name: string): Promise<void> => {
  await page.goto('/demo/people');
  await main(page).getByRole('link', { name, exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
};

const dayOf = (page: Page, day: string) => {
  const [, , date] = day.split('-');
  return page
    .getByRole('list', { name: 'The days of the week' })
    .locator(':scope > li')
    .filter({ has: page.getByRole('heading', { name: new RegExp(`^\\w{3} ${Number(date)} `) }) });
};

test('a meet-up is planned from a day of the week, moved, called off and put back', async ({ page }) => {
  await signInAs(page, whoWalks);
  await page.getByRole('link', { name: 'Your week' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Your week' })).toBeVisible();
  await page.getByRole('link', { name: 'Week after' }).click();
  await expect(page.getByRole('heading', { level: 1, name: /^Week of/ })).toBeVisible();
  await axe(page);

  await dayOf(page, nextWednesday)
    .getByRole('link', { name: /^Plan for/ })
    .click();
  await axe(page);
  await page.getByRole('link', { name: 'Ren Alder' }).click();
  await expect(page.getByLabel('Day')).toHaveValue(nextWednesday);
  await page.getByLabel('Time').fill('10:30');
  await page.getByLabel('Where').fill('The bandstand');
  await page.getByRole('button', { name: 'Save plan' }).click();

  const planned = dayOf(page, nextWednesday).getByRole('listitem').filter({ hasText: 'Ren Alder' });
  await expect(planned).toContainText('10.30');
  await expect(planned).toContainText('The bandstand');
  await planned.getByRole('link', { name: /^Move/ }).click();
  await axe(page);
  await page.getByLabel('Day').fill(dayAfter);
  await page.getByLabel('Time').fill('11:00');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText(/^Now planned for/)).toBeVisible();

  const moved = dayOf(page, dayAfter).getByRole('listitem').filter({ hasText: 'Ren Alder' });
  await expect(moved).toContainText('11.00');
  await expect(planned).toHaveCount(0);
  await moved.getByRole('button', { name: /^Call off/ }).click();
  await expect(moved).toContainText('Called off');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(moved.getByRole('button', { name: /^Call off/ })).toBeVisible();
  await page.setViewportSize(desktop);
  await axe(page);
});

test('a meet-up moved on two devices: what differs is put together, what clashes is chosen', async ({
  page,
  browser,
  baseURL,
}) => {
  const elsewhere = await browser.newContext({ viewport: phone, baseURL: baseURL ?? '' });
  const other = await elsewhere.newPage();
  for (const each of [page, other]) {
    await signInAs(each, whoWalks);
    await openPerson(each, 'Dilys Lapwing');
    await each
      .getByRole('link', { name: /^Move or change/ })
      .first()
      .click();
    await expect(each.getByLabel('Day')).not.toHaveValue('');
  }
  await other.getByLabel('Time').fill('09:15');
  await other.getByLabel('Where').fill('The library steps');
  await other.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(other.getByText(/^Now planned for/)).toBeVisible();

  await page.getByLabel('Time').fill('16:45');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  const time = page.getByRole('group', { name: 'Time', exact: true });
  await expect(time).toContainText('16.45');
  await expect(time).toContainText('09.15');
  await axe(page);
  await time.getByRole('radio', { name: /What you wrote/ }).check();
  await page.getByRole('button', { name: 'Keep what I chose' }).click();
  const planned = page.getByRole('region', { name: 'Planned meet-ups' });
  await expect(planned).toContainText('16.45');
  await expect(planned, 'the place from the other device is kept').toContainText('The library steps');
  await elsewhere.close();
});

test('the coming weeks can be kept as a calendar file', async ({ page }) => {
  await signInAs(page, whoWalks, '/demo/week');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('alongside.ics');
  await expect(page.getByText(/^Downloaded, with/)).toBeVisible();
});

test('a private calendar is off until it is switched on, and a new address stops the old one', async ({
  page,
  request,
}) => {
  await signInAs(page, whoWalks);
  await openPerson(page, 'Ren Alder');
  await page.getByRole('link', { name: 'Plan', exact: false }).first().click();
  await page.getByRole('button', { name: 'Save plan' }).click();
  await expect(page.getByText(/^Planned for/)).toBeVisible();
  await page.goto('/demo/me');
  const card = page.getByRole('region', { name: 'Your plans in your phone’s calendar' });
  await card.getByRole('radio', { name: 'Initials and place' }).check();
  await card.getByRole('button', { name: 'Switch it on' }).click();
  const address = card.getByLabel('Your private address');
  await expect(address).toHaveValue(/\/demo\/calendar\/[\w-]{43}\.ics$/);
  await axe(page);
  const first = await address.inputValue();

  const fetched = await request.get(first);
  expect(fetched.headers()['content-type']).toContain('text/calendar');
  const text = await fetched.text();
  expect(text).toContain('Meet-up R.A.');
  expect(text).not.toMatch(/Ren|Alder/);

  await card.getByRole('button', { name: 'Make a new address' }).click();
  await expect(address).not.toHaveValue(first);
  const second = await address.inputValue();
  expect((await request.get(first)).status()).toBe(404);
  expect((await request.get(second)).status()).toBe(200);
  await card.getByRole('button', { name: 'Switch it off' }).click();
  await expect(card.getByRole('button', { name: 'Switch it on' })).toBeVisible();
  expect((await request.get(second)).status()).toBe(404);
});

test('reminders by email cannot be asked for where no email is set up, and the page says so', async ({ page }) => {
  await signInAs(page, whoWalks, '/demo/me');
  const card = page.getByRole('region', { name: 'Reminders' });
  await expect(card.getByText(/has not set up email/)).toBeVisible();
  await expect(card.getByRole('checkbox')).toHaveCount(0);
});
