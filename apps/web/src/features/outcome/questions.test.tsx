// @vitest-environment jsdom
import { findInLibrary } from '@alongside/domain/outcome/library/instrument-library.ts';
import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import { beforeAll, describe, expect, it } from 'vitest';
import { Voice } from '../../shell/voice.tsx';
import { knowAnswerWords, startWords } from '../../words/language.ts';
import type { Given } from './given.ts';
import { Questions } from './questions.tsx';

beforeAll(() => startWords('en').then(knowAnswerWords));

const nothing: Given = { answers: {}, words: {} };

type PageProps = { measure: string; begun: Given; onGiven: (given: Given) => void; onSend: (given: Given) => void };

function Page({ measure, begun, onGiven, onSend }: PageProps) {
  const [given, setGiven] = useState(begun);
  const change = (next: Given) => {
    setGiven(next);
    onGiven(next);
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onSend(given);
      }}
    >
      <Questions
        items={findInLibrary(measure)?.items ?? []}
        {...given}
        onAnswer={(item, answer) => change({ ...given, answers: { ...given.answers, [item]: answer } })}
        onWords={(item, words) => change({ ...given, words: { ...given.words, [item]: words } })}
      >
        <button type="submit">Send</button>
      </Questions>
    </form>
  );
}

function open(measure: string, begun: Given = nothing) {
  let newest = begun;
  const sent: Given[] = [];
  const keep = (given: Given) => {
    newest = given;
  };
  render(
    <Voice>
      <Page measure={measure} begun={begun} onGiven={keep} onSend={(given) => sent.push(given)} />
    </Voice>,
  );
  return { ...userEvent.setup(), given: () => newest, sent };
}

const group = () => screen.getByRole('group');
const progress = () => screen.getByRole('status').textContent;
const next = () => screen.getByRole('button', { name: 'Next' });

describe('one question at a time', () => {
  it('begins with the first one and moves the focus to the words of the next', async () => {
    const { click } = open('ucla_3');
    expect(progress()).toBe('1 of 3');
    expect(screen.queryByRole('button', { name: 'Back' })).toBeNull();
    await click(screen.getByRole('radio', { name: 'Often' }));
    await click(next());
    expect(progress()).toBe('2 of 3');
    expect(document.activeElement?.textContent).toBe('How often do you feel left out?');
    await click(screen.getByRole('button', { name: 'Back' }));
    expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Often' }).checked).toBe(true);
  });

  it('takes number keys, and Enter goes on without sending', async () => {
    const { click, keyboard, given, sent } = open('ucla_3');
    await click(screen.getByRole('radio', { name: 'Often' }));
    await keyboard('1');
    expect(given().answers).toEqual({ 1: 1 });
    await keyboard('{Enter}');
    expect(progress()).toBe('2 of 3');
    await keyboard('2{Enter}');
    expect(progress(), 'the focus may still be on the words of the question').toBe('3 of 3');
    expect(given().answers).toEqual({ 1: 1, 2: 2 });
    expect(sent).toEqual([]);
  });

  it('keeps a question left out as looked at and without an answer, and leads back to it at the end', async () => {
    const { click, given } = open('ucla_3');
    await click(screen.getByRole('radio', { name: 'Often' }));
    await click(screen.getByRole('button', { name: 'Leave this one out' }));
    await click(next());
    await click(screen.getByRole('radio', { name: 'Often' }));
    await click(next());
    expect(given().answers).toEqual({ 1: null, 2: null, 3: 3 });
    expect(document.activeElement?.textContent).toBe('That is all of them');
    expect(screen.getByText(/^2 questions have no answer/)).toBeDefined();
    await click(screen.getByRole('button', { name: 'How often do you feel left out?' }));
    expect(progress()).toBe('2 of 3');
  });

  it('goes on after the last question looked at', () => {
    open('ucla_3', { answers: { 1: 2, 2: null }, words: {} });
    expect(progress()).toBe('3 of 3');
  });

  it('says what the ends of a row of numbers mean', async () => {
    const { click, keyboard, given } = open('ons_4');
    expect(screen.getByText('0 is “Not at all”, 10 is “Completely”.')).toBeDefined();
    await click(screen.getByRole('radio', { name: '10, Completely' }));
    expect(given().answers).toEqual({ satisfied: 10 });
    await keyboard('0');
    expect(given().answers).toEqual({ satisfied: 0 });
  });

  it('takes words where a question asks for words, with figures and Enter as letters', async () => {
    const { type, given } = open('what_changed');
    await type(screen.getByRole('textbox', { name: 'What is different for you now?' }), '2 walks{Enter}a day');
    expect(given().words).toEqual({ changed: '2 walks\na day' });
    expect(progress()).toBe('1 of 4');
  });
});

describe('all questions on one page', () => {
  it('keeps the answers when one changes over, and takes an answer back', async () => {
    const { click, given } = open('ucla_3', { answers: { 1: 2 }, words: {} });
    await click(screen.getByRole('button', { name: 'All on one page' }));
    expect(screen.getAllByRole('group')).toHaveLength(3);
    expect(progress()).toBe('1 of 3 answered');
    await click(screen.getByRole('button', { name: /^Leave out: How often do you feel that you lack/ }));
    expect(given().answers).toEqual({ 1: null });
  });

  it('never lets the focus fall off the page when what was pressed goes away', async () => {
    const { keyboard } = open('ucla_3', { answers: { 1: 2 }, words: {} });
    const press = async (name: string | RegExp) => {
      screen.getByRole('button', { name }).focus();
      await keyboard('{Enter}');
      return document.activeElement?.textContent;
    };
    expect(await press('All on one page')).toBe('One at a time');
    expect(await press(/^Leave out: How often do you feel that you lack/)).toBe(
      '1How often do you feel that you lack companionship?',
    );
    expect(await press('One at a time')).toBe('How often do you feel left out?');
  });

  it('is all there is for a single question, drawn as three faces with their words', async () => {
    const { click, given } = open('how_today');
    expect(screen.queryByRole('button', { name: 'One at a time' })).toBeNull();
    expect(group().querySelectorAll('svg')).toHaveLength(3);
    await click(screen.getByRole('radio', { name: 'So-so' }));
    expect(given().answers).toEqual({ today: 2 });
  });
});
