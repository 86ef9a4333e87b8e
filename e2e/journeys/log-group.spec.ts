import { axe, expect, type Page, phone, scrollsSideways, signInAs, test } from '../fixtures.ts';

const save = (page: Page) => page.getByRole('button', { name: 'Save', exact: true });
const attendanceOf = (page: Page, name: string) => page.getByRole('group', { name, exact: true });

/** Every answer is drawn over its real input, so it is the drawn part that a thumb meets. */
const answer = (page: Page, name: string, words: string) =>
  attendanceOf(page, name).getByRole('radio', { name: words, exact: true }).check({ force: true });

const openPerson = async (page: Page, name: string): Promise<void> => {
  await page.goto('/demo/people');
  await page.getByRole('link', { name, exact: true }).first().click();
  await expect(page.getByRole('heading', { name, exact: true })).toBeVisible();
};

test('a peer worker takes attendance on a phone, every timeline tells it, and it is put right and taken back', async ({
  page,
}) => {
  await page.setViewportSize(phone);
  await signInAs(page, 'Amina');
  await page.getByRole('link', { name: 'Log Soup and company' }).click();
  await expect(page.getByRole('heading', { name: 'Log Soup and company' })).toBeVisible();
  await expect(page.getByText('8 came', { exact: true })).toBeVisible();
  expect(await scrollsSideways(page)).toBe(false);
  await axe(page);

  await answer(page, 'Joel Thistle', 'Apologies');
  await expect(attendanceOf(page, 'Joel Thistle').getByRole('checkbox')).toBeHidden();
  await page.getByRole('button', { name: 'Add a line about Maya Ember' }).click();
  await page.getByRole('textbox', { name: /A line about Maya Ember/ }).fill('Taught us a card game.');
  await page.getByRole('button', { name: /^One more: Others who came/ }).click();
  await page.getByRole('button', { name: /^One more: Others who came/ }).click();
  await expect(page.getByText('9 came', { exact: true })).toBeVisible();
  await page.getByRole('textbox', { name: /One line for all/ }).fill('Everybody stayed for the washing up.');
  await axe(page);
  await save(page).click();

  await expect(page.getByRole('heading', { name: 'Soup and company' })).toBeVisible();
  await expect(page.getByRole('listitem').filter({ hasText: '9 came' }).first()).toBeVisible();
  await axe(page);

  await openPerson(page, 'Maya Ember');
  const timeline = page.getByRole('list', { name: 'Timeline' });
  await expect(timeline.getByRole('heading', { name: 'Came to Soup and company' }).first()).toBeVisible();
  await expect(timeline.getByText('Taught us a card game.')).toBeVisible();
  await expect(page.getByText(/Joel|washing up|9 came/)).toHaveCount(0);
  await axe(page);
  await openPerson(page, 'Joel Thistle');
  await expect(timeline.getByRole('heading', { name: 'Sent apologies to Soup and company' }).first()).toBeVisible();
  await expect(page.getByText(/Maya|card game/)).toHaveCount(0);

  await page.goto('/demo/groups');
  await axe(page);
  await page.getByRole('link', { name: 'Soup and company', exact: true }).click();
  await page.locator('main a[href*="/sessions/"]').first().click();
  await answer(page, 'Joel Thistle', 'Part');
  await page.getByRole('button', { name: 'Save corrections' }).click();
  await expect(page.getByRole('listitem').filter({ hasText: '10 came' }).first()).toBeVisible();
  await openPerson(page, 'Joel Thistle');
  await expect(timeline.getByRole('heading', { name: 'Came to part of Soup and company' }).first()).toBeVisible();

  await page.goto('/demo/groups');
  await page.getByRole('link', { name: 'Soup and company', exact: true }).click();
  await page.locator('main a[href*="/sessions/"]').first().click();
  await expect(page.getByText(/^Put right by Amina Kestrel/)).toBeVisible();
  await page.getByRole('button', { name: 'Take this time back' }).click();
  await page.getByRole('textbox', { name: 'Why?' }).fill('Logged for the wrong evening');
  await page.getByRole('button', { name: 'Take it back' }).click();
  await expect(page.getByText('Taken back: Logged for the wrong evening')).toBeVisible();
  await axe(page);
  await page.getByRole('button', { name: 'Put it back' }).click();
  await expect(page.getByText('It is back.')).toBeVisible();
});

