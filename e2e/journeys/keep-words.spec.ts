import { axe, expect, type Page, phone, signInAs, test } from '../fixtures.ts';

test.use({ viewport: phone });

const note = (page: Page) => page.getByLabel('A note, if you both want one');

const openLog = async (page: Page, name: string): Promise<void> => {
  await page.getByRole('listitem').filter({ hasText: name }).getByRole('link', { name: /Log/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: /^Session with/ })).toBeVisible();
};

test('words begun in one tab are there again after signing out in another and in again', async ({ page, context }) => {
  await signInAs(page, 'Amina Kestrel', '/demo/people');
  await openLog(page, 'Joel Thistle');
  await note(page).fill('We planted the last bulbs.');
  const other = await context.newPage();
  await other.goto('/demo/me');
  await other.getByRole('button', { name: 'Sign out' }).click();
  await other.getByRole('button', { name: 'Keep them sealed and sign out' }).click();
  await expect(other).toHaveURL(/sign-in/);
  // What this tab showed is not to be read any more by whoever picks the phone up next.
  await expect(page).toHaveURL(/sign-in/);
  await signInAs(page, 'Amina Kestrel', '/demo/people');
  await openLog(page, 'Joel Thistle');
  await expect(page.getByText('Your words are still here.')).toBeVisible();
  await expect(note(page)).toHaveValue('We planted the last bulbs.');
  await page.getByText('Together', { exact: true }).click();
  await page.getByRole('button', { name: 'Save session' }).click();
  await expect(page.getByRole('heading', { name: 'Joel Thistle' })).toBeVisible();
  await expect(page.getByText('We planted the last bulbs.')).toHaveCount(1);
});

test('a session saved after the sign-in had lapsed waits on the phone, and goes when its author signs in again', async ({
  page,
  context,
}) => {
  await signInAs(page, 'Amina Kestrel', '/demo/people');
  await openLog(page, 'Callum Bramble');
  await note(page).fill('The kettle was already on.');
  await page.getByText('Together', { exact: true }).click();
  await context.clearCookies();
  await page.getByRole('button', { name: 'Save session' }).click();
  await expect(page.getByRole('link', { name: '1 waiting: sign in to send it' })).toBeVisible();
  await signInAs(page, 'Col Hornbeam');
  await expect(page.getByRole('link', { name: 'All sent' })).toBeVisible();
  await signInAs(page, 'Amina Kestrel', '/demo/people');
  await expect(page.getByRole('link', { name: 'All sent' })).toBeVisible();
  await page.getByRole('link', { name: 'Callum Bramble', exact: true }).click();
  await expect(page.getByText('The kettle was already on.')).toHaveCount(1);
});

test('a tab killed right after the last key has kept the words', async ({ page, context }) => {
  await signInAs(page, 'Amina Kestrel', '/demo/people');
  await openLog(page, 'Maya Ember');
  await expect(page.getByRole('link', { name: 'All sent' })).toBeVisible();
  await note(page).pressSequentially('She said the sea was loud today');
  // The promise is 200 milliseconds, so that is how long it gets.
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 200)));
  const chrome = await context.newCDPSession(page);
  await Promise.race([chrome.send('Page.crash').catch(() => undefined), page.waitForEvent('crash')]);
  const after = await context.newPage();
  await after.goto('/demo/people');
  await openLog(after, 'Maya Ember');
  await expect(note(after)).toHaveValue('She said the sea was loud today');
  await after.getByRole('button', { name: 'Discard' }).click();
  await expect(note(after)).toHaveValue('');
  await after.getByRole('button', { name: 'Undo' }).click();
  await expect(note(after)).toHaveValue('She said the sea was loud today');
  await after.reload();
  await expect(note(after)).toHaveValue('She said the sea was loud today');
});

test('where the browser keeps nothing the form says so first, and can be saved all the same', async ({
  page,
  context,
}) => {
  // As in a private window of some browsers: asking for storage is refused.
  await context.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('The operation is insecure.', 'SecurityError');
    };
  });
  await signInAs(page, 'Amina Kestrel', '/demo/people');
  await openLog(page, 'Maya Ember');
  await expect(page.getByText(/^This browser keeps nothing/)).toBeVisible();
  await axe(page);
  await note(page).fill('Two coats, one umbrella.');
  await page.getByText('Together', { exact: true }).click();
  await page.getByRole('button', { name: 'Save session' }).click();
  await expect(page.getByRole('heading', { name: 'Maya Ember' })).toBeVisible();
  await expect(page.getByText('Two coats, one umbrella.')).toHaveCount(1);
});

test('a phone without room left says so, and typing and saving go on', async ({ page }) => {
  await signInAs(page, 'Amina Kestrel', '/demo/people');
  await expect(page.getByRole('link', { name: 'All sent' })).toBeVisible();
  // As a browser refuses when the disk is full: Chromium takes a smaller quota from outside and does not keep to it.
  await page.evaluate(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
    };
    IDBObjectStore.prototype.add = IDBObjectStore.prototype.put;
  });
  await openLog(page, 'Sam Oriole');
  await note(page).fill('We counted the boats.');
  await expect(page.getByText(/^This phone has no room left/)).toBeVisible();
  await axe(page);
  await page.getByText('Together', { exact: true }).click();
  await page.getByRole('button', { name: 'Save session' }).click();
  await expect(page.getByRole('heading', { name: 'Sam Oriole' })).toBeVisible();
  await expect(page.getByText('We counted the boats.')).toHaveCount(1);
});

test('Save pressed twice makes one session, and Back leads to an empty form', async ({ page }) => {
  await signInAs(page, 'Amina Kestrel', '/demo/people');
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
  await signInAs(page, 'Amina Kestrel', '/demo/people');
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
  await expect(page.getByRole('alertdialog', { name: 'Done.' })).toBeVisible();
  await expect(page.getByRole('region', { name: 'What I will do' })).toBeFocused();
});
