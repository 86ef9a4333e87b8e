// @vitest-environment jsdom
import { render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { english } from '../words/english.ts';
import { Button } from './button.tsx';
import { ChipGroup, MultiChipGroup } from './chip-group.tsx';
import { Form, type FormWords, useSchemaForm } from './form.tsx';
import { KitWordsProvider } from './kit-words.tsx';
import { NumberField } from './number-field.tsx';
import { prepareToasts, ToastProvider } from './toast.tsx';

const Walk = z.object({
  minutes: z.number('out_of_range').min(1, 'out_of_range').max(1440, 'out_of_range'),
  place: z.string('choice_missing').min(1, 'choice_missing'),
  done: z.array(z.string()),
});
type WalkDone = z.output<typeof Walk>;

const words: FormWords = {
  summaryTitle: 'Some answers need another look',
  fieldError: ({ code, path, typed }) =>
    code === 'out_of_range' ? `Between 1 and 1,440. You wrote ${typed}.` : `Choose a ${path}.`,
  refusal: (error) => ({ message: (error as Error).message, fields: {} }),
};

type Send = (walk: WalkDone) => Promise<unknown> | unknown;

function WalkForm({ onSubmit, draft }: { onSubmit: Send; draft?: string }) {
  const form = useSchemaForm(Walk, { minutes: 45, place: '', done: ['talked'] });
  return (
    <Form form={form} words={words} onSubmit={onSubmit} draft={draft}>
      <ChipGroup name="place" label="Where" options={options('park', 'library')} />
      <NumberField name="minutes" label="Minutes" hint="Your best guess is fine." />
      <MultiChipGroup name="done" label="What we did" options={options('walked', 'talked')} />
      <Button type="submit">Save</Button>
    </Form>
  );
}

function options(...values: string[]) {
  return values.map((value) => ({ value, label: value }));
}

function open(onSubmit: Send = () => {}, draft?: string, said: (keptAt: number) => string = () => english.ui.draft) {
  const { unmount, container } = render(
    <KitWordsProvider words={{ ...kitWords, draft: said }}>
      <ToastProvider>
        <WalkForm onSubmit={onSubmit} draft={draft} />
      </ToastProvider>
    </KitWordsProvider>,
  );
  return { ...userEvent.setup(), leave: unmount, container };
}

const kitWords = { ...english.ui, draftEarlier: () => english.ui.draftEarlier };

const summary = () => screen.findByRole('region', { name: 'Some answers need another look' });

describe('a form with answers that need another look', () => {
  it('moves the focus to a summary that lists the errors in the order of the page', async () => {
    const person = open();
    await person.clear(screen.getByLabelText('Minutes'));
    await person.type(screen.getByLabelText('Minutes'), '2000');
    await person.click(screen.getByRole('button', { name: 'Save' }));
    expect(document.activeElement).toBe(await summary());
    expect(screen.getAllByRole('link').map((link) => link.textContent)).toEqual([
      'Choose a place.',
      'Between 1 and 1,440. You wrote 2000.',
    ]);
  });

  it('leads from the summary to the field, which says what is wrong and keeps what was typed', async () => {
    const person = open();
    await person.clear(screen.getByLabelText('Minutes'));
    await person.type(screen.getByLabelText('Minutes'), 'about 40');
    await person.click(screen.getByRole('button', { name: 'Save' }));
    await person.click(await screen.findByRole('link', { name: /You wrote about 40/ }));
    const minutes = screen.getByLabelText<HTMLInputElement>('Minutes');
    expect(document.activeElement).toBe(minutes);
    expect(minutes.value).toBe('about 40');
    expect(minutes.getAttribute('aria-invalid')).toBe('true');
    const says = (minutes.getAttribute('aria-describedby') ?? '').split(' ').map((id) => document.getElementById(id));
    expect(says.map((part) => part?.textContent)).toEqual([
      'Your best guess is fine.',
      'Between 1 and 1,440. You wrote about 40.',
    ]);
  });

  it('leads to the first choice of a group of chips', async () => {
    const person = open();
    await person.click(screen.getByRole('button', { name: 'Save' }));
    await person.click(await screen.findByRole('link', { name: 'Choose a place.' }));
    expect(document.activeElement).toBe(screen.getByRole('radio', { name: 'park' }));
  });

  it('shows a refusal that came back from sending in the same place', async () => {
    const person = open(() => {
      throw new Error('No answer. What you wrote is still here.');
    });
    await person.click(screen.getByRole('radio', { name: 'park' }));
    await person.click(screen.getByRole('button', { name: 'Save' }));
    const box = await summary();
    expect(box.textContent).toContain('No answer. What you wrote is still here.');
    await waitFor(() => expect(document.activeElement).toBe(box));
  });
});

describe('a form that is sent or left', () => {
  beforeAll(prepareToasts);

  it('is sent once, however often Save is pressed, until something in it changes', async () => {
    let answer = () => {};
    const sent: WalkDone[] = [];
    const person = open((walk) => {
      sent.push(walk);
      return new Promise<void>((resolve) => {
        answer = resolve;
      });
    });
    await person.click(screen.getByRole('radio', { name: 'park' }));
    await person.dblClick(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(sent).toHaveLength(1));
    await person.click(screen.getByRole('button', { name: 'Save' }));
    answer();
    await person.click(screen.getByRole('button', { name: 'Save' }));
    expect(sent).toHaveLength(1);
    await person.click(screen.getByRole('radio', { name: 'library' }));
    await person.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(sent.map(({ place }) => place)).toEqual(['park', 'library']));
    answer();
  });

  it('has its words again when it was left without saving, and says so', async () => {
    const person = open(() => {}, 'walk with Sam');
    await person.clear(screen.getByLabelText('Minutes'));
    await person.type(screen.getByLabelText('Minutes'), '75');
    person.leave();
    open(() => {}, 'walk with Sam');
    await waitFor(() => expect(screen.getByLabelText<HTMLInputElement>('Minutes').value).toBe('75'));
    expect(screen.getByRole('status').textContent).toContain(english.ui.draft);
  });

  it('begins empty again once it was saved', async () => {
    const sent: WalkDone[] = [];
    const person = open((walk) => void sent.push(walk), 'walk with Ash');
    await person.click(screen.getByRole('radio', { name: 'park' }));
    await person.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(sent).toHaveLength(1));
    person.leave();
    open(() => {}, 'walk with Ash');
    expect(screen.getByRole<HTMLInputElement>('radio', { name: 'park' }).checked).toBe(false);
    expect(screen.queryByRole('status')).toBeNull();
  });

  it('can be emptied of words from before, and they come back with Undo', async () => {
    const person = open(() => {}, 'walk with Lou');
    await person.clear(screen.getByLabelText('Minutes'));
    await person.type(screen.getByLabelText('Minutes'), '75');
    person.leave();
    open(() => {}, 'walk with Lou');
    await person.click(await screen.findByRole('button', { name: english.ui.draftDiscard }));
    const minutes = screen.getByLabelText<HTMLInputElement>('Minutes');
    await waitFor(() => expect(minutes.value).toBe('45'));
    await person.click(screen.getByRole('button', { name: english.ui.undo }));
    await waitFor(() => expect(minutes.value).toBe('75'));
  });

  it('keeps words that could not be sent', async () => {
    const refuse = () => {
      throw new Error('No answer. What you wrote is still here.');
    };
    const person = open(refuse, 'walk with Kit');
    await person.click(screen.getByRole('radio', { name: 'park' }));
    await person.click(screen.getByRole('button', { name: 'Save' }));
    await summary();
    person.leave();
    open(() => {}, 'walk with Kit');
    await waitFor(() => expect(screen.getByRole<HTMLInputElement>('radio', { name: 'park' }).checked).toBe(true));
  });
});

