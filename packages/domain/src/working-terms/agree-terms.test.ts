import { expect, test } from 'vitest';
import { capacityOf } from '../account/capacity.ts';
import { hoursRefusal, shareOfWeek } from './agree-terms.ts';

test.each([
  [37.5, 37.5, 1],
  [22.5, 37.5, 0.6],
  [20, 37.5, 0.533],
  [28, 35, 0.8],
])('%s hours of %s are %s of a full week', (weeklyHours, fullWeekHours, share) => {
  expect(shareOfWeek(weeklyHours, fullWeekHours)).toBe(share);
  expect(hoursRefusal({ weeklyHours, fullWeekHours })).toBeNull();
});

test('more than a full week is refused, and less than a tenth of one', () => {
  expect(hoursRefusal({ weeklyHours: 38, fullWeekHours: 37.5 })).toEqual({ weeklyHours: 'hours_out_of_range' });
  expect(hoursRefusal({ weeklyHours: 3, fullWeekHours: 37.5 })).toEqual({ weeklyHours: 'hours_out_of_range' });
});

test('people that were agreed come before the norm, also when they are none', () => {
  expect([capacityOf(0.6, 12), capacityOf(0.6, 12, 4), capacityOf(0.6, 12, 0), capacityOf(null, 12, 4)]).toEqual([
    7, 4, 0, 4,
  ]);
});
