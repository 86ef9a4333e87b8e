// @vitest-environment jsdom
import { render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeAll, describe, expect, it } from 'vitest';
import { ChooseFields } from './choose-fields.tsx';
import { Voice } from './shell/voice.tsx';
import { knowAllWords, startWords } from './words/language.ts';

const labels = { at: 'Time', place: 'Where', words: 'Their words' };

beforeAll(() => startWords('en').then(knowAllWords));

function open(clashes: Parameters<typeof ChooseFields>[0]['clashes']) {
  const chosen: Record<string, string | null>[] = [];
  render(
    <Voice>
      <ChooseFields
        clashes={clashes}
        labels={labels}
        joins={['words']}
        show={(field, value) => (field === 'at' ? value.replace(':', '.') : value)}
        onChosen={(fields) => chosen.push(fields)}
      />
    </Voice>,
  );
  return { ...userEvent.setup(), chosen };
}

const group = (name: string) => within(screen.getByRole('group', { name }));
const keep = () => screen.getByRole('button', { name: 'Keep what I chose' });

describe('two people who changed the same fields', () => {
  it('are shown both values of each, and choose for each', async () => {
    const { chosen, click } = open({
      at: { yours: '14:00', current: '11:00' },
      place: { yours: null, current: 'The library' },
    });
    expect(screen.queryByText('14.00')).not.toBeNull();
    expect(screen.queryByText('Left empty')).not.toBeNull();
    await click(group('Time').getByRole('radio', { name: /What you wrote/ }));
    await click(keep());
    expect(chosen, 'nothing is thrown away by not choosing').toEqual([]);
    expect(group('Where').queryByText('Choose one of them.')).not.toBeNull();
    await click(group('Where').getByRole('radio', { name: /What stands there now/ }));
    await click(keep());
    expect(chosen).toEqual([{ at: '14:00', place: 'The library' }]);
  });

  it('may keep both texts where the field holds words', async () => {
    const { chosen, click } = open({ words: { yours: 'See my sister.', current: 'Take the bus.' } });
    await click(group('Their words').getByRole('radio', { name: /Keep both/ }));
    await click(keep());
    expect(chosen).toEqual([{ words: 'Take the bus.\nSee my sister.' }]);
  });

  it('cannot join two times', () => {
    open({ at: { yours: '14:00', current: '11:00' } });
    expect(screen.queryByRole('radio', { name: /Keep both/ })).toBeNull();
  });
});
