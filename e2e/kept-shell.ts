import type { Page } from '@playwright/test';

/** All files of the app are on the device, and the open page uses them: from now on the network may go. */
export const shellIsKept = async (page: Page): Promise<void> => {
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    if (navigator.serviceWorker.controller) return;
    await new Promise((resolve) => navigator.serviceWorker.addEventListener('controllerchange', resolve));
  });
};
