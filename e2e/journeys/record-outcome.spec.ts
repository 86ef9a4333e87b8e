import { axe, expect, type Page, phone, signInAs, test } from '../fixtures.ts';

/** By the keyboard, so that nothing which lies over the page can be in the way. */
const choose = async (page: Page, role: 'radio' | 'checkbox', name: string) => {
  const choice = page.getByRole(role, { name, exact: true });
  await choice.focus();
  await page.keyboard.press('Space');
  await expect(choice).toBeChecked();
};

test('a peer worker records a goal with ratings and what was said about the evaluation', async ({ page }) => {
  await page.setViewportSize(phone);
  await signInAs(page, 'Amina', '/demo/people');
  await page.getByRole('link', { name: 'Maya Ember', exact: true }).click();

  await page.getByRole('link', { name: 'Add a goal' }).click();
  await page.getByRole('textbox', { name: 'In their own words' }).fill('Take the bus to my sister.');
  await choose(page, 'radio', '3');
  await axe(page);
  await page.getByRole('button', { name: 'Save goal' }).click();
  await page.getByRole('link', { name: 'Rate: Take the bus to my sister.' }).click();
  await page.getByRole('button', { name: 'Save rating' }).click();
  await page.getByRole('link', { name: 'Choose one.' }).click();
  await expect(page.getByRole('radio', { name: '0', exact: true })).toBeFocused();
  await choose(page, 'radio', '5');
  await page.getByRole('button', { name: 'Save rating' }).click();
  await expect(page.getByText(/^5 of 10/)).toBeVisible();

  await page.getByRole('link', { name: /^Evaluation:/ }).click();
  await expect(page.getByRole('heading', { name: 'The words to show or read out' })).toBeVisible();
  await choose(page, 'radio', 'No, or not any more');
  await choose(page, 'radio', 'By phone');
  await axe(page);
  await page.getByRole('button', { name: 'Save answer' }).click();
  await expect(page.getByRole('link', { name: 'Evaluation: no' })).toBeVisible();
});

test('a peer worker plans to meet, calls it off and thinks again', async ({ page }) => {
  await signInAs(page, 'Amina', '/demo/people');
  await page.getByRole('link', { name: 'Sam Oriole', exact: true }).click();
  await page.getByRole('link', { name: 'Plan', exact: true }).click();
  await page.getByRole('textbox', { name: 'Where' }).fill('The bandstand');
  await axe(page);
  await page.getByRole('button', { name: 'Save plan' }).click();
  const planned = page.getByRole('region', { name: 'Planned meet-ups' });
  await expect(planned.getByText('The bandstand')).toBeVisible();
  await planned.getByRole('button', { name: /^Call off/ }).click();
  await expect(page.getByText('The bandstand')).toBeHidden();
  await page.getByRole('alertdialog', { name: 'Called off.' }).getByRole('button', { name: 'Undo' }).click();
  await expect(planned.getByText('The bandstand')).toBeVisible();
});

test('what came on paper after the ending is typed in by a supervisor of the team, and a score by a coordinator', async ({
  page,
}) => {
  const due = page.getByRole('region', { name: 'Could be asked after the ending' });
  const typeIn = (measure: string) => due.getByRole('link', { name: `Type it in: ${measure}` });
  const answer = (question: RegExp, name: string) =>
    page.getByRole('group', { name: question }).getByRole('radio', { name }).press('Space');

  await signInAs(page, 'Nell Campion', '/demo/register');
  const offered = { key: 'phq_9', isOffered: true, timing: null, version: 1 };
  expect((await page.request.post('/demo/api/instrument.choose', { data: offered })).status()).toBe(200);
  await typeIn('QPR-15 of Gethin Mistle').click();
  await page.getByRole('link', { name: 'Only the score', exact: true }).click();
  await page.getByRole('textbox', { name: 'Recovery' }).fill('41');
  await page.getByRole('button', { name: 'Save score' }).click();
  await expect(page).toHaveURL(/\/register$/);
  await expect(due).toBeVisible();
  await expect(typeIn('QPR-15 of Gethin Mistle')).toBeHidden();

  await page.setViewportSize(phone);
  await signInAs(page, 'Colin Yarrow', '/demo/team');
  await expect(typeIn('QPR-15 of Gethin Mistle')).toBeHidden();
  await due.getByRole('button', { name: /^Show all/ }).click();
  await typeIn('UCLA-3 of Gethin Mistle').click();
  await expect(page.getByText('For Gethin, after the ending')).toBeVisible();
  await page.getByRole('link', { name: 'From paper', exact: true }).click();
  await answer(/lack companionship/, 'Often');
  await answer(/left out/, 'Some of the time');
  await answer(/isolated/, 'Often');
  await page.getByRole('button', { name: 'Save measure' }).click();
  await expect(page.getByText('Measure saved.')).toBeVisible();
  await expect(due).toBeVisible();
  await expect(typeIn('UCLA-3 of Gethin Mistle')).toBeHidden();
  await page.getByRole('button', { name: 'Undo' }).click();
  await due.getByRole('button', { name: /^Show all/ }).click();
  await expect(typeIn('UCLA-3 of Gethin Mistle')).toBeVisible();

  // An answer about staying alive leads to the numbers to ring and to those who answer for such a worry.
  await typeIn('PHQ-9 of Gethin Mistle').click();
  await page.getByRole('link', { name: 'From paper', exact: true }).click();
  await answer(/better off dead/, 'Several days');
  await page.getByRole('button', { name: 'Save measure' }).click();
  await expect(page).toHaveURL(/\/people\/per_[\w-]+\/concern\?measure=out_/);
  await expect(page.getByRole('link', { name: /999/ }).first()).toHaveAttribute('href', 'tel:999');
});
