import { readFile } from 'node:fs/promises';
import { excelFile, lockedExcelFile, openDocumentFile } from '@alongside/testing/workbook-files.ts';
import { parse } from 'csv-parse/sync';
import { axe, expect, type Page, phone, scrollsSideways, signInAs, test } from '../fixtures.ts';
import {
  type ChosenFile,
  manyPeople,
  messyPeople,
  messySessions,
  oneColumn,
  peopleReasons,
  renamedPicture,
  sessionReasons,
} from '../messy-files.ts';

async function chooseFile(page: Page, file: ChosenFile): Promise<void> {
  await page.getByLabel('The file').setInputFiles(file);
}

/** "Went in: 3" as the page says it, for all that is said. */
async function counts(page: Page): Promise<Record<string, string>> {
  await expect(page.getByRole('heading', { name: 'Done' })).toBeVisible({ timeout: 60_000 });
  const terms = await page.getByRole('term').allTextContents();
  const figures = await page.getByRole('definition').allTextContents();
  return Object.fromEntries(terms.map((term, at) => [term, figures[at] ?? '']));
}

/** The lines that came back, as the spreadsheet they are opened with will read them. */
async function cameBack(page: Page): Promise<Record<string, string>[]> {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download the lines that came back' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe('came-back.csv');
  const text = await readFile(await file.path(), 'utf8');
  expect(text.startsWith('\ufeff'), 'accents arrive whole in a spreadsheet').toBe(true);
  return parse(text, { bom: true, columns: true });
}

const chosenColumn = (page: Page, header: string) => page.getByLabel(header, { exact: true }).locator('option:checked');

test.describe.configure({ mode: 'serial' });

