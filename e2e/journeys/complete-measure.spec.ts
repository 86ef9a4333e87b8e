import {
  axe,
  type BrowserContext,
  desktop,
  expect,
  type Page,
  phone,
  scrollsSideways,
  signInAs,
  test,
} from '../fixtures.ts';
import { shellIsKept } from '../kept-shell.ts';
import { setPin } from '../without-signal.ts';

test.use({ viewport: phone });

/** By the keyboard, so that nothing which lies over the page can be in the way. */
const choose = async (page: Page, name: string | RegExp) => {
  const answer = page.getByRole('radio', { name, exact: true });
  await answer.focus();
  await page.keyboard.press('Space');
  await expect(answer).toBeChecked();
};

const next = (page: Page) => page.getByRole('button', { name: 'Next' }).click();

const openMeasures = async (page: Page, name: string) => {
  await page.getByRole('navigation').getByRole('link', { name: 'My people' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'People you walk with' })).toBeVisible();
  await page.getByRole('link', { name, exact: true }).first().click();
  await page.getByRole('link', { name: 'Do a measure' }).click();
  await expect(page.getByRole('heading', { level: 1, name: /^Measures with/ })).toBeVisible();
};

const openWay = async (page: Page, measure: string, way: string) => {
  await page.getByRole('link', { name: measure, exact: true }).click();
  await page.getByRole('link', { name: way, exact: true }).click();
};

const score = (page: Page) => page.getByRole('definition').first();

const ons4 = 'Personal wellbeing, four questions';
const ucla3 = 'UCLA loneliness scale, three items';

test('a measure is completed together, stopped and gone on with, compared with last time and talked about', async ({
  page,
}) => {
  await signInAs(page, 'Amina Kestrel');
  await openMeasures(page, 'Maya Ember');
  await axe(page);
  await page.getByRole('link', { name: ucla3, exact: true }).click();
  await axe(page);
  await page.getByRole('link', { name: 'Together, on this phone', exact: true }).click();
  await expect(page.getByText('1 of 3')).toBeVisible();
  await choose(page, 'Often');
  await axe(page);
  await next(page);
  await expect(page.getByRole('group', { name: 'How often do you feel left out?' })).toBeVisible();
  await choose(page, 'Often');
  await page.getByRole('link', { name: 'Another way' }).click();

  await page.getByRole('link', { name: 'Together, on this phone', exact: true }).click();
  await expect(page.getByText('Your words are still here.')).toBeVisible();
  await expect(page.getByText('3 of 3')).toBeVisible();
  await choose(page, 'Often');
  await next(page);
  await expect(page.getByRole('heading', { name: 'That is all of them' })).toBeFocused();
  await axe(page);
  await page.getByRole('button', { name: 'Save measure' }).click();
  await expect(score(page)).toHaveText('9');
  await expect(page.getByText('This is the first time')).toBeVisible();

  await openMeasures(page, 'Maya Ember');
  await openWay(page, ucla3, 'Together, on this phone');
  await page.getByRole('button', { name: 'All on one page' }).click();
  await page
    .getByRole('group', { name: /lack companionship/ })
    .getByRole('radio', { name: 'Hardly ever' })
    .press('Space');
  await page
    .getByRole('group', { name: /left out/ })
    .getByRole('radio', { name: 'Often' })
    .press('Space');
  await page
    .getByRole('group', { name: /isolated/ })
    .getByRole('radio', { name: 'Some of' })
    .press('Space');
  await expect(page.getByText('3 of 3 answered')).toBeVisible();
  await axe(page);
  await page.getByRole('button', { name: 'Save measure' }).click();
  await expect(score(page)).toHaveText('6');
  await expect(page.getByText(/^3 points down since/)).toBeVisible();
  const topics = page.getByRole('group', { name: 'What would you both like to talk about?' });
  await expect(topics.getByRole('checkbox').first(), 'what moved most comes first').toHaveAccessibleName(
    'How often do you feel that you lack companionship?',
  );
  await expect(topics.getByText('Now: Hardly ever or never. Last time: Often')).toBeVisible();
  await axe(page);
  await topics.getByRole('checkbox').first().press('Space');
  await page.getByLabel('What does Maya make of it?').fill('I have someone to eat with now.');
  await page.getByRole('button', { name: 'Keep this' }).click();
  const talked = page.getByRole('region', { name: 'What you talked about' });
  await expect(talked.getByText('I have someone to eat with now.')).toBeVisible();
  await expect(talked.getByText('How often do you feel that you lack companionship?')).toBeVisible();

  await page.getByRole('button', { name: 'Take this measure back' }).press('Enter');
  await expect(page.getByText('This measure was taken back')).toBeVisible();
  await axe(page);
  await page.getByRole('button', { name: 'Bring it back' }).press('Enter');
  await expect(score(page)).toHaveText('6');
});

