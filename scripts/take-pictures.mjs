// `npm run pictures`: the pictures of the README, taken anew in the demo. Everyone in them is invented.
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { ensureChromium } from './find-chromium.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const pictures = join(root, 'docs/pictures');
const mostBytes = 200_000;

const phone = { viewport: { width: 360, height: 740 }, deviceScaleFactor: 2 };
const desktop = { viewport: { width: 1280, height: 800 }, deviceScaleFactor: 1 };

const main = (page) => page.getByRole('main');
/** Somebody with a story to tell, as the seeded demo always has her. */
const openPerson = async (page) => {
  await page.getByRole('link', { name: 'My people' }).click();
  await main(page).getByRole('link', { name: 'Maya Ember', exact: true }).click();
  await page.waitForURL('**/people/per_*');
};

/** Who looks, on what, and the way they take there. */
const takes = [
  { file: 'today', who: 'Amina Kestrel', on: phone, go: async () => {} },
  {
    file: 'person',
    who: 'Amina Kestrel',
    on: phone,
    go: async (page) => {
      await openPerson(page);
      await main(page)
        .getByRole('heading', { name: 'Timeline', exact: true })
        .evaluate((heading) => heading.scrollIntoView({ block: 'start' }));
    },
  },
  {
    file: 'log-session',
    who: 'Amina Kestrel',
    on: phone,
    go: async (page) => {
      await openPerson(page);
      await main(page).locator('a[href$="/log"]').first().click();
      await page.waitForURL('**/log');
    },
  },
  {
    file: 'team',
    who: 'Colin Yarrow',
    on: desktop,
    go: (page) => page.getByRole('link', { name: 'My team', exact: true }).click(),
  },
  {
    file: 'supervision',
    who: 'Colin Yarrow',
    on: desktop,
    go: async (page) => {
      await page.getByRole('link', { name: 'Supervision' }).first().click();
      await main(page).locator('a[href*="/supervision/sup_"]').first().click();
      await page.waitForURL('**/supervision/sup_*');
    },
  },
  {
    file: 'evaluation',
    who: 'Ines Tansy',
    on: desktop,
    go: async (page) => {
      await page.getByRole('link', { name: 'Open the figures' }).first().click();
      await page.getByRole('heading', { name: 'All sites together' }).waitFor();
    },
  },
];

function startDemo(folder) {
  const env = { ...process.env, PORT: '0', HOST: '127.0.0.1', DATA_DIR: folder };
  delete env.DATABASE_URL;
  delete env.ALONGSIDE_KEY_FILE;
  const server = spawn(process.execPath, [join(root, 'apps/server/src/main.ts'), '--demo'], { cwd: root, env });
  const address = new Promise((resolve, reject) => {
    let printed = '';
    const read = (chunk) => {
      printed += chunk;
      const found = /(http:\/\/127\.0\.0\.1:\d+)/.exec(printed)?.[1];
      if (found) resolve(found);
    };
    server.stdout.on('data', read);
    server.stderr.on('data', read);
    server.once('exit', (code) => reject(new Error(`The server ended with ${code}.\n${printed}`)));
  });
  return { server, address };
}

async function signIn(page, address, who) {
  await page.goto(`${address}/demo/sign-in`);
  const member = page.getByRole('button', { name: new RegExp(`^${who}`) }).first();
  const more = page.getByRole('button', { name: /^Show all/ });
  await more.first().waitFor();
  while ((await more.count()) > 0) await more.first().click();
  await member.click();
  await page.waitForURL((url) => !url.pathname.endsWith('/sign-in'));
}

async function take(browser, address, { file, who, on, go }) {
  const context = await browser.newContext({
    ...on,
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  await signIn(page, address, who);
  await main(page).getByRole('heading', { level: 1 }).waitFor();
  await go(page);
  await page.waitForLoadState('networkidle');
  await main(page).getByRole('heading', { level: 1 }).waitFor();
  await main(page).getByText('Loading', { exact: true }).waitFor({ state: 'detached' });
  await page.mouse.move(0, 0);
  await page.evaluate(() => document.fonts.ready);
  const path = join(pictures, `${file}.png`);
  await page.screenshot({ path, animations: 'disabled' });
  await context.close();
  const { size } = statSync(path);
  if (size > mostBytes) throw new Error(`${file}.png is ${size} bytes, more than ${mostBytes}.`);
  console.log(`${relative(root, path)}  ${Math.ceil(size / 1000)} kB`);
}

mkdirSync(pictures, { recursive: true });
const folder = mkdtempSync(join(tmpdir(), 'alongside-pictures-'));
const { server, address } = startDemo(folder);
let browser;
try {
  browser = await chromium.launch({ executablePath: ensureChromium(), args: ['--no-sandbox', '--disable-gpu'] });
  for (const each of takes) await take(browser, await address, each);
} finally {
  await browser?.close();
  server.kill('SIGTERM');
  if (server.exitCode === null) await new Promise((resolve) => server.once('exit', resolve));
  rmSync(folder, { recursive: true, force: true });
}
