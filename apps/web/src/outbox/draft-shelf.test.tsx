// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import { Button } from '../ui/button.tsx';
import { DraftShelfProvider } from '../ui/draft-shelf.ts';
import { Form, useSchemaForm } from '../ui/form.tsx';
import { KitWordsProvider } from '../ui/kit-words.tsx';
import { TextField } from '../ui/text-field.tsx';
import { prepareToasts, ToastProvider } from '../ui/toast.tsx';
import { english } from '../words/english.ts';
import { openStore, openWithKey, type Who } from './device.ts';
import { deviceShelf, discardDraft, draftToSend } from './draft-shelf.ts';
import { type OpenPlace, openPlace } from './open-device.ts';
import { importKey, randomBytes } from './seal.ts';

const kitWords = { ...english.ui, draft: () => english.ui.draft, draftEarlier: () => english.ui.draftEarlier };
const words = { summaryTitle: '', fieldError: () => '', refusal: () => ({ message: 'Not now.', fields: {} }) };

function NoteForm({ draft, onSubmit }: { draft: string; onSubmit: () => void }) {
  const form = useSchemaForm(z.object({ note: z.string() }), { note: '' });
  return (
    <Form form={form} words={words} onSubmit={onSubmit} draft={draft}>
      <TextField name="note" label="Note" />
      <Button type="submit">Save</Button>
    </Form>
  );
}

const open = (draft: string, onSubmit: () => void = () => {}) => {
  const { unmount } = render(
    <DraftShelfProvider value={deviceShelf}>
      <KitWordsProvider words={kitWords}>
        <ToastProvider>
          <NoteForm draft={draft} onSubmit={onSubmit} />
        </ToastProvider>
      </KitWordsProvider>
    </DraftShelfProvider>,
  );
  return { ...userEvent.setup(), leave: unmount };
};

const note = () => screen.getByLabelText<HTMLInputElement>('Note');
const raw = randomBytes(32);
const key = await importKey(raw);
const tag = 'a place';
const who = { accountId: 'account_1' } as Who;

/** The same place of the same account as another tab has it open. */
const otherTab = async (): Promise<OpenPlace> =>
  openPlace(
    { accountId: who.accountId, tag, store: await openStore(), key },
    { send: async () => ({ kind: 'no_answer' }), onChange: () => {} },
  );

const kept = (name: string, text: string, keptAt = 1) => ({
  name,
  values: { note: text },
  path: '/people',
  title: 'Note',
  keptAt,
});

const textsOf = async (tab: OpenPlace, name: string): Promise<unknown[]> =>
  (await tab.drafts.list())
    .filter((each) => each.name.startsWith(name))
    .map(({ values }) => values.note)
    .sort();

beforeAll(prepareToasts);

// First: nothing has opened the device yet.
it('keeps words while the device is not open, sends and discards, and loses none when it opens at last', async () => {
  const tab = await otherTab();
  await tab.drafts.keep(kept('early', 'from yesterday'), []);
  await tab.drafts.keep(kept('empty', 'from the day before'), []);

  let tries = 0;
  const person = open('tried', () => {
    tries += 1;
    throw new Error('no answer');
  });
  await person.type(note(), 'Said twice');
  for (const many of [1, 2]) {
    await person.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(tries).toBe(many), { timeout: 3_000 });
  }
  expect(window.dispatchEvent(new Event('beforeunload', { cancelable: true }))).toBe(false);
  person.leave();

  const first = open('early');
  await first.type(note(), 'from today');
  first.leave();
  const again = open('early');
  await waitFor(() => expect(note().value).toBe('from today'));
  again.leave();

  const left = open('dropped');
  await left.type(note(), 'not wanted');
  left.leave();
  const back = open('dropped');
  await back.click(await screen.findByRole('button', { name: english.ui.draftDiscard }));
  await waitFor(() => expect(note().value).toBe(''));
  back.leave();

  const waiting = open('early');
  expect(await openWithKey(await openStore(), tag, raw, async () => who)).toBe(true);
  await waiting.click(await screen.findByRole('button', { name: english.ui.draftBringBack }));
  await waitFor(() => expect(note().value).toBe('from yesterday'));
  await waitFor(async () => expect(await textsOf(tab, 'early')).toEqual(['from today', 'from yesterday']));
  expect(await textsOf(tab, 'tried')).toEqual(['Said twice']);
  expect(await textsOf(tab, 'dropped')).toEqual([]);
  waiting.leave();

  open('empty');
  await waitFor(() => expect(note().value).toBe('from the day before'));
});

it('two tabs that write the same thing keep both, and saving one leaves the other', async () => {
  const tab = await otherTab();
  const mine = open('shared');
  await mine.type(note(), 'Mine');
  await waitFor(async () => expect(await textsOf(tab, 'shared')).toEqual(['Mine']));
  // The other tab began from what was kept here, and went on with it.
  const [row] = (await tab.drafts.kept()).filter(({ name }) => name === 'shared');
  if (row) await tab.drafts.keep(kept('shared', 'Mine, and theirs', 2), [row]);
  await mine.type(note(), ' and more');
  await waitFor(async () => expect(await textsOf(tab, 'shared')).toEqual(['Mine and more', 'Mine, and theirs']));
  // Taken along by a write that waits, only this form's own goes.
  const [along] = await draftToSend(tab, 'shared', { note: 'Mine and more' });
  await tab.outbox.add({ path: 'session.log', input: {}, about: { id: 'x', name: 'x' } }, along, null);
  await mine.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(async () => expect(await textsOf(tab, 'shared')).toEqual(['Mine, and theirs']));
});

it('a draft discarded from the list does not come back in its form, and Undo overwrites nothing newer', async () => {
  const tab = await otherTab();
  const person = open('listed');
  await person.type(note(), 'Old words');
  await waitFor(async () => expect(await textsOf(tab, 'listed')).toEqual(['Old words']));
  person.leave();
  const putBack = await discardDraft('listed');
  const again = open('listed');
  await waitFor(() => expect(note().value).toBe(''));
  await again.type(note(), 'New words');
  await waitFor(async () => expect(await textsOf(tab, 'listed')).toEqual(['New words']));
  await putBack();
  expect(await textsOf(tab, 'listed')).toEqual(['New words', 'Old words']);
});

it('a draft keeps its age however often it is opened', async () => {
  const tab = await otherTab();
  await tab.drafts.keep(kept('aged', 'Long ago', 5), []);
  for (const _ of [1, 2]) {
    const person = open('aged');
    await waitFor(() => expect(note().value).toBe('Long ago'));
    person.leave();
  }
  expect((await tab.drafts.list()).filter(({ name }) => name === 'aged').map(({ keptAt }) => keptAt)).toEqual([5]);
});