test('a measure just saved can be undone at once', async ({ page }) => {
  await signInAs(page, 'Amina Kestrel');
  await openMeasures(page, 'Joel Thistle');
  await openWay(page, 'How was today', 'Together, on this phone');
  await choose(page, 'So-so');
  await axe(page);
  await page.getByRole('button', { name: 'Save measure' }).click();
  await expect(score(page)).toHaveText('So-so');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('heading', { name: 'Measures with Joel' })).toBeVisible();
  await expect(page.getByRole('listitem').filter({ hasText: 'How was today' })).not.toContainText(/last done.*today/);
});

test('what changed is told at the ending in the person’s own words, and stands on their page as they said it', async ({
  page,
}) => {
  await signInAs(page, 'Amina Kestrel');
  // Whoever comes from what could be asked finds it first, under the name it had there.
  const asked = page.getByRole('region', { name: 'Could be asked', exact: true }).getByRole('listitem').first();
  await expect(asked).toContainText(' at ');
  const [measure = ''] = /\S+(?= at )/.exec((await asked.allInnerTexts()).join()) ?? [];
  await asked.getByRole('link').click();
  const first = page.getByRole('region', { name: 'What you can use' }).getByRole('listitem').first();
  await expect(first).toContainText('Could be asked at');
  expect(measure).not.toBe('');
  await expect(first).toContainText(measure);

  await openMeasures(page, 'Joel Thistle');
  await openWay(page, 'What changed', 'Together, on this phone');
  await page.getByRole('textbox', { name: 'What is different for you now?' }).fill('I cook twice a week.');
  await page.getByRole('button', { name: 'All on one page' }).click();
  await page.getByRole('textbox', { name: 'What helped with that?' }).fill('Somebody who had been there.');
  await expect(page.getByRole('radio', { name: 'At the ending' })).toBeChecked();
  await page.getByRole('button', { name: 'Save measure' }).click();
  await expect(page.getByRole('blockquote').first()).toContainText('I cook twice a week.');
  await page.goto(page.url().replace(/measures\/done\/.*/, 'outcomes'));
  const told = page.getByRole('region', { name: 'What changed', exact: true });
  await expect(told).toContainText('I cook twice a week.');
  await expect(told).toContainText('Somebody who had been there.');
  await expect(told.getByRole('img'), 'words are no picture').toHaveCount(0);
});

const madeLink = async (page: Page): Promise<string> => {
  await page.getByRole('button', { name: 'Make the link' }).click();
  await expect(page.getByRole('img', { name: /square to scan/ })).toBeVisible();
  return page.getByLabel('Link', { exact: true }).inputValue();
};

const openAlone = async (context: BrowserContext, link: string): Promise<Page> => {
  const alone = await context.newPage();
  await alone.goto(link);
  return alone;
};

