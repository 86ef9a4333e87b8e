import { axe, desktop, expect, type Page, phone, signInAs, test } from '../fixtures.ts';

const privateLine = 'I said yes to the ward again.';
const sharedLine = 'The canal walk was the best hour of the month.';

const dayFromNow = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

async function writeLine(page: Page, words: string): Promise<void> {
  await page.getByRole('button', { name: 'Write a line' }).click();
  await page.getByLabel('Your line').fill(words);
  await page.getByRole('button', { name: 'Keep it' }).click();
  await expect(page.getByText(words)).toBeVisible();
}

test('two people prepare supervision, write it down, sign it, and add to it', async ({ page, browser, baseURL }) => {
  // The worker plans it on a phone, says what to talk about, and keeps two lines of their own.
  const worker = await (await browser.newContext({ baseURL, viewport: phone })).newPage();
  await signInAs(worker, 'Jas Plover', '/demo/supervision');
  await axe(worker);
  await worker.getByRole('link', { name: 'Plan supervision' }).click();
  await expect(worker.getByRole('heading', { name: 'Plan supervision' })).toBeVisible();
  await worker.getByLabel('With whom?').selectOption({ label: 'Colin Yarrow' });
  await worker.getByLabel('Day', { exact: true }).fill(dayFromNow(0));
  await axe(worker);
  await worker.getByRole('button', { name: 'Plan it' }).click();
  await expect(worker.getByRole('heading', { name: 'Practice supervision with Colin Yarrow' })).toBeVisible();
  await expect(worker.getByText('Being prepared')).toBeVisible();
  const address = new URL(worker.url()).pathname;

  await worker.getByText('Boundaries', { exact: true }).click();
  const agenda = worker.getByRole('list', { name: 'What to talk about' });
  await expect(agenda.getByText('Boundaries')).toBeVisible();
  await worker.getByRole('button', { name: 'Ask a question' }).click();
  await worker.getByLabel('Your question').fill('May I hand on the Friday group?');
  await worker.getByRole('button', { name: 'Put it on the list' }).click();
  await expect(agenda.getByText('May I hand on the Friday group?')).toBeVisible();
  await writeLine(worker, privateLine);
  await writeLine(worker, sharedLine);
  const line = worker.getByRole('listitem').filter({ hasText: sharedLine });
  await line.getByRole('checkbox', { name: 'Share with Colin Yarrow' }).click();
  await expect(worker.getByText('Colin Yarrow can read it now.')).toBeVisible();
  await axe(worker);

  // The supervisor finds it on Today, reads what was shared and no more, and writes it down.
  await page.setViewportSize(desktop);
  await signInAs(page, 'Colin Yarrow', '/demo');
  const asks = page.getByRole('region', { name: 'Your teams' }).getByRole('listitem');
  await expect(asks.filter({ hasText: /supervisions? waits? for you/ })).toContainText('write down');
  await page.goto(address);
  await expect(page.getByText(sharedLine)).toBeVisible();
  await expect(page.getByText('May I hand on the Friday group?')).toBeVisible();
  await expect(page.getByText(privateLine)).toHaveCount(0);
  await axe(page);
  await page.getByRole('link', { name: 'Write it down' }).click();
  await expect(page.getByRole('heading', { name: 'Supervision with Jas Plover' })).toBeVisible();
  await expect(page.getByRole('checkbox', { name: 'Boundaries' })).toBeChecked();
  await page.getByLabel('What you want to remember').fill('Jas hands on the Friday group until spring.');
  await page.getByRole('radio', { name: 'Yes' }).check();
  await axe(page);
  // Meanwhile the worker writes, too: in a field of their own.
  await worker.getByRole('link', { name: 'Write it down' }).click();
  await worker.getByLabel('Strengths you noticed').fill('I asked before it was too much.');
  await worker.getByRole('button', { name: 'Save supervision' }).click();
  await expect(worker.getByText('I asked before it was too much.')).toBeVisible();
  await page.getByRole('button', { name: 'Save supervision' }).click();
  await expect(page.getByText('I asked before it was too much.')).toBeVisible();
  await expect(page.getByText('Jas hands on the Friday group until spring.')).toBeVisible();
  await expect(page.getByText('You looked at the wellbeing plan.')).toBeVisible();

  await page.getByRole('button', { name: 'Add something to do' }).click();
  await page.getByLabel('What', { exact: true }).fill('Ask Dee to take the Friday group');
  await page.getByRole('button', { name: 'Add something to do' }).click();
  await expect(page.getByRole('checkbox', { name: 'Ask Dee to take the Friday group' })).toBeVisible();
  await page.getByRole('button', { name: 'Share it for signing' }).click();
  await expect(page.getByText('Shared', { exact: true })).toBeVisible();
  await axe(page);
  await page.getByRole('button', { name: 'I sign this' }).click();
  await expect(page.getByText('Signed by one')).toBeVisible();

  // The worker is asked on Today, says what is missing first, and signs once it is put right.
  await worker.goto('/demo');
  await worker
    .getByRole('region', { name: 'Supervision', exact: true })
    .getByRole('link', { name: /^To sign/ })
    .last()
    .click();
  await expect(worker.getByText('Jas hands on the Friday group until spring.')).toBeVisible();
  await axe(worker);
  await worker.getByRole('button', { name: 'Say what is missing' }).click();
  await worker.getByLabel('What should be put differently?').fill('Until Easter, not spring.');
  await worker.getByRole('button', { name: 'Send this instead of signing' }).click();
  await expect(worker.getByText('Until Easter, not spring.')).toBeVisible();
  await page.reload();
  await expect(page.getByText('Until Easter, not spring.')).toBeVisible();
  // It may stand as it is; the supervisor thinks better of it.
  await page.getByRole('button', { name: 'Let it stand' }).click();
  await expect(page.getByText('It stands as you signed it. It waits for Jas Plover.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Let it stand' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).last().click();
  await expect(page.getByRole('button', { name: 'Let it stand' })).toBeVisible();
  await page.getByRole('link', { name: 'Change what was written' }).click();
  await page.getByLabel('What you want to remember').fill('Jas hands on the Friday group until Easter.');
  await page.getByRole('button', { name: 'Save supervision' }).click();
  await expect(page.getByText('Jas hands on the Friday group until Easter.')).toBeVisible();
  await page.getByRole('button', { name: 'I sign this' }).click();
  await expect(page.getByText('Signed by one')).toBeVisible();
  await worker.reload();
  await worker.getByRole('button', { name: 'I sign this' }).click();
  await expect(worker.getByText('Signed by both', { exact: true })).toBeVisible();
  await expect(worker.getByRole('link', { name: 'Change what was written' })).toHaveCount(0);
  await axe(worker);

  // From now on there is only adding, and the private line is still the worker's alone.
  await page.reload();
  await page.getByRole('button', { name: 'Add something', exact: true }).click();
  await page.getByLabel('What do you want to add?').fill('Dee said yes.');
  await page.getByRole('button', { name: 'Add it' }).click();
  await expect(page.getByText('Dee said yes.')).toBeVisible();
  await expect(page.getByText('Signed by both, added to')).toBeVisible();
  await expect(page.getByText(privateLine)).toHaveCount(0);
  await axe(page);
  await worker.reload();
  await expect(worker.getByText('Dee said yes.')).toBeVisible();
  await expect(worker.getByText(privateLine)).toBeVisible();
  await worker.context().close();
});

test('a supervisor keeps who was there in a group and themes, and a worker who came reads them', async ({ page }) => {
  await page.setViewportSize(phone);
  await signInAs(page, 'Colin Yarrow', '/demo/supervision');
  await page.getByRole('link', { name: 'Write group supervision' }).click();
  await expect(page.getByRole('heading', { name: 'Supervision in a group' })).toBeVisible();
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText('Choose at least one person.').last()).toBeVisible();
  await page.getByText('Jas Plover', { exact: true }).click();
  await page.getByText('Dee Sandpiper', { exact: true }).click();
  await page.getByText('Learning', { exact: true }).click();
  await axe(page);
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByRole('list', { name: 'Who was there' }).getByRole('listitem')).toHaveCount(2);
  await axe(page);
  const address = new URL(page.url()).pathname;
  await page.getByRole('link', { name: 'Change what was written' }).click();
  await page.getByText('Col Hornbeam', { exact: true }).click();
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByRole('list', { name: 'Who was there' }).getByRole('listitem')).toHaveCount(3);
  await signInAs(page, 'Jas Plover', address);
  await expect(page.getByText('Learning', { exact: true })).toBeVisible();
});

