import { axe, desktop, expect, type Page, phone, scrollsSideways, signInAs, test } from '../fixtures.ts';

/** Every sentence of the scale the same, save for the first, so that two raters differ there. */
async function rateAll(page: Page, rating: number, first: number = rating): Promise<void> {
  const sentences = page.getByRole('group');
  const count = await sentences.count();
  for (let at = 0; at < count; at += 1)
    await sentences
      .nth(at)
      .getByText(String(at === 0 ? first : rating), { exact: true })
      .first()
      .click();
}

async function openNorthgate(page: Page): Promise<void> {
  await page.goto('/demo/fidelity');
  await page
    .getByRole('list', { name: 'Services and their looks' })
    .getByRole('link', { name: /Northgate/ })
    .click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Northgate');
}

test('two raters listen, rate blind, agree, and the coordinator closes: figures by who was spoken with, nobody named', async ({
  page,
  browser,
  baseURL,
}) => {
  await page.setViewportSize(desktop);
  await signInAs(page, 'Nell Campion', '/demo/organisation');
  await page.getByRole('link', { name: 'True to peer support' }).click();
  await expect(page.getByRole('heading', { name: 'How true is our peer support?' })).toBeVisible();
  const northgate = page.getByRole('listitem').filter({ hasText: 'Northgate peer team' });
  await expect(northgate).toContainText(/last looked at on .+ days ago · another by \w+ \d{4}/);
  await axe(page);
  await page.getByLabel('Service', { exact: true }).selectOption({ label: 'Northgate peer team' });
  await page.getByRole('button', { name: 'Open the look' }).click();
  await expect(page.getByText('The look is open.')).toBeVisible();
  await page.getByText('Peer worker', { exact: true }).click();
  await page.getByRole('button', { name: 'Add conversation' }).click();
  const talks = page.getByRole('list', { name: 'Conversations of this look' });
  await expect(talks.getByRole('listitem')).toHaveCount(1);
  await axe(page);

  await talks.getByRole('link', { name: 'Peer worker' }).click();
  await expect(page.getByRole('heading', { name: 'What did you hear?' })).toBeVisible();
  await rateAll(page, 3, 4);
  await page.getByLabel('What made you rate it so').fill('They spoke of time without hurry.');
  await axe(page);
  await page.getByRole('button', { name: 'Save my rating' }).click();
  await expect(page.getByText('Saved. The other rater does not see it yet.')).toBeVisible();

  const other = await (await browser.newContext({ baseURL, viewport: phone })).newPage();
  await signInAs(other, 'Saskia Juniper');
  await openNorthgate(other);
  await other.getByRole('list', { name: 'Conversations of this look' }).getByRole('link').click();
  await expect(other.getByRole('heading', { name: 'What did you hear?' })).toBeVisible();
  await expect(other.getByText('They spoke of time without hurry.'), 'blind until both are in').toHaveCount(0);
  await rateAll(other, 3, 2);
  expect(await scrollsSideways(other)).toBe(false);
  await axe(other);
  await other.getByRole('button', { name: 'Save my rating' }).click();
  await expect(other.getByText('both are in: now agree')).toBeVisible();
  await other.getByRole('list', { name: 'Conversations of this look' }).getByRole('link').click();
  await expect(other.getByRole('heading', { name: 'Agree with Nell' })).toBeVisible();
  await expect(other.getByText('They spoke of time without hurry.')).toBeVisible();
  const first = other.getByRole('group').first();
  await expect(first).toContainText('You 2 · Nell 4');
  await expect(other.getByRole('radio', { name: '3', exact: true, checked: true }).first()).toBeChecked();
  await first.getByText('3', { exact: true }).click();
  await axe(other);
  await other.getByRole('button', { name: 'Save what we agreed' }).click();
  await expect(other.getByText('Saved. It counts now.')).toBeVisible();
  await other.context().close();

  await openNorthgate(page);
  await page.getByRole('button', { name: 'Close and show figures' }).click();
  await page
    .getByRole('alertdialog', { name: /^Closed/ })
    .getByRole('button', { name: 'Undo' })
    .click();
  await expect(page.getByText('It is open again.')).toBeVisible();
  await page.getByRole('button', { name: 'Close and show figures' }).click();
  const domain = page.getByRole('table', { name: 'Trusting relationships' });
  await expect(domain.getByRole('row', { name: /Peer workers/ })).toContainText('one voice');
  await expect(domain.getByRole('row', { name: /Peer workers/ })).toContainText('3.0');
  await expect(domain.getByRole('row', { name: /People supported/ })).toContainText('nobody was asked');
  await expect(page.getByRole('main')).not.toContainText(/Saskia|Nell Campion|Amina|Kestrel/);
  await page.getByRole('button', { name: 'As a table' }).first().click();
  await expect(page.getByRole('table', { name: /over time/ })).toContainText('one voice');
  await axe(page);
  await page.setViewportSize(phone);
  // The charts follow a moment after the screen.
  await expect.poll(() => scrollsSideways(page)).toBe(false);
  await axe(page);
  await page.getByRole('button', { name: 'Open it again' }).click();
  await expect(talks.getByRole('listitem')).toHaveCount(1);
});

