import { axe, type Browser, expect, type Page, phone, signInAs } from '../fixtures.ts';
import { rowsIn } from '../kept-on-device.ts';
import { shellIsKept } from '../kept-shell.ts';
import { test } from '../moved-clock.ts';
import { setPin, unlock } from '../without-signal.ts';

const happened = 'Joel rang from the stairs: his brother has taken his bank card again.';

/** From any page: the first of the two taps. */
const worried = (page: Page) =>
  page.getByRole('link', { name: 'Worried about someone’s safety?' }).filter({ visible: true });

/** Somebody else, at their own desk, so many hours from now. */
async function someoneLater(browser: Browser, baseURL: string | undefined, hours: number, name: string): Promise<Page> {
  const context = await browser.newContext({ baseURL });
  await context.clock.setSystemTime(Date.now() + hours * 3_600_000);
  const page = await context.newPage();
  await signInAs(page, name);
  return page;
}

const rungsCome = (page: Page) => page.getByText(/^Nobody had answered by /);

test.describe('on a phone', () => {
  test.use({ viewport: phone, serviceWorkers: 'allow' });

  test('a concern told without signal says that nobody knows yet, outlives a reload, goes by itself, climbs to the top and is answered to its close', async ({
    page,
    context,
    browser,
    baseURL,
    moveClock,
  }) => {
    await signInAs(page, 'Amina Kestrel');
    await setPin(page);
    await page.goto('/demo');
    await shellIsKept(page);
    await context.setOffline(true);

    await worried(page).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Worried about someone’s safety?' })).toBeVisible();
    const numbers = page.getByRole('list', { name: 'Who to ring' });
    await expect(numbers.getByRole('link').first()).toHaveAttribute('href', 'tel:999');
    await expect(numbers.getByRole('link')).toHaveCount(3);
    await axe(page);

    await page.getByLabel('What happened?').fill(happened);
    await page.getByLabel('Who is it about?').selectOption({ label: 'Joel Thistle' });
    await expect(page.getByText('No signal: nobody is told until there is. If it cannot wait, ring.')).toBeVisible();
    await page.getByRole('button', { name: 'Say more, step by step' }).click();
    await page.getByLabel('When was it?').fill('This morning');
    await page.getByRole('button', { name: 'Send what I have' }).click();

    await expect(page.getByRole('heading', { level: 1, name: 'Not sent yet: nobody has been told' })).toBeVisible();
    await expect(numbers.getByRole('link').first()).toHaveAttribute('href', 'tel:999');
    await expect(page.getByText(happened)).toBeVisible();
    await expect(page.getByRole('link', { name: '1 waiting: saved on this phone' })).toBeVisible();
    await axe(page);

    await page.reload();
    await expect(numbers.getByRole('link').first()).toHaveAttribute('href', 'tel:999');
    await axe(page);
    await unlock(page);
    await expect(page.getByRole('heading', { level: 1, name: 'Not sent yet: nobody has been told' })).toBeVisible();

    await context.setOffline(false);
    await expect(page.getByRole('heading', { level: 1, name: 'About Joel Thistle' })).toBeVisible({ timeout: 30_000 });
    await expect(page.getByRole('heading', { name: /^Nobody has answered yet/ })).toBeVisible();
    await expect(page.getByText(/^Told so far: .*Colin Yarrow/)).toBeVisible();
    await expect(page.getByRole('link', { name: 'All sent' })).toBeVisible();
    await axe(page);

    const address = new URL(page.url()).pathname;
    const early = await someoneLater(browser, baseURL, 0, 'Nell Campion');
    await early.goto(address);
    await expect(early.getByRole('heading', { level: 1, name: 'There is nothing at this address' })).toBeVisible();
    await early.context().close();

    // An hour: the deputies again. Four hours: every lead. The next working morning: the coordinator.
    for (const [rungs, hours] of [1.1, 4.1].entries()) {
      moveClock(hours);
      const lead = await someoneLater(browser, baseURL, hours, 'Saskia Juniper');
      await lead.goto(address);
      await expect(lead.getByText(happened)).toBeVisible();
      await expect(rungsCome(lead)).toHaveCount(rungs + 1);
      await lead.context().close();
    }
    const longEnough = 100;
    moveClock(longEnough);
    const leads = await someoneLater(browser, baseURL, longEnough, 'Nell Campion');
    await leads
      .getByRole('navigation')
      .getByRole('link', { name: /^Concerns/ })
      .click();
    await leads.getByRole('link', { name: 'About Joel Thistle' }).click();
    await expect(leads.getByText(happened)).toBeVisible();
    await expect(rungsCome(leads)).toHaveCount(3);
    await leads.getByRole('button', { name: 'I have this' }).click();
    const steps = leads.getByRole('region', { name: 'What to do' });
    await steps.getByRole('button', { name: 'Write back' }).click();
    await leads.getByLabel('What may they know?').fill('The bank has stopped the card, and Joel knows.');
    await leads.getByRole('button', { name: 'Send it' }).click();
    await expect(steps.getByText('Decide first, with reasons.')).toBeVisible();
    await steps.getByRole('button', { name: 'Decide' }).click();
    await steps.getByText('We act ourselves', { exact: true }).click();
    await steps.getByLabel('Why?').fill('The bank has stopped the card.');
    await steps.getByRole('button', { name: 'Keep the decision' }).click();
    await expect(steps.getByText(/^Waits for you to offer a talk since .+\. It was best by .+\.$/)).toBeVisible();
    await steps.getByRole('button', { name: 'Close', exact: true }).click();
    await steps.getByText('No, it is not one', { exact: true }).click();
    await leads.getByRole('button', { name: 'Close it' }).click();
    await expect(leads.getByRole('heading', { name: 'Open it again' })).toBeVisible();
    await leads.context().close();

    const raiser = await someoneLater(browser, baseURL, longEnough, 'Amina Kestrel');
    await raiser.goto('/demo/concerns');
    await raiser.getByRole('link', { name: 'About Joel Thistle' }).click();
    await expect(raiser.getByRole('heading', { name: 'Closed' })).toBeVisible();
    await expect(raiser.getByText('The bank has stopped the card, and Joel knows.')).toBeVisible();
    await raiser.context().close();
  });

  test('danger now is two taps and a press away, with the emergency number before and beside it', async ({ page }) => {
    await signInAs(page, 'Amina Kestrel');
    await page.getByRole('navigation').getByRole('link', { name: 'My people' }).click();
    await page.getByRole('link', { name: 'Maya Ember', exact: true }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Maya Ember' })).toBeVisible();
    await worried(page).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Worried about Maya?' })).toBeVisible();
    await page.getByText('Yes', { exact: true }).click();
    await expect(page.getByText('Ring 999 first.')).toBeVisible();
    await page.getByRole('button', { name: 'Send what I have' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'About Maya Ember' })).toBeVisible();
    await expect(page.getByText('In danger now', { exact: true })).toBeVisible();
  });
});

