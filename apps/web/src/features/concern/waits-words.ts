import { instantWords } from '../../words/day-words.ts';
import { wordsOf } from '../../words/use-words.ts';
import type { ConcernRead } from './concern-read.ts';

type Waits = ConcernRead['waits'][number];

const t = wordsOf('concernAnswer');

/** "Waits for your decision since Thu 19 Nov, 10.30", and for the others of those who answer, whose it is not. */
export const waitsWords = ({ wait, since }: Waits, isMine: boolean, timeZone: string): string =>
  t(isMine ? `waits.mine.${wait}` : `waits.theirs.${wait}`, { when: instantWords(since, timeZone) });

/** Until when, or until when it was to be: said the same way on either side of that time. */
export const byWords = ({ dueBy }: Pick<Waits, 'dueBy'>, timeZone: string, now: number = Date.now()): string =>
  t(new Date(dueBy).getTime() > now ? 'waits.by' : 'waits.wasBy', { when: instantWords(dueBy, timeZone) });
