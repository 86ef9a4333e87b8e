import { readFile } from 'node:fs/promises';
import { instrumentLibrary } from '@alongside/domain/outcome/library/instrument-library.ts';
import { castMembers, castOrganisations } from '@alongside/testing/cast.ts';
import { parse } from 'csv-parse/sync';
import { strFromU8, unzipSync } from 'fflate';
import { tellingStrings } from '../demo-strings.ts';
import { axe, expect, type Page, phone, scrollsSideways, signInAs, test } from '../fixtures.ts';

type Row = Record<string, string>;

const describing = ['age_band', 'gender', 'ethnicity_group', 'team', 'weeks_supported', 'sessions'];
const outcomes = ['qpr_15_first', 'qpr_15_last', 'qpr_15_change', 'goals', 'goals_rated_twice'];

async function openEvaluation(page: Page): Promise<void> {
  await signInAs(page, 'Ines Tansy');
  await page.getByRole('link', { name: 'Open the figures' }).first().click();
  await expect(page.getByRole('heading', { level: 1, name: 'Six towns evaluation' })).toBeVisible();
  await expect(page.getByText('People in the smallest group')).toBeVisible({ timeout: 30_000 });
}

async function exportZip(page: Page): Promise<Record<string, string>> {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export anonymised outcomes' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/^alongside-outcomes-\d{4}-\d{2}\.zip$/);
  const bytes = await readFile(await file.path());
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
}

const figure = (page: Page, label: string) =>
  page
    .locator('dl > div')
    .filter({ has: page.getByRole('term').filter({ hasText: label }) })
    .getByRole('definition');

/** How many rows share all their describing cells; a hidden cell counts as a value of its own. */
function groupSizes(rows: readonly Row[]): number[] {
  const groups = Map.groupBy(rows, (row) => JSON.stringify(describing.map((column) => row[column])));
  return [...groups.values()].map((group) => group.length);
}

test('a researcher reads the figures of an evaluation: rounded, small ones withheld, and who is left out', async ({
  page,
}) => {
  await openEvaluation(page);
  await axe(page);

  const shown = await page
    .getByRole('table', { name: /^Figures of each organisation/ })
    .getByRole('cell')
    .allTextContents();
  const all = await page.locator('dl').first().getByRole('definition').allTextContents();
  expect(shown.length).toBeGreaterThan(castOrganisations.length * 3 - 1);
  for (const each of [...shown, ...all]) expect(each).toMatch(/(about [\d,]*[05]|withheld|\b0)$/);
  expect(shown.join(' '), 'a site with few people keeps them to itself').toContain('withheld');

  const leftOut = page.getByRole('region', { name: 'Who is left out, and why' });
  for (const reason of [
    'Nobody has asked them yet',
    'They took their permission back',
    'Their permission came to its end',
  ])
    await expect(leftOut.getByText(reason)).toBeVisible();

  await page.setViewportSize(phone);
  expect(await scrollsSideways(page), 'the figures fit a phone').toBe(false);
  await axe(page);
});

test('what a researcher exports holds nobody: no name, id, day or word, and no group of fewer than five', async ({
  page,
  server,
}) => {
  await openEvaluation(page);
  const smallest = Number(await figure(page, 'People in the smallest group').textContent());
  const rowsSaid = Number(await figure(page, 'Rows in the file').textContent());
  const files = await exportZip(page);
  await expect(page.getByText('The file is in your downloads')).toBeVisible();
  await axe(page);

  expect(Object.keys(files).sort()).toEqual(['about.csv', 'codebook.csv', 'outcomes.csv']);
  const tables = Object.fromEntries(
    Object.entries(files).map(([name, text]): [string, Row[]] => [name, parse(text, { bom: true, columns: true })]),
  );
  const rows = tables['outcomes.csv'] ?? [];

  await test.step('one row for each time of support, each column explained', () => {
    expect(rows.length).toBe(rowsSaid);
    expect(rows.length).toBeGreaterThan(20);
    expect(new Set(rows.map(({ row }) => row)).size, 'every row has a mark of its own').toBe(rows.length);
    expect(Object.keys(rows[0] ?? {})).toEqual(expect.arrayContaining([...describing, ...outcomes]));
    const explained = tables['codebook.csv']?.map(({ column }) => column);
    expect(explained).toEqual(Object.keys(rows[0] ?? {}));
    expect(
      rows.some(({ qpr_15_change }) => Number(qpr_15_change) > 0),
      'the outcomes are still in it',
    ).toBe(true);
  });

  await test.step('nobody stands in a group of fewer than five', () => {
    const sizes = groupSizes(rows);
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(5);
    expect(smallest, 'the page said how small the smallest group is').toBeGreaterThanOrEqual(5);
    expect(smallest).toBeLessThanOrEqual(Math.min(...sizes));
  });

  await test.step('no text that tells of anyone is in any of its files', () => {
    const telling = tellingStrings(server.folder);
    expect(telling.size).toBeGreaterThan(2_000);
    for (const { name } of castMembers) expect(telling.has(name), `${name} was looked for`).toBe(true);
    const text = Object.values(files).join('\n').toLowerCase();
    // What was talked about is kept by the key of a question: that word belongs to the measure, not to the person.
    const ofMeasures = new Set(instrumentLibrary.flatMap(({ items }) => items.map((item) => item.key)));
    const theirs = [...telling].filter((each) => !ofMeasures.has(each));
    expect(theirs.filter((each) => text.includes(each.toLowerCase()))).toEqual([]);
    expect(text).not.toMatch(/[a-z]{3}_[0-9a-f]{8}-|\d{4}-\d{2}-\d{2}|\d{1,2}\/\d{1,2}\/\d{2,4}/);
    const places = castOrganisations.flatMap(({ name, teams }) => [name, ...teams.map((team) => team.name)]);
    expect(places.filter((each) => text.includes(each.toLowerCase()))).toEqual([]);
  });
});

test('larger groups can be asked for and smaller ones never, not even by asking the server', async ({ page }) => {
  const asked = page.waitForRequest((request) => request.url().includes('release.preview'));
  await openEvaluation(page);
  const choice = page.getByRole('group', { name: 'How many people must share every description?' });
  const offered = await choice
    .getByRole('radio')
    .evaluateAll((radios) => radios.map((radio) => Number((radio as HTMLInputElement).value)));
  expect(Math.min(...offered)).toBe(5);
  await choice.getByRole('radio', { name: '8 people' }).check();
  await expect
    .poll(async () => Number(await figure(page, 'People in the smallest group').textContent()))
    .toBeGreaterThan(7);
  const files = await exportZip(page);
  const rows: Row[] = parse(files['outcomes.csv'] ?? '', { bom: true, columns: true });
  expect(Math.min(...groupSizes(rows))).toBeGreaterThanOrEqual(8);

  const sent = await asked;
  const refused = await page.evaluate(
    async ({ address, body }) => {
      const headers = { 'content-type': 'application/json' };
      const answer = await fetch(address, { method: 'POST', headers, body });
      return { status: answer.status, words: await answer.text() };
    },
    { address: sent.url(), body: (sent.postData() ?? '').replace('"k":5', '"k":4') },
  );
  expect(refused.status).toBe(400);
  expect(refused.words).toContain('k_out_of_range');
  expect(refused.words).not.toContain('smallestGroup');
});
