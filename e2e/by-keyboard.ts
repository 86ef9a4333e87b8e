import { expect, type Locator, type Page } from '@playwright/test';

const mostSteps = 30;

const hasFocus = (target: Locator) => target.evaluate((element) => element === document.activeElement);

/** Goes there with the tab key, as somebody without a mouse does. Nothing may lie over what has the focus. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let step = 0; step < mostSteps && !(await hasFocus(target)); step += 1) await page.keyboard.press('Tab');
  await expect(target).toBeFocused();
  const isInSight = await target.evaluate((element) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    const seen = document.elementFromPoint(left + width / 2, top + height / 2);
    return seen !== null && (element.contains(seen) || seen.contains(element));
  });
  expect(isInSight, 'what has the focus can be seen').toBe(true);
}
