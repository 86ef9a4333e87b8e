import { describe, expect, it } from 'vitest';
import { judgeHeadline } from './judge-headline.ts';

const told = (mean: number | null, low: number | null, high: number | null) => ({ people: 60, mean, low, high });

describe('whether a file tells what the record tells', () => {
  it('does when its mean and its range are about the same', () => {
    expect(judgeHeadline({ before: told(3.1, 1.8, 4.4), after: told(3, 1.5, 4.5) })).toBe('storySame');
  });

  it('does not when the mean has gone out of the range', () => {
    expect(judgeHeadline({ before: told(3.1, 1.8, 4.4), after: told(1, -0.5, 2.5) })).toBe('storyOther');
  });

  it('says so when the file looks much surer than the record is, or much less sure', () => {
    expect(judgeHeadline({ before: told(-0.5, -5.5, 4.5), after: told(0, 0, 0) })).toBe('storySurer');
    expect(judgeHeadline({ before: told(-0.5, -5.5, 4.5), after: told(0, -1, 1) })).toBe('storySurer');
    expect(judgeHeadline({ before: told(3.1, 1.8, 4.4), after: told(3, 0, 6) })).toBe('storyLessSure');
  });

  it('is too thin when nothing is left of it, and cannot be told where the record could not', () => {
    expect(judgeHeadline({ before: told(3.1, 1.8, 4.4), after: told(null, null, null) })).toBe('storyThin');
    expect(judgeHeadline({ before: told(null, null, null), after: told(null, null, null) })).toBe('storyFew');
  });
});
