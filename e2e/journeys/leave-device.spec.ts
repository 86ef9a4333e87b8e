import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { tellingStrings } from '../demo-strings.ts';
import { axe, expect, type Page, phone, signInAs, test } from '../fixtures.ts';
import { keptOnDevice, rowsIn } from '../kept-on-device.ts';
import { shellIsKept } from '../kept-shell.ts';
import { note, openLog, setPin, unlock, writeSession } from '../without-signal.ts';

test.use({ viewport: phone, serviceWorkers: 'allow' });

/** What the files of the pages are called: the same on every phone, so that a topic of this name tells nothing. */
const publicNames = readdirSync(join(import.meta.dirname, '../../apps/web/dist/assets')).join(' ');

/** Words and names of the demo, and what was typed here; a device's own id says nothing of anyone. */
const telling = (folder: string, ...typed: string[]): string[] => [
  ...[...tellingStrings(folder)].filter(
    (text) => text.length >= 6 && !text.startsWith('dev_') && !publicNames.includes(text),
  ),
  ...typed,
];

const foundIn = (kept: string, texts: readonly string[]): string[] => texts.filter((text) => kept.includes(text));

const signOut = async (page: Page): Promise<void> => {
  await page.goto('/demo/me');
  await page.getByRole('button', { name: 'Sign out' }).click();
};

const leaves = (page: Page) => expect(page).toHaveURL(/sign-in/);

test('nothing lies in clear on a phone without signal, and nothing at all after signing out', async ({
  page,
  context,
  server,
}) => {
  await signInAs(page, 'Amina Kestrel');
  await setPin(page);
  await page.goto('/demo');
  await shellIsKept(page);
  await context.setOffline(true);
  await writeSession(page, 'Joel Thistle', 'The heron stood in the reeds.');
  await openLog(page, 'Dilys Lapwing');
  await note(page).fill('Half a thought about the kiln.');
  await expect(page.getByLabel('A note, if you both want one')).toHaveValue(/kiln/);
  const words = telling(server.folder, 'The heron stood', 'thought about the kiln');
  expect(words.length).toBeGreaterThan(500);
  const kept = await keptOnDevice(page, context);
  expect(kept).toContain('alongside-demo');
  expect(kept.length).toBeGreaterThan(20_000);
  expect(foundIn(kept, words)).toEqual([]);

  await context.setOffline(false);
  await page.goto('/demo/unsent');
  await expect(page.getByRole('link', { name: 'All sent' })).toBeVisible({ timeout: 30_000 });
  await page.getByRole('button', { name: /^Discard: / }).click();
  await expect(page.getByRole('heading', { name: 'Everything is sent' })).toBeVisible();
  await signOut(page);
  await leaves(page);
  const left = await keptOnDevice(page, context);
  expect(foundIn(left, telling(server.folder, 'The heron stood', 'thought about the kiln'))).toEqual([]);
  expect(await rowsIn(page)).toEqual({ copy: 0, draft: 0, place: 0, write: 0 });
});

test('two workers share a phone: neither sees what the other began, and each has their own again', async ({ page }) => {
  await signInAs(page, 'Amina Kestrel', '/demo');
  await openLog(page, 'Maya Ember');
  await note(page).fill('We talked about the allotment key.');
  await expect.poll(() => rowsIn(page)).toMatchObject({ draft: 1 });
  // By its address, so that Sign out can be pressed before the device was looked into.
  await signOut(page);
  await expect(page.getByText('1 thing you wrote is not in the record yet.')).toBeVisible();
  await axe(page);
  await page.getByRole('button', { name: 'Keep them sealed and sign out' }).click();
  await leaves(page);

  await signInAs(page, 'Col Hornbeam', '/demo/unsent');
  await expect(page.getByRole('heading', { name: 'Everything is sent' })).toBeVisible();
  await expect(page.getByText('allotment')).toHaveCount(0);
  await signOut(page);
  await leaves(page);

  await signInAs(page, 'Amina Kestrel', '/demo/unsent');
  await expect(page.getByRole('listitem').filter({ hasText: 'Session with Maya' })).toContainText('Last kept');
  await page.getByRole('listitem').filter({ hasText: 'Session with Maya' }).getByRole('link', { name: 'Open' }).click();
  await expect(note(page)).toHaveValue('We talked about the allotment key.');
  await expect(page.getByText(/^You began this and did not save it/)).toBeVisible();
});

test('five wrong PINs wipe the copy and not the words: those are sent at the next sign-in', async ({
  page,
  context,
}) => {
  await signInAs(page, 'Amina Kestrel');
  await setPin(page);
  await page.goto('/demo');
  await shellIsKept(page);
  await context.setOffline(true);
  await writeSession(page, 'Ren Alder', 'We sat on the harbour wall.');
  await page.reload();
  for (const left of [4, 3, 2, 1]) {
    await unlock(page, '111111');
    await expect(page.getByText(new RegExp(`^That is not the PIN. ${left} tr`))).toBeVisible();
  }
  await unlock(page, '111111');
  await expect(page.getByText(/so the copy on this phone is wiped/)).toBeVisible();
  await expect(page.getByLabel('PIN of this phone')).toHaveCount(0);
  await axe(page);
  expect(await rowsIn(page)).toMatchObject({ copy: 0, write: 1 });

  await context.setOffline(false);
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('link', { name: 'All sent' })).toBeVisible({ timeout: 30_000 });
  await page.getByRole('navigation').getByRole('link', { name: 'My people' }).click();
  await page.getByRole('link', { name: 'Ren Alder', exact: true }).click();
  await expect(page.getByText('We sat on the harbour wall.')).toHaveCount(1);
});

test('signing out without signal wipes at once, and the server is told before anything else is shown', async ({
  page,
  context,
}) => {
  await signInAs(page, 'Amina Kestrel');
  await setPin(page);
  await page.goto('/demo');
  await shellIsKept(page);
  await expect(page.getByRole('link', { name: 'All sent' })).toBeVisible();
  await context.setOffline(true);
  await page.getByRole('navigation').getByRole('link', { name: 'Me', exact: true }).click();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(page).toHaveURL(/sign-in/);
  expect(await rowsIn(page)).toMatchObject({ copy: 0, place: 0 });
  await context.setOffline(false);
  await page.goto('/demo/people');
  await leaves(page);
});

test('a phone left open without signal asks for the PIN again after the idle minutes, and begun words are there', async ({
  page,
  context,
}) => {
  await page.clock.install();
  await signInAs(page, 'Amina Kestrel');
  await setPin(page);
  await page.goto('/demo');
  await shellIsKept(page);
  await context.setOffline(true);
  await openLog(page, 'Ivy Pintail');
  await note(page).fill('The lights went out in the library.');
  await page.clock.runFor(1_000);
  await expect.poll(() => rowsIn(page)).toMatchObject({ draft: 1 });
  await page.clock.fastForward('31:00');
  await expect(page.getByLabel('PIN of this phone')).toBeVisible();
  await unlock(page);
  await expect(note(page)).toHaveValue('The lights went out in the library.');
});
