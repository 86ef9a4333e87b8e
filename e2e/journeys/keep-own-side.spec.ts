import { axe, desktop, expect, type Page, phone, scrollsSideways, signInAs, test } from '../fixtures.ts';

const nothingHere = (page: Page) => page.getByRole('heading', { name: 'There is nothing at this address' });
const region = (page: Page, name: string) => page.getByRole('region', { name, exact: true });

test('a worker writes a wellbeing plan, shares it, sees who looked, and takes it back; and logs a boundary without signal', async ({
  page,
  browser,
  baseURL,
}) => {
  await page.setViewportSize(phone);
  await signInAs(page, 'Jas Plover', '/demo/me');
  await region(page, 'Your own side').getByRole('link', { name: 'Wellbeing plan' }).click();
  await expect(page.getByText('You have no plan yet')).toBeVisible();
  await axe(page);
  await page.getByRole('link', { name: 'Write my plan' }).click();
  await page.getByLabel('What keeps me well').fill('The allotment before work.');
  await page.getByLabel('What not to do').fill('Please do not ask me in front of others.');
  expect(await scrollsSideways(page)).toBe(false);
  await axe(page);
  await page.getByRole('button', { name: 'Keep my plan' }).click();
  await expect(page.getByText('The allotment before work.')).toBeVisible();
  const whoCan = region(page, 'Who can see it');
  await expect(whoCan).toContainText('Only you.');

  // The supervisor finds nothing until it is shared by name, and then the plan as it is.
  const supervisor = await (await browser.newContext({ baseURL, viewport: desktop })).newPage();
  await signInAs(supervisor, 'Colin Yarrow', '/demo/shared');
  const plans = region(supervisor, 'Wellbeing plans');
  await expect(plans.getByRole('link', { name: 'Amina Kestrel' })).toBeVisible();
  await expect(plans.getByRole('link', { name: 'Jas Plover' })).toHaveCount(0);
  await whoCan.getByLabel('Let somebody see it').selectOption({ label: 'Colin Yarrow (Supervises you)' });
  await whoCan.getByRole('button', { name: 'Let them see it' }).click();
  await expect(whoCan.getByRole('listitem').filter({ hasText: 'Colin Yarrow' })).toBeVisible();
  await axe(page);
  await supervisor.reload();
  await axe(supervisor);
  await plans.getByRole('link', { name: 'Jas Plover' }).click();
  await expect(supervisor.getByText('Please do not ask me in front of others.')).toBeVisible();
  await axe(supervisor);

  await page.reload();
  await expect(region(page, 'Who has looked')).toContainText('Colin Yarrow');
  await whoCan.getByRole('button', { name: 'Take back from Colin Yarrow' }).click();
  await expect(whoCan).toContainText('Only you.');
  await supervisor.reload();
  await expect(nothingHere(supervisor)).toBeVisible();

  // A boundary, written where there is no signal: kept on the phone, sent by itself, and theirs alone.
  await page.goto('/demo/me/boundaries');
  await axe(page);
  await page.getByRole('link', { name: 'Write one down' }).click();
  await expect(page.getByText('Leave out names')).toBeVisible();
  await axe(page);
  await page.context().setOffline(true);
  await page.getByText('Lifts', { exact: true }).click();
  await page.getByLabel('What happened, and what you did').fill('We took the bus together instead.');
  await page.getByRole('button', { name: 'Keep it' }).click();
  await expect(page.getByText('Saved on this phone.').first()).toBeVisible();
  await page.context().setOffline(false);
  const entry = page.getByRole('listitem').filter({ hasText: 'We took the bus together instead.' });
  await expect(entry).toContainText('Only you');
  await supervisor.goto('/demo/shared');
  await expect(region(supervisor, 'From boundary logs')).not.toContainText('We took the bus');
  await entry.getByRole('button', { name: /^Share the entry/ }).click();
  await entry.getByLabel('Let somebody see it').selectOption({ label: 'Colin Yarrow (Supervises you)' });
  await entry.getByRole('button', { name: 'Let them see it' }).click();
  await expect(entry).toContainText('Shared with Colin Yarrow');
  await axe(page);
  await supervisor.reload();
  await expect(region(supervisor, 'From boundary logs')).toContainText('We took the bus together instead.');
  await entry.getByRole('button', { name: /^Remove the entry/ }).click();
  await expect(entry).toHaveCount(0);
  await page.getByRole('alertdialog', { name: 'Removed.' }).getByRole('button', { name: 'Undo' }).click();
  await expect(entry, 'back, and shared with nobody').toContainText('Only you');
  await supervisor.context().close();
});

