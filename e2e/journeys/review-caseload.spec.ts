import { axe, desktop, expect, type Page, phone, scrollsSideways, signInAs, test } from '../fixtures.ts';
import { inAMinute, wordsBeforeEndOf } from '../words-before.ts';

const worth = (page: Page) => page.getByRole('list', { name: 'Worth talking about' }).getByRole('listitem');

test('a supervisor sees who is worth talking about, takes one off the list, has them back, and opens the list behind a figure; a coordinator chooses the signs', async ({
  page,
}) => {
  await page.setViewportSize(phone);
  await signInAs(page, 'Colin Yarrow');
  const teams = page.getByRole('region', { name: 'Your teams' });
  const said = teams.getByRole('link', { name: /people worth talking about/ });
  await expect(said).toBeVisible();
  expect((await wordsBeforeEndOf(teams)).length, 'words before the end of it').toBeLessThanOrEqual(inAMinute);
  await axe(page);
  const counted = await said.textContent();
  await said.click();
  await expect(page.getByRole('heading', { level: 1, name: 'Northgate peer team' })).toBeVisible();
  await expect(worth(page).first()).toBeVisible();
  const before = await worth(page).count();
  expect(counted, 'Today and My team count the same').toBe(`${before} people worth talking about`);
  expect(await scrollsSideways(page)).toBe(false);

  const loads = page.getByRole('list', { name: 'With the peer workers' }).getByRole('listitem');
  await expect(loads.filter({ hasText: 'Jas Plover' })).toContainText('Would like to talk about');

  const sam = worth(page).filter({ hasText: 'Sam Oriole' });
  await expect(sam).toContainText('Nobody tried since');
  await sam.getByRole('button', { name: 'Looked at: Sam Oriole' }).click();
  await page.getByRole('textbox', { name: /^Note/ }).fill('Amina rings again on Friday.');
  await axe(page);
  await page.getByRole('button', { name: 'Take off the list' }).click();
  const off = page.getByRole('alertdialog', { name: 'Off the list until something changes.' });
  await expect(sam).toHaveCount(0);
  await off.getByRole('button', { name: 'Undo' }).click();
  await expect(sam, 'taken back').toHaveCount(1);

  await sam.getByRole('button', { name: 'Looked at: Sam Oriole' }).click();
  await page.getByRole('textbox', { name: /^Note/ }).fill('Amina rings again on Friday.');
  await page.getByRole('button', { name: 'Take off the list' }).click();
  await expect(sam).toHaveCount(0);
  await expect(worth(page)).toHaveCount(before - 1);
  await page.reload();
  await page.getByText(/^Looked at: \d/).click();
  const looked = page.getByRole('list', { name: /^Looked at/ }).getByRole('listitem');
  await expect(looked.filter({ hasText: 'Sam Oriole' })).toContainText(
    'Colin Yarrow, today. “Amina rings again on Friday.”',
  );
  await axe(page);

  await page.setViewportSize(desktop);
  const amina = page.getByRole('row', { name: /^Amina Kestrel/ });
  const met = await amina.getByRole('cell').nth(2).getByRole('link').textContent();
  await amina.getByRole('link', { name: 'Amina Kestrel' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Walking with Amina Kestrel' })).toBeVisible();
  await expect(worth(page).filter({ hasText: 'Ren Alder' }), 'the same list, for one worker').toHaveCount(1);
  await expect(worth(page).filter({ hasText: 'Sam Oriole' })).toHaveCount(0);
  await page.getByRole('button', { name: 'As a table' }).click();
  const figure = page.getByRole('link', { name: /: open the list$/ }).first();
  const count = await figure.textContent();
  await figure.click();
  await expect(page.getByRole('heading', { level: 1, name: 'Contacts of Amina Kestrel' })).toBeVisible();
  await expect(page.getByRole('list', { name: /^Contacts/ }).getByRole('listitem')).toHaveCount(Number(count));
  await axe(page);

  await page.goto('/demo/team');
  await page
    .getByRole('row', { name: /^Amina Kestrel/ })
    .getByRole('cell')
    .nth(2)
    .getByRole('link')
    .click();
  await expect(page.getByRole('list', { name: /^Contacts/ }).getByRole('listitem'), 'met lately').toHaveCount(
    Number(met),
  );
  await page.goto('/demo/team');
  await page
    .getByRole('row', { name: /^Amina Kestrel/ })
    .getByRole('cell')
    .nth(1)
    .getByRole('link')
    .click();
  await expect(page.getByRole('row', { name: /^Sam Oriole/ }), 'the figure counts who was looked at too').toBeVisible();
  await page.getByRole('link', { name: 'Show everybody' }).click();
  await expect(page.getByRole('row', { name: /^Ren Alder/ })).toBeVisible();

  await signInAs(page, 'Nell Campion', '/demo/organisation');
  await page.getByRole('link', { name: 'What a review looks for' }).click();
  const notMet = page.getByRole('checkbox', { name: 'Tried, and not met', exact: true });
  await expect(notMet).toBeChecked();
  await axe(page);
  await notMet.uncheck();
  const days = page.getByRole('textbox', { name: /^From when: Nobody tried to reach them/ });
  await days.fill('2');
  await page.getByRole('button', { name: 'Save the signs' }).click();
  await expect(page.getByRole('link', { name: 'This number is out of range. You wrote 2.' })).toBeVisible();
  await days.fill('21');
  await page.getByRole('button', { name: 'Save the signs' }).click();
  await expect(page.getByText('Saved. The next review goes by this.')).toBeVisible();

  await signInAs(page, 'Colin Yarrow', '/demo/team');
  await expect(page.getByRole('heading', { name: 'Worth talking about' })).toBeVisible();
  await expect(page.getByText(/^Not met since/), 'the sign that was switched off').toHaveCount(0);
});