test('a coordinator brings in a messy list of people, then their sessions, and a second time adds nothing', async ({
  page,
}) => {
  await signInAs(page, 'Nell Campion', '/demo/import');
  await expect(page.getByText('Step 1 of 3')).toBeVisible();
  await axe(page);

  await test.step('a picture with the name of a CSV is refused beside the field', async () => {
    await chooseFile(page, renamedPicture);
    const field = page.getByLabel('The file');
    await expect(field).toHaveAttribute('aria-invalid', 'true');
    await expect(field).toHaveAccessibleDescription(/This is not a spreadsheet\. It looks like a picture/);
    await chooseFile(page, oneColumn);
    await expect(page.getByText('There is only one column here.')).toBeVisible();
    await axe(page);
  });

  await test.step('a workbook is read here too: somebody says which sheet, and one with a password is refused', async () => {
    const workbook = (name: string, buffer: Uint8Array) => ({ name, mimeType: '', buffer: Buffer.from(buffer) });
    await chooseFile(page, workbook('locked.xlsx', lockedExcelFile()));
    await expect(page.getByText('This workbook has a password.')).toBeVisible();
    await page.context().setOffline(true);
    await chooseFile(page, workbook('small.xlsx', excelFile([{ name: 'Members', rows: [['Name', 'Phone']] }])));
    await expect(page.getByText('The part that opens workbooks did not arrive.')).toBeVisible();
    await page.context().setOffline(false);
    await page.reload();
    // Long enough that a reader would want to unpack it in a worker, which the content policy refuses.
    const members = Array.from({ length: 8_000 }, (_, at) => [
      `Juno Reed ${at}`,
      `07700 900 ${at}`,
      { day: '2026-03-09' },
    ]);
    const sheets = [
      { name: 'Notes', rows: [['Asked by post']] },
      { name: 'Members', rows: [['Name', 'Phone', 'Referred on'], ...members] },
    ];
    await chooseFile(page, workbook('members.xlsx', excelFile(sheets)));
    await page.setViewportSize(phone);
    await expect(page.getByRole('radio', { name: /^Notes/ })).toBeFocused();
    await axe(page);
    expect(await scrollsSideways(page)).toBe(false);
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.getByRole('radio', { name: /^Members It begins: Name, Phone, Referred on/ }).check();
    await page.getByRole('button', { name: 'Use this sheet' }).click();
    await expect(page.getByText('members.xlsx, sheet “Members”: 8,000 lines')).toBeVisible();
    await expect(page.getByRole('row', { name: /^Juno Reed 7/ })).toContainText('9 Mar');
    await page.getByRole('button', { name: 'Choose another file' }).click();
    await chooseFile(page, workbook('members.ods', openDocumentFile(sheets.slice(1))));
    await expect(page.getByText('members.ods, sheet “Members”: 8,000 lines')).toBeVisible();
    await page.getByRole('button', { name: 'Choose another file' }).click();
  });

  await test.step('the columns are guessed and the first lines shown as they were understood', async () => {
    await chooseFile(page, messyPeople);
    await expect(page.getByText('Step 2 of 3')).toBeVisible();
    await expect(page.getByText('people März.csv: 10 lines')).toBeVisible();
    for (const [header, field] of [
      ['Name', 'Name'],
      ['Pronouns', 'Pronouns'],
      ['Mobile number', 'Phone'],
      ['Date of birth', 'Date or year of birth'],
      ['Gender', 'Gender'],
      ['Ethnicity', 'Ethnicity'],
      ['Date of referral', 'Referred on'],
      ['Peer worker', 'Peer worker'],
      ['Favourite biscuit', 'Leave out'],
    ] as const)
      await expect(chosenColumn(page, header), header).toHaveText(field);
    const preview = page.getByRole('table', { name: /^The first 8 lines/ });
    const zoe = preview.getByRole('row', { name: /^Zoë Pennywhistle/ });
    await expect(zoe).toContainText('born in 1987');
    await expect(zoe).toContainText('3 Nov 2025');
    await expect(zoe).toContainText('Goes in');
    await expect(preview.getByRole('row', { name: /^Tomos O’Larkspur/ })).toContainText('1 Sep');
    await expect(preview.getByRole('row', { name: /last spring/ })).toContainText('Comes back');
    await expect(preview.getByText('Twice in the file')).toHaveCount(1);
    await axe(page);
  });

  await test.step('nothing goes in before a team is chosen', async () => {
    await page.getByRole('button', { name: 'Take in 4 people' }).click();
    const team = page.getByLabel('Team these people join');
    await expect(team).toBeFocused();
    await expect(team).toHaveAccessibleDescription(/Choose a team\./);
    await team.selectOption({ label: 'Harbour team' });
  });

  await test.step('good lines go in, the others come back with a reason each', async () => {
    await page.getByRole('button', { name: 'Take in 4 people' }).click();
    expect(await counts(page)).toEqual({
      'Went in': '4',
      'Were there already': '0',
      'Stood twice in the file': '1',
      'Came back': '5',
    });
    await expect(page.getByText(/^1 person went in without a peer worker/)).toBeVisible();
    await axe(page);
    const back = await cameBack(page);
    expect(back.map((line) => line.Reason)).toEqual(peopleReasons);
    const gretel = back.find((line) => line.Name === 'Gretel Fenwillow');
    expect(gretel, 'a cell cannot run as a formula').toMatchObject({ 'Favourite biscuit': "'=1+1" });
  });

  await test.step('their sessions are read on a phone', async () => {
    await page.getByRole('button', { name: 'Now bring their sessions' }).click();
    await expect(page.getByRole('radio', { name: /^Sessions/ })).toBeChecked();
    await page.setViewportSize(phone);
    await chooseFile(page, messySessions);
    await expect(page.getByText('Step 2 of 3')).toBeVisible();
    for (const [header, field] of [
      ['Date', 'Day'],
      ['Client name', 'Name of the person'],
      ['How long', 'Length in minutes'],
      ['Attended', 'Did it happen?'],
      ['Contact type', 'How you met'],
      ['Comments', 'Note'],
      ['Seen by', 'Peer worker'],
    ] as const)
      await expect(chosenColumn(page, header), header).toHaveText(field);
    const preview = page.getByRole('table', { name: /^The first 8 lines/ });
    await expect(preview.getByRole('row', { name: /^Tomos/ }).first()).toContainText('75 min · No word · Phone');
    await expect(preview.getByRole('row', { name: /^Ffion/ })).toContainText('20 Nov 2025 · 90 min · Met late');
    await expect(preview.getByRole('row', { name: /^Zoë/ }).nth(1)).toContainText('14.30');
    expect(await scrollsSideways(page), 'nothing is wider than a phone').toBe(false);
    await axe(page);
    await page.getByRole('button', { name: 'Take in 7 sessions' }).click();
    expect(await counts(page)).toEqual({
      'Went in': '4',
      'Were there already': '0',
      'Stood twice in the file': '1',
      'Came back': '6',
    });
    expect(await scrollsSideways(page)).toBe(false);
    await axe(page);
    const back = await cameBack(page);
    expect(back.map((line) => line.Reason)).toEqual(sessionReasons);
    expect(back[1]?.['Client name']).toBe('Wilhelmina Unheardof');
    await page.setViewportSize({ width: 1280, height: 800 });
  });

  await test.step('the same two files again add nobody and nothing', async () => {
    await page.getByRole('button', { name: 'Bring another file' }).click();
    await chooseFile(page, messySessions);
    await page.getByRole('button', { name: 'Take in 7 sessions' }).click();
    expect(await counts(page)).toMatchObject({ 'Went in': '0', 'Were there already': '4', 'Came back': '6' });
    await page.getByRole('button', { name: 'Bring another file' }).click();
    await page.getByRole('radio', { name: /^People/ }).check();
    await chooseFile(page, messyPeople);
    await page.getByLabel('Team these people join').selectOption({ label: 'Harbour team' });
    await page.getByRole('button', { name: 'Take in 4 people' }).click();
    expect(await counts(page)).toMatchObject({ 'Went in': '0', 'Were there already': '4', 'Came back': '5' });
  });

  await test.step('the people are in the register, once', async () => {
    await page.getByRole('link', { name: 'See people' }).click();
    await page.getByLabel('Part of a name').fill('pennywhistle');
    const found = page.getByRole('listitem').filter({ has: page.getByRole('link', { name: /Pennywhistle/ }) });
    await expect(found).toHaveCount(1);
    await expect(found).toContainText('with Tegan Curlew · Harbour team · since');
    await axe(page);
    await found.getByRole('link').click();
    await expect(page.getByRole('heading', { level: 1, name: 'Zoë Pennywhistle' })).toBeVisible();
    await axe(page);
  });
});

