import { newId } from '@alongside/testing/new-id.ts';
import { tabTo } from '../by-keyboard.ts';
import { axe, type Browser, desktop, expect, type Page, phone, scrollsSideways, signInAs, test } from '../fixtures.ts';
import { cutOff, withLargeLetters } from '../large-letters.ts';

/*
 * One measure from its making to the figures of a team. What comes out is worked out here once more, from the answers alone.
 */

const measure = 'Feeling at home';
const questions = ['I worry about having to move.', 'I feel at home where I live.', 'I know my neighbours.'] as const;
type Sheet = readonly [worry: number, home: number, neighbours: number];

/** The first one is counted the other way round; each goes from 0 to 4. */
const scoreOf = ([worry, home, neighbours]: Sheet): number => 4 - worry + home + neighbours;

const startsWith = (answer: number | undefined) => new RegExp(`^${answer}`);
const daysAgo = (days: number): string => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);

/** kB until the first question can be begun: the scripts, styles, letters and words, as they travel. */
const heaviestLinkPage = 280;

async function ask<Answer>(page: Page, procedure: string, input: object = {}): Promise<Answer> {
  const answer = await page.request.post(`/demo/api/${procedure}`, { data: input });
  expect(answer.status(), `${procedure} ${await answer.text()}`).toBe(200);
  return (await answer.json()).result.data;
}

/** Signed in, and on no page yet. */
async function become(page: Page, name: string): Promise<void> {
  const cast = await ask<{ members: { accountId: string; name: string }[] }[]>(page, 'signIn.cast');
  const member = cast.flatMap(({ members }) => members).find((each) => each.name === name);
  await ask(page, 'signIn.asCastMember', { accountId: member?.accountId });
}

async function build(page: Page): Promise<void> {
  const question = (number: number) => page.getByLabel(`Question ${number}`, { exact: true });
  await page.getByLabel('Name', { exact: true }).fill(measure);
  await page.getByLabel('Short name').fill('At home');
  await page.getByLabel('What does it ask about?').fill('How much the place you live in feels like yours.');
  await question(1).fill(questions[0]);
  await page.locator('summary').first().click();
  await page.getByLabel('Names of the answers').fill('Never\nAlways');
  await page.getByLabel('Count it the other way round').check();
  for (const words of questions.slice(1)) {
    await page.getByRole('button', { name: 'Add a question' }).press('Enter');
    await page.keyboard.type(words);
  }
  await page.getByRole('button', { name: 'Save the measure' }).click();
  await expect(page.getByRole('heading', { level: 1, name: measure })).toBeVisible();
}

interface Walked {
  id: string;
  displayName: string;
}

/** Whom Amina walks with for long enough to be compared: referred half a year ago or more, and met twice. */
async function longWalks(page: Page): Promise<Walked[]> {
  const { people } = await ask<{ people: { personId: string; covering: object | null }[] }>(page, 'person.caseload');
  const found: Walked[] = [];
  for (const { personId, covering } of people) {
    if (covering) continue;
    const person = await ask<Walked & { episode: { referredOn: string } }>(page, 'person.read', {
      personId,
    });
    const { entries } = await ask<{ entries: { kind: string; attendance?: string; voided?: boolean }[] }>(
      page,
      'person.timeline',
      { personId },
    );
    const met = entries.filter(({ attendance, voided }) => /^met/.test(attendance ?? '') && !voided);
    if (met.length >= 2 && person.episode.referredOn <= daysAgo(182)) found.push(person);
  }
  return found;
}

/** Types in one answer after the other on the page that shows them all. */
async function answerOnOnePage(page: Page, sheet: Sheet): Promise<void> {
  for (const [at, words] of questions.entries())
    await page
      .getByRole('group', { name: words })
      .getByRole('radio', { name: startsWith(sheet[at]) })
      .press('Space');
  await expect(page.getByText('3 of 3 answered')).toBeVisible();
}

async function openWay(page: Page, person: Walked, way: string): Promise<void> {
  await page.goto(`/demo/people/${person.id}/measures`);
  await page.getByRole('link', { name: measure, exact: true }).click();
  await page.getByRole('link', { name: way, exact: true }).click();
}

async function saveOf(page: Page, day: string): Promise<void> {
  await page.getByLabel('Day it was filled in').fill(day);
  await page.getByRole('button', { name: 'Save measure' }).click();
}

