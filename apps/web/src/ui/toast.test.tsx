// @vitest-environment jsdom
import { act, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { english } from '../words/english.ts';
import { KitWordsProvider } from './kit-words.tsx';
import { prepareToasts, ToastProvider, useToast } from './toast.tsx';

function VoidButton({ onUndo }: { onUndo: () => void }) {
  const toast = useToast();
  return (
    <button type="button" onClick={() => toast('Taken back.', { onUndo })}>
      Take back
    </button>
  );
}

function showToast(onUndo: () => void = () => {}) {
  render(
    <KitWordsProvider words={{ ...english.ui, draft: () => '', draftEarlier: () => '' }}>
      <ToastProvider>
        <VoidButton onUndo={onUndo} />
      </ToastProvider>
    </KitWordsProvider>,
  );
  fireEvent.click(screen.getByRole('button', { name: 'Take back' }));
}

const wait = (milliseconds: number) => act(() => vi.advanceTimersByTime(milliseconds));

describe('a toast', () => {
  beforeAll(prepareToasts);
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('stays for eight seconds, then goes', () => {
    showToast();
    wait(7900);
    expect(screen.getByText('Taken back.')).toBeDefined();
    wait(200);
    expect(screen.queryByText('Taken back.')).toBeNull();
  });

  it('stays as long as the focus is in it', () => {
    showToast();
    act(() => screen.getByRole('button', { name: 'Undo' }).focus());
    wait(60_000);
    expect(screen.getByText('Taken back.')).toBeDefined();
  });

  it('undoes once and goes', () => {
    const onUndo = vi.fn();
    showToast(onUndo);
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect(onUndo).toHaveBeenCalledTimes(1);
    expect(screen.queryByText('Taken back.')).toBeNull();
  });

  it('is read out by screen readers', () => {
    showToast();
    expect(screen.getByRole('alert').textContent).toContain('Taken back.');
  });
});
