import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What a bar at the foot happens to lie across is not too small: the whole page is laid out in view while it is looked at. */
async function withWholePageInView<T>(page: Page, look: () => Promise<T>): Promise<T> {
  const screen = page.viewportSize();
  if (!screen) return look();
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width: screen.width, height: Math.max(screen.height, height) });
  try {
    return await look();
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

/** Fails with one line for each part of the page that some people could not use. */
export async function axe(page: Page): Promise<void> {
  // Without frames there is nothing to gather from elsewhere; doing so opens a second page each time, which takes twice as long.
  // What is well need not be named: naming each part of a long page takes longer than looking at it.
  const looking = new AxeBuilder({ page })
    .setLegacyMode()
    .options({ resultTypes: ['violations'] })
    .withTags(standards);
  const { violations } = await withWholePageInView(page, async () => {
    await comesToRest(page);
    return looking.analyze();
  });
  const lines = violations.flatMap((violation) =>
    violation.nodes.map((node) => `${violation.help} (${violation.id}): ${node.target.join(' ')}`),
  );
  expect(lines, `everyone can use ${new URL(page.url()).pathname}`).toEqual([]);
}
