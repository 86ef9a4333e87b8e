import { wordsOf } from './words/use-words.ts';

/** One line of a supervisor's Today: how many, who and why, and the page where it is dealt with. */
export interface TodayLine {
  key: string;
  to: string;
  title: string;
  /** Left out where the lines are to be short. */
  sub?: string | undefined;
}

/** What one matter has to say. Nothing to say, and nothing known, are two things. */
export interface TodayLines {
  lines: readonly TodayLine[];
  isLooking: boolean;
  isUnknown: boolean;
}

const t = wordsOf('today');

/** Few enough to be read at a glance, in the worst week too. */
const said = 2;

/** "Sam: nobody tried for 24 days; Ren: not met for 40 days; and 7 more": the rest is a number. */
export const firstFew = (each: readonly string[]): string => {
  const rest = each.length - said;
  // One more takes no more room than saying that there is one.
  const few = (rest > 1 ? [...each.slice(0, said), t('andMore', { count: rest })] : each).join('; ');
  return few.charAt(0).toUpperCase() + few.slice(1);
};

/** Without signal a read rests, and nothing is on its way. */
export const howKnown = ({ data, isLoading }: { data: unknown; isLoading: boolean }) => ({
  isLooking: isLoading,
  isUnknown: data === undefined && !isLoading,
});
