import { expect, type Page, phone, signInAs, test } from '../fixtures.ts';

test.use({ viewport: phone });

const note = (page: Page) => page.getByLabel('A note, if you both want one');

const openLog = async (page: Page, name: string): Promise<void> => {
  await page.getByRole('listitem').filter({ hasText: name }).getByRole('link', { name: /Log/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: /^Session with/ })).toBeVisible();
};

test('words written when the sign-in was ended in another tab stay, and are saved after signing in there again', async ({
  page,
  context,
}) => {
  await signInAs(page, 'Amina Kestrel');
  await page.goto('/demo/people');
  await openLog(page, 'Joel Thistle');
  await note(page).fill('We planted the last bulbs.');
  await page.getByText('Together', { exact: true }).click();
  const other = await context.newPage();
  await other.goto('/demo/me');
  await other.getByRole('button', { name: 'Sign out' }).click();
  await expect(other).toHaveURL(/sign-in/);
  await page.getByRole('button', { name: 'Save session' }).click();
  await expect(page.getByText(/Sign in again in another tab/)).toBeVisible();
  await expect(note(page)).toHaveValue('We planted the last bulbs.');
  await signInAs(other, 'Amina Kestrel');
  await page.getByRole('button', { name: 'Save session' }).click();
  await expect(page.getByRole('heading', { name: 'Joel Thistle' })).toBeVisible();
  await expect(page.getByText('We planted the last bulbs.')).toHaveCount(1);
});

test('Save pressed twice makes one session, and Back leads to an empty form', async ({ page }) => {
  await signInAs(page, 'Amina Kestrel');
  await page.goto('/demo/people');
  await openLog(page, 'Dilys Lapwing');
  const sent: string[] = [];
  page.on('request', (request) => {
    if (request.url().includes('session.log')) sent.push(request.method());
  });
  await page.getByLabel('Their own words').fill('Pressed twice.');
  await page.getByRole('button', { name: 'Save session' }).dblclick();
  await expect(page.getByText('Pressed twice.')).toHaveCount(1);
  expect(sent).toEqual(['POST']);
  await page.goBack();
  await expect(page.getByLabel('Their own words')).toHaveValue('');
});

test('a note left by the back button is there when the form is opened again', async ({ page }) => {
  await signInAs(page, 'Amina Kestrel');
  await page.goto('/demo/people');
  await openLog(page, 'Maya Ember');
  await note(page).fill('Half a thought.');
  await page.goBack();
  await openLog(page, 'Maya Ember');
  await expect(page.getByText('Your words are still here.')).toBeVisible();
  await expect(note(page)).toHaveValue('Half a thought.');
});

test('what leaves the page when it is pressed does not take the focus along', async ({ page }) => {
  await signInAs(page, 'Amina Kestrel');
  await page
    .getByRole('button', { name: /^Done:/ })
    .first()
    .click();
  await expect(page.getByText('Done. Well done.')).toBeVisible();
  await expect(page.getByRole('region', { name: 'Agreed in supervision' })).toBeFocused();
});
