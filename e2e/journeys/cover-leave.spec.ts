import { axe, desktop, expect, type Page, phone, signInAs } from '../fixtures.ts';
import { test } from '../moved-clock.ts';

const dayFromNow = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const oneDay = 24;

async function sideBySide(page: Page, name: string, address: string): Promise<void> {
  await signInAs(page, name, address);
}

test('a supervisor asks about a session; people are handed over, reached on the days of the leave, and no longer after', async ({
  page,
  browser,
  baseURL,
  moveClock,
}) => {
  const dee = await (await browser.newContext({ baseURL, viewport: phone })).newPage();
  const amina = await (await browser.newContext({ baseURL, viewport: phone })).newPage();

  // Dee is away from tomorrow on, for two days. Colin sets it and hands one person over.
  await page.setViewportSize(desktop);
  await sideBySide(page, 'Colin Yarrow', '/demo/cover');
  await expect(page.getByRole('list', { name: 'Leave' }).getByText('Jas Plover')).toBeVisible();
  await axe(page);
  await page.getByRole('link', { name: 'Set leave' }).click();
  await page.getByLabel('Who is away?').selectOption({ label: 'Dee Sandpiper' });
  await page.getByText('Sudden', { exact: true }).click();
  await page.getByLabel('First day away').fill(dayFromNow(1));
  await page.getByLabel('Last day away').fill(dayFromNow(2));
  await axe(page);
  await page.getByRole('button', { name: 'Set leave' }).click();
  await expect(page.getByRole('heading', { name: 'Dee Sandpiper is away' })).toBeVisible();
  const first = page.getByRole('heading', { level: 3 }).first().getByRole('link');
  const name = (await first.textContent()) ?? '';
  const address = new URL((await first.getAttribute('href')) ?? '', baseURL).pathname;
  await page.getByRole('button', { name: `Hand over ${name}` }).click();
  await page.getByRole('radio', { name: /^They agreed/ }).check();
  const colleague = page.getByLabel('Who covers?');
  const value = await colleague.getByRole('option', { name: /^Amina Kestrel/ }).getAttribute('value');
  await colleague.selectOption(value ?? '');
  await page.getByLabel(/^What do they need to know/).fill('Ring twice. There is a step at the door.');
  await axe(page);
  await page.getByRole('button', { name: 'Hand over', exact: true }).click();
  await expect(page.getByText('Amina Kestrel covers')).toBeVisible();
  await axe(page);

  // Before: Amina knows from when and how many, and neither a name nor a page.
  await sideBySide(amina, 'Amina Kestrel', '/demo/people');
  await expect(amina.getByText(/you cover for Dee: one person/)).toBeVisible();
  await expect(amina.getByText(name)).toHaveCount(0);
  await amina.goto(address);
  await expect(amina.getByRole('heading', { name: 'There is nothing at this address' })).toBeVisible();

  // Meanwhile Colin asks about a session, and Dee answers from Today.
  await page.goto(address);
  await page
    .getByRole('button', { name: /^Ask about this session of/ })
    .first()
    .click();
  await page.getByLabel('Your question').fill('What made the bus possible this time?');
  await page.getByRole('button', { name: 'Send the question' }).click();
  await expect(page.getByText('What made the bus possible this time?')).toBeVisible();
  await axe(page);
  await sideBySide(dee, 'Dee Sandpiper', '/demo');
  const asked = dee.getByRole('region', { name: 'One question on a session' });
  await asked.getByRole('button', { name: 'Answer' }).click();
  await dee.getByLabel('Your answer').fill('We sat at the back and counted stops.');
  await axe(dee);
  await dee.getByRole('button', { name: 'Send the answer' }).click();
  await expect(asked).toHaveCount(0);
  await page.goto('/demo');
  await page.getByRole('link', { name: /questions? on/ }).click();
  const answer = page.getByRole('region', { name: /questions? on/ });
  await expect(answer.getByText('We sat at the back and counted stops.')).toBeVisible();
  await axe(page);

  // During: first what it takes to meet safely, then the person's own page.
  await moveClock(oneDay + 1);
  await sideBySide(amina, 'Amina Kestrel', '/demo/people');
  await amina.getByRole('region', { name: 'You are covering' }).getByRole('link', { name }).click();
  await expect(amina.getByText('Ring twice. There is a step at the door.')).toBeVisible();
  await axe(amina);
  await amina.getByRole('link', { name: 'Open their page' }).click();
  await expect(amina.getByText(/^You are covering for Dee until/)).toBeVisible();
  await expect(amina.getByText('What made the bus possible this time?')).toHaveCount(0);
  await axe(amina);

  // After: the list forgets them and both addresses lead nowhere; what lay in those days is written down for some days more.
  await moveClock(3 * oneDay + 1);
  await sideBySide(amina, 'Amina Kestrel', '/demo/people');
  await expect(amina.getByRole('heading', { name: 'People you walk with' })).toBeVisible();
  await amina.getByRole('link', { name: `Log a visit with ${name}` }).click();
  await expect(amina.getByText(/their page is closed to you again/)).toBeVisible();
  await axe(amina);
  await amina.getByRole('button', { name: 'Save session' }).click();
  await expect(amina.getByText('Saved.')).toBeVisible();
  for (const gone of [address, `${address}/cover`]) {
    await amina.goto(gone);
    await expect(amina.getByRole('heading', { name: 'There is nothing at this address' })).toBeVisible();
  }
  await moveClock(6 * oneDay + 1);
  await sideBySide(amina, 'Amina Kestrel', '/demo/people');
  await expect(amina.getByRole('heading', { name: 'People you walk with' })).toBeVisible();
  await expect(amina.getByText(name)).toHaveCount(0);
});