/** By the person, on a small phone of their own, with large letters and the keys alone. */
async function answerAlone(browser: Browser, link: string, sheet: Sheet): Promise<void> {
  const theirs = await browser.newContext({ viewport: { width: 320, height: 640 } });
  await withLargeLetters(theirs);
  const alone = await theirs.newPage();
  const chrome = await theirs.newCDPSession(alone);
  let bytes = 0;
  chrome.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength;
  });
  await chrome.send('Network.enable');
  const readable = async (where: string) => {
    expect(await scrollsSideways(alone), `${where}: nothing lies to the side`).toBe(false);
    expect(await cutOff(alone), `${where}: nothing is cut off`).toEqual([]);
    for (const button of await alone.getByRole('button').all()) await button.click({ trial: true });
  };

  await alone.goto(link, { waitUntil: 'load' });
  await expect(alone.getByRole('heading', { level: 1, name: measure })).toBeVisible();
  expect(bytes / 1000, 'the page of a link is light').toBeLessThan(heaviestLinkPage);
  await readable('the beginning');
  await tabTo(alone, alone.getByRole('button', { name: 'Begin' }));
  await alone.keyboard.press('Enter');
  for (const [at, words] of questions.entries()) {
    const group = alone.getByRole('group', { name: words });
    // The words of the question have the focus and are read out; how far it is says itself.
    await expect(group.locator('legend')).toBeFocused();
    await expect(alone.getByRole('status').first()).toHaveText(`${at + 1} of 3`);
    await expect(group.getByRole('radio')).toHaveCount(5);
    await readable(words);
    await tabTo(alone, group.getByRole('radio').first());
    await alone.keyboard.press('Space');
    for (let step = 0; step < (sheet[at] ?? 0); step += 1) await alone.keyboard.press('ArrowDown');
    await expect(group.getByRole('radio', { name: startsWith(sheet[at]) })).toBeChecked();
    await tabTo(alone, alone.getByRole('button', { name: 'Next' }));
    await alone.keyboard.press('Enter');
  }
  await expect(alone.getByRole('heading', { name: 'That is all of them' })).toBeFocused();
  await readable('the end');
  // Nothing arrives without a line; what is wrong is read out at once, and the answers stay.
  await tabTo(alone, alone.getByRole('button', { name: 'Send my answers' }));
  await theirs.setOffline(true);
  await alone.keyboard.press('Enter');
  await expect(alone.getByRole('alert')).toContainText('No answer. Check your connection and try again');
  await readable('without a line');
  await theirs.setOffline(false);
  await tabTo(alone, alone.getByRole('button', { name: 'Send my answers' }));
  await alone.keyboard.press('Enter');
  await expect(alone.getByRole('heading', { level: 1, name: /^Thank you/ })).toBeFocused();
  await readable('after sending');
  // Another link in the same place is not taken for the one that was answered.
  await alone.goto(`${link.slice(0, -3)}abc`);
  await expect(alone.getByRole('heading', { name: 'This link does not open anything' })).toBeVisible();
  await readable('where nothing opens');
  await theirs.close();
}

interface Built {
  key: string;
  version: number;
  name: string;
  items: { key: string }[];
}

const sheetOf = ({ key, version, items }: Built, { id }: Walked, sheet: Sheet, occasion: string, takenOn: string) => ({
  id: newId('outcome'),
  personId: id,
  instrument: key,
  instrumentVersion: version,
  occasion,
  takenOn,
  way: 'together',
  informant: 'person',
  answers: Object.fromEntries(items.map((item, at) => [item.key, sheet[at]])),
});

/** Of the others: at first, and at last. */
const others: readonly (readonly [before: Sheet, after: Sheet])[] = [
  [
    [3, 1, 1],
    [1, 3, 2],
  ],
  [
    [2, 2, 2],
    [3, 1, 2],
  ],
  [
    [4, 0, 0],
    [0, 3, 3],
  ],
  [
    [0, 4, 4],
    [0, 4, 4],
  ],
  [
    [1, 2, 3],
    [0, 3, 3],
  ],
  [
    [4, 4, 0],
    [2, 3, 1],
  ],
  [
    [3, 0, 2],
    [3, 2, 4],
  ],
];

const numbersIn = (text: string): number[] => [...text.matchAll(/(\d+) in [A-Z]/g)].map(([, n]) => Number(n));

/** Student's t for 95 %, two-sided, by degrees of freedom: from a printed table. */
const tOf: Record<number, number> = {
  4: 2.776,
  5: 2.571,
  6: 2.447,
  7: 2.365,
  8: 2.306,
  9: 2.262,
  10: 2.228,
  11: 2.201,
};
const toFive = (count: number): number => Math.round(count / 5) * 5;
/** As the page writes it: with its sign, one digit more than the scores. */
const signed = (value: number): string => {
  const words = Math.abs(value).toFixed(1);
  if (words === '0.0') return words;
  return value > 0 ? `+${words}` : `−${words}`;
};

