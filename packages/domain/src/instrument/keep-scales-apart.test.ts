import { smallMeasure } from '@alongside/testing/build-instrument.ts';
import { describe, expect, test } from 'vitest';
import { InstrumentInput } from '../outcome/instrument-input.ts';
import { keepScalesApart } from './keep-scales-apart.ts';

const small = InstrumentInput.parse(structuredClone(smallMeasure));
const asVersion = (definition: InstrumentInput, version: number) =>
  ({ ...structuredClone(definition), key: 'ins_1', version }) as Parameters<typeof keepScalesApart>[1][number];
const filledIn = [asVersion(small, 1)];
const scaleWith = (change: Partial<InstrumentInput['scales'][number]>): InstrumentInput => ({
  ...small,
  scales: small.scales.map((scale) => ({ ...scale, ...change })),
});
const itemsWith = (change: Partial<InstrumentInput['items'][number]>): InstrumentInput => ({
  ...small,
  items: small.items.map((item) => ({ ...item, ...change })),
});
const keysOf = ({ scales }: InstrumentInput) => scales.map(({ key }) => key);

describe('a score of a measure that was filled in', () => {
  test.each([
    ['its questions', scaleWith({ items: ['1'], max: 4 })],
    ['the range of a question', itemsWith({ max: 5 })],
    ['which questions are turned round', itemsWith({ isReversed: true })],
    ['how it counts', scaleWith({ method: { kind: 'mean' }, max: 4 })],
    ['how much may be missing', scaleWith({ missingAtMost: 1 })],
    ['which way is better', scaleWith({ better: 'lower' })],
  ])('begins under a new key when %s changed', (_, changed) => {
    const kept = keepScalesApart(changed, filledIn);
    expect(keysOf(kept)).toEqual(['total_2']);
    expect(kept.mainScale).toBe('total_2');
  });

  test.each([
    ['its name', scaleWith({ name: 'All in all' })],
    ['the wording of its questions', itemsWith({ words: 'At home?' })],
    ['the order of its questions', scaleWith({ items: ['2', '1'] })],
    ['what change is more than chance', scaleWith({ reliableChange: { points: 3, source: 'Our own' } })],
  ])('keeps its key when only %s changed', (_, changed) => {
    expect(keepScalesApart(changed, filledIn)).toEqual(changed);
  });

  test('takes no key that was used before, and no code of another', () => {
    const lower = scaleWith({ better: 'lower' });
    const second = keepScalesApart({ ...lower, concepts: { total: '123', 1: '456' } }, filledIn);
    expect(second.concepts).toEqual({ total_2: '123', 1: '456' });
    const both = [...filledIn, asVersion(second, 2)];
    expect(keysOf(keepScalesApart(scaleWith({ better: 'neither' }), both))).toEqual(['total_3']);
    // Back to what it was: its values belong together again.
    expect(keysOf(keepScalesApart(small, both))).toEqual(['total']);
  });
});
