// `npm run bench:client`: how Alongside feels on an old phone with one bar. Drives a real Chromium through a fresh demo, 360 px
// wide, with a processor slowed four times and a line of 400 kbit/s that takes 400 ms to answer. Prints figures, judges nothing:
// whether the first load is in its budget is checked by npm test. The worker that keeps the pages is not slowed by Chromium.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { newId } from '@alongside/testing/new-id.ts';
import { chromium } from '@playwright/test';
import { ensureChromium } from './find-chromium.mjs';
import { firstLoad, firstLoadBudget } from './first-load.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const who = 'Amina Kestrel';
const slowLine = { offline: false, latency: 400, downloadThroughput: 50_000, uploadThroughput: 50_000 };
const freeLine = { offline: false, latency: 0, downloadThroughput: -1, uploadThroughput: -1 };
const slowdown = 4;

function startDemo(folder) {
  const { DATABASE_URL, ALONGSIDE_KEY_FILE, ...ours } = process.env;
  const env = { ...ours, PORT: '0', HOST: '127.0.0.1', DATA_DIR: folder };
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

/** A page as an old phone has it; `relieve` gives it a quick line and processor again. */
async function openSlowPage(context) {
  const page = await context.newPage();
  const chrome = await context.newCDPSession(page);
  const bytes = {};
  const kinds = new Map();
  chrome.on('Network.responseReceived', ({ requestId, type }) => kinds.set(requestId, type));
  chrome.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const kind = kinds.get(requestId) ?? 'Other';
    bytes[kind] = (bytes[kind] ?? 0) + encodedDataLength;
  });
  await chrome.send('Network.enable');
  await chrome.send('Network.emulateNetworkConditions', slowLine);
  await chrome.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  const relieve = async () => {
    await chrome.send('Network.emulateNetworkConditions', freeLine);
    await chrome.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  };
  return { page, bytes, relieve };
}

async function secondsOf(work) {
  const began = performance.now();
  await work();
  return (performance.now() - began) / 1000;
}

const theCast = (page) => page.getByRole('button', { name: /^Show all/ }).first();
const logLink = (page) => page.getByRole('main').getByRole('link', { name: /^Log a session with/ });

async function typeOneWord(page) {
  const words = page.getByLabel('Their own words');
  await words.pressSequentially('Hello');
  const typed = await words.inputValue();
  if (typed !== 'Hello') throw new Error(`Typed Hello, and the form holds "${typed}".`);
}

async function shellIsKept(page) {
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    if (!navigator.serviceWorker.controller)
      await new Promise((resolve) => navigator.serviceWorker.addEventListener('controllerchange', resolve));
  });
}

/** Presses only what is not so already, and counts what it presses. */
async function logWithPresses(page) {
  let presses = 0;
  const press = async (what) => {
    presses += 1;
    await what.click();
  };
  const choose = async (name) => {
    const radio = page.getByRole('radio', { name, exact: true }).first();
    if (!(await radio.isChecked())) await press(page.locator('label').filter({ has: radio }));
  };
  await press(logLink(page).first());
  await page.getByRole('button', { name: 'Save session' }).waitFor();
  await choose('We met');
  if ((await page.getByLabel('Minutes', { exact: true }).inputValue()) !== '45') await choose('45');
  await choose('In person');
  await press(page.getByRole('button', { name: 'Save session' }));
  await page.getByText('Saved', { exact: false }).first().waitFor();
  return presses;
}

/** A link for somebody the signed-in worker walks with, to answer a measure alone. */
async function makeLink({ request }, address) {
  const ask = async (procedure, data) => {
    const answer = await request.post(`${address}/demo/api/${procedure}`, { data });
    return (await answer.json()).result.data;
  };
  const { people } = await ask('person.caseload', {});
  const { token } = await ask('outcome.makeLink', {
    id: newId('outcomeLink'),
    personId: people[0].personId,
    instrument: 'ons_4',
    instrumentVersion: 1,
    occasion: 'review',
  });
  return `${address}/demo/answer#${token}`;
}

/** On the person's own phone, which has never seen Alongside. */
async function answerAlone(browser, link) {
  const context = await browser.newContext(oldPhone);
  const { page, bytes, relieve } = await openSlowPage(context);
  const seconds = await secondsOf(async () => {
    await page.goto(link, { waitUntil: 'commit' });
    await page.getByRole('button', { name: 'Begin' }).click();
    await page
      .locator('label')
      .filter({ has: page.getByRole('radio') })
      .first()
      .click();
  });
  if (!(await page.getByRole('radio').first().isChecked())) throw new Error('The first answer was not taken.');
  const sent = { ...bytes };
  await relieve();
  await context.close();
  return { seconds, sent };
}

const oldPhone = {
  viewport: { width: 360, height: 800 },
  hasTouch: true,
  isMobile: true,
  locale: 'en-GB',
  timezoneId: 'Europe/London',
};

