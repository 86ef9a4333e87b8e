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

/** Fails with one line for each part of the page that some people could not use. */
export async function axe(page: Page): Promise<void> {
  // Without frames there is nothing to gather from elsewhere; doing so opens a second page each time, which takes twice as long.
  // What is well need not be named: naming each part of a long page takes longer than looking at it.
  const looking = new AxeBuilder({ page })
    .setLegacyMode()
    .options({ resultTypes: ['violations'] })
    .withTags(standards);
  const { violations } = await withWholePageInView(page, () => looking.analyze());
  const lines = violations.flatMap((violation) =>
    violation.nodes.map((node) => `${violation.help} (${violation.id}): ${node.target.join(' ')}`),
  );
  expect(lines, `everyone can use ${new URL(page.url()).pathname}`).toEqual([]);
}
