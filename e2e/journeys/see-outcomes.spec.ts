import { axe, desktop, expect, type Page, phone, scrollsSideways, signInAs, test } from '../fixtures.ts';

/** Opens the outcomes of the first person on the list whose page has a picture. */
async function openOutcomes(page: Page): Promise<void> {
  await page.goto('/demo/people');
  await page.getByRole('link', { name: 'Maya Ember' }).first().click();
  await page.getByRole('link', { name: 'Open outcomes' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'How it has gone for Maya' })).toBeVisible();
}

const figuresIn = (text: string): number[] => [...text.matchAll(/(\d+(?:\.\d+)?) in [A-Z]/g)].map(([, n]) => Number(n));

test('a peer worker and Maya look at how it has gone: picture, table and words agree', async ({ page }) => {
  await signInAs(page, 'Amina Kestrel');
  await page.setViewportSize(phone);
  await openOutcomes(page);
  const card = page.getByRole('region', { name: /Questionnaire about the Process of Recovery/ });
  const picture = card.getByRole('img').first();
  const drawn = figuresIn((await picture.getAttribute('aria-label')) ?? '');
  expect(drawn.length).toBeGreaterThan(1);
  // A change is never told without what chance could do.
  await expect(
    card.getByText(/(more than chance would explain|could be chance|No change since)/).first(),
  ).toBeVisible();
  expect(await scrollsSideways(page)).toBe(false);
  await axe(page);

  await card.getByRole('button', { name: 'As a table' }).first().click();
  const rows = card.getByRole('table').first().getByRole('row');
  const shown = (await rows.allInnerTexts()).slice(1).map((row) => Number(row.split('\t')[1]));
  expect(shown).toEqual(drawn);
  await axe(page);

  // Each time it was completed is listed as well, the newest first.
  const list = card.getByRole('list', { name: /each time it was completed/ });
  const listed = await list.getByRole('listitem').allInnerTexts();
  expect(listed.map((text) => Number(/(?:\n| )(\d+)\n/.exec(`${text}\n`)?.[1]))).toEqual(drawn.toReversed());
});

test('the page to hand over has no menus and no buttons, and each picture with its table', async ({ page }) => {
  await signInAs(page, 'Amina Kestrel');
  await page.setViewportSize(desktop);
  await openOutcomes(page);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('navigation').first()).toBeHidden();
  await expect(page.getByRole('button', { name: 'Print to hand over' })).toBeHidden();
  for (const role of ['button', 'link'] as const)
    await expect(page.getByRole('main').getByRole(role).filter({ visible: true })).toHaveCount(0);
  const card = page.getByRole('region', { name: /Questionnaire about the Process of Recovery/ });
  await expect(card.getByRole('img').first()).toBeVisible();
  await expect(card.getByRole('table').first()).toBeVisible();
});

test('a supervisor sees the figures, and nothing anyone said', async ({ page }) => {
  await signInAs(page, 'Colin Yarrow', '/demo/team');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const due = page.getByRole('region', { name: 'Could be asked', exact: true });
  await expect(due).toContainText('nobody is chased');
  await due.getByRole('link').first().click();
  await expect(page.getByRole('heading', { level: 1, name: /^How it has gone for/ })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Complete a measure' })).toBeHidden();
  await expect(page.getByRole('button', { name: /Take back/ })).toBeHidden();
  await axe(page);
});
