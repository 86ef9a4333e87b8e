import { axe, expect, type Page, phone, scrollsSideways, signInAs, test } from '../fixtures.ts';

test.use({ viewport: phone, contextOptions: { reducedMotion: 'no-preference' } });

const save = (page: Page) => page.getByRole('button', { name: 'Save session' });
const notice = (page: Page, words: RegExp) => page.getByRole('alertdialog', { name: words });
const chip = (page: Page, words: string) => page.locator('label').filter({ hasText: new RegExp(`^${words}$`) });
/** The browser of the journey has no dialler, and would wait for an answer to a question nobody sees. */
const ring = async (page: Page): Promise<void> => {
  await page.evaluate(() => window.addEventListener('click', (press) => press.preventDefault(), { once: true }));
  await page.getByRole('link', { name: 'Ring Maya' }).click();
};
const openPerson = async (page: Page, name: string): Promise<void> => {
  await page.goto('/demo/people');
  await page.getByRole('link', { name, exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
};

test('"met, 45 minutes, in person" takes three presses from Today, and another can be logged from there', async ({
  page,
}) => {
  await signInAs(page, 'Amina');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Amina.');
  let presses = 0;
  const press = async (what: ReturnType<Page['locator']>) => {
    await what.click();
    presses += 1;
  };
  await press(page.getByRole('link', { name: 'Log a session with Maya Ember' }));
  await press(chip(page, '45'));
  const sent = page.waitForRequest(/session\.log/);
  await press(save(page));
  expect((await sent).postDataJSON()).toMatchObject({
    0: { minutes: 45, attendance: 'met', mode: 'in_person' },
  });
  expect(presses).toBeLessThanOrEqual(4);
  await expect(page.getByText('45 min').first()).toBeVisible();
  await notice(page, /^Saved/)
    .getByRole('button', { name: 'Log another' })
    .click();
  await expect(page.getByRole('heading', { name: 'People you walk with' })).toBeVisible();
});

test('what the last time was like is filled in again, never its words', async ({ page }) => {
  await signInAs(page, 'Amina');
  await openPerson(page, 'Joel Thistle');
  await page.getByRole('link', { name: 'Log', exact: true }).first().click();
  await chip(page, 'Phone').click();
  await chip(page, '30').click();
  await chip(page, 'Hopes and next steps').click();
  await page.getByLabel('A note, if you both want one').fill('We spoke of the allotment.');
  await chip(page, 'Together').click();
  await save(page).click();
  await expect(page.getByText('We spoke of the allotment.')).toBeVisible();

  await page.getByRole('link', { name: 'Log', exact: true }).first().click();
  await page.getByRole('button', { name: 'As last time' }).click();
  await expect(page.getByLabel('Minutes', { exact: true })).toHaveValue('30');
  await expect(page.getByRole('radio', { name: 'Phone' })).toBeChecked();
  await expect(page.getByRole('checkbox', { name: 'Hopes and next steps' })).toBeChecked();
  await expect(page.getByLabel('A note, if you both want one')).toHaveValue('');
  await axe(page);
});

test('two people met together are logged at once, and neither page names the other', async ({ page }) => {
  await signInAs(page, 'Amina');
  await openPerson(page, 'Maya Ember');
  await page.getByRole('link', { name: 'Log', exact: true }).first().click();
  await page.getByRole('button', { name: 'Someone else was there too' }).click();
  await chip(page, 'Dilys Lapwing').click();
  await expect(
    page.getByText('This note goes into each person’s record. Leave other people’s names out.'),
  ).toBeVisible();
  await expect(page.getByLabel('Maya’s own words')).toBeVisible();
  expect(await scrollsSideways(page)).toBe(false);
  await axe(page);
  await page.getByLabel('A note, if you both want one').fill('We cooked a pan of soup.');
  await chip(page, 'Together').click();
  await page.getByLabel('Maya’s own words').fill('More pepper next time.');
  await save(page).click();
  await expect(page.getByText('We cooked a pan of soup.')).toBeVisible();
  await expect(page.getByText('More pepper next time.')).toBeVisible();
  await expect(page.locator('main')).not.toContainText('Dilys');

  await openPerson(page, 'Dilys Lapwing');
  await expect(page.getByText('We cooked a pan of soup.')).toBeVisible();
  await expect(page.getByText('More pepper next time.')).toBeHidden();
  await expect(page.locator('main')).not.toContainText('Maya');
});

test('undo right after saving takes the session back from everyone who was there', async ({ page }) => {
  await signInAs(page, 'Amina');
  await openPerson(page, 'Maya Ember');
  await page.getByRole('link', { name: 'Log', exact: true }).first().click();
  await page.getByRole('button', { name: 'Someone else was there too' }).click();
  await chip(page, 'Joel Thistle').click();
  await page.getByLabel('A note, if you both want one').fill('Saved by mistake.');
  await chip(page, 'Together').click();
  await save(page).click();
  await notice(page, /^Saved/)
    .getByRole('button', { name: 'Undo' })
    .click();
  await expect(page.getByText('Taken back: Undone right after saving').first()).toBeVisible();
  await openPerson(page, 'Joel Thistle');
  await expect(page.getByText('Taken back: Undone right after saving').first()).toBeVisible();
  await expect(page.getByText('Saved by mistake.')).toBeHidden();
});

test('a try that nobody answered is one press in the list of people, and undone with another', async ({ page }) => {
  await signInAs(page, 'Amina', '/demo/people');
  await page.getByRole('button', { name: 'Tried, no answer: Sam Oriole' }).click();
  await notice(page, /^Tried to reach Sam/)
    .getByRole('button', { name: 'Undo' })
    .click();
  await expect(page.getByText('Taken back. It stays on the timeline, crossed out.')).toBeVisible();
  await axe(page);

  await page.goto('/demo/');
  await page.getByRole('button', { name: 'Tried, no answer: Sam Oriole' }).click();
  await expect(notice(page, /^Tried to reach Sam/)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Tried, no answer: Sam Oriole' })).toBeHidden();
});

test('after ringing from the page the call is offered to be logged, and nothing of it is kept on the device', async ({
  page,
}) => {
  await signInAs(page, 'Amina');
  await openPerson(page, 'Maya Ember');
  await ring(page);
  const asked = page.getByRole('status').filter({ hasText: 'Log the call with Maya?' });
  await expect(asked).toBeVisible();
  await axe(page);
  const stored = await page.evaluate(() => JSON.stringify([{ ...sessionStorage }, { ...localStorage }]));
  expect(stored).not.toContain('Maya');
  await asked.getByRole('button', { name: 'Leave it' }).click();
  await expect(asked).toBeHidden();
});

test('a call that was answered is logged as one, and one that was not in a single press', async ({ page }) => {
  await signInAs(page, 'Amina');
  await openPerson(page, 'Maya Ember');
  await ring(page);
  await page.getByRole('link', { name: 'We talked' }).click();
  await expect(page.getByRole('radio', { name: 'Phone' })).toBeChecked();
  await expect(page.getByLabel('Minutes', { exact: true })).toHaveValue('5');
  await save(page).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Maya Ember' })).toBeVisible();
  await expect(page.getByText('Log the call with Maya?')).toBeHidden();

  await ring(page);
  await page.getByRole('button', { name: 'No answer' }).click();
  await expect(notice(page, /^Tried to reach Maya/)).toBeVisible();
  await expect(page.getByText('Log the call with Maya?')).toBeHidden();
});

test("a gentler word of the organisation's own is offered as one writes, and the built-in list can come back", async ({
  page,
}) => {
  await signInAs(page, 'Nell', '/demo/organisation');
  await page.getByRole('link', { name: 'Gentler words' }).click();
  await expect(page.getByRole('heading', { name: 'The list that comes with Alongside' })).toBeVisible();
  await page.getByRole('button', { name: 'Add words' }).click();
  await page.getByLabel('Where someone writes').fill('DNA');
  await page.getByLabel('We offer').fill('we did not meet');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('This is in the list already. Take one of the two out.').first()).toBeVisible();
  await axe(page);
  await page.getByLabel('Where someone writes').fill('service user');
  await page.getByLabel('We offer').fill('person');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('heading', { name: 'Your own list' })).toBeVisible();
  await page.getByRole('button', { name: 'Change “refused”' }).click();
  await page.getByRole('button', { name: 'Take out' }).click();
  await expect(page.getByText('“refused”', { exact: true })).toBeHidden();
  await axe(page);

  await signInAs(page, 'Amina');
  await openPerson(page, 'Maya Ember');
  await page.getByRole('link', { name: 'Log', exact: true }).first().click();
  const note = page.getByLabel('A note, if you both want one');
  await note.fill('Service user, and refused tea.');
  const hint = page.getByRole('status').filter({ hasText: 'You wrote “Service user”. Would “person” say it too?' });
  await hint.getByRole('button', { name: 'Change' }).click();
  await expect(note).toHaveValue('Person, and refused tea.');
  await expect(page.getByText('You wrote “refused”')).toBeHidden();

  await signInAs(page, 'Nell', '/demo/organisation/gentler-words');
  await page.getByRole('button', { name: 'Go back to the list that comes with Alongside' }).click();
  await expect(page.getByText('“refused”', { exact: true })).toBeVisible();
  await notice(page, /^You use the list/)
    .getByRole('button', { name: 'Undo' })
    .click();
  await expect(page.getByText('“service user”')).toBeVisible();
});