describe('a form that is open twice', () => {
  beforeAll(prepareToasts);
  afterEach(() => vi.useRealTimers());

  const minutesOf = () => screen.getByLabelText<HTMLInputElement>('Minutes').value;
  const changeMinutes = async (container: HTMLElement, minutes: string) => {
    const person = userEvent.setup();
    const field = within(container).getByLabelText('Minutes');
    await person.clear(field);
    await person.type(field, minutes);
  };

  it('keeps what was typed in each, and shows one in the place of the other and back', async () => {
    const one = open(() => {}, 'walk with Bo');
    const other = open(() => {}, 'walk with Bo');
    await changeMinutes(one.container, '75');
    await changeMinutes(other.container, '90');
    one.leave();
    other.leave();
    const again = open(() => {}, 'walk with Bo');
    await waitFor(() => expect(minutesOf()).not.toBe('45'));
    const first = minutesOf();
    const second = first === '75' ? '90' : '75';
    await again.click(await screen.findByRole('button', { name: english.ui.draftBringBack }));
    await waitFor(() => expect(minutesOf()).toBe(second));
    await again.click(await screen.findByRole('button', { name: english.ui.draftBringBack }));
    await waitFor(() => expect(minutesOf()).toBe(first));
  });

  it('lets go only what it was saved with', async () => {
    const one = open(() => {}, 'walk with Cai');
    const sent: WalkDone[] = [];
    const other = open((walk) => void sent.push(walk), 'walk with Cai');
    await changeMinutes(one.container, '75');
    one.leave();
    await changeMinutes(other.container, '90');
    await other.click(within(other.container).getByRole('radio', { name: 'park' }));
    await other.click(within(other.container).getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(sent).toHaveLength(1));
    other.leave();
    open(() => {}, 'walk with Cai');
    await waitFor(() => expect(minutesOf()).toBe('75'));
    expect(screen.queryByRole('button', { name: english.ui.draftBringBack })).toBeNull();
  });

  it('does not make words younger by opening them', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: 1_000 });
    const first = open(() => {}, 'walk with Dee');
    await changeMinutes(first.container, '75');
    first.leave();
    for (const now of [900_000, 1_800_000]) {
      vi.setSystemTime(now);
      const looking = open(
        () => {},
        'walk with Dee',
        (keptAt) => `Kept at ${keptAt}`,
      );
      await screen.findByText('Kept at 1000');
      looking.leave();
    }
  });

  it('keeps what was typed after Discard when that is undone', async () => {
    const before = open(() => {}, 'walk with Eli');
    await changeMinutes(before.container, '75');
    before.leave();
    const person = open(() => {}, 'walk with Eli');
    await person.click(await screen.findByRole('button', { name: english.ui.draftDiscard }));
    await changeMinutes(person.container, '90');
    await person.click(screen.getByRole('button', { name: english.ui.undo }));
    await person.click(await screen.findByRole('button', { name: english.ui.draftBringBack }));
    await waitFor(() => expect(minutesOf()).toBe('75'));
    await person.click(await screen.findByRole('button', { name: english.ui.draftBringBack }));
    await waitFor(() => expect(minutesOf()).toBe('90'));
  });
});

describe('chips', () => {
  it('send one answer of a single group and as many as fit of a multiple group, in the order shown', async () => {
    const sent: WalkDone[] = [];
    const person = open((walk) => void sent.push(walk));
    await person.click(screen.getByRole('radio', { name: 'library' }));
    await person.click(screen.getByRole('radio', { name: 'park' }));
    await person.click(screen.getByRole('checkbox', { name: 'walked' }));
    await person.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(sent).toEqual([{ minutes: 45, place: 'park', done: ['walked', 'talked'] }]));
  });

  it('take an answer back when pressed again, where many are allowed', async () => {
    const person = open();
    const talked = screen.getByRole<HTMLInputElement>('checkbox', { name: 'talked' });
    expect(talked.checked).toBe(true);
    await person.click(talked);
    expect(talked.checked).toBe(false);
  });
});
