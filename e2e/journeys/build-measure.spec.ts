import { readFileSync } from 'node:fs';
import { axe, desktop, expect, type Page, phone, scrollsSideways, signInAs, test } from '../fixtures.ts';

/** By the keyboard, so that nothing which lies over the page can be in the way. */
const press = async (page: Page, group: string | RegExp, answer: string | RegExp) =>
  page.getByRole('group', { name: group }).getByRole('radio', { name: answer }).press('Space');

const openMeasures = async (page: Page) => {
  await page.getByRole('navigation').getByRole('link', { name: 'Organisation' }).click();
  await page.getByRole('link', { name: 'Measures', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Measures' })).toBeVisible();
};

const savedFile = async (page: Page, button: string): Promise<{ name: string; text: string }> => {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).click(),
  ]);
  return { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') };
};

const question = (page: Page, number: number) => page.getByLabel(`Question ${number}`, { exact: true });

test('a coordinator builds a measure with its preview beside it, and takes it along as a file and back', async ({
  page,
}) => {
  await page.setViewportSize(desktop);
  await signInAs(page, 'Nell Campion');
  await openMeasures(page);
  await expect(page.getByRole('list', { name: 'Your own measures' })).toContainText('Having a say');
  await page.getByRole('link', { name: 'Build your own' }).click();

  await page.getByRole('button', { name: 'Save the measure' }).click();
  await expect(page.getByRole('region', { name: 'Some answers need another look' })).toBeFocused();
  await axe(page);
  await page.getByLabel('Name', { exact: true }).fill('Feeling at home');
  await page.getByLabel('Short name').fill('At home');
  await page.getByLabel('What does it ask about?').fill('How much the place you live in feels like yours.');
  await question(page, 1).fill('I worry about having to move.');
  await page.locator('summary').first().click();
  await page.getByLabel('Names of the answers').fill('Never\nAlways');
  await page.getByLabel('Count it the other way round').check();

  await page.getByRole('button', { name: 'Add a question' }).press('Enter');
  await expect(question(page, 2)).toBeFocused();
  await page.keyboard.type('I feel at home where I live.');
  await page.getByRole('button', { name: 'Add a question' }).press('Enter');
  await page.keyboard.type('A question too many.');
  await page.getByRole('button', { name: 'Take out question 2' }).press('Enter');
  await expect(question(page, 2)).toHaveValue('A question too many.');
  await page.getByRole('button', { name: 'Undo' }).last().click();
  await expect(question(page, 2)).toHaveValue('I feel at home where I live.');
  await page.getByRole('button', { name: 'Take out question 3' }).press('Enter');
  await page.getByRole('button', { name: 'Move question 2 up' }).press('Enter');
  await expect(question(page, 1)).toHaveValue('I feel at home where I live.');
  await expect(page.getByRole('button', { name: 'Move question 1 down' })).toBeFocused();

  const preview = page.getByRole('region', { name: 'Try it out' });
  await press(page, '1. I feel at home where I live.', '3');
  await expect(preview).toContainText('Too many answers are missing.');
  await press(page, '2. I worry about having to move.', '0 Never');
  const scores = preview.getByRole('status', { name: 'Scores of what you answered' });
  await expect(scores).toContainText('7');
  await page.getByLabel('How is it made?').selectOption({ label: 'Look their total up in a table' });
  const table = Array.from({ length: 9 }, (_, total) => `${total}\t${total * 2.5}`);
  await page.getByLabel('The table').fill(['Raw\tMetric', ...table.slice(1)].join('\n'));
  await expect(page.getByText('8 lines so far. It needs 9')).toBeVisible();
  await page.getByLabel('The table').fill(table.join('\n'));
  await expect(scores).toContainText('17.5');
  await page.getByText('More about the score').click();
  await page.getByRole('button', { name: 'Add a band' }).click();
  await page.getByLabel('Name of the band').fill('Settled');
  await page.getByLabel('From', { exact: true }).fill('15');
  await page.getByLabel('To', { exact: true }).fill('20');
  await page.getByLabel('How many points are more than chance?').fill('4');
  await page.getByRole('button', { name: 'Save the measure' }).click();
  await expect(page.getByText('Say where this is from.').first()).toBeVisible();
  await axe(page);
  await page.getByLabel('Where are these bands from?').fill('Our own judgement');
  await page.getByLabel('Where is this figure from?').fill('Lamp 2020, table 2');
  await expect(scores).toContainText('Settled');
  await preview.getByText('What the scores mean').click();
  await expect(preview).toContainText(
    'A change of 4 points or more is more than chance would explain. Lamp 2020, table 2',
  );
  await axe(page);
  await page.setViewportSize(phone);
  expect(await scrollsSideways(page)).toBe(false);
  await axe(page);

  // What was written is still there after the page was closed by mistake.
  await page.reload();
  await expect(page.getByText('Your words are still here.')).toBeVisible();
  await expect(question(page, 2)).toHaveValue('I worry about having to move.');
  await page.getByRole('button', { name: 'Save the measure' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Feeling at home' })).toBeVisible();
  await expect(page.getByText('Not filled in yet.')).toBeVisible();
  await axe(page);

  const questionnaire = await savedFile(page, 'Save as FHIR questionnaire');
  expect(JSON.parse(questionnaire.text)).toMatchObject({ resourceType: 'Questionnaire', title: 'Feeling at home' });
  const spreadsheet = await savedFile(page, 'Save as spreadsheet');
  expect(spreadsheet.text).toContain('I worry about having to move.');

  for (const { name, text } of [questionnaire, spreadsheet]) {
    await page.goto('/demo/organisation/measures/build');
    await page.getByLabel('Choose a file').setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });
    await expect(page.getByText('Everything in the file was understood.')).toBeVisible();
    await press(page, '1. I feel at home where I live.', '4 Always');
    await axe(page);
    await page.getByRole('button', { name: 'Save it as it is' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Feeling at home' })).toBeVisible();
    await expect(page.getByText('counted the other way round')).toBeVisible();
    const total = page.getByRole('region', { name: 'Total' });
    await expect(total).toContainText('looked up in a table. From 0 to 20.');
    await expect(total.getByRole('row', { name: /^Settled/ })).toContainText('15 to 20');
    await expect(total).toContainText('General knowledge, not from a published source. Our own judgement');
    await expect(total).toContainText('Lamp 2020, table 2');
    await page.getByRole('button', { name: 'Put it away' }).click();
    await expect(page.getByText('It is put away, so it is not offered.')).toBeVisible();
  }
});

test('a file that is no measure is refused in plain words, and one of somebody else says what was guessed', async ({
  page,
}) => {
  await signInAs(page, 'Nell Campion', '/demo/organisation/measures/build');
  const choose = (name: string, text: string) =>
    page.getByLabel('Choose a file').setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });
  await choose('note.json', '{"resourceType": "Questionnaire", "item": [');
  await expect(page.getByText('This file breaks off')).toBeVisible();
  await choose('note.json', '{"resourceType": "Observation"}');
  await expect(page.getByText('This file is no FHIR questionnaire.')).toBeVisible();
  await choose('people.csv', 'name,phone\nWren,1');
  await expect(page.getByText('it does not make a measure yet')).toBeVisible();
  await axe(page);
  await choose('sleep.csv', 'question,min,max,colour\nI slept through.,0,3,blue\nI woke rested.,0,3,red\n');
  await expect(page.getByText('Please check: some of the file was left out or guessed')).toBeVisible();
  await expect(page.getByText('A column was left out. (colour)')).toBeVisible();
  await axe(page);
  await page.getByRole('button', { name: 'Change it first' }).click();
  await expect(question(page, 2)).toHaveValue('I woke rested.');
  await page.getByLabel('Name', { exact: true }).fill('How I sleep');
  await page.getByRole('button', { name: 'Save the measure' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'How I sleep' })).toBeVisible();
});

