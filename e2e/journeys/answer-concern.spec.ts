import { axe, expect, type Page, signInAs, test } from '../fixtures.ts';

const raise = async (page: Page, words: string): Promise<string> => {
  await signInAs(page, 'Jas Plover');
  await page.getByRole('link', { name: 'Worried about someone’s safety?' }).filter({ visible: true }).click();
  await page.getByLabel('What happened?').fill(words);
  await page.getByLabel('Who then?').fill('A neighbour of someone I walk with');
  await page.getByRole('button', { name: 'Send what I have' }).click();
  await expect(page.getByRole('heading', { name: /^Nobody has answered yet/ })).toBeVisible();
  return new URL(page.url()).pathname;
};

test('a coordinator names who answers, changes the numbers and the times, and never sees what was told', async ({
  page,
  browser,
  baseURL,
}) => {
  await signInAs(page, 'Nell Campion');
  await page.getByRole('navigation').getByRole('link', { name: 'Organisation' }).click();
  await page.getByRole('link', { name: 'Who answers concerns' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Who answers concerns' })).toBeVisible();
  await axe(page);

  const leads = page.getByRole('form', { name: 'Leads and deputies' });
  const name = async (who: string, part: string, team: string) => {
    await leads.getByRole('button', { name: 'Name somebody' }).click();
    const last = leads.getByRole('group').last();
    await last.getByLabel('Who').selectOption({ label: who });
    await last.getByLabel('As').selectOption({ label: part });
    await last.getByLabel('Only for one team').selectOption({ label: team });
  };
  await name('Colin Yarrow', 'Deputy', 'Harbour team');
  await name('Saskia Juniper', 'Deputy', 'All teams');
  await leads.getByRole('button', { name: 'Save who answers' }).click();
  await expect(page.getByText('Saved.').first()).toBeVisible();

  const numbers = page.getByRole('form', { name: 'Numbers to ring' });
  await numbers.getByRole('button', { name: 'Add a number' }).click();
  await numbers.getByLabel('What it is for').last().fill('Our lead, until ten at night');
  await numbers.getByLabel('Number', { exact: true }).last().fill('01632 960 200');
  await numbers.getByRole('button', { name: 'Save the numbers' }).click();
  await expect(
    page.getByRole('list', { name: 'Who to ring' }).getByRole('link', { name: /01632 960 200/ }),
  ).toBeVisible();

  const ladder = page.getByRole('form', { name: 'If nobody answers' });
  await ladder.getByLabel('The deputies again, after').fill('30');
  await ladder.getByRole('button', { name: 'Save the times' }).click();
  await page.reload();
  await expect(ladder.getByLabel('The deputies again, after')).toHaveValue('30');

  const workers = await (await browser.newContext({ baseURL })).newPage();
  await raise(workers, 'I heard shouting behind the door, and then nothing.');
  await expect(workers.getByRole('link', { name: /01632 960 200/ })).toHaveAttribute('href', 'tel:01632960200');
  await workers.context().close();
});

test('whoever answers takes it, decides with reasons, gives things to do and takes a tick back, closes and opens again', async ({
  page,
  browser,
  baseURL,
}) => {
  const workers = await (await browser.newContext({ baseURL })).newPage();
  const path = await raise(workers, 'Somebody waits for her at the bus stop every evening.');

  await signInAs(page, 'Colin Yarrow');
  await page
    .getByRole('navigation')
    .getByRole('link', { name: /^Concerns/ })
    .click();
  await expect(page.getByRole('heading', { level: 1, name: 'Concerns' })).toBeVisible();
  await axe(page);
  await page.goto(path);
  await expect(page.getByRole('list', { name: 'Who was told, and how' })).toContainText('Colin Yarrow');
  await axe(page);
  await page.getByRole('button', { name: 'I have this' }).click();
  await expect(page.getByText('With Colin Yarrow')).toBeVisible();

  await expect(page.getByText(/^Waits for your decision since [^.]+\.\d\d$/)).toBeVisible();
  await page.getByRole('button', { name: 'Decide', exact: true }).click();
  await page.getByRole('button', { name: 'Keep the decision' }).click();
  await expect(page.getByRole('textbox', { name: 'Why?' })).toHaveAttribute('aria-invalid', 'true');
  await axe(page);
  await page.getByText('Tell the council’s adult safeguarding', { exact: true }).click();
  await page.getByRole('textbox', { name: 'Why?' }).fill('She cannot avoid the stop, and it has gone on for weeks.');
  await page.getByRole('button', { name: 'Keep the decision' }).click();
  await expect(page.getByText('She cannot avoid the stop, and it has gone on for weeks.')).toBeVisible();
  await expect(page.getByText(/^Waits for your decision/)).toHaveCount(0);

  // What waits for whoever has it is said where it is done, in the list, and on Today, and goes when it is done.
  const steps = page.getByRole('region', { name: 'What to do' });
  const council = steps.getByRole('listitem').filter({ hasText: 'Tell the council, or say why not' });
  await expect(council).toContainText(/Waits for you to tell the council since .+\. Best by .+\./);
  await page.goto('/demo/concerns');
  const held = page.getByRole('list', { name: /waits? for your next step$/ });
  await expect(held).toContainText('Waits for you to tell the council since');
  await page.goto('/demo');
  await page.getByRole('link', { name: /waits? for your next step$/ }).click();
  await page.goto(path);
  await council.getByRole('button', { name: 'Say which' }).click();
  await page.getByRole('group', { name: 'Has the council been told?' }).getByText('Yes', { exact: true }).click();
  await page.getByLabel('Whom there, and under which number?').fill('The adult safeguarding desk, number 4417');
  await axe(page);
  await page.getByRole('button', { name: 'Keep it', exact: true }).click();
  await expect(page.getByText('The council knows')).toBeVisible();
  await expect(council).not.toContainText('Waits');

  await page.getByRole('button', { name: 'Say which' }).click();
  await page.getByRole('group', { name: 'Do they know what is being done?' }).getByText('No', { exact: true }).click();
  await page.getByLabel('Why not?').fill('Nobody has spoken to her yet.');
  await page.getByRole('button', { name: 'Keep it', exact: true }).click();
  await expect(page.getByText('The person does not know')).toBeVisible();

  await page.getByRole('button', { name: 'Add something to do' }).click();
  await page.getByLabel('What is to be done?').fill('Ring the council before noon');
  await axe(page);
  await page.getByRole('button', { name: 'Add it', exact: true }).click();
  const toDo = page.getByRole('checkbox', { name: 'Ring the council before noon' });
  await toDo.click();
  await expect(toDo).toBeChecked();
  await page.getByRole('button', { name: 'Undo' }).last().click();
  await expect(toDo).not.toBeChecked();
  await page.getByLabel('Hand on: Ring the council before noon').selectOption({ label: 'Jas Plover' });
  await expect(page.getByText('Jas Plover does this now.')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).last().click();
  await expect(page.getByRole('list', { name: 'Who does what' })).toContainText('Colin Yarrow');

  await page.getByRole('button', { name: 'Offer', exact: true }).click();
  await page.getByRole('button', { name: 'Offer it' }).click();
  await expect(page.getByText('Offered a talk afterwards')).toBeVisible();
  await steps.getByRole('button', { name: 'Close', exact: true }).click();
  await page.getByRole('button', { name: 'Close it' }).click();
  const incident = page.getByRole('group', { name: 'Is it a serious incident for the Charity Commission?' });
  await expect(incident.getByText('Choose one.')).toBeVisible();
  await incident.getByText('Not for us to report', { exact: true }).click();
  await axe(page);
  await page.getByRole('button', { name: 'Close it' }).click();
  await expect(page.getByText('Closed it. Serious incident? Not for us to report')).toBeVisible();
  await expect(page.getByText('Closed', { exact: true })).toBeVisible();
  await axe(page);

  await workers.reload();
  await expect(workers.getByRole('heading', { name: 'Closed' })).toBeVisible();
  await expect(workers.getByText('Colin Yarrow offers to talk it through with you.')).toBeVisible();
  await expect(workers.getByText('She cannot avoid the stop')).toHaveCount(0);
  await workers.getByRole('button', { name: 'Add something' }).click();
  await workers.getByLabel('What do you want to add?').fill('He was there again tonight.');
  await workers.getByRole('button', { name: 'Add it' }).click();
  await expect(workers.getByRole('heading', { name: /^Nobody has answered yet/ })).toBeVisible();
  await workers.context().close();

  await page.reload();
  await expect(page.getByText('He was there again tonight.').first()).toBeVisible();
  await page.getByRole('button', { name: 'I have this' }).click();
  await expect(page.getByText('With Colin Yarrow')).toBeVisible();
});

test('nobody else comes to a concern by its address, nor is told that there is one', async ({
  page,
  browser,
  baseURL,
}) => {
  const workers = await (await browser.newContext({ baseURL })).newPage();
  const path = await raise(workers, 'Words for those who answer, and nobody else.');
  await workers.context().close();

  await signInAs(page, 'Dee Sandpiper', path);
  await expect(page.getByRole('heading', { name: 'There is nothing at this address' })).toBeVisible();
  const heard = page.waitForResponse((answer) => answer.url().includes('concern.waiting'));
  await page.goto('/demo');
  await heard;
  await expect(page.getByRole('navigation').getByRole('link', { name: 'Supervision' })).toBeVisible();
  await expect(page.getByRole('navigation').getByRole('link', { name: /^Concerns/ })).toHaveCount(0);
});