test('a worry that comes up while a session is logged is told with that session, and a word begun is kept', async ({
  page,
}) => {
  await signInAs(page, 'Amina Kestrel');
  await page.getByRole('navigation').getByRole('link', { name: 'My people' }).click();
  await page.getByRole('link', { name: 'Dilys Lapwing', exact: true }).first().click();
  await expect(page.getByRole('heading', { level: 1, name: 'Dilys Lapwing' })).toBeVisible();
  await page.getByRole('main').getByRole('link', { name: 'Log', exact: true }).click();
  await page.getByRole('checkbox', { name: 'I am worried about someone’s safety' }).check();
  await page.getByRole('button', { name: 'Save session' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Worried about Dilys?' })).toBeVisible();
  await expect(page).toHaveURL(/concern\?session=ses_/);

  await page.getByRole('button', { name: 'Send what I have' }).click();
  await expect(page.getByRole('textbox', { name: 'What happened?' })).toHaveAttribute('aria-invalid', 'true');
  await page.getByLabel('What happened?').fill('There was a bruise she did not want to talk about.');
  await expect.poll(async () => (await rowsIn(page)).draft).toBe(1);
  await page.reload();
  await expect(page.getByLabel('What happened?')).toHaveValue('There was a bruise she did not want to talk about.');
  for (const words of [
    'When was it?',
    'Who may have done it?',
    'Could a child be at risk?',
    'What do they want to happen?',
    'Do they know that you are telling?',
    'How can the lead reach you?',
  ]) {
    await page.getByRole('button', { name: /^(Say more|Next)/ }).click();
    await expect(page.getByText(words).first()).toBeVisible();
  }
  await axe(page);
  await page.getByRole('button', { name: 'Send what I have' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'About Dilys Lapwing' })).toBeVisible();
  await page.getByRole('button', { name: 'Add something' }).click();
  await axe(page);
  await page.getByLabel('What is it about?').selectOption({ label: 'When was it?' });
  await page.getByLabel('What do you want to add?').fill('On Friday, she thinks.');
  await page.getByRole('button', { name: 'Add it' }).click();
  await expect(page.getByText('On Friday, she thinks.').first()).toBeVisible();

  await page.getByRole('link', { name: 'Open their page' }).click();
  await expect(page.getByRole('list', { name: 'Timeline' }).getByText('A concern was raised')).toBeVisible();
});
