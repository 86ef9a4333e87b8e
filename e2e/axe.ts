import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Fails with one line for each part of the page that some people could not use. */
export async function axe(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(standards).analyze();
  const lines = violations.flatMap((violation) =>
    violation.nodes.map((node) => `${violation.help} (${violation.id}): ${node.target.join(' ')}`),
  );
  expect(lines, `everyone can use ${new URL(page.url()).pathname}`).toEqual([]);
}