test('where both wrote the same thing otherwise, both texts are shown, and nothing is lost', async ({
  page,
  browser,
  baseURL,
}) => {
  await page.setViewportSize(desktop);
  await signInAs(page, 'Colin Yarrow', '/demo/supervision/plan');
  await page.getByLabel('With whom?').selectOption({ label: 'Col Hornbeam' });
  await page.getByLabel('Day', { exact: true }).fill(dayFromNow(0));
  await page.getByRole('button', { name: 'Plan it' }).click();
  await expect(page.getByText('Being prepared')).toBeVisible();
  const address = new URL(page.url()).pathname;
  const worker = await (await browser.newContext({ baseURL, viewport: phone })).newPage();
  await signInAs(worker, 'Col Hornbeam');
  for (const each of [page, worker]) {
    await each.goto(`${address}/write`);
    await expect(each.getByLabel('Minutes')).toHaveValue('60');
  }
  await page.getByLabel('What you want to remember').fill('The key was found.');
  await page.getByLabel('Minutes').fill('75');
  await page.getByRole('button', { name: 'Save supervision' }).click();
  await expect(page.getByText('The key was found.')).toBeVisible();

  await worker.getByLabel('What you want to remember').fill('Col found the key.');
  await worker.getByLabel('Minutes').fill('50');
  await worker.getByRole('button', { name: 'Save supervision' }).click();
  const words = worker.getByRole('group', { name: 'What you want to remember' });
  await expect(words.getByText('The key was found.')).toBeVisible();
  await axe(worker);
  await words.getByRole('radio', { name: /both/i }).check();
  await worker.getByRole('group', { name: 'Minutes' }).getByRole('radio').nth(1).check();
  await worker.getByRole('button', { name: 'Keep what I chose' }).click();
  await worker.getByRole('button', { name: 'Save supervision' }).click();
  await expect(worker.getByText('The key was found.')).toBeVisible();
  await expect(worker.getByText('Col found the key.')).toBeVisible();
  await page.reload();
  await page.getByRole('link', { name: 'Change what was written' }).click();
  await expect(page.getByLabel('Minutes')).toHaveValue('75');

  // The worker raised a concern that this supervisor answers: either may say that they talked about it.
  await page.goto(address);
  const talked = page.getByRole('list', { name: 'Concerns you talked about' }).getByRole('listitem');
  await talked.getByRole('button', { name: /^We talked about it/ }).click();
  await expect(page.getByText('It stands here now.')).toBeVisible();
  await expect(talked.getByRole('button', { name: /^Take out/ })).toBeVisible();
  await axe(page);
  await worker.reload();
  await worker
    .getByRole('list', { name: 'Concerns you talked about' })
    .getByRole('link', { name: /^A concern of/ })
    .click();
  await expect(worker).toHaveURL(/\/concerns\/con_/);
  await worker.context().close();
});
