import { axe, type Browser, desktop, expect, type Page, phone, scrollsSideways, signInAs, test } from '../fixtures.ts';

const promised = 'Ask when the boat club takes beginners.';
const alone = 'Put new batteries in the torch.';

/** One's own list, and one thing on it. */
const mine = (page: Page) => page.getByRole('list', { name: /^Yours/ });
const thing = (page: Page, words: string) => mine(page).getByRole('listitem').filter({ hasText: words });
const undo = (page: Page, said: string) =>
  page.getByRole('alertdialog', { name: said }).getByRole('button', { name: 'Undo' }).click();

async function openActions(page: Page): Promise<void> {
  await page.goto('/demo/actions');
  await expect(page.getByRole('heading', { level: 1, name: 'What I will do' })).toBeVisible();
}

async function atDesk(browser: Browser, baseURL: string | undefined, name: string): Promise<Page> {
  const page = await (await browser.newContext({ baseURL, viewport: desktop })).newPage();
  await signInAs(page, name);
  return page;
}

test.use({ viewport: phone });

test('what was promised after a session is on one list: ticked, moved, handed on, taken back, and ticked without signal', async ({
  page,
  context,
  browser,
  baseURL,
}) => {
  await signInAs(page, 'Amina Kestrel');
  await page.getByRole('navigation').getByRole('link', { name: 'My people' }).click();
  await page.getByRole('listitem').filter({ hasText: 'Maya Ember' }).getByRole('link', { name: /^Log/ }).click();
  await page.getByRole('button', { name: 'Add something I will do' }).click();
  await page.getByLabel('What will you do?').fill(promised);
  await axe(page);
  await page.getByRole('button', { name: 'Save session' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Maya Ember' })).toBeVisible();

  await openActions(page);
  await expect(thing(page, promised)).toContainText('session with Maya Ember');
  await axe(page);
  expect(await scrollsSideways(page)).toBe(false);

  await page.getByRole('button', { name: 'Add something to do' }).click();
  await page.getByLabel('What will you do?').fill(alone);
  await page.getByRole('button', { name: 'Add it' }).click();
  await expect(thing(page, alone)).toBeVisible();
  await thing(page, alone)
    .getByRole('button', { name: /^Not needed/ })
    .click();
  await expect(thing(page, alone)).toHaveCount(0);
  await undo(page, 'Taken off the list.');
  await expect(thing(page, alone)).toBeVisible();

  await thing(page, promised).getByRole('button', { name: /^Done/ }).click();
  await expect(thing(page, promised)).toHaveCount(0);
  await undo(page, 'Done.');
  await expect(thing(page, promised)).toBeVisible();

  await thing(page, promised).getByRole('button', { name: /^Move/ }).click();
  await page.getByLabel('Which day?').fill('2020-01-01');
  await page.getByRole('button', { name: 'Move it' }).click();
  await expect(page.getByText('This day has passed. Choose today or later.').last()).toBeVisible();
  await expect(page.getByLabel('Which day?')).toHaveValue('2020-01-01');
  await page.getByRole('button', { name: 'Cancel' }).click();
  await thing(page, promised).getByRole('button', { name: /^Move/ }).click();
  await expect(page.getByLabel('Which day?')).toBeVisible();
  const inAWeek = new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10);
  await page.getByLabel('Which day?').fill(inAWeek);
  await axe(page);
  await page.getByRole('button', { name: 'Move it' }).click();
  await expect(thing(page, promised)).toContainText(/by .+, in [67] days/);

  await thing(page, promised)
    .getByRole('button', { name: /^Hand on/ })
    .click();
  await page.getByLabel('Who will do it?').selectOption({ label: 'Colin Yarrow' });
  await axe(page);
  await page.getByRole('button', { name: 'Hand it on' }).click();
  await expect(thing(page, promised)).toHaveCount(0);

  const colin = await atDesk(browser, baseURL, 'Colin Yarrow');
  await colin
    .getByRole('navigation', { name: 'Main' })
    .getByRole('link', { name: /^Notices/ })
    .click();
  await expect(colin.getByRole('link', { name: 'Amina Kestrel gave you something to do' })).toBeVisible();
  await expect(colin.getByText(promised), 'a notice repeats nobody’s words').toHaveCount(0);
  await axe(colin);
  await colin.getByRole('link', { name: 'Amina Kestrel gave you something to do' }).click();
  await expect(thing(colin, promised)).toContainText('handed on by Amina Kestrel');
  await axe(colin);

  await page.getByRole('button', { name: `Take it back: ${promised}` }).click();
  await expect(thing(page, promised)).toBeVisible();
  await openActions(colin);
  await expect(colin.getByText(promised)).toHaveCount(0);
  await colin.context().close();

  await context.setOffline(true);
  await thing(page, promised).getByRole('button', { name: /^Done/ }).click();
  await expect(thing(page, promised)).toHaveCount(0);
  await expect(page.getByRole('link', { name: /^1 waiting/ })).toBeVisible();
  await context.setOffline(false);
  await expect(page.getByRole('link', { name: 'All sent' })).toBeVisible({ timeout: 30_000 });
  await openActions(page);
  await expect(page.getByRole('button', { name: `Not done yet: ${promised}` })).toBeVisible();
});

test('notices count in the menu until they are seen, can be put back, and each kind can be switched off', async ({
  page,
}) => {
  await signInAs(page, 'Amina Kestrel');
  const bell = page.getByRole('banner').getByRole('link', { name: /^Notices/ });
  await expect(bell).toContainText(/wait/);
  await bell.click();
  await expect(page.getByRole('heading', { level: 1, name: 'Notices' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Colin Yarrow signed. Your signature is still missing' })).toBeVisible();
  await axe(page);
  expect(await scrollsSideways(page)).toBe(false);
  await page.getByRole('button', { name: 'I have seen all of these' }).click();
  await expect(page.getByRole('heading', { name: 'Nothing to look at' })).toBeVisible();
  await expect(bell).not.toContainText(/wait/);
  await undo(page, '2 marked as seen.');
  await expect(page.getByRole('heading', { name: /to look at$/ })).toBeVisible();
  await expect(bell).toContainText(/wait/);

  await page.getByRole('link', { name: 'How you are told' }).click();
  await expect(page.getByText('Concerns always come at once')).toBeVisible();
  await axe(page);
  const kind = page.getByRole('checkbox', { name: 'A question about a session' });
  await expect(kind).toBeChecked();
  await kind.click();
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Saved. It counts from now on.')).toBeVisible();
  await page.reload();
  await expect(kind).not.toBeChecked();

  await page.setViewportSize(desktop);
  await page.goto('/demo/notices');
  const rail = page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: /^Notices/ });
  await expect(rail).toContainText(/wait/);
  await axe(page);
});
