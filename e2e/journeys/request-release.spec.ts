import { readFile } from 'node:fs/promises';
import { instrumentLibrary } from '@alongside/domain/outcome/library/instrument-library.ts';
import { castMembers, castOrganisations } from '@alongside/testing/cast.ts';
import { parse } from 'csv-parse/sync';
import { strFromU8, unzipSync } from 'fflate';
import { peopleInReleases, tellingStrings } from '../demo-strings.ts';
import { axe, type Browser, desktop, expect, type Page, phone, scrollsSideways, signInAs, test } from '../fixtures.ts';

test.describe.configure({ timeout: 300_000 });

type Row = Record<string, string>;
type Door = { browser: Browser; baseURL: string | undefined };

const question = 'Does recovery grow where people walk together?';
const again = 'Does it still grow, a while later?';
/** Asked for before anybody came. */
const waitsAlready = 'Do people who meet more often say more has changed for them?';
const recipient = 'A university, under an agreement';

/** Each of them in a browser of their own. */
async function asSomeone({ browser, baseURL }: Door, name: string): Promise<Page> {
  const page = await (await browser.newContext({ baseURL })).newPage();
  await signInAs(page, name);
  return page;
}

async function isForEverybody(page: Page): Promise<void> {
  for (const screen of [phone, desktop]) {
    await page.setViewportSize(screen);
    expect(await scrollsSideways(page), `${page.url()} fits ${screen.width} pixels`).toBe(false);
    await axe(page);
  }
}

const inAYear = (): string => {
  const day = new Date();
  day.setMonth(day.getMonth() + 6);
  return day.toISOString().slice(0, 10);
};

async function tryOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Try it out' }).click();
  await expect(page.getByRole('heading', { name: 'Which file would answer your question best?' })).toBeVisible({
    timeout: 60_000,
  });
}

/** Stops a comparison while it goes on, however quick the server is. */
async function stopFirst(page: Page): Promise<void> {
  let letGo = (): void => {};
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route('**/api/release.compare*', async (route) => {
    await held;
    await route.continue();
  });
  await page.getByRole('button', { name: 'Try it out' }).click();
  await page.getByRole('button', { name: 'Stop' }).click();
  await expect(page.getByText('Stopped. What you see below is as it was before.')).toBeVisible();
  letGo();
  await page.unroute('**/api/release.compare*');
}

async function ask(page: Page, words: string): Promise<void> {
  const form = page.getByRole('region', { name: 'Ask for it' });
  await form.getByLabel('What question shall it answer?').fill(words);
  await form.getByLabel('Who gets it?').fill(recipient);
  await form.getByLabel('Destroyed by').fill(inAYear());
  await form.getByRole('button', { name: 'Ask for approval' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'A request' })).toBeVisible();
}

/** From their first page to their answer, as one who has not read the report cannot. */
async function judge(page: Page, words: string, answer: 'yes' | 'no', reasons: string): Promise<void> {
  await page.goto('/demo/');
  const waiting = page.getByRole('region', { name: 'Waits for you' });
  await waiting.getByRole('link', { name: words }).click();
  await expect(page.getByRole('heading', { name: 'Read the report first' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Give my answer' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Open the report' }).click();
  await page.getByLabel('Your reasons').fill(reasons);
  await page.getByRole('radio', { name: answer === 'yes' ? 'Yes, it may leave' : 'No', exact: true }).check();
  await page.getByRole('button', { name: 'Give my answer' }).click();
  await expect(page.getByText(`You said ${answer}. It is kept.`)).toBeVisible();
}

const sayYes = (page: Page, words: string): Promise<void> =>
  judge(page, words, 'yes', 'It asks for no more than it needs.');

async function makeAndTake(page: Page): Promise<Record<string, Uint8Array>> {
  await page.reload();
  await page.getByRole('button', { name: 'Make the files' }).click();
  const take = page.getByRole('button', { name: 'Take the files' });
  await expect(take).toBeVisible({ timeout: 60_000 });
  const download = page.waitForEvent('download');
  await take.click();
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/^alongside-release-\d{4}-\d{2}\.zip$/);
  return unzipSync(await readFile(await file.path()));
}

