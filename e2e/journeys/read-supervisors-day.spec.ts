import { test } from '../bad-week.ts';
import { supervisors } from '../bad-week-names.ts';
import { axe, expect, type Page, phone, scrollsSideways, signInAs } from '../fixtures.ts';
import { inAMinute, wordsBeforeEndOf } from '../words-before.ts';

const five = (page: Page) => page.getByRole('list', { name: 'Your teams' });
const lines = (page: Page) => five(page).getByRole('listitem').getByRole('link');
const numberIn = async (text: Promise<string | null>): Promise<number> => Number(/\d+/.exec((await text) ?? '')?.[0]);

/** Concerns, questions, supervision, people, gaps in cover: the order they are read in. */
const inOrder = [
  /^\d+ concerns nobody has answered$/,
  /^\d+ concerns wait for your next step$/,
  /^Something came back about \d+ concerns$/,
  /^\d+ questions on sessions$/,
  /^\d+ supervisions are due$/,
  /^\d+ supervisions wait for you$/,
  /^\d+ people worth talking about$/,
  /^\d+ people without cover$/,
];

/** The number a line says, and then, on the page it opens, the number that stands there. */
async function follow(page: Page, line: RegExp): Promise<number> {
  await page.goto('/demo');
  const link = lines(page).filter({ hasText: line });
  const said = await numberIn(link.textContent());
  await link.click();
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(/^(Morning|Afternoon|Evening)/);
  return said;
}

test('a supervisor reads a bad week in less than a minute on a phone, in one order, and finds the same numbers behind it', async ({
  page,
  browser,
  baseURL,
}) => {
  const [name, walkingToo] = supervisors;
  await page.setViewportSize(phone);
  await signInAs(page, name, '/demo');
  await expect(lines(page)).toHaveText(inOrder);
  const words = await wordsBeforeEndOf(five(page));
  expect(words.length, words.join(' ')).toBeLessThanOrEqual(inAMinute);
  // What is told is really told: the lines name people and say why.
  await expect(five(page)).toContainText(/and \d+ more/);
  expect(await scrollsSideways(page)).toBe(false);
  await axe(page);

  const unanswered = await follow(page, /nobody has answered/);
  expect(unanswered).toBeGreaterThanOrEqual(9);
  const raised = page.getByRole('list', { name: /nobody has answered yet$/ });
  await expect(raised.getByRole('listitem')).toHaveCount(unanswered);
  const held = await follow(page, /your next step/);
  expect(held).toBeGreaterThanOrEqual(6);
  await expect(page.getByRole('list', { name: `${held} wait for your next step` }).getByRole('listitem')).toHaveCount(
    held,
  );
  const changed = await follow(page, /came back/);
  await expect(page.getByText('something was added')).toHaveCount(changed);

  const asked = await follow(page, /questions on sessions/);
  expect(asked).toBeGreaterThanOrEqual(12);
  await expect(
    page.getByRole('region', { name: `${asked} questions on sessions` }).getByRole('heading', { level: 3 }),
  ).toHaveCount(asked);
  await axe(page);

  const due = await follow(page, /supervisions are due/);
  expect(due).toBeGreaterThanOrEqual(12);
  const waits = page.getByRole('list', { name: /wait for you$/ }).getByRole('listitem');
  await expect(waits.filter({ hasText: /^(\w+ s|S)upervision with|^Group supervision/ })).toHaveCount(due);
  const toSign = await follow(page, /supervisions wait for you/);
  expect(toSign).toBeGreaterThanOrEqual(6);
  await expect(page.getByRole('region', { name: `${toSign} wait for you` })).toBeVisible();

  const worth = await follow(page, /worth talking about/);
  expect(worth).toBeGreaterThanOrEqual(40);
  await expect(page.getByRole('list', { name: 'Worth talking about' }).getByRole('listitem')).toHaveCount(worth);
  const gaps = await follow(page, /without cover/);
  expect(gaps).toBeGreaterThanOrEqual(40);
  const named = await page.getByRole('list', { name: `${gaps} people without cover` }).textContent();
  expect(named?.match(/: (Nobody covers|Not covered every day|Not asked yet)/g)).toHaveLength(gaps);
  await axe(page);

  // Whoever walks as well has their own day on the same page: the five are folded, and fit one screen.
  const both = await (await browser.newContext({ baseURL, viewport: phone })).newPage();
  await signInAs(both, walkingToo, '/demo');
  await expect(lines(both)).toHaveText(inOrder);
  const folded = await wordsBeforeEndOf(five(both));
  expect(folded.length, folded.join(' ')).toBeLessThanOrEqual(inAMinute);
  const { height = 0 } = (await five(both).boundingBox()) ?? {};
  const menu = await both.getByRole('navigation').filter({ visible: true }).first().boundingBox();
  expect(height).toBeGreaterThan(0);
  expect(height, 'all of them at once, above the menu').toBeLessThan(phone.height - (menu?.height ?? 0));
  await axe(both);
  await both.getByRole('button', { name: 'Who and why' }).click();
  await expect(five(both)).toContainText(/and \d+ more/);
  const unfolded = await wordsBeforeEndOf(five(both));
  expect(unfolded.length, unfolded.join(' ')).toBeLessThanOrEqual(inAMinute);
  await both.context().close();
});