test('a measure is built, filled in together, alone by a link and from paper, and the team’s figures are what the answers make', async ({
  page,
  browser,
}) => {
  await signInAs(page, 'Nell Campion', '/demo/organisation/measures/build');
  await build(page);

  await page.setViewportSize(phone);
  await become(page, 'Amina Kestrel');
  const [first] = await longWalks(page);
  if (!first) throw new Error('Amina walks with nobody for half a year.');
  const answered = { together: [4, 1, 0], onPaper: [2, 2, 1], alone: [1, 3, 4] } as const satisfies Record<
    string,
    Sheet
  >;

  await openWay(page, first, 'Together, on this phone');
  for (const [at, words] of questions.entries()) {
    const answer = page
      .getByRole('group', { name: words })
      .getByRole('radio', { name: startsWith(answered.together[at]) });
    await answer.press('Space');
    await page.getByRole('button', { name: 'Next' }).click();
  }
  await saveOf(page, daysAgo(100));
  await expect(page.getByRole('definition').first()).toHaveText(String(scoreOf(answered.together)));

  await openWay(page, first, 'Print a sheet to fill in with a pen');
  const paper = page.getByRole('article', { name: measure });
  await expect(paper.getByRole('listitem').filter({ hasText: questions[0] }), 'the answers to mark').toContainText('4');
  await expect(paper, 'a sheet gets lost, and says of nobody that they are supported').not.toContainText(
    new RegExp(first.displayName.split(' ').join('|')),
  );
  await axe(page);
  await openWay(page, first, 'From paper');
  await answerOnOnePage(page, answered.onPaper);
  await saveOf(page, daysAgo(40));
  await expect(page.getByRole('definition').first()).toHaveText(String(scoreOf(answered.onPaper)));

  await openWay(page, first, `${first.displayName.split(' ')[0]} alone, by a link`);
  await page.getByRole('button', { name: 'Make the link' }).click();
  await answerAlone(browser, await page.getByLabel('Link', { exact: true }).inputValue(), answered.alone);

  await page.goto(`/demo/people/${first.id}/outcomes`);
  const card = page.getByRole('region', { name: measure, exact: true });
  const picture = card.getByRole('img').first();
  const scores = [answered.together, answered.onPaper, answered.alone].map(scoreOf);
  expect(numbersIn((await picture.getAttribute('aria-label')) ?? ''), 'the picture in words').toEqual(scores);
  const drawn = picture.locator('.recharts-label-list text');
  await expect(drawn, 'the picture itself').toHaveText(scores.map(String));
  await expect(card.getByText(/^Now 10\. 9 points up since \w+ \d+\./)).toBeVisible();
  await card.getByRole('button', { name: 'As a table' }).first().click();
  const rows = await card.getByRole('table').first().getByRole('row').allInnerTexts();
  expect(rows.slice(1).map((row) => Number(row.split('\t')[1]))).toEqual(scores);
  for (const [at, way] of ['filled in together', 'on paper', 'filled in alone'].entries())
    expect(rows[at + 1]).toContain(way);

  // Enough of the others for a figure to be shown, each twice, as the phones of the team would send it.
  const offered = await ask<{ instrument: Built; canShowWording: boolean }[]>(page, 'outcome.offered');
  const { instrument: built } = offered.find((each) => each.instrument.name === measure) ?? {};
  if (!built) throw new Error('What was built is not offered.');
  await become(page, 'Colin Yarrow');
  const { workers } = await ask<{ workers: { accountId: string }[] }>(page, 'supervision.team');
  let recorded = 0;
  for (const { accountId } of workers) {
    await ask(page, 'signIn.asCastMember', { accountId });
    for (const person of await longWalks(page)) {
      const [before, after] = (person.id !== first.id && others[recorded]) || [];
      if (!before || !after) continue;
      recorded += 1;
      await ask(page, 'outcome.record', sheetOf(built, person, before, 'baseline', daysAgo(90)));
      await ask(page, 'outcome.record', sheetOf(built, person, after, 'review', daysAgo(1)));
    }
    if (recorded === others.length) break;
  }

  // The same once more, from the answers.
  const sheets = [[answered.together, answered.alone] as const, ...others.slice(0, recorded)];
  const changes = sheets.map(([before, after]) => scoreOf(after) - scoreOf(before));
  const n = changes.length;
  const mean = changes.reduce((sum, change) => sum + change, 0) / n;
  const deviation = Math.sqrt(changes.reduce((sum, change) => sum + (change - mean) ** 2, 0) / (n - 1));
  const half = ((tOf[n - 1] ?? Number.NaN) * deviation) / Math.sqrt(n);
  expect(n, 'enough to be shown').toBeGreaterThanOrEqual(5);

  await page.setViewportSize(desktop);
  await signInAs(page, 'Colin Yarrow', '/demo/figures');
  const figures = page.getByRole('region', { name: 'At home', exact: true });
  await expect(figures.getByText(`Compared: about ${toFive(n)}.`)).toBeVisible();
  const shownMean = Math.round(mean * 10) / 10;
  const between = `${signed(Math.floor((mean - half) * 10) / 10)} to ${signed(Math.ceil((mean + half) * 10) / 10)}`;
  const everyone = figures.getByRole('list', { name: 'At home, Team' }).getByRole('listitem').first();
  await expect(everyone.locator('b')).toHaveText(signed(shownMean));
  await expect(everyone.locator('small')).toHaveText(between);
  await figures.getByRole('button', { name: 'As a table' }).click();
  const row = figures.getByRole('table', { name: 'At home, Team' }).getByRole('row', { name: /^Everyone/ });
  const cells = await row.getByRole('cell').allInnerTexts();
  const comparable = Number(/about (\d+)/.exec(cells[0] ?? '')?.[1]);
  expect(cells.slice(1)).toEqual([
    `about ${toFive(n)}`,
    `${Math.round((100 * toFive(n)) / comparable)}%`,
    signed(shownMean),
    between,
  ]);
});