test('the supervisor of a service reads its figures, and neither rates it nor sees who was spoken with', async ({
  page,
}) => {
  await page.setViewportSize(phone);
  await signInAs(page, 'Saskia Juniper', '/demo/team');
  await page.getByRole('link', { name: 'True to peer support' }).click();
  const harbour = page.getByRole('listitem').filter({ hasText: 'Harbour team' });
  await expect(harbour).toContainText('your own service: others rate it');
  await axe(page);
  await harbour.getByRole('link').click();
  await expect(page.getByText('Who was spoken with and when is for the raters.')).toBeVisible();
  await expect(page.getByRole('list', { name: 'Conversations of this look' })).toHaveCount(0);
  await axe(page);
});

test('a coordinator changes what is rated: the version that was rated on stays', async ({ page }) => {
  await signInAs(page, 'Nell Campion', '/demo/fidelity/scale');
  await expect(page.getByText('This version has been rated on, so it stays as it is.')).toBeVisible();
  const card = page.getByRole('region', { name: 'Give and take' });
  await card.getByRole('button', { name: 'Add a sentence' }).click();
  await card.getByLabel('Sentence 4').fill('They laugh together.');
  await axe(page);
  await page.getByRole('button', { name: 'Save what is rated' }).click();
  await expect(page.getByText('Saved as version 2.')).toBeVisible();
  await page.goto('/demo/fidelity/scale');
  await expect(page.getByRole('region', { name: 'Give and take' }).getByLabel('Sentence 4')).toHaveValue(
    'They laugh together.',
  );
});

test('a coordinator looks at involvement: the latest stands beside the one before, and workers can read it', async ({
  page,
  browser,
  baseURL,
}) => {
  await page.setViewportSize(phone);
  await signInAs(page, 'Nell Campion', '/demo/involvement');
  await page.getByRole('link', { name: 'Take a look now' }).click();
  const purpose = page.getByRole('region', { name: 'Purpose' });
  await purpose.getByText('3: all through').click();
  await purpose.getByLabel(/^Next step/).fill('Ask each new group why it meets.');
  await axe(page);
  await page.getByRole('button', { name: 'Save this look' }).click();
  await expect(page.getByText('Saved. Earlier looks stay beside it.')).toBeVisible();
  const organisation = page.getByRole('region', { name: 'The organisation', exact: true });
  const row = organisation.getByRole('row').filter({ hasText: 'Purpose' });
  await expect(row).toContainText('3: all through');
  await expect(row, 'one up from before').toContainText('1 up');
  await expect(organisation.getByRole('row').filter({ hasText: 'Presence' })).toContainText('not rated');
  expect(await scrollsSideways(page)).toBe(false);
  await axe(page);

  const worker = await (await browser.newContext({ baseURL, viewport: phone })).newPage();
  await signInAs(worker, 'Tegan Curlew', '/demo/me');
  await worker.getByRole('link', { name: 'Read it' }).click();
  await expect(worker.getByText('Ask each new group why it meets.')).toBeVisible();
  await expect(worker.getByRole('link', { name: 'Take a look now' })).toHaveCount(0);
  await axe(worker);
  await worker.context().close();
});

