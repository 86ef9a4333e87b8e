import { expect, type Page } from '@playwright/test';
import axeCore, { type Result } from 'axe-core';

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What a bar at the foot happens to lie across is not too small: the whole page is laid out in view while it is looked at. */
async function withWholePageInView<T>(page: Page, whileInView: () => Promise<T>): Promise<T> {
  const screen = page.viewportSize();
  if (!screen) return whileInView();
  const heightNow = () => page.evaluate(() => document.documentElement.scrollHeight);
  try {
    // What comes late makes the page longer, and the bar would lie across it again.
    for (let height = 0, times = 0; times < 5 && (await heightNow()) > height; times += 1) {
      height = Math.max(screen.height, await heightNow());
      await page.setViewportSize({ width: screen.width, height });
      // On a busy machine the window takes a moment to follow, and the bar lies where it lay.
      await page.waitForFunction((tall) => window.innerHeight === tall, height);
    }
    return await whileInView();
  } finally {
    await page.setViewportSize(screen);
  }
}

/** Colours on their way from day to night are nobody's: the page is looked at when it has come to rest. */
async function comesToRest(page: Page): Promise<void> {
  // A page that is still on its way has no heading yet.
  await expect(page.locator('h1').first()).toBeVisible();
  await page.evaluate(async () => {
    const ending = document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
    await Promise.allSettled(ending.map(({ finished }) => finished));
  });
}

/** Within the page, which has no frames. What is well need not be named: naming each part of a long page takes longer than looking. */
async function look(page: Page): Promise<Result[]> {
  // A page that a link led to knows it already; reading it anew takes half as long as looking.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axeCore.source);
  return page.evaluate(async (tags) => {
    const { axe } = window as unknown as { axe: typeof axeCore };
    const runOnly = { type: 'tag' as const, values: tags };
    const { violations } = await axe.run(document, { runOnly, resultTypes: ['violations'], iframes: false });
    return violations;
  }, standards);
}

/** Fails with one line for each part of the page that some people could not use. */
export async function axe(page: Page): Promise<void> {
  const violations = await withWholePageInView(page, async () => {
    await comesToRest(page);
    return look(page);
  });
  const lines = violations.flatMap((violation) =>
    violation.nodes.map((node) => `${violation.help} (${violation.id}): ${node.target.join(' ')}`),
  );
  expect(lines, `everyone can use ${new URL(page.url()).pathname}`).toEqual([]);
}
