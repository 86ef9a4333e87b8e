import { dayWords } from '../../words/day-words.ts';
import { useWords } from '../../words/use-words.ts';

/** "Mon 23 Nov to Fri 27 Nov"; a single day says so. */
export function useSpanWords() {
  const t = useWords('cover');
  return ({ startsOn, endsOn }: { startsOn: string; endsOn: string }, today?: string): string => {
    const from = dayWords(startsOn, today);
    return startsOn === endsOn ? t('oneDay', { from }) : t('span', { from, to: dayWords(endsOn, today) });
  };
}
