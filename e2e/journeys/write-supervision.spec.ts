import { axe, desktop, expect, phone, signInAs, test } from '../fixtures.ts';

test('a supervisor sees what was logged, opens a note, writes supervision, and both find the action on their list', async ({
  page,
  browser,
  baseURL,
}) => {
  const worker = await (await browser.newContext({ baseURL, viewport: phone })).newPage();
  await signInAs(worker, 'Jas Plover', '/demo/people');
  const row = worker.getByRole('listitem').filter({ hasText: 'Winnie Nightjar' });
  await row.getByRole('link', { name: /Log/ }).click();
  await worker.getByLabel('A note, if you both want one').fill('Winnie showed me the new seedlings.');
  await worker.getByText('Together', { exact: true }).click();
  await worker.getByRole('button', { name: 'Save session' }).click();
  await expect(worker.getByText('Winnie showed me the new seedlings.')).toBeVisible();

  await page.setViewportSize(desktop);
  await signInAs(page, 'Colin Yarrow');
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'My team' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('team');
  await axe(page);
  await expect(
    page.getByRole('listitem').filter({ hasText: 'Winnie Nightjar' }),
    'met today, so nothing to talk about',
  ).toHaveCount(0);

  await page.getByRole('table').getByRole('link', { name: 'Jas Plover' }).click();
  await expect(page.getByRole('heading', { name: 'Walking with Jas Plover' })).toBeVisible();
  await axe(page);
  await page.getByRole('link', { name: 'Winnie Nightjar' }).click();
  await expect(page.getByRole('heading', { name: 'Winnie Nightjar' })).toBeVisible();
  await expect(page.getByText('Winnie showed me the new seedlings.')).toHaveCount(0);
  await page
    .getByRole('button', { name: /^Open the note/ })
    .first()
    .click();
  await expect(page.getByText('Winnie showed me the new seedlings.')).toBeVisible();
  await expect(page.getByText('You opened this note. That is recorded.')).toBeVisible();
  await axe(page);

  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'My team' }).click();
  await page.getByRole('table').getByRole('link', { name: 'Jas Plover' }).click();
  await page
    .getByRole('link', { name: /^Write supervision/ })
    .first()
    .click();
  await expect(page.getByRole('heading', { name: 'Supervision with Jas Plover' })).toBeVisible();
  await page.getByLabel('Minutes').fill('0');
  await page.getByLabel('What you want to remember').fill('Jas wants more room for the garden group.');
  await page.getByRole('button', { name: 'Save supervision' }).click();
  await expect(page.getByText('Minutes must be between 1 and 1,440. You wrote 0.').last()).toBeVisible();
  await expect(page.getByLabel('What you want to remember')).toHaveValue(/garden group/);
  await page.getByLabel('Minutes').fill('55');
  await page.getByText('Something that went well', { exact: true }).click();
  await page.getByRole('button', { name: 'Add something to do' }).click();
  await page.getByLabel('What', { exact: true }).fill('Ask for the key of the potting shed');
  await axe(page);
  await page.getByRole('button', { name: 'Save supervision' }).click();
  await expect(page.getByText('Saved. You can both read it now.')).toBeVisible();
  await expect(page.getByText('Jas wants more room for the garden group.')).toBeVisible();
  await axe(page);

  await worker.goto('/demo/actions');
  const words = 'Ask for the key of the potting shed';
  const action = worker
    .getByRole('list', { name: /^Yours/ })
    .getByRole('listitem')
    .filter({ hasText: words });
  await expect(action).toBeVisible();
  await page.goto('/demo/actions');
  await expect(page.getByRole('listitem').filter({ hasText: words })).toContainText('with Jas Plover');
  await action.getByRole('button', { name: /Done/ }).click();
  await expect(action).toHaveCount(0);
  await worker.getByRole('button', { name: 'Undo' }).click();
  await expect(action).toBeVisible();
  await axe(worker);
  await worker.context().close();
});