test('once it was filled in, a measure stays as it is, and a change is a new version', async ({
  page,
  browser,
  server,
}) => {
  const openInBuilder = async () => {
    await page.goto('/demo/organisation/measures');
    await page.getByRole('link', { name: 'Having a say', exact: true }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Having a say' })).toBeVisible();
  };
  await signInAs(page, 'Nell Campion');
  await openInBuilder();
  await expect(page.getByText('Not filled in yet.')).toBeVisible();
  await page.getByRole('link', { name: 'Change it' }).click();
  await question(page, 1).fill('I decide what the two of us talk about.');
  await page.getByRole('button', { name: 'Save the measure' }).click();
  await expect(page.getByRole('list', { name: 'Versions' }).getByRole('listitem')).toHaveCount(1);

  const worker = await (await browser.newContext({ viewport: phone, baseURL: server.address })).newPage();
  await signInAs(worker, 'Amina Kestrel');
  await worker.getByRole('navigation').getByRole('link', { name: 'My people' }).click();
  await expect(worker.getByRole('heading', { level: 1, name: 'People you walk with' })).toBeVisible();
  await worker.getByRole('link', { name: 'Maya Ember', exact: true }).first().click();
  await worker.getByRole('link', { name: 'Do a measure' }).click();
  await worker.getByRole('link', { name: 'Having a say', exact: true }).click();
  await worker.getByRole('link', { name: 'Together, on this phone', exact: true }).click();
  await worker.getByRole('button', { name: 'All on one page' }).click();
  for (const words of ['I decide what the two of us talk about.', /I can say when/, /I know what we do next/])
    await press(worker, words, 'Often');
  await worker.getByRole('button', { name: 'Save measure' }).click();
  await expect(worker.getByRole('region', { name: 'The score' })).toContainText('9');
  await worker.context().close();

  await openInBuilder();
  await expect(page.getByText('Filled in or sent by link, so it stays as it is.')).toBeVisible();
  await page.getByRole('link', { name: 'Change it' }).click();
  await expect(page.getByText('What you save here is version 2.')).toBeVisible();
  await axe(page);
  await question(page, 2).fill('I can say when something does not help me.');
  await page.getByRole('button', { name: 'Save the measure' }).click();
  await expect(page.getByText('Saved as version 2.')).toBeVisible();
  const versions = page.getByRole('list', { name: 'Versions' }).getByRole('listitem');
  await expect(versions).toHaveCount(2);
  await expect(versions.first()).toContainText('Not filled in yet.');
  await expect(versions.last()).toContainText('stays as it is');
});

test('wording is pasted in one go, with a word about the licence, and is never in a file that leaves', async ({
  page,
}) => {
  await page.setViewportSize(phone);
  await signInAs(page, 'Nell Campion', '/demo/organisation/measures/qpr_15');
  await page.getByRole('button', { name: 'Paste the wording' }).click();
  const lines = Array.from({ length: 15 }, (_, at) => `${at + 1}. Invented sentence ${at + 1}.`);
  await page.getByLabel('All questions at once').fill(lines.join('\n'));
  await page.getByRole('button', { name: 'Share out over the boxes' }).click();
  await expect(page.getByText('Every question has its line.')).toBeVisible();
  await expect(question(page, 15)).toHaveValue('Invented sentence 15.');
  await page.getByRole('button', { name: 'Save the wording' }).click();
  await expect(page.getByText('Tick this if you may use the wording.').last()).toBeVisible();
  await axe(page);
  await page.getByLabel('Our organisation may use this wording').check();
  await page.getByRole('button', { name: 'Save the wording' }).click();
  await expect(page.getByText('Nell Campion said on')).toBeVisible();
  await expect(page.getByRole('listitem').filter({ hasText: 'Invented sentence 3.' })).toBeVisible();
  expect(await scrollsSideways(page)).toBe(false);
  for (const button of ['Save as FHIR questionnaire', 'Save as spreadsheet'])
    expect((await savedFile(page, button)).text).not.toContain('Invented sentence');
  // Pasting anew leaves what was asked before as it was.
  await page.getByRole('button', { name: 'Change the wording' }).click();
  await expect(
    page.getByText('Sheets filled in so far, and links already sent, keep the words they have.'),
  ).toBeVisible();
  await question(page, 3).fill('Another sentence 3.');
  await page.getByLabel('Our organisation may use this wording').check();
  await page.getByRole('button', { name: 'Save the wording' }).click();
  await expect(page.getByText('1 earlier wording is kept.')).toBeVisible();
  await expect(page.getByRole('listitem').filter({ hasText: 'Another sentence 3.' })).toBeVisible();
  await axe(page);
  await page.getByRole('button', { name: 'Take the wording out' }).click();
  await expect(page.getByText('Wording that was here before is put away.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Paste the wording' })).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).last().click();
  await expect(page.getByText('Nell Campion said on')).toBeVisible();

  await page.getByRole('button', { name: 'Stop offering it' }).click();
  await expect(page.getByText('You do not offer this measure.')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).last().click();
  await expect(page.getByRole('button', { name: 'Stop offering it' })).toBeVisible();
  await page.getByLabel('Then again').selectOption({ label: 'Every year' });
  await page.getByRole('button', { name: 'Save these times' }).click();
  await expect(page.getByRole('button', { name: 'Go back to the times it comes with' })).toBeVisible();
  await expect(page.getByLabel('Then again')).toHaveValue('365');
});
