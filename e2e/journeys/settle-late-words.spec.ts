import { expect, signInAs, test } from '../fixtures.ts';

test('a supervisor reads what was written before a change, leaves it out, takes that back, and puts it in the record', async ({
  page,
}) => {
  await signInAs(page, 'Colin Yarrow');
  await page.getByRole('link', { name: 'My team' }).first().click();
  const card = page.getByRole('region', { name: 'written before a change' });
  await card.getByRole('link', { name: /^A session, about/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Written before a change' })).toBeVisible();

  const waiting = page.getByRole('list', { name: 'waits for you' });
  const decided = page.getByRole('list', { name: 'Decided in the last 30 days' });
  await expect(waiting.getByRole('listitem')).toHaveCount(1);
  await waiting.getByRole('button', { name: /^Read it/ }).click();
  await expect(waiting.getByText('We met')).toBeVisible();
  await expect(waiting.getByText('You opened these words. That is recorded.')).toBeVisible();

  await waiting.getByRole('button', { name: 'Leave it out' }).click();
  await waiting.getByRole('button', { name: 'Leave it out' }).click();
  await expect(waiting.getByRole('textbox', { name: 'Why?' })).toHaveAttribute('aria-invalid', 'true');
  await waiting.getByRole('textbox', { name: 'Why?' }).fill('Told by hand');
  await waiting.getByRole('button', { name: 'Leave it out' }).click();
  await expect(decided.getByText('Left out')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(waiting.getByRole('listitem')).toHaveCount(1);

  await waiting.getByRole('button', { name: /^Read it/ }).click();
  await waiting.getByRole('button', { name: 'Put it in the record' }).click();
  await expect(decided.getByText('In the record')).toBeVisible();
  await decided.getByRole('link', { name: /^A session, about/ }).click();
  const written = page.getByText(/^Written .+, arrived .+\.$/);
  const earlier = page.getByRole('button', { name: 'Show earlier' });
  await expect(page.getByRole('list', { name: 'Timeline' })).toBeVisible();
  await expect(async () => {
    if ((await written.count()) === 0) await earlier.click();
    await expect(written.first()).toBeVisible({ timeout: 2000 });
  }).toPass();
});
