import { axe, desktop, expect, type Page, phone, scrollsSideways, signInAs, test } from '../fixtures.ts';

const main = (page: Page) => page.getByRole('main');

async function openFigures(page: Page, name: string): Promise<void> {
  await signInAs(page, name);
  await page.getByRole('link', { name: 'Figures', exact: true }).first().click();
  await expect(page.getByRole('heading', { level: 1, name: /^How things changed in your/ })).toBeVisible();
}

/** The card of one measure. */
const cardOf = (page: Page, measure: string) => main(page).getByRole('region', { name: measure, exact: true });

test('a supervisor sees how things changed in their teams: the same in the chart and in the table, and how it is made', async ({
  page,
}) => {
  await openFigures(page, 'Colin Yarrow');
  const qpr = cardOf(page, 'QPR-15');
  await expect(qpr.getByText(/^On average|^Too few people/)).toBeVisible();
  const everyone = qpr.getByRole('list', { name: 'QPR-15, Team' }).getByRole('listitem').first();
  await expect(everyone).toContainText('Everyone');
  const inChart = (await everyone.locator('b').textContent()) ?? '';
  const between = (await everyone.locator('small').textContent()) ?? '';
  const both = (await everyone.textContent())?.match(/(\d+%) have both scores/)?.[1] ?? '';
  expect(both).not.toBe('');
  expect(inChart).toMatch(/^([+−]?\d+\.\d|withheld)$/);

  await qpr.getByRole('button', { name: /table/i }).click();
  const row = qpr.getByRole('table', { name: 'QPR-15, Team' }).getByRole('row', { name: /Everyone/ });
  await expect(row).toContainText(inChart);
  await expect(row).toContainText(between);
  await expect(row).toContainText(both);
  await axe(page);

  await expect(qpr.getByRole('heading', { name: 'Who is missing' })).toBeVisible();
  await expect(qpr.getByText(/missing|no two scores/).first()).toBeVisible();
  await qpr.locator('label').filter({ hasText: 'Gender' }).click();
  const byGender = qpr.getByRole('table', { name: 'QPR-15, Gender' });
  await expect(byGender.getByRole('rowheader', { name: 'Woman' })).toBeVisible();
  // Nobody's own: no peer worker of the team is named on the page.
  await expect(main(page).getByText(/Amina Kestrel/)).toHaveCount(0);

  await qpr.getByRole('link', { name: 'How the mean is made' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'The mean change' })).toBeVisible();
  await expect(main(page).getByRole('region', { name: 'What is left out' })).toContainText('Everyone without a pair');
  await axe(page);
  await page.goBack();
  await expect(cardOf(page, 'QPR-15')).toBeVisible();

  // Goals come after the measures, by a question of their own, and are told one by one.
  const goals = cardOf(page, 'Goals in their own words');
  await expect(goals.getByText(/^On average|^Too few people|^Nobody/)).toBeVisible();
  for (const which of ['Nearer', 'Could be chance', 'Further off'])
    await expect(goals.getByText(which, { exact: true })).toBeVisible();
  await goals.getByRole('link', { name: 'How goals are counted' }).first().click();
  await expect(page.getByRole('heading', { level: 1, name: 'Goals in people’s own words' })).toBeVisible();
  await expect(main(page).getByRole('region', { name: 'How it is worked out' })).toContainText('3 points up or more');

  // Figures that are no outcome say it too, and lead back to where they stand.
  await page.getByRole('link', { name: 'My team' }).first().click();
  await main(page).getByRole('link', { name: 'How the room left is counted' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'People, and room left' })).toBeVisible();
  await main(page).getByRole('link', { name: 'My team', exact: true }).click();
  await expect(main(page).getByRole('region', { name: 'The team' })).toBeVisible();
});

test('a coordinator chooses how small numbers are shown, and it holds for a supervisor at once', async ({ page }) => {
  await openFigures(page, 'Nell Campion');
  const rule = main(page).getByRole('region', { name: 'How small numbers are shown' });
  await rule.getByRole('radio', { name: /^As Hospital Episode Statistics/ }).check();
  await rule.getByRole('button', { name: 'Use this rule' }).click();
  await expect(page.getByText('This rule holds from now on.')).toBeVisible();
  await expect(main(page).getByText('Counts under 8 are withheld, the rest goes to the nearest 5.')).toBeVisible();
  await axe(page);
  await page.setViewportSize(phone);
  expect(await scrollsSideways(page)).toBe(false);
  await page.setViewportSize(desktop);

  // And for an evaluation that the organisation began, whoever else takes part.
  await signInAs(page, 'Alastair Dunlin', '/demo/evaluations');
  await page.getByRole('link', { name: 'How its small numbers are shown' }).first().click();
  const own = main(page).getByRole('region', { name: 'How small numbers are shown' });
  await own.getByRole('radio', { name: /^As Hospital Episode Statistics/ }).check();
  await own.getByRole('button', { name: 'Use this rule' }).click();
  await expect(page.getByText('This rule holds from now on.')).toBeVisible();
  await page.reload();
  await expect(own.getByRole('radio', { name: /^As Hospital Episode Statistics/ })).toBeChecked();
});

test('a researcher sees the same kind of figures for an evaluation, site by site, with no name of a person', async ({
  page,
}) => {
  await signInAs(page, 'Ines Tansy');
  await page.getByRole('link', { name: 'Open the figures' }).first().click();
  const qpr = cardOf(page, 'QPR-15');
  await expect(qpr.getByText(/^On average|^Too few people/)).toBeVisible();
  await expect(qpr.getByRole('list', { name: 'QPR-15, Organisation' })).toBeVisible();
  await qpr.getByRole('link', { name: 'How the missing are counted' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Who is missing' })).toBeVisible();
  await main(page).getByRole('link', { name: 'Evaluations', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Evaluations' })).toBeVisible();
  await page.goBack();
  await page.goBack();
  await expect(cardOf(page, 'Goals in their own words').getByText(/^On average|^Too few people/)).toBeVisible();
  await main(page).getByRole('link', { name: 'How those left out are counted' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Who is left out, and why' })).toBeVisible();
});
