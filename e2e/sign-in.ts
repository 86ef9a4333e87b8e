import { authenticatorCode } from '@alongside/testing/authenticator-code.ts';
import { expect, type Page } from '@playwright/test';

/**
 * One tap in the demo, as the page itself does it. `name` is a member of the cast. With a `path`, signed in and led there at
 * once, without the page of the cast and the first page behind it: for what is about something else, which is most.
 */
export async function signInAs(page: Page, name: string, path?: string): Promise<void> {
  if (path !== undefined) {
    await callDemo(page, 'signIn.asCastMember', { accountId: await castMember(page, name) });
    await page.goto(path);
    return;
  }
  await page.goto('/demo/sign-in');
  const more = page.getByRole('button', { name: /^Show all/ });
  const member = page.getByRole('button', { name: new RegExp(`^${name}`) }).first();
  await expect(more.first()).toBeVisible();
  // Most are on the page at once; the others behind one of two lists.
  for (let lists = 0; lists < 2 && !(await member.isVisible()); lists += 1) await more.first().click();
  await member.click();
  await expect(page).not.toHaveURL(/sign-in/);
}

async function callDemo(page: Page, procedure: string, input: object = {}) {
  const answer = await page.request.post(`/demo/api/${procedure}`, { data: input });
  expect(answer.status(), procedure).toBe(200);
  return (await answer.json()).result.data;
}

async function castMember(page: Page, name: string): Promise<string> {
  const groups: { members: { accountId: string; name: string }[] }[] = await callDemo(page, 'signIn.cast');
  const member = groups.flatMap(({ members }) => members).find((each) => each.name.startsWith(name));
  expect(member, `${name} is in the cast`).toBeDefined();
  return member?.accountId ?? '';
}

/** Reads the secret off the page, as someone would who types it by hand, and puts the lock on. */
export async function putTheLockOn(page: Page): Promise<string> {
  await expect(page.getByRole('heading', { name: 'One more lock' })).toBeVisible();
  const shown = page.getByText(/^[A-Z2-7 ]{20,}$/);
  const secret = ((await shown.textContent()) ?? '').replaceAll(' ', '');
  await page.getByLabel('Code from your app').fill(authenticatorCode(secret));
  await page.getByRole('button', { name: 'Put the lock on' }).click();
  await expect(page.getByRole('heading', { name: 'One more lock' })).toBeHidden();
  return secret;
}