test('a look at an evaluation is read by its researcher and by every site: marks, moves and steps let out, never what shows it', async ({
  page,
  browser,
  baseURL,
}) => {
  const evidence = 'Wren chairs it since May.';
  const openStep = 'A third seat by spring.';
  const ownStep = 'Ask Dee about the papers.';
  await page.setViewportSize(phone);
  await signInAs(page, 'Nell Campion', '/demo/evaluations');
  await page.getByRole('link', { name: 'Who is involved in it' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Who is involved in');
  await page.getByRole('link', { name: 'Take a look now' }).click();
  await expect(page.getByLabel(/^A look at what/)).not.toHaveValue('');
  const presence = page.getByRole('region', { name: 'Presence' });
  await presence.getByText('2: mostly').click();
  await presence.getByLabel(/^What shows it/).fill(evidence);
  await presence.getByLabel(/^Next step/).fill(openStep);
  await presence.getByRole('checkbox', { name: 'Its researchers and the other sites may read this step' }).click();
  const process = page.getByRole('region', { name: 'Process' });
  await process.getByLabel(/^Next step/).fill(ownStep);
  await axe(page);
  await page.getByRole('button', { name: 'Save this look' }).click();
  await expect(page.getByText('Saved. Earlier looks stay beside it.')).toBeVisible();
  await expect(page.getByText(evidence), 'at home, what shows it is read').toBeVisible();

  const researcher = await (await browser.newContext({ baseURL, viewport: desktop })).newPage();
  await signInAs(researcher, 'Ines Tansy', '/demo/evaluations');
  await researcher.getByRole('link', { name: 'Open the figures' }).first().click();
  const card = researcher.getByRole('region', { name: 'Who is involved' });
  const lantern = card.getByRole('listitem').filter({ hasText: 'Wayside Lantern' });
  await expect(lantern).toContainText('Presence: 2: mostly (1 up)');
  await expect(card.getByText(/^No look yet: .*Kettle on the Hill/)).toBeVisible();
  await card.getByRole('link', { name: 'Every look, site by site' }).click();
  const site = researcher.getByRole('region', { name: 'Wayside Lantern', exact: true });
  await expect(site.getByRole('row').filter({ hasText: 'Presence' })).toContainText('1 up');
  await expect(researcher.getByText('1 look before')).toBeVisible();
  await expect(researcher.getByText(openStep)).toBeVisible();
  await expect(researcher.getByRole('main')).not.toContainText(evidence);
  await expect(researcher.getByRole('main')).not.toContainText(ownStep);
  await axe(researcher);
  await researcher.context().close();

  // A supervisor of the site reads it all of their own, and of another site what it let out, without its name.
  await signInAs(page, 'Colin Yarrow', '/demo/involvement');
  await page.getByRole('list', { name: 'Evaluations you take part in' }).getByRole('link').click();
  await expect(page.getByRole('region', { name: 'Wayside Lantern', exact: true })).toBeVisible();
  await expect(page.getByText(evidence)).toBeVisible();
  await expect(page.getByText('Tell everyone who was asked what came of it.')).toBeVisible();
  await expect(page.getByText('4 other sites have not looked yet.')).toBeVisible();
  await expect(page.getByRole('main')).not.toContainText('Sorrelmere');
  await expect(page.getByRole('link', { name: 'Take a look now' })).toHaveCount(0);
  expect(await scrollsSideways(page)).toBe(false);
  await axe(page);
});