function holdsNobody(files: Record<string, Uint8Array>, folder: string): void {
  const telling = tellingStrings(folder);
  expect(telling.size).toBeGreaterThan(2_000);
  for (const { name } of castMembers) expect(telling.has(name), `${name} was looked for`).toBe(true);
  // A question's key belongs to the measure; figures, and codes of one small word, stand in files about anybody.
  const ofMeasures = new Set(instrumentLibrary.flatMap(({ items }) => items.map((item) => item.key)));
  const theirs = [...telling].filter((each) => !ofMeasures.has(each) && !/^(?:[\d .,:-]+|[a-z_]+)$/.test(each));
  const places = castOrganisations.flatMap(({ name, teams }) => [name, ...teams.map((team) => team.name)]);
  const sought = [...theirs, ...places].map((each) => each.toLowerCase());
  for (const [name, bytes] of Object.entries(files)) {
    // In a file of bytes four letters can stand by chance.
    const shortest = name.endsWith('.parquet') ? 8 : 4;
    const text = strFromU8(bytes, name.endsWith('.parquet')).toLowerCase();
    expect(
      sought.filter((each) => each.length >= shortest && text.includes(each)),
      `${name} tells of nobody`,
    ).toEqual([]);
    expect(text, `${name} holds no id`).not.toMatch(/[a-z]{3}_[0-9a-f]{8}-[0-9a-f]{4}/);
  }
}