test('a list of 5,000 people goes in while a bar says how far it is', async ({ page }) => {
  await signInAs(page, 'Pilar Comfrey', '/demo/import');
  await chooseFile(page, manyPeople(5_000));
  await expect(page.getByText('everyone.csv: 5,000 lines')).toBeVisible();
  const start = page.getByRole('button', { name: 'Take in 5,000 people' });
  await expect(start).toBeVisible();
  await watchProgress(page);
  const began = performance.now();
  await start.click();
  await expect(page.getByText(/^You can go to another page meanwhile/)).toBeVisible();
  await axe(page);
  expect(await counts(page)).toMatchObject({ 'Went in': '5,000', 'Were there already': '0', 'Came back': '0' });
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  test.info().annotations.push({ type: 'how long', description: `5,000 people in ${seconds} s` });
  const seen = await progressSeen(page);
  expect(seen.length, `the bar moved: ${seen.join(', ')}`).toBeGreaterThan(5);
  expect(seen).toEqual([...seen].sort((a, b) => a - b));

  await page.getByRole('link', { name: 'See people' }).click();
  await page.getByLabel('Part of a name').fill('Juno Haystack');
  await expect(page.getByRole('link', { name: /^Juno Haystack/ }).first()).toBeVisible();
});

/** A quick run would be over between two looks from outside, so the page itself notes each place the bar stood at. */
async function watchProgress(page: Page): Promise<void> {
  await page.evaluate(() => {
    const note = () => {
      const now = document.querySelector('[role=progressbar]')?.getAttribute('aria-valuenow');
      const seen = document.body.dataset.progress?.split(' ') ?? [];
      if (now && seen.at(-1) !== now) document.body.dataset.progress = [...seen, now].join(' ');
    };
    new MutationObserver(note).observe(document.body, { subtree: true, childList: true, attributes: true });
  });
}

async function progressSeen(page: Page): Promise<number[]> {
  return page.evaluate(() => (document.body.dataset.progress ?? '').split(' ').map(Number));
}
