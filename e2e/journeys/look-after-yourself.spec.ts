import { axe, desktop, expect, phone, scrollsSideways, signInAs, test } from '../fixtures.ts';

test('a peer worker in month four looks at how they are, sees what changed, lets it count, removes it and takes that back', async ({
  page,
}) => {
  await page.setViewportSize(phone);
  await signInAs(page, 'Dee Sandpiper');
  const suggestion = page.getByRole('region', { name: 'A moment for yourself?' });
  await expect(suggestion).toContainText('fourth month');
  await axe(page);
  await suggestion.getByRole('button', { name: 'Not now' }).click();
  await expect(suggestion).toHaveCount(0);
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Dee');
  await expect(suggestion, 'put away once, it stays away').toHaveCount(0);

  await page.goto('/demo/me');
  await expect(page.getByRole('region', { name: 'A moment for yourself?' }), 'Me still shows the way').toBeVisible();
  await page.getByRole('link', { name: 'Look at how I am' }).click();
  await expect(page.getByRole('heading', { name: 'How are you?' })).toBeVisible();
  await expect(page.getByText('Only you. Not your supervisor, not your coordinator, no researcher.')).toBeVisible();
  await axe(page);
  await page.getByRole('link', { name: /^Short Warwick-Edinburgh/ }).click();

  for (const number of [1, 2, 3, 4, 5, 6, 7])
    await page
      .getByRole('group', { name: `Question ${number}`, exact: true })
      .getByText('4', { exact: true })
      .click();
  const counts = page.getByRole('checkbox', { name: 'This one may count in the team’s figure' });
  await expect(counts, 'off unless it is chosen').not.toBeChecked();
  expect(await scrollsSideways(page)).toBe(false);
  await axe(page);
  await page.getByRole('button', { name: 'Keep it for me' }).click();
  await expect(page.getByText('Kept, for you alone.')).toBeVisible();

  const times = page.getByRole('list', { name: 'Times you looked at how you are' });
  const newest = times.getByRole('listitem').first();
  // Seven times 4 is a raw 28, which the published table calls 25.03.
  await expect(newest).toContainText('Mental wellbeing 25.03');
  await expect(newest).toContainText(/since/);
  await expect(times.getByRole('listitem')).toHaveCount(2);
  await expect(page.getByRole('img', { name: /^Mental wellbeing: .*25\.03/ })).toBeVisible();
  await page.getByRole('button', { name: 'As a table' }).click();
  await expect(page.getByRole('cell', { name: '25.03' })).toBeVisible();
  await axe(page);

  await newest.getByRole('button', { name: /^Let it count/ }).click();
  await expect(newest).toContainText('This one may count');
  await newest.getByRole('button', { name: /^Remove/ }).click();
  await expect(page.getByText('Removed. It is gone.')).toBeVisible();
  await expect(times.getByRole('listitem')).toHaveCount(1);
  await page.getByRole('alertdialog', { name: 'Removed. It is gone.' }).getByRole('button', { name: 'Undo' }).click();
  await expect(times.getByRole('listitem')).toHaveCount(2);
  await expect(newest).toContainText('This one may count');
  await page.goto('/demo');
  await expect(suggestion, 'they have looked, so nothing is suggested').toHaveCount(0);
});

test('a supervisor gets no figure of fewer than ten, and finds no way to anybody’s own', async ({ page }) => {
  await page.setViewportSize(desktop);
  await signInAs(page, 'Colin Yarrow', '/demo/team');
  const card = page.getByRole('region', { name: 'How peer workers are' });
  await expect(card).toContainText('Fewer than 10 people chose to be counted, so there is no figure.');
  await expect(card.getByRole('table')).toHaveCount(0);
  await axe(page);
  await page.goto('/demo/me/wellbeing');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is nothing at this address');
});
