import { readFile } from 'node:fs/promises';
import { axe, desktop, expect, type Locator, type Page, phone, scrollsSideways, signInAs, test } from '../fixtures.ts';

const file = (name: string, content: string | Buffer) => ({
  name,
  mimeType: 'text/csv',
  buffer: typeof content === 'string' ? Buffer.from(content, 'utf8') : content,
});

/** As groups keep it: a mark at the start, semicolons, days in several spellings, a blank line, a person twice. */
const people = file(
  'people.csv',
  [
    '\ufeffName;DOB;Ethnicity;Gender;Mobile;Date of referral;Shoe size',
    'Zoë O’Madeup;12/05/1984;White & Asian;F;07700 900123;3/2/26;4',
    ';;;;;;',
    'Siân Pretend;30814;Prefer not to say;Rather not say;;46056;“five”',
    "zoë  o'madeup;1984;White & Asian;F;+44 7700 900123;3/2/26;4",
    'Pat Pretend;1990;Martian;M;;2026-02-03;',
    '=1+1;1975;;;;soon;',
  ].join('\r\n'),
);
const sessions = file(
  'sessions.csv',
  [
    'Person,Date of contact,Duration,Type,Attended,Notes',
    'Zoë O’Madeup,10/3/26,1h 30,Face to face,Attended,"Tea, and “talk”."',
    'siân pretend,46092,45 mins,Telephone,DNA,',
    'Nobody Known,10/3/26,60,Phone,Attended,',
  ].join('\n'),
);

const choose = (page: Page, chosen: typeof people) => page.getByLabel('The file').setInputFiles(chosen);
/** The first real choice, once the choices are there. */
async function chooseFirst(list: Locator): Promise<void> {
  await expect(list.locator('option').nth(1)).toBeAttached();
  await list.selectOption({ index: 1 });
}
const figures = (page: Page) => page.getByRole('region', { name: 'Done' }).locator('dd');

test('a coordinator brings in the people and sessions a group has, gets back what cannot go in, and twice adds nothing', async ({
  page,
}) => {
  await page.setViewportSize(desktop);
  await signInAs(page, 'Nell Campion');
  await page.goto('/demo/import');
  await axe(page);

  await choose(page, file('picture.csv', Buffer.from('89504e470d0a1a0a0000000d4948445200000001', 'hex')));
  await expect(page.getByText('It looks like a picture or a program.')).toBeVisible();
  await choose(page, file('list.csv', 'Only this\nAnn\n'));
  await expect(page.getByText('it has one column only')).toBeVisible();

  await choose(page, people);
  await expect(page.getByLabel('DOB')).toHaveValue('birth');
  await expect(page.getByLabel('Shoe size')).toHaveValue('');
  await expect(page.getByText('2 lines can go in · 2 come back · Stood twice in the file: 1')).toBeVisible();
  await axe(page);
  const team = page.getByLabel('Team these people join');
  await chooseFirst(team);
  await page.getByRole('button', { name: 'Take in 2 people' }).click();
  await expect(page.getByRole('heading', { name: 'Done' })).toBeVisible();
  await expect(figures(page)).toHaveText(['2', '0', '1', '2']);
  await axe(page);

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download the lines that came back' }).click(),
  ]);
  const cameBack = await readFile(await download.path(), 'utf8');
  expect(cameBack).toContain('Pat Pretend,1990,Martian,M,,2026-02-03,,We do not know this word. It says “Martian”.');
  expect(cameBack).toContain("\r\n'=1+1,1975");

  await page.getByRole('button', { name: 'Now bring their sessions' }).click();
  await choose(page, sessions);
  const worker = page.getByLabel('Peer worker, for lines without one');
  await chooseFirst(worker);
  await page.getByRole('button', { name: 'Take in 3 sessions' }).click();
  await expect(page.getByText('Nobody in the register has this name.')).toBeVisible();
  await expect(figures(page)).toHaveText(['2', '0', '0', '1']);

  await page.getByRole('button', { name: 'Bring another file' }).click();
  await page.getByRole('radio', { name: /^People/ }).check();
  await choose(page, people);
  await chooseFirst(team);
  await page.getByRole('button', { name: 'Take in 2 people' }).click();
  await expect(page.getByRole('heading', { name: 'Done' })).toBeVisible();
  await expect(figures(page)).toHaveText(['0', '2', '1', '2']);
});

test('on a phone a coordinator finds someone by part of their name, adds a person and says who walks with them', async ({
  page,
}) => {
  await page.setViewportSize(phone);
  await signInAs(page, 'Nell Campion');
  await expect(page.getByRole('heading', { name: 'People', exact: true })).toBeVisible();
  await axe(page);
  await page.getByRole('link', { name: 'Add a person' }).click();
  await page.getByRole('button', { name: 'Add person' }).click();
  await expect(page.getByRole('region', { name: 'Some answers need another look' })).toBeFocused();
  await page.getByLabel('Name', { exact: true }).fill('Éowyn Fictional');
  await page.getByRole('radio', { name: 'Prefer not to say' }).check();
  await page.getByRole('button', { name: 'Add person' }).click();

  await page.getByLabel('How did they come to you?').selectOption('drop_in');
  const team = page.getByLabel('Team', { exact: true });
  await chooseFirst(team);
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  await page.getByRole('button', { name: 'Choose a peer worker' }).click();
  const worker = page.getByLabel('Who will walk with them?');
  await chooseFirst(worker);
  await page.getByRole('button', { name: 'Walk together' }).click();
  await expect(page.getByRole('list', { name: 'Who walked with them' }).getByRole('listitem')).toHaveCount(1);
  expect(await scrollsSideways(page)).toBe(false);

  await page.goto('/demo/register');
  await page.getByLabel('Part of a name').fill('eowyn');
  await page.getByRole('link', { name: 'Éowyn Fictional' }).click();
  await expect(page.getByText('Prefer not to say')).toBeVisible();
});

test('a coordinator invites someone, hands the link over once, and ends the account with a way back', async ({
  page,
}) => {
  await page.setViewportSize(desktop);
  await signInAs(page, 'Nell Campion');
  await page.goto('/demo/accounts/invite');
  await page.getByLabel('Name', { exact: true }).fill('Odd Invented');
  await page.getByLabel('Email').fill('odd@lantern-row.invalid');
  await page.getByRole('button', { name: 'Make the account' }).click();
  const link = await page.getByLabel('Link', { exact: true }).inputValue();
  expect(link).toMatch(/\/demo\/invitation\/[\w-]{43}$/);
  await page.getByRole('button', { name: 'I have passed it on' }).click();
  await page.getByRole('link', { name: 'Odd Invented' }).click();
  await page.getByRole('button', { name: 'End this account' }).click();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('Odd Invented can sign in again.')).toBeVisible();
  await axe(page);
});