test('two who facilitate together: the second to log is sent to what the first wrote, and both texts are kept when they clash', async ({
  page,
  browser,
  baseURL,
}) => {
  await signInAs(page, 'Amina');
  await page.getByRole('link', { name: 'Log Night owls' }).click();
  const other = await browser.newContext({ baseURL });
  const col = await other.newPage();
  await signInAs(col, 'Col Hornbeam');
  await col.getByRole('link', { name: 'Log Night owls' }).click();
  await col.getByRole('textbox', { name: /One line for all/ }).fill('The window was open all the time.');
  await page.getByRole('textbox', { name: /One line for all/ }).fill('We sat by the window.');
  await save(page).click();
  await expect(page.getByRole('heading', { name: 'Night owls' })).toBeVisible();
  await save(col).click();
  await expect(col.getByText(/That day is logged already/)).toBeVisible();
  await expect(col.getByRole('textbox', { name: /One line for all/ })).toHaveValue('The window was open all the time.');

  await page.locator('main a[href*="/sessions/"]').first().click();
  await expect(page.getByRole('textbox', { name: /One line for all/ })).toHaveValue('We sat by the window.');
  await col.goto(page.url());
  const line = (each: Page) => each.getByRole('textbox', { name: /One line for all/ });
  await line(col).fill('We sat by the window, which was open.');
  await line(page).fill('We sat by the window for once.');
  await col.getByRole('button', { name: 'Save corrections' }).click();
  await expect(col.getByRole('heading', { name: 'Night owls' })).toBeVisible();
  await page.getByRole('button', { name: 'Save corrections' }).click();
  await expect(page.getByText(/We sat by the window, which was open\./)).toBeVisible();
  await expect(page.getByText(/We sat by the window for once\./).first()).toBeVisible();
  await axe(page);
  await other.close();
});

test('a group is begun, named by those who agreed, and given dates and an agreement', async ({ page }) => {
  await signInAs(page, 'Amina', '/demo/groups/begin');
  await page.getByRole('textbox', { name: 'What is it called?' }).fill('Allotment morning');
  await page.getByRole('button', { name: 'Begin the group' }).click();
  await expect(page.getByRole('heading', { name: 'Allotment morning' })).toBeVisible();
  await axe(page);

  await page.getByRole('button', { name: 'Add someone' }).click();
  await page.getByRole('combobox', { name: 'Who?' }).selectOption('Maya Ember');
  await page.getByRole('button', { name: 'Add to the list' }).click();
  await expect(page.getByText('Ask them first, and tick this when they said yes.').first()).toBeVisible();
  await page.getByRole('checkbox', { name: 'They agreed to be named in this group' }).check({ force: true });
  await page.getByRole('button', { name: 'Add to the list' }).click();
  await expect(page.getByRole('link', { name: 'Maya Ember' })).toBeVisible();

  await page.getByRole('button', { name: 'Plan dates' }).click();
  await page.getByLabel('How many dates').fill('3');
  await page.getByRole('button', { name: 'Plan them' }).click();
  await expect(page.getByText('3 dates planned.')).toBeVisible();
  await expect(page.getByRole('button', { name: /^Call off / })).toHaveCount(3);

  await page.getByRole('button', { name: 'Write it down' }).click();
  await page.getByRole('textbox', { name: /In the group’s own words/ }).fill('Boots stay outside.');
  await page.getByRole('button', { name: 'Save agreement' }).click();
  await expect(page.getByText('“Boots stay outside.”')).toBeVisible();
  await axe(page);
});
