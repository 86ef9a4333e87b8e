import { axe, expect, type Page, phone, signInAs, test } from '../fixtures.ts';

test.use({ viewport: phone });

const openWords = async (page: Page): Promise<void> => {
  await signInAs(page, 'Amina Kestrel', '/demo/people');
  await page.getByRole('main').getByRole('link', { name: 'Maya Ember', exact: true }).click();
  await page
    .getByRole('link', { name: /^Change words/ })
    .first()
    .click();
  await expect(words(page)).not.toHaveValue('');
};

const words = (page: Page) => page.getByLabel('In their own words');
const save = (page: Page) => page.getByRole('button', { name: 'Save words' }).click();

test("two people change a goal's words: both stand there, are joined and tidied, and the earlier ones are kept", async ({
  page,
  browser,
  baseURL,
}) => {
  const elsewhere = await browser.newContext({ viewport: phone, baseURL: baseURL ?? '' });
  const other = await elsewhere.newPage();
  await openWords(page);
  const first = await words(page).inputValue();
  await openWords(other);

  await words(other).fill('Stand on the terrace again.');
  await save(other);
  await expect(other.getByText('Words saved.')).toBeVisible();

  await words(page).fill('Watch both halves.');
  await save(page);
  const both = page.getByRole('group', { name: 'In their own words' });
  await expect(both).toContainText('Watch both halves.');
  await expect(both).toContainText('Stand on the terrace again.');
  await axe(page);
  await page.getByRole('button', { name: 'Keep what I chose' }).click();
  await expect(both.getByText('Choose one of them.')).toBeVisible();
  await both.getByRole('radio', { name: /^Keep both/ }).check();
  await page.getByRole('button', { name: 'Keep what I chose' }).click();

  await expect(words(page)).toBeFocused();
  await expect(words(page)).toHaveValue('Stand on the terrace again.\nWatch both halves.');
  await words(page).fill('Stand on the terrace again, for both halves.');
  await save(page);
  await expect(page.getByText('“Stand on the terrace again, for both halves.”')).toBeVisible();
  await page.getByText('Said before, in 2 other ways').click();
  await expect(page.getByText(`“${first}”`)).toBeVisible();
  await expect(page.getByText('“Stand on the terrace again.”')).toBeVisible();
  await axe(page);
  await elsewhere.close();
});

test('whoever keeps their own words over newer ones loses neither', async ({ page, browser, baseURL }) => {
  const elsewhere = await browser.newContext({ viewport: phone, baseURL: baseURL ?? '' });
  const other = await elsewhere.newPage();
  await openWords(page);
  await openWords(other);
  await words(other).fill('Hear the crowd.');
  await save(other);
  await expect(other.getByText('Words saved.')).toBeVisible();
  await words(page).fill('Sing with the crowd.');
  await save(page);
  await page.getByRole('radio', { name: /What you wrote/ }).check();
  await page.getByRole('button', { name: 'Keep what I chose' }).click();
  await expect(page.getByText('“Sing with the crowd.”')).toBeVisible();
  await page
    .getByText(/^Said before/)
    .first()
    .click();
  await expect(page.getByText('“Hear the crowd.”')).toBeVisible();
  await elsewhere.close();
});