test('a release is compared, approved by others, taken, refused beside an earlier one, and told to everybody', async ({
  page: anybody,
  browser,
  baseURL,
  server,
}) => {
  const door = { browser, baseURL };
  const ines = await asSomeone(door, 'Ines Tansy');
  const steward = await asSomeone(door, 'Isolde Harrier');
  const representative = await asSomeone(door, 'Tom Bullfinch');

  await test.step('an organisation asks for the yes of somebody it could be about', async () => {
    const nell = await asSomeone(door, 'Nell Campion');
    await nell.goto('/demo/organisation/releases');
    await nell.getByRole('radio', { name: /^A data steward and a lived-experience/ }).check();
    await expect(nell.getByText('Kept. It holds from now on.')).toBeVisible();
    await isForEverybody(nell);
  });

  await test.step('the researcher sees two ways side by side, changes the choice, and asks for one', async () => {
    await ines.goto('/demo/evaluations');
    await ines.getByRole('link', { name: 'Open the figures' }).first().click();
    await ines.getByRole('link', { name: 'Prepare a release' }).click();
    await stopFirst(ines);
    await tryOut(ines);
    const uniform = ines.getByRole('region', { name: 'Same detail for everyone' });
    const detail = ines.getByRole('region', { name: 'More detail, mixed' });
    for (const way of [uniform, detail]) {
      await expect(way.getByRole('meter', { name: 'Age band' })).toBeVisible();
      await expect(way.getByRole('heading', { name: 'Would it still tell the same?' })).toBeVisible();
    }
    await expect(ines.getByText('Choose a file or the table above, then ask for it here.')).toBeVisible();
    await isForEverybody(ines);

    await ines.getByRole('region', { name: 'What do you need?' }).getByLabel('Age band').uncheck();
    await expect(uniform.getByRole('meter', { name: 'Age band' })).toHaveCount(0, { timeout: 60_000 });
    const neighbour = ines.getByRole('region', { name: 'What would a neighbour find?' });
    await neighbour.getByRole('checkbox', { name: 'Month it began' }).uncheck();
    await expect(neighbour.getByText(/never leads to fewer than \d+ rows/)).toBeVisible();
    await uniform.getByRole('button', { name: /^Choose this one/ }).click();
    // Loaded again, the page shows the same result and what was chosen of it.
    await ines.reload();
    await expect(uniform.getByRole('button', { name: /^Chosen/ })).toBeVisible({ timeout: 60_000 });
    await expect(ines.getByRole('region', { name: 'What do you need?' }).getByLabel('Age band')).not.toBeChecked();
    await ask(ines, question);
    await expect(ines.getByText(/Still to say yes: A data steward, A lived-experience representative/)).toBeVisible();
    await isForEverybody(ines);
  });

  await test.step('another request gets a no, and the researcher reads why', async () => {
    await judge(steward, waitsAlready, 'no', 'It tells more of how often people meet than the question needs.');
    await ines.goto('/demo/releases');
    await ines.getByRole('link', { name: waitsAlready }).click();
    await expect(ines.getByText('Not approved').first()).toBeVisible();
    await expect(ines.getByText('It tells more of how often people meet than the question needs.')).toBeVisible();
    await expect(ines.getByRole('button', { name: 'Make the files' })).toHaveCount(0);
    await expect(ines.getByRole('link', { name: 'Prepare it again' })).toBeVisible();
    await ines.goto('/demo/releases');
    await ines.getByRole('link', { name: question }).click();
  });

  await test.step('two others open the report and say yes, and only then are files made', async () => {
    await sayYes(steward, question);
    await isForEverybody(steward);
    await ines.reload();
    await expect(ines.getByText('Still to say yes: A lived-experience representative.')).toBeVisible();
    await expect(ines.getByRole('button', { name: 'Make the files' })).toHaveCount(0);
    await sayYes(representative, question);
  });

  await test.step('what the researcher takes holds nobody', async () => {
    const files = await makeAndTake(ines);
    await isForEverybody(ines);
    const names = Object.keys(files);
    const peopleFile = names.find((name) => name.endsWith('people.csv')) ?? '';
    const rows: Row[] = parse(strFromU8(files[peopleFile] ?? new Uint8Array()), { bom: true, columns: true });
    expect(rows.length, names.join(' ')).toBeGreaterThan(40);
    const alike = Map.groupBy(rows, ({ gender }) => gender);
    for (const [gender, group] of alike) expect(group.length, `gender ${gender}`).toBeGreaterThanOrEqual(5);
    holdsNobody(files, server.folder);
  });

  const [gone] = peopleInReleases(server.folder, 'Sorrelmere and Vale NHS Trust');
  if (!gone) throw new Error('nobody of Sorrelmere is in it');
  await test.step('somebody in it takes their permission back, and the steward sees which release held them', async () => {
    const alastair = await asSomeone(door, 'Alastair Dunlin');
    await alastair.goto(`/demo/register/${gone.id}/permission`);
    await alastair.getByRole('radio', { name: 'No, or not any more' }).check();
    await alastair.getByRole('radio', { name: 'In person' }).check();
    await alastair.getByRole('button', { name: 'Save answer' }).click();
    await expect(alastair.getByText('Answer saved.')).toBeVisible();
    await steward.goto('/demo/releases/withdrawn');
    const theirs = steward.getByRole('region', { name: gone.name });
    await expect(theirs.getByRole('cell', { name: recipient, exact: true })).toBeVisible();
    await isForEverybody(steward);
  });

  await test.step('the same again is refused, because they would stand out, and a way out is offered', async () => {
    await ines.getByRole('link', { name: 'Prepare it again' }).click();
    await tryOut(ines);
    const clash = ines.getByRole('region', { name: 'Together with earlier releases it would tell too much' });
    await expect(clash.getByText('Somebody who was in it would be missing here')).toBeVisible();
    await expect(ines.getByText('Held back').first()).toBeVisible();
    await expect(ines.getByRole('button', { name: /^Choose this one: (Same|More)/ })).toHaveCount(0);
    await isForEverybody(ines);
    await clash.getByRole('button', { name: /^Describe people as in the release of/ }).click();
    await expect(clash).toHaveCount(0, { timeout: 60_000 });
    await ines.getByRole('button', { name: /^Choose this one: (Same|More)/ }).click();
    await ask(ines, again);
  });

  await test.step('it is approved and taken, and still holds nobody', async () => {
    await sayYes(steward, again);
    await sayYes(representative, again);
    holdsNobody(await makeAndTake(ines), server.folder);
  });

  await test.step('anybody reads both in the register, without signing in', async () => {
    await anybody.goto('/demo/releases/register');
    await expect(anybody.getByText(question)).toBeVisible();
    await expect(anybody.getByText(again)).toBeVisible();
    await expect(anybody.getByText(new RegExp(`^${recipient}`))).toHaveCount(2);
    await expect(anybody.getByText('Ines Tansy')).toHaveCount(0);
    await isForEverybody(anybody);
  });
});
