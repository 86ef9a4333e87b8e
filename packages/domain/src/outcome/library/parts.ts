import type { InstrumentTiming, Item, Licence, Scale } from '../instrument.ts';
import { alongside } from './sources.ts';

/** Items '1' to 'n', alike but for what `more` says about a number. */
export const numbered = (
  count: number,
  range: Pick<Item, 'min' | 'max'> & Partial<Item>,
  more: Readonly<Record<number, Partial<Item>>> = {},
): Item[] =>
  Array.from({ length: count }, (_, index) => ({
    key: String(index + 1),
    kind: 'number',
    ...range,
    ...more[index + 1],
  }));

/** Keys of the items numbered `from` to `to`, both included. */
export const keys = (from: number, to: number): string[] =>
  Array.from({ length: to - from + 1 }, (_, index) => String(from + index));

/** A scale that is one item, under the same key. */
export const itemScale = (item: Pick<Item, 'key' | 'min' | 'max'>, name: string, more: Partial<Scale> = {}): Scale => ({
  key: item.key,
  name,
  items: [item.key],
  method: { kind: 'item' },
  missingAtMost: 0,
  min: item.min,
  max: item.max,
  decimals: 0,
  better: 'higher',
  ...more,
});

/** The first or second meeting, at most every six months, and the ending (Moving towards personalised care - rdash.nhs.uk). */
export const usualTiming: InstrumentTiming = {
  baselineByMeeting: 2,
  reviewEveryDays: 183,
  atEnding: true,
  followUpAfterDays: null,
};

export const neverByItself: InstrumentTiming = {
  baselineByMeeting: null,
  reviewEveryDays: null,
  atEnding: false,
  followUpAfterDays: null,
};

export const ownWording: Licence = {
  kind: 'wording_ships',
  terms: 'Alongside’s own words. Use them and change them as you like.',
  ...alongside,
};
