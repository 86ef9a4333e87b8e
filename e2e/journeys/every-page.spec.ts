import { namesIn } from '../demo-strings.ts';
import { axe, desktop, expect, type Page, phone, scrollsSideways, signInAs, test } from '../fixtures.ts';

// Each walks through pages of its own; together they would keep one browser busy for long, and some roles have many.
test.describe.configure({ mode: 'parallel', timeout: 240_000 });

const roles = [
  { role: 'a peer worker', name: 'Amina Kestrel', fewest: 18 },
  { role: 'a supervisor', name: 'Colin Yarrow', fewest: 9 },
  { role: 'a coordinator', name: 'Nell Campion', fewest: 18 },
  { role: 'a researcher', name: 'Ines Tansy', fewest: 6 },
  { role: 'a data steward', name: 'Isolde Harrier', fewest: 5 },
  { role: 'a lived-experience representative', name: 'Tom Bullfinch', fewest: 4 },
];

/** Two people's pages are one page to look at, and so are the settings of two measures, and how two numbers are made. */
const kindOf = (path: string): string =>
  path
    .replaceAll(/[a-z]{2,4}_[0-9a-f-]{36}/g, ':id')
    .replace(/(\/measures\/)(?!build|done)\w+/, '$1:key')
    .replace(/(\/figures\/how\/)\w+/, '$1:figure');

async function linksOn(page: Page): Promise<string[]> {
  const links = page.locator('nav a[href^="/demo"], main a[href^="/demo"]');
  return links.evaluateAll((found) => found.map((link) => new URL((link as HTMLAnchorElement).href).pathname));
}

async function open(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await loaded(page);
}

/** As a link leads there: the client stays, and a new page takes the focus. Loading it anew takes a third of the time of this walk. */
async function follow(page: Page, path: string): Promise<void> {
  await page.evaluate((to) => {
    (document.activeElement as HTMLElement | null)?.blur();
    history.pushState(null, '', to);
    dispatchEvent(new PopStateEvent('popstate'));
  }, path);
  await expect(page.locator('main:focus, main :focus').first(), `${path} takes the focus`).toBeAttached();
  await loaded(page);
}

async function loaded(page: Page): Promise<void> {
  await expect(page.locator('main h1')).toBeVisible();
  await expect(page.locator('main').getByText(/^(Loading|Yn llwytho|Trying it out…)$/)).toHaveCount(0);
}

/** Every text of the page that is the name of a text, or a text with a gap nobody filled. */
async function wordsWithoutText(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const texts = [document.title];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) texts.push(walker.currentNode.textContent ?? '');
    for (const labelled of document.querySelectorAll('[aria-label], [placeholder], [title]'))
      for (const name of ['aria-label', 'placeholder', 'title']) texts.push(labelled.getAttribute(name) ?? '');
    const isKey = (text: string) =>
      /^[a-z]+\.[a-zA-Z_.]+$|^[a-z]+[A-Z][a-zA-Z]*$|\{\{|\bundefined\b|\bNaN\b/.test(text);
    return texts.map((text) => text.trim()).filter(isKey);
  });
}

async function lookAt(page: Page, path: string, names: readonly string[]): Promise<void> {
  await expect(page.locator('h1'), `${path} has one heading above all others`).toHaveCount(1);
  const title = await page.title();
  expect(title, `${path} has a title`).toMatch(/^\S.* · Alongside$/);
  expect(
    names.filter((name) => title.includes(name)),
    `the title of ${path} stays in the history`,
  ).toEqual([]);
  expect(await wordsWithoutText(page), `everything on ${path} is said in words`).toEqual([]);

  await page.setViewportSize(phone);
  await page.emulateMedia({ colorScheme: 'light' });
  // A picture that measures its own width takes a moment to follow the window.
  await expect.poll(() => scrollsSideways(page), `${path} fits a phone`).toBe(false);
  await axe(page);
  await page.setViewportSize(desktop);
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect.poll(() => scrollsSideways(page), `${path} fits a desktop`).toBe(false);
  await axe(page);
}

for (const { role, name, fewest } of roles) {
  test(`${role} can use every page there is a way to, on a phone and on a desktop, by day and by night`, async ({
    page,
    server,
  }) => {
    await signInAs(page, name);
    await loaded(page);
    const names = namesIn(server.folder);
    const seen = new Set<string>();
    const waiting = [new URL(page.url()).pathname];
    for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
      if (seen.has(kindOf(path))) continue;
      seen.add(kindOf(path));
      await test.step(kindOf(path), async () => {
        if (path !== new URL(page.url()).pathname) await follow(page, path);
        waiting.push(...(await linksOn(page)));
        await lookAt(page, kindOf(path), names);
      });
    }
    test.info().annotations.push({ type: 'pages', description: [...seen].sort().join(' ') });
    expect(seen.size, [...seen].join(' ')).toBeGreaterThanOrEqual(fewest);
  });
}

test('Welsh is spoken as far as it goes, English for the rest, and the choice stays on the device', async ({
  page,
}) => {
  await signInAs(page, 'Amina Kestrel');
  await open(page, '/demo/me');
  await page.getByRole('radio', { name: 'Cymraeg' }).check();
  await expect(page.locator('html')).toHaveAttribute('lang', 'cy');
  const menu = page.getByRole('navigation', { name: 'Prif ddewislen' });
  await expect(menu.getByRole('link', { name: 'Fy mhobl' })).toBeVisible();
  await expect(page).toHaveTitle('Fi · Alongside');
  await axe(page);

  await open(page, '/demo/');
  await expect(page.locator('html')).toHaveAttribute('lang', 'cy');
  await expect(menu.getByRole('link', { name: 'Heddiw' })).toHaveAttribute('aria-current', 'page');
  await expect(page.getByRole('link', { name: 'Log a session', exact: true })).toBeVisible();
  expect(await wordsWithoutText(page)).toEqual([]);

  await open(page, '/demo/me');
  await page.getByRole('radio', { name: 'English' }).check();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en-GB');
  await expect(page.getByRole('link', { name: 'My people' })).toBeVisible();
});