test('a person answers alone by a link, comes back half-way, and the used link gives nothing away', async ({
  page,
  browser,
}) => {
  await signInAs(page, 'Amina Kestrel');
  await openMeasures(page, 'Dilys Lapwing');
  await openWay(page, ons4, 'Dilys alone, by a link');
  await axe(page);
  const link = await madeLink(page);
  expect(link).toMatch(/\/demo\/answer#[\w-]{43}$/);
  await axe(page);
  await page.getByRole('button', { name: 'I have passed it on' }).click();
  await expect(page.getByRole('region', { name: 'Links that are open' }).getByText(ons4)).toBeVisible();

  const theirs = await browser.newContext({ viewport: { width: 320, height: 640 } });
  const scripts: string[] = [];
  theirs.on('request', (request) => scripts.push(request.url()));
  let alone = await openAlone(theirs, link);
  await expect(alone.getByRole('heading', { level: 1, name: ons4 })).toBeVisible();
  await expect(alone.getByText('There are 4 questions.')).toBeVisible();
  await expect(alone.locator('body'), 'nobody is named').not.toContainText(/Dilys|Lapwing|Amina|Kestrel|Wayside/);
  expect(scripts.filter((url) => /signed-in-shell|english|score-drawing|zod/.test(url))).toEqual([]);
  await axe(alone);
  await alone.getByRole('button', { name: 'Begin' }).click();
  await expect(alone.getByRole('group', { name: /how satisfied/ }).locator('legend')).toBeFocused();
  await choose(alone, '7');
  expect(await scrollsSideways(alone)).toBe(false);
  await axe(alone);
  await alone.keyboard.press('Enter');
  await expect(alone.getByRole('group', { name: /worthwhile/ }).locator('legend')).toBeFocused();
  await theirs.setOffline(true);
  await alone.keyboard.press('8');
  await expect(alone.getByText('Not kept yet. Your answers stay on this page, and we try again.')).toBeVisible();
  await theirs.setOffline(false);
  await expect(alone.getByText('Kept. You can stop here and come back.')).toBeVisible({ timeout: 20_000 });
  await alone.close();

  alone = await openAlone(theirs, link);
  await alone.getByRole('button', { name: 'Go on where you stopped' }).click();
  await expect(alone.getByText('3 of 4')).toBeVisible();
  await alone.getByRole('button', { name: 'Leave this one out' }).click();
  await choose(alone, '2');
  await next(alone);
  await expect(alone.getByText(/^1 question has no answer/)).toBeVisible();
  await axe(alone);
  await theirs.setOffline(true);
  await alone.getByRole('button', { name: 'Send my answers' }).click();
  await expect(alone.getByText('No answer. Check your connection and try again')).toBeVisible();
  await theirs.setOffline(false);
  await alone.getByRole('button', { name: 'Send my answers' }).click();
  await expect(alone.getByRole('heading', { name: 'Thank you. Your answers have been sent.' })).toBeFocused();
  expect(new URL(alone.url()).hash).toBe('');
  await axe(alone);

  const gone = async (address: string): Promise<string> => {
    const late = await openAlone(theirs, address);
    await expect(late.getByRole('heading', { name: 'This link does not open anything' })).toBeVisible();
    await axe(late);
    const said = (await late.locator('main').textContent()) ?? '';
    await late.close();
    return said;
  };
  const used = await gone(link);
  expect(used).not.toContain(ons4);
  expect(await gone(`${link.slice(0, -1)}${link.endsWith('A') ? 'B' : 'A'}`), 'an altered link looks the same').toBe(
    used,
  );
  expect(await gone(link.replace(/#.*/, '')), 'and so does half a link').toBe(used);
  await theirs.close();

  await openMeasures(page, 'Dilys Lapwing');
  await expect(page.getByRole('region', { name: 'Links that are open' })).toBeHidden();
  const back = page.getByRole('region', { name: 'Answered alone, not talked about yet' });
  await back.getByRole('link', { name: ons4 }).click();
  await expect(page.getByText('Satisfied with life')).toBeVisible();
  await expect(score(page)).toHaveText('7');
  await expect(page.getByText('alone · Dilys’s view')).toBeVisible();
});

test('the worker’s own view stands beside the person’s, and neither takes the place of the other', async ({ page }) => {
  await signInAs(page, 'Amina Kestrel');
  await openMeasures(page, 'Maya Ember');
  await openWay(page, 'How was today', 'Together, on this phone');
  await choose(page, 'Good');
  await page.getByRole('button', { name: 'Save measure' }).click();
  await expect(score(page)).toHaveText('Good');
  await openMeasures(page, 'Maya Ember');
  await openWay(page, 'How was today', 'How I see it');
  await choose(page, 'Hard');
  await page.getByRole('button', { name: 'Save measure' }).click();
  await expect(score(page)).toHaveText('Hard');
  await expect(page.getByText('alone · the worker’s view')).toBeVisible();
  await expect(page.getByText(/^As Maya saw it on .*: Good\.$/)).toBeVisible();
  await axe(page);
});

test('a closed link opens nothing any more, and says so to whoever is answering', async ({ page, browser }) => {
  await signInAs(page, 'Amina Kestrel');
  await openMeasures(page, 'Sam Oriole');
  await openWay(page, ucla3, 'Sam alone, by a link');
  const link = await madeLink(page);
  const theirs = await browser.newContext();
  const alone = await openAlone(theirs, link);
  await alone.getByRole('button', { name: 'Begin' }).click();
  await page.getByRole('button', { name: 'I have passed it on' }).click();
  await page.getByRole('button', { name: `Close the link: ${ucla3}` }).click();
  await expect(page.getByText('The link is closed.')).toBeVisible();
  await choose(alone, 'Often');
  // Read out, because the page changed under the one who was answering.
  await expect(alone.getByRole('heading', { name: 'This link does not open anything' })).toBeFocused();
  await alone.reload();
  await expect(alone.getByRole('heading', { name: 'This link does not open anything' })).toBeVisible();
  await theirs.close();
});

test('an answer about staying alive shows whom to ring first, to the person and to the worker', async ({
  page,
  browser,
}) => {
  await page.setViewportSize(desktop);
  await signInAs(page, 'Nell Campion', '/demo/organisation/measures/phq_9');
  await page.getByRole('button', { name: 'Offer it' }).click();
  await expect(page.getByRole('button', { name: 'Offer it' })).toBeHidden();
  await page.setViewportSize(phone);

  await signInAs(page, 'Amina Kestrel');
  await openMeasures(page, 'Ren Alder');
  await openWay(page, 'Patient Health Questionnaire, 9 items', 'Ren alone, by a link');
  const link = await madeLink(page);
  const theirs = await browser.newContext({ viewport: phone });
  const alone = await openAlone(theirs, link);
  await alone.getByRole('button', { name: 'Begin' }).click();
  await alone.getByRole('button', { name: 'All on one page' }).click();
  await alone
    .getByRole('group', { name: /better off dead/ })
    .getByRole('radio', { name: 'Several days' })
    .press('Space');
  await axe(alone);
  await alone.getByRole('button', { name: 'Send my answers' }).click();
  await expect(alone.getByRole('link', { name: /999/ })).toHaveAttribute('href', 'tel:999');
  await expect(alone.getByText('You do not have to be alone with this')).toBeVisible();
  await axe(alone);
  await theirs.close();

  await openMeasures(page, 'Ren Alder');
  const back = page.getByRole('region', { name: 'Answered alone, not talked about yet' });
  await expect(back.getByText('Talk today')).toBeVisible();
  await back.getByRole('link', { name: /^Patient Health/ }).click();
  const first = page.getByRole('region', { name: 'Before anything else' });
  await expect(first.getByRole('link', { name: /999/ })).toBeVisible();
  await expect(page.getByRole('main').getByRole('region').first()).toHaveAccessibleName('Before anything else');
  await expect(first.getByRole('link', { name: 'Raise a concern' })).toHaveAttribute(
    'href',
    /\/demo\/people\/per_[\w-]+\/concern\?measure=out_[\w-]+$/,
  );
  await axe(page);
});

test('answers come in from paper by the number of the question, and a score by itself', async ({ page }) => {
  const qpr = 'Questionnaire about the Process of Recovery, 15 items';
  await signInAs(page, 'Amina Kestrel');
  await openMeasures(page, 'Callum Bramble');
  await page.getByRole('link', { name: qpr, exact: true }).click();
  await expect(page.getByText('Its questions cannot be shown here')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Together, on this phone' })).toBeHidden();
  await axe(page);
  await page.getByRole('link', { name: 'From paper', exact: true }).click();
  await expect(page.getByText('0 of 15 answered')).toBeVisible();
  for (let number = 1; number <= 12; number += 1)
    await page
      .getByRole('group', { name: `Question ${number}`, exact: true })
      .getByRole('radio', { name: '3' })
      .press('3');
  await expect(page.getByText('12 of 15 answered')).toBeVisible();
  await axe(page);
  await page.getByRole('button', { name: 'Save measure' }).click();
  await expect(page.getByText('from paper · Callum’s view')).toBeVisible();
  await expect(score(page), 'three may be missing').toHaveText('45');

  await openMeasures(page, 'Callum Bramble');
  await openWay(page, qpr, 'Only the score');
  await page.getByRole('textbox', { name: 'Recovery' }).fill('61');
  await page.getByRole('button', { name: 'Save score' }).click();
  await expect(page.getByText('This is outside of what the measure gives. You wrote 61.').first()).toBeVisible();
  await axe(page);
  await page.getByRole('textbox', { name: 'Recovery' }).fill('42');
  await page.getByRole('button', { name: 'Save score' }).click();
  await expect(score(page)).toHaveText('42');
  await expect(page.getByText(/^3 points down since/)).toContainText('Less than 5 could be chance.');
});

test.describe('without signal', () => {
  test.use({ serviceWorkers: 'allow' });

  test('a measure completed together waits on the phone, is compared there, and sends itself', async ({
    page,
    context,
  }) => {
    await signInAs(page, 'Amina Kestrel');
    await setPin(page);
    await page.goto('/demo');
    await shellIsKept(page);
    await context.setOffline(true);
    await openMeasures(page, 'Maya Ember');
    await openWay(page, ucla3, 'Together, on this phone');
    for (const answer of ['Often', 'Some of the time', 'Some of the time']) {
      await choose(page, answer);
      await next(page);
    }
    await page.getByRole('button', { name: 'Save measure' }).click();
    await expect(page.getByText('Saved on this phone.').first()).toBeVisible();
    await expect(score(page)).toHaveText('7');
    await page.getByLabel('What does Maya make of it?').fill('A long week, and still here.');
    await page.getByRole('button', { name: 'Keep this' }).click();
    await expect(page.getByText('A long week, and still here.').first()).toBeVisible();
    await expect(page.getByRole('link', { name: '2 waiting: saved on this phone' })).toBeVisible();
    await context.setOffline(false);
    await expect(page.getByRole('link', { name: 'All sent' })).toBeVisible({ timeout: 30_000 });
    await page.reload();
    await expect(score(page)).toHaveText('7');
    await expect(page.getByRole('region', { name: 'What you talked about' })).toContainText(
      'A long week, and still here.',
    );
  });
});
