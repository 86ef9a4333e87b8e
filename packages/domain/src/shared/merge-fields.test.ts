import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Fields, mergeFields } from './merge-fields.ts';

const value = fc.option(fc.constantFrom('one', 'two', 'three', ''), { nil: null });
const fields = fc.record({ on: value, at: value, place: value });
type Three = { on: string | null; at: string | null; place: string | null };
const names = ['on', 'at', 'place'] as const;

/** Both are sent one after the other; whoever comes second brings the version they began from. */
const afterBoth = (base: Three, first: Three, second: Three): Fields | null => {
  const stands = mergeFields({ base, mine: first, current: base }).fields;
  return stands && mergeFields({ base, mine: second, current: stands }).fields;
};

describe('changes of two writers to one record', () => {
  test('what somebody changed stands there afterwards, or is shown as a clash: nothing is lost', () => {
    fc.assert(
      fc.property(fields, fields, fields, (base, mine, current) => {
        const { fields: merged, clashes } = mergeFields({ base, mine, current });
        for (const name of names) {
          const clash = clashes[name];
          if (clash) {
            expect(clash).toEqual({ yours: mine[name], current: current[name] });
            expect(merged).toBeNull();
          } else if (merged) {
            if (mine[name] !== base[name]) expect(merged[name]).toBe(mine[name]);
            if (current[name] !== base[name]) expect(merged[name]).toBe(current[name]);
          }
        }
      }),
    );
  });

  test('where nothing clashes it does not matter who was first', () => {
    fc.assert(
      fc.property(fields, fields, fields, (base, one, other) => {
        expect(afterBoth(base, one, other)).toEqual(afterBoth(base, other, one));
      }),
    );
  });

  test('the same change made by both never clashes', () => {
    fc.assert(
      fc.property(fields, fields, (base, change) => {
        expect(mergeFields({ base, mine: change, current: change })).toEqual({ fields: change, clashes: {} });
      }),
    );
  });

  test('sending again from what stands now always goes through, as chosen', () => {
    fc.assert(
      fc.property(fields, fields, (current, chosen) => {
        expect(mergeFields({ base: current, mine: chosen, current }).fields).toEqual(chosen);
      }),
    );
  });

  test('a time changed by one and a place by the other are put together', () => {
    const base = { on: '2026-11-26', at: '10:30', place: 'The bandstand' };
    const merged = mergeFields({ base, mine: { ...base, at: '11:00' }, current: { ...base, place: 'The library' } });
    expect(merged.fields).toEqual({ on: '2026-11-26', at: '11:00', place: 'The library' });
  });
});
