import { type BrowserContext, test as base, expect, type Page, phone, signInAs } from '../fixtures.ts';
import { type Front, startFront } from '../front.ts';

const test = base.extend<{ front: Front }>({
  front: async ({ server }, use) => {
    const front = await startFront(server.address);
    await use(front);
    await front.stop();
  },
  baseURL: async ({ front }, use) => use(front.address),
});

test.use({ viewport: phone, serviceWorkers: 'allow' });

/** All files are on the device, and the open page uses them. */
const shellIsKept = async (page: Page): Promise<void> => {
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    if (navigator.serviceWorker.controller) return;
    await new Promise((resolve) => navigator.serviceWorker.addEventListener('controllerchange', resolve));
  });
};

const keptAddresses = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const kept = await Promise.all((await caches.keys()).map(async (name) => (await caches.open(name)).keys()));
    return kept.flat().map((asked) => new URL(asked.url).pathname);
  });

const newVersion = (page: Page) => page.getByText('A new version of Alongside is ready');

const look = (page: Page) =>
  page.evaluate(async () => {
    await (await navigator.serviceWorker.getRegistration())?.update();
  });

const openLog = async (page: Page): Promise<void> => {
  await page.goto('/demo/people');
  await page.getByRole('listitem').filter({ hasText: 'Maya Ember' }).getByRole('link', { name: /Log/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: /^Session with/ })).toBeVisible();
};

async function manifestOf(page: Page): Promise<{ name: string; start_url: string; icons: { src: string }[] }> {
  const address = (await page.locator('link[rel="manifest"]').getAttribute('href')) ?? '';
  const answer = await page.request.get(address);
  expect(answer.headers()['content-type']).toContain('application/manifest+json');
  return answer.json();
}

async function canBeInstalled(page: Page, context: BrowserContext): Promise<void> {
  const chrome = await context.newCDPSession(page);
  const { errors } = await chrome.send('Page.getAppManifest');
  expect(errors).toEqual([]);
  const { installabilityErrors } = await chrome.send('Page.getInstallabilityErrors');
  // A private window, as every journey has, can install nothing.
  expect(installabilityErrors.map(({ errorId }) => errorId).filter((id) => id !== 'in-incognito')).toEqual([]);
}

test('Alongside and its demo can each be put on the home screen, under their own names', async ({ page, context }) => {
  await page.goto('/demo/sign-in');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const demo = await manifestOf(page);
  expect(demo).toMatchObject({ name: 'Alongside demo', start_url: '/demo' });
  await canBeInstalled(page, context);
  await page.goto('/welcome');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const own = await manifestOf(page);
  expect(own).toMatchObject({ name: 'Alongside', start_url: '/' });
  await canBeInstalled(page, context);
  for (const { src } of own.icons)
    expect((await page.request.get(src)).headers()['content-type'], `${src} is a picture`).toBe('image/png');
  expect((await page.request.get('/sw.js')).headers()['cache-control']).toBe('no-cache');
});

test('the second visit opens without signal, and nothing the API said is kept with the pages', async ({
  page,
  context,
}) => {
  await signInAs(page, 'Amina Kestrel');
  await shellIsKept(page);
  await page.goto('/demo/people');
  await page.getByRole('link', { name: 'Maya Ember', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Maya Ember' })).toBeVisible();

  const kept = await keptAddresses(page);
  expect(kept).toContain('/index.html');
  expect(kept.filter((path) => !/^\/(assets\/[\w.-]+|index\.html|rings\.svg)$/.test(path))).toEqual([]);

  await context.setOffline(true);
  const second = await context.newPage();
  await second.goto('/demo');
  await expect(second.getByText('Invented people. Nothing here is real.')).toBeVisible();
  await second.goto('/demo/people');
  await expect(second.getByText('Invented people. Nothing here is real.')).toBeVisible();
  await expect(second.getByRole('main')).not.toBeEmpty();
});

test('a new version is offered, waits for as long as someone writes, and comes when it is asked for', async ({
  page,
  front,
}) => {
  await signInAs(page, 'Amina Kestrel');
  await shellIsKept(page);
  await openLog(page);
  const words = page.getByLabel('Their own words');
  await words.fill('We walked to the allotment.');
  front.bringNewVersion(/\/assets\/me-page-/);
  await look(page);
  await expect(newVersion(page)).toBeVisible();
  await expect(words).toHaveValue('We walked to the allotment.');
  // A page of the old version that the server no longer has still opens.
  await page.getByRole('link', { name: 'Me', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Sign out' })).toBeVisible();
  await Promise.all([page.waitForEvent('load'), page.getByRole('button', { name: 'Load it' }).click()]);
  await expect(page.getByRole('main')).not.toBeEmpty();
  await expect(newVersion(page)).toBeHidden();
});

test('a page that is gone from the device and from the server says so, and loads afresh', async ({
  page,
  context,
  front,
}) => {
  await signInAs(page, 'Amina Kestrel');
  await shellIsKept(page);
  await page.evaluate(async () => {
    for (const name of await caches.keys()) await caches.delete(name);
  });
  await (await context.newCDPSession(page)).send('Network.clearBrowserCache');
  front.bringNewVersion(/\/assets\/me-page-/);
  await page.getByRole('link', { name: 'Me', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Alongside has been updated' })).toBeVisible();
  front.bringNewVersion(/^no page$/);
  await page.getByRole('button', { name: 'Load again' }).click();
  await expect(page.getByRole('button', { name: 'Sign out' })).toBeVisible();
});
