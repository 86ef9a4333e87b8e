import { daysBetween } from '@alongside/domain/shared/day.ts';
import type { Answered } from '../../trpc.ts';
import { dayWords, sinceWords } from '../../words/day-words.ts';
import { wordsOf } from '../../words/use-words.ts';

export type ReviewRead = Answered['review']['team'];
export type WorkerReviewRead = Answered['review']['worker'];
export type WorthTalking = ReviewRead['people'][number];
type Sign = WorthTalking['signs'][number];
type Days = Pick<WorthTalking, 'lastMetOn' | 'lastAttemptOn' | 'withName' | 'talks'>;

/** Which meet-ups those are: with whom, as far as the reader reaches them, and when. */
const whichWords = (talks: Days['talks'], today: string): string => {
  const each = talks.map(({ name, heldOn }) => {
    const when = dayWords(heldOn, today);
    return name === null ? when : t('talkWith', { name, when });
  });
  return each.length === 0 ? '' : ` (${each.join('; ')})`;
};

const t = wordsOf('review');

/** Why, and since when, in one plain line. */
function reasonWords(
  { sign, since, count }: Sign,
  { lastMetOn, lastAttemptOn, withName, talks }: Days,
  today: string,
): string {
  const when = dayWords(since, today);
  if (sign === 'no_attempt') return t(lastAttemptOn ? 'reason.no_attempt' : 'reason.no_attempt_yet', { when });
  if (sign === 'not_met') {
    const tried = lastAttemptOn ? sinceWords(lastAttemptOn, today) : '';
    return t(lastMetOn ? 'reason.not_met' : 'reason.not_met_yet', { when, tried });
  }
  if (sign === 'wants_to_talk')
    return t('reason.wants_to_talk', { count: count ?? 0, which: whichWords(talks, today) });
  if (sign === 'permission_ending' && since < today) return t('reason.permission_ended', { when });
  return t(`reason.${sign}`, { when, count: count ?? 0, name: withName });
}

export const reasonsWords = (subject: Days & { signs: readonly Sign[] }, today: string): string =>
  subject.signs.map((sign) => reasonWords(sign, subject, today)).join(' ');

/** "24 d", "6 m": how long the most pressing sign has stood, or how long until it does. */
export function lengthWords(signs: readonly Sign[], today: string): string {
  const [first] = signs;
  if (!first) return '';
  const days = Math.abs(daysBetween(first.since, today));
  return days >= 90 ? t('monthsShort', { count: Math.floor(days / 30.4) }) : t('daysShort', { count: days });
}

/** Somebody whose time together has ended is not named; a worker's own load goes by the worker. */
export const whoWords = ({
  name,
  withName,
  episodeId,
}: Pick<WorthTalking, 'name' | 'withName' | 'episodeId'>): string =>
  name ?? (episodeId === null ? withName : t('someoneEnded', { name: withName }));
