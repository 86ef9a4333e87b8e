import { axe, expect, type Page, phone, scrollsSideways, signInAs, test } from '../fixtures.ts';

test.use({ contextOptions: { reducedMotion: 'no-preference' } });

const save = (page: Page) => page.getByRole('button', { name: 'Save session' });

test('a peer worker logs a session on a small phone, adds to it, takes it back and puts it back', async ({ page }) => {
  await page.setViewportSize(phone);
  await signInAs(page, 'Amina');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Amina.');
  await axe(page);
  await page.getByRole('link', { name: 'Log a session with Maya Ember' }).click();
  await expect(page.getByRole('heading', { name: 'Session with Maya' })).toBeVisible();
  await axe(page);

  await page.getByLabel('Minutes', { exact: true }).fill('2000');
  await page
    .getByRole('textbox', { name: 'A note, if you both want one' })
    .fill('Maya refused to come in, so we walked.');
  await save(page).click();
  await expect(page.getByRole('region', { name: 'Some answers need another look' })).toBeFocused();
  await expect(page.getByText('Minutes must be between 1 and 1,440. You wrote 2000.').first()).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'A note, if you both want one' })).toHaveValue(/refused/);
  await axe(page);

  await page.getByLabel('Minutes', { exact: true }).fill('45');
  await page.getByRole('button', { name: 'Change', exact: true }).click();
  await page.getByText('Together', { exact: true }).click();
  await page.getByRole('textbox', { name: 'Their own words' }).fill('The mornings are getting easier.');
  await page.getByRole('button', { name: 'A strength you noticed' }).click();
  await expect(page.getByRole('textbox', { name: 'A strength you noticed' })).toBeFocused();
  await page.keyboard.type('Came out in spite of it.');
  await page.getByRole('button', { name: 'Talk about this in supervision' }).click();
  await expect(page.getByRole('checkbox', { name: 'I’d like to talk about this in supervision' })).toBeChecked();
  await expect(page.getByText('Only you and Colin, who holds your practice supervision, see this.')).toBeVisible();
  await axe(page);
  const sent: string[] = [];
  page.on('request', (request) => request.url().includes('session.log') && sent.push(request.url()));
  await save(page).click();

  await expect(page.getByRole('heading', { name: 'Maya Ember' })).toBeVisible();
  await expect(page.getByText('Maya chose not to come in, so we walked.')).toBeVisible();
  await expect(page.getByText('“The mornings are getting easier.”')).toBeVisible();
  await expect(page.getByText('A strength noticed: Came out in spite of it.')).toBeVisible();
  const talk = page.getByText('You’d like to talk about this in supervision');
  await expect(talk).toHaveCount(1);
  expect(sent).toHaveLength(1);
  expect(await scrollsSideways(page)).toBe(false);
  await axe(page);

  await page.getByRole('button', { name: 'Take that back' }).click();
  await expect(talk).toHaveCount(0);
  await page.getByRole('button', { name: /^(Agree a day|Change the day)$/ }).click();
  await page.getByLabel('The day agreed for ending').fill('2020-01-01');
  await page.getByRole('button', { name: 'Save the day' }).click();
  await expect(page.getByRole('region', { name: 'Some answers need another look' })).toBeFocused();
  await page.getByLabel('The day agreed for ending').fill('2027-06-18');
  await page.getByRole('button', { name: 'Save the day' }).click();
  await expect(page.getByText(/^You agreed to end on Fri 18 Jun 2027/)).toBeVisible();
  await page.getByRole('alertdialog', { name: 'The day is saved.' }).getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText(/^You agreed to end on Fri 18 Jun 2027/)).toBeHidden();

  await page.getByRole('button', { name: 'Add or take back' }).first().click();
  await page.getByRole('button', { name: 'Take this session back instead' }).click();
  await page.getByRole('textbox', { name: 'Why?' }).fill('Written for the wrong person');
  await page.getByRole('button', { name: 'Take it back' }).click();
  await page.getByRole('alertdialog', { name: 'Taken back.' }).getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('It is back.')).toBeVisible();
  await expect(page.getByText('Maya chose not to come in, so we walked.')).toBeVisible();
  await axe(page);
});

test('two later thoughts written at the same time on two devices are both kept', async ({ page, context }) => {
  await signInAs(page, 'Amina', '/demo/people');
  await axe(page);
  await page.getByRole('link', { name: 'Maya Ember', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Maya Ember' })).toBeVisible();
  const laptop = await context.newPage();
  await laptop.goto(page.url());
  for (const each of [page, laptop]) await each.getByRole('button', { name: 'Add or take back' }).first().click();
  await page.getByRole('textbox', { name: 'Add a later thought' }).fill('Thought of on the bus.');
  await page.getByRole('button', { name: 'Add it' }).click();
  await expect(page.getByText('Thought of on the bus.')).toBeVisible();

  await laptop.getByRole('textbox', { name: 'Add a later thought' }).fill('Thought of at the desk.');
  await laptop.getByRole('button', { name: 'Add it' }).click();
  await expect(laptop.getByRole('listitem').getByText('Thought of at the desk.')).toBeVisible();
  await expect(laptop.getByText('Thought of on the bus.')).toBeVisible();
});

test('a call that nobody answered is logged with the keyboard alone, and undone', async ({ page }) => {
  await signInAs(page, 'Amina', '/demo/people');
  await page.getByRole('link', { name: 'Log a session with Sam Oriole' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Session with Sam' })).toBeFocused();

  const answer = page.getByRole('group', { name: 'Did you meet?' });
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'As last time' })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(answer.getByRole('radio', { name: 'We met', exact: true })).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(answer.getByRole('radio', { name: 'I tried to reach them' })).toBeChecked();
  await expect(page.getByLabel('Minutes', { exact: true })).toHaveValue('5');
  await expect(page.getByRole('group', { name: /What we did/ })).toBeHidden();
  await page.keyboard.press('Tab');
  await expect(page.getByLabel('Day', { exact: true })).toBeFocused();
  await page.getByLabel('Minutes', { exact: true }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Tried to reach Sam').first()).toBeVisible();

  await page.getByRole('button', { name: 'Undo' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Taken back: Undone right after saving')).toBeVisible();
});

test('a supervisor sees what happened without what was written, and opening a note says that it is recorded', async ({
  page,
}) => {
  await signInAs(page, 'Amina', '/demo/people');
  await page.getByRole('link', { name: 'Maya Ember', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Maya Ember' })).toBeVisible();
  const address = page.url();
  await signInAs(page, 'Colin', address);
  await expect(page.getByText('You see what happened, not what was written.')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Log', exact: true })).toBeHidden();
  await axe(page);
  await page
    .getByRole('button', { name: /^Open the note \(recorded\)/ })
    .first()
    .click();
  await expect(page.getByText('You opened this note. That is recorded.')).toBeVisible();
  await axe(page);
});
