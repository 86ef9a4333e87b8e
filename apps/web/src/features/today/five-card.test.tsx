// @vitest-environment jsdom
import { render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { MemoryRouter } from 'react-router';
import { beforeAll, describe, expect, it } from 'vitest';
import { Voice } from '../../shell/voice.tsx';
import { firstFew, type TodayLine, type TodayLines } from '../../today-lines.ts';
import { knowAllWords, startWords } from '../../words/language.ts';
import { FiveCard } from './five-card.tsx';

beforeAll(async () => {
  await startWords('en');
  await knowAllWords();
});

const known = (...lines: TodayLine[]): TodayLines => ({ lines, isLooking: false, isUnknown: false });
const concerns = {
  key: 'concerns',
  to: '/concerns',
  title: '2 concerns nobody has answered',
  sub: 'The oldest is old',
};
const gaps = { key: 'gaps', to: '/cover', title: '3 people without cover', sub: 'Jas away now: 3' };

const open = (five: readonly TodayLines[], isFolded = false) => {
  render(
    <Voice>
      <MemoryRouter>
        <FiveCard five={five} after={known()} isFolded={isFolded} isWaiting={false} />
      </MemoryRouter>
    </Voice>,
  );
  return userEvent.setup();
};
const nothing = () => screen.queryByText('Nothing waits for you, and nobody stands out just now.');
const notKnown = () => screen.queryByText('Not all of this could be looked up just now.');
const read = () =>
  within(screen.getByRole('list', { name: 'Your teams' }))
    .getAllByRole('link')
    .map(({ textContent }) => textContent);

describe('what a supervisor’s day begins with', () => {
  it('is said in its order, each line leading to where it is dealt with', () => {
    open([known(concerns), known(), known(gaps)]);
    expect(read()).toEqual([concerns.title, gaps.title]);
    expect(screen.getByRole('link', { name: gaps.title })).toHaveProperty('pathname', '/cover');
    expect([nothing(), notKnown()]).toEqual([null, null]);
  });

  it('shows no line before all are there, so that none is read as missing', () => {
    open([known(concerns), { lines: [], isLooking: true, isUnknown: false }]);
    expect(screen.queryByText(concerns.title)).toBe(null);
    expect([nothing(), notKnown()]).toEqual([null, null]);
  });

  it('says that nothing waits only where everything is known', () => {
    open([known(), known()]);
    expect(nothing()).not.toBe(null);
    expect(notKnown()).toBe(null);
  });

  it('says without signal that not all is known, beside what is', () => {
    open([known(concerns), { lines: [], isLooking: false, isUnknown: true }]);
    expect(read()).toEqual([concerns.title]);
    expect(nothing()).toBe(null);
    expect(notKnown()).not.toBe(null);
  });

  it('is folded to its numbers for whoever has a day of their own below, and says who and why on one press', async () => {
    const { click } = open([known(concerns), known(gaps)], true);
    expect(read()).toEqual([concerns.title, gaps.title]);
    expect(screen.queryByText(gaps.sub)).toBe(null);
    await click(screen.getByRole('button', { name: 'Who and why' }));
    expect(screen.getByText(gaps.sub)).toBeTruthy();
    await click(screen.getByRole('button', { name: 'Only the numbers' }));
    expect(screen.queryByText(gaps.sub)).toBe(null);
  });
});

it.each([
  [[], ''],
  [['sam: not tried'], 'Sam: not tried'],
  [['Sam', 'Ren', 'Ada'], 'Sam; Ren; Ada'],
  [['Sam', 'Ren', 'Ada', 'Joel'], 'Sam; Ren; and 2 more'],
  [Array<string>(40).fill('Sam'), 'Sam; Sam; and 38 more'],
])('names few, and the rest is a number', (each, said) => {
  expect(firstFew(each)).toBe(said);
});
