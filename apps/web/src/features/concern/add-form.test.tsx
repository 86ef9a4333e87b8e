// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { MemoryRouter } from 'react-router';
import { beforeAll, expect, it } from 'vitest';
import { AccountContext, type SignedInAccount } from '../../shell/account.ts';
import { Voice } from '../../shell/voice.tsx';
import { prepareToasts, ToastProvider } from '../../ui/toast.tsx';
import { knowAllWords, startWords } from '../../words/language.ts';
import { AddForm } from './add-form.tsx';
import type { ConcernRead } from './concern-read.ts';

beforeAll(async () => {
  await startWords('en');
  await knowAllWords();
  await prepareToasts();
});

const account: SignedInAccount = {
  id: 'tamsin',
  displayName: 'Tamsin Invented',
  roles: ['peer_worker'],
  organisation: { name: 'Harbour', timeZone: 'Europe/London', gentlerWords: null },
};
const concern = { id: 'wren', isDangerNow: false, personName: 'Wren Madeup', told: {} } as ConcernRead;

const open = () => {
  render(
    <Voice>
      <ToastProvider>
        <AccountContext value={account}>
          <MemoryRouter>
            <AddForm concern={concern} onClose={() => undefined} />
          </MemoryRouter>
        </AccountContext>
      </ToastProvider>
    </Voice>,
  );
  return userEvent.setup();
};

const boxOf = (name: string) => screen.findByRole<HTMLTextAreaElement>('textbox', { name });

it('shows every part that holds words, also when it is opened again, so that none is sent unseen', async () => {
  const { type, clear, selectOptions } = open();
  const about = () => screen.getByRole('combobox');
  await selectOptions(about(), 'What do they want to happen?');
  await type(await boxOf('What do you want to add?'), 'A stair rail.');
  await selectOptions(about(), 'What happened?');
  expect((await boxOf('What do you want to add?')).value).toBe('');
  expect((await boxOf('What do they want to happen?')).value).toBe('A stair rail.');

  cleanup();
  open();
  expect((await boxOf('What do they want to happen?')).value).toBe('A stair rail.');
  await clear(await boxOf('What do they want to happen?'));
  await type(await boxOf('What do they want to happen?'), 'Two.');
  expect((await boxOf('What do they want to happen?')).value).toBe('Two.');
});