test('two people look at the peer role, each alone and then together; hours, adjustments and the extra check-in find their readers', async ({
  page,
  browser,
  baseURL,
}) => {
  await page.setViewportSize(phone);
  await signInAs(page, 'Jas Plover', '/demo/competence');
  await axe(page);
  await page.getByLabel('With whom').selectOption({ label: 'Colin Yarrow' });
  await page.getByRole('button', { name: 'Open it' }).click();
  await expect(page.getByRole('heading', { name: 'Review with Colin Yarrow' })).toBeVisible();
  const address = new URL(page.url()).pathname;
  const choose = (of: Page, level: string) =>
    of.getByRole('group', { name: 'Being with people' }).getByText(level, { exact: true }).click();
  await choose(page, 'Confident');
  await page.getByLabel('Being with people: an example').fill('I wait longer before I speak.');
  await page.getByRole('button', { name: 'Keep mine' }).click();
  await page.getByRole('checkbox', { name: /^I am ready/ }).click();
  await expect(page.getByText('You are ready.')).toBeVisible();
  await axe(page);

  const supervisor = await (await browser.newContext({ baseURL, viewport: desktop })).newPage();
  await signInAs(supervisor, 'Colin Yarrow', address);
  await expect(supervisor.getByText('Jas Plover is ready.')).toBeVisible();
  await expect(supervisor.getByText('I wait longer before I speak.')).toHaveCount(0);
  await choose(supervisor, 'Could teach it');
  await supervisor.getByRole('button', { name: 'Keep mine' }).click();
  await supervisor.getByRole('checkbox', { name: /^I am ready/ }).click();
  await expect(supervisor.getByText('I wait longer before I speak.')).toBeVisible();
  await axe(supervisor);
  await supervisor.getByLabel('What you agreed').fill('Jas shows a new starter how.');
  await supervisor.getByRole('button', { name: 'Keep it' }).click();
  await page.reload();
  await expect(page.getByText('Jas shows a new starter how.')).toBeVisible();
  await expect(page.getByText('Could teach it')).toBeVisible();
  await axe(page);

  // What a worker learned, with its hours, to print.
  await page.goto('/demo/me/learning');
  await axe(page);
  await page.getByRole('button', { name: 'Add a course' }).click();
  await page.getByLabel('What the course is called').fill('Mental health first aid');
  await page.getByLabel('Hours').fill('7.5');
  await page.getByRole('button', { name: 'Keep it' }).click();
  await expect(region(page, 'Courses')).toContainText('7.5 hours');
  await page.emulateMedia({ media: 'print' });
  await expect(region(page, 'Who can see it')).toBeHidden();
  await expect(page.getByText('Mental health first aid')).toBeVisible();
  await page.emulateMedia({ media: 'screen' });

  // What makes work possible: for the line manager, and not for the coordinator who named them.
  await page.goto('/demo/me/terms');
  await page.getByRole('button', { name: 'Write one down' }).click();
  await page.getByLabel('What helps').fill('A desk away from the door.');
  await page.getByRole('button', { name: 'Keep it' }).click();
  await expect(page.getByText('A desk away from the door.')).toBeVisible();
  await axe(page);
  await supervisor.goto('/demo/team');
  await supervisor.getByRole('main').getByRole('link', { name: 'Jas Plover' }).first().click();
  await supervisor.getByRole('link', { name: 'Hours and room' }).click();
  await expect(supervisor.getByText('A desk away from the door.')).toBeVisible();
  await supervisor.getByRole('button', { name: 'Change what was agreed' }).click();
  await supervisor.getByLabel('People to walk with').fill('5');
  await axe(supervisor);
  await supervisor.getByRole('button', { name: 'Keep it' }).click();
  await expect(region(supervisor, 'What was agreed')).toContainText('Agreed with the worker.');
  const terms = new URL(supervisor.url()).pathname.replace('/team/', '/accounts/');

  // The extra check-in of a new worker: on the supervisor's Today until they had it.
  await supervisor.goto('/demo');
  const due = region(supervisor, 'An extra check-in is due');
  await due.getByRole('button', { name: 'We had it: Dee Sandpiper' }).click();
  await expect(due).toHaveCount(0);
  await supervisor.context().close();

  const coordinator = await (await browser.newContext({ baseURL, viewport: desktop })).newPage();
  await signInAs(coordinator, 'Nell Campion', terms);
  await expect(coordinator.getByText('Adjustments are for the worker and their line manager.')).toBeVisible();
  await expect(coordinator.getByText('A desk away from the door.')).toHaveCount(0);
  await axe(coordinator);
  await coordinator.context().close();
});
