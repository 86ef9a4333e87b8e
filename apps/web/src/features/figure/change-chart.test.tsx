// @vitest-environment jsdom
import { render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeAll, expect, test } from 'vitest';
import { Voice } from '../../shell/voice.tsx';
import { knowAllWords, startWords } from '../../words/language.ts';
import { ChangeChart, type ChangeRow } from './change-chart.tsx';
import type { Measured } from './figure-words.ts';

beforeAll(() => startWords('en').then(knowAllWords));

const row = (given: Partial<ChangeRow>): ChangeRow => ({
  ...{ key: 'one', name: 'Harbour team', comparable: 80, pairs: 40, share: 50, mean: 3, low: 1, high: 5 },
  ...{ better: 20, same: 10, worse: 10 },
  ...given,
});
const few = { key: 'two', name: 'Orchard team', pairs: null, share: null, mean: null, low: null, high: null };
const measure = { decimals: 0, threshold: { points: 5 } } as Measured;

test('beside each group stands how many of it have both scores, and where that is withheld it says so', async () => {
  render(
    <Voice>
      <ChangeChart measure={measure} rows={[row({}), row(few)]} caption="QPR-15, Team" by="Team" />
    </Voice>,
  );
  const [harbour, orchard] = screen.getAllByRole('listitem');
  expect(harbour?.textContent).toContain('50% have both scores');
  expect(orchard?.textContent).toContain('who has both scores: withheld');

  await userEvent.click(screen.getByRole('button'));
  const inRow = (name: string) => within(screen.getByRole('row', { name: new RegExp(name) })).getAllByRole('cell');
  // On a phone each figure stands under its name.
  expect(inRow('Harbour team').map((cell) => cell.textContent)).toContain('Have both scores50%');
  expect(inRow('Orchard team').map((cell) => cell.textContent)).toContain('Have both scoreswithheld');
});