async function measure(browser, address) {
  const context = await browser.newContext(oldPhone);
  const first = await openSlowPage(context);
  const firstVisit = await secondsOf(async () => {
    await first.page.goto(`${address}/demo`, { waitUntil: 'commit' });
    await theCast(first.page).waitFor();
  });
  await first.page.waitForLoadState('load');
  const sent = { ...first.bytes };

  await first.relieve();
  while ((await theCast(first.page).count()) > 0) await theCast(first.page).click();
  await first.page
    .getByRole('button', { name: new RegExp(`^${who}`) })
    .first()
    .click();
  await logLink(first.page).first().waitFor();
  await shellIsKept(first.page);
  await first.page.close();

  const second = await openSlowPage(context);
  const secondVisit = await secondsOf(async () => {
    await second.page.goto(`${address}/demo`, { waitUntil: 'commit' });
    await logLink(second.page).first().waitFor();
  });
  const logForm = await secondsOf(async () => {
    await logLink(second.page).first().click();
    await typeOneWord(second.page);
  });
  const form = second.page.url();
  await second.page.close();

  const third = await openSlowPage(context);
  const directForm = await secondsOf(async () => {
    await third.page.goto(form, { waitUntil: 'commit' });
    await typeOneWord(third.page);
  });
  await third.page.close();

  const fourth = await openSlowPage(context);
  await fourth.relieve();
  await fourth.page.goto(`${address}/demo`);
  await logLink(fourth.page).first().waitFor();
  const presses = await logWithPresses(fourth.page);

  const link = await makeLink(context, address);
  // With a copy to wipe: a PIN is set first.
  await fourth.page.goto(`${address}/demo/me`);
  for (const label of ['Choose a PIN for this phone', 'The same PIN again'])
    await fourth.page.getByLabel(label).fill('246810');
  await fourth.page.getByRole('button', { name: 'Set the PIN' }).click();
  await fourth.page.getByText(/^Last brought up to date/).waitFor();
  await fourth.page.close();
  const fifth = await openSlowPage(context);
  await fifth.page.goto(`${address}/demo/me`);
  await fifth.page.getByText(/^Last brought up to date/).waitFor();
  const signOut = await secondsOf(async () => {
    await fifth.page.getByRole('button', { name: 'Sign out' }).click();
    await fifth.page.waitForURL(/sign-in/, { waitUntil: 'commit' });
  });
  const alone = await answerAlone(browser, link);
  await context.close();
  return { alone, sent, firstVisit, secondVisit, logForm, directForm, presses, signOut };
}

const kB = (bytes) => `${((bytes ?? 0) / 1000).toFixed(1)} kB`;
const s = (seconds) => `${seconds.toFixed(2)} s`;

function print({ alone, sent, firstVisit, secondVisit, logForm, directForm, presses, signOut }) {
  const built = firstLoad(root);
  const everything = Object.values(alone.sent).reduce((sum, bytes) => sum + bytes, 0);
  const rows = [
    ['what', 'budget', 'measured'],
    ['script before signing in, gzip (built files)', kB(firstLoadBudget.script), kB(built.script)],
    ['style before signing in, gzip (built files)', kB(firstLoadBudget.style), kB(built.style)],
    ['script on the wire, demo', kB(firstLoadBudget.script), kB(sent.Script)],
    ['style on the wire, demo', kB(firstLoadBudget.style), kB(sent.Stylesheet)],
    ['fonts on the wire, demo', '', kB(sent.Font)],
    ['first visit: until one can sign in', '', s(firstVisit)],
    ['second visit: until Today is there', '', s(secondVisit)],
    ['second visit: from Log on Today until one can type', '2.00 s', s(logForm)],
    ['second visit: the form opened by its address', '', s(directForm)],
    ['signing out: until the copy is wiped and the server was told', '2.00 s', s(signOut)],
    ['a link to answer alone: until the first answer is given', '', s(alone.seconds)],
    ['a link to answer alone: on the wire until then', '', kB(everything)],
    ['presses for "met, 45 minutes, in person" from Today', '4', String(presses)],
  ];
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column].length)));
  for (const [what, budget, measured] of rows)
    console.log(`${what.padEnd(widths[0])}  ${budget.padStart(widths[1])}  ${measured.padStart(widths[2])}`);
}

const folder = mkdtempSync(join(tmpdir(), 'alongside-bench-'));
const { server, address } = startDemo(folder);
let browser;
try {
  browser = await chromium.launch({ executablePath: ensureChromium(), args: ['--no-sandbox', '--disable-gpu'] });
  // The demo is made at its first visit; that is not what is measured.
  await fetch(`${await address}/demo/api/signIn.cast`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{}',
  });
  print(await measure(browser, await address));
} finally {
  await browser?.close();
  server.kill('SIGTERM');
  if (server.exitCode === null) await new Promise((resolve) => server.once('exit', resolve));
  rmSync(folder, { recursive: true, force: true });
}
