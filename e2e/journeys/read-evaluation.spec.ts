import { castOrganisations } from '@alongside/testing/cast.ts';
import { axe, expect, type Page, phone, scrollsSideways, signInAs, test } from '../fixtures.ts';

async function openEvaluation(page: Page): Promise<void> {
  await signInAs(page, 'Ines Tansy');
  await page.getByRole('link', { name: 'Open the figures' }).first().click();
  await expect(page.getByRole('heading', { level: 1, name: 'Six towns evaluation' })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Who is left out, and why' })).toBeVisible({ timeout: 30_000 });
}

test('a researcher reads the figures of an evaluation: rounded, small ones withheld, and who is left out', async ({
  page,
}) => {
  await openEvaluation(page);
  await axe(page);

  const shown = await page
    .getByRole('table', { name: /^Figures of each organisation/ })
    .getByRole('cell')
    .allTextContents();
  const all = await page.locator('dl').first().getByRole('definition').allTextContents();
  expect(shown.length).toBeGreaterThan(castOrganisations.length * 3 - 1);
  for (const each of [...shown, ...all]) expect(each).toMatch(/(about [\d,]*[05]|withheld|\b0)$/);
  expect(shown.join(' '), 'a site with few people keeps them to itself').toContain('withheld');

  const leftOut = page.getByRole('region', { name: 'Who is left out, and why' });
  for (const reason of [
    'Nobody has asked them yet',
    'They took their permission back',
    'Their permission came to its end',
  ])
    await expect(leftOut.getByText(reason)).toBeVisible();

  await page.setViewportSize(phone);
  expect(await scrollsSideways(page), 'the figures fit a phone').toBe(false);
  await axe(page);
});
