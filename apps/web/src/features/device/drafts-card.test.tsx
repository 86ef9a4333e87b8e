// @vitest-environment jsdom
import { render, screen } from '@testing-library/react';
import { MemoryRouter } from 'react-router';
import { beforeAll, describe, expect, it } from 'vitest';
import { changeState } from '../../outbox/device-state.ts';
import { Voice } from '../../shell/voice.tsx';
import { prepareToasts, ToastProvider } from '../../ui/toast.tsx';
import { knowAllWords, startWords } from '../../words/language.ts';
import { DraftsCard } from './drafts-card.tsx';

const day = 86_400_000;

beforeAll(async () => {
  await startWords('en');
  await knowAllWords();
  await prepareToasts();
});

const show = (daysAgo: number) => {
  const draft = { name: 'session Wren', values: {}, path: '/people', title: 'Session with Wren' };
  changeState({ drafts: [{ ...draft, keptAt: Date.now() - daysAgo * day }] });
  render(
    <Voice>
      <ToastProvider>
        <MemoryRouter>
          <DraftsCard />
        </MemoryRouter>
      </ToastProvider>
    </Voice>,
  );
};

describe('words that were begun and not saved', () => {
  it('are listed with their age, to open or to discard', () => {
    show(3);
    expect(screen.getByRole('listitem').textContent).toContain('Last kept 3 days ago');
    expect(screen.queryByRole('button', { name: 'Keep it' })).toBeNull();
  });

  it('ask after 30 days whether they are still wanted', () => {
    show(31);
    expect(screen.getByRole('listitem').textContent).toContain('Do you still want it?');
    expect(screen.getByRole('button', { name: 'Keep it' })).toBeDefined();
    expect(screen.getByRole('button', { name: 'Discard: Session with Wren' })).toBeDefined();
  });
});
