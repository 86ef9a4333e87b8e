import { daysBetween } from '@alongside/domain/shared/day.ts';
import i18next from 'i18next';
import type { Answered } from '../../trpc.ts';
import { dayWords, sinceWords } from '../../words/day-words.ts';

export type ReviewRead = Answered['review']['team'];
export type WorkerReviewRead = Answered['review']['worker'];
export type WorthTalking = ReviewRead['people'][number];
type Sign = WorthTalking['signs'][number];
type Days = Pick<WorthTalking, 'lastMetOn' | 'lastAttemptOn' | 'withName' | 'talks'>;

const ns = 'review';

/** Which meet-ups those are: with whom, as far as the reader reaches them, and when. */
const whichWords = (talks: Days['talks'], today: string): string => {
  const each = talks.map(({ name, heldOn }) => {
    const when = dayWords(heldOn, today);
    return name === null ? when : i18next.t('talkWith', { ns, name, when });
  });
  return each.length === 0 ? '' : ` (${each.join('; ')})`;
};

/** Why, and since when, in one plain line. */
function reasonWords(
  { sign, since, count }: Sign,
  { lastMetOn, lastAttemptOn, withName, talks }: Days,
  today: string,
): string {
  const when = dayWords(since, today);
  if (sign === 'no_attempt')
    return i18next.t(lastAttemptOn ? 'reason.no_attempt' : 'reason.no_attempt_yet', { ns, when });
  if (sign === 'not_met') {
    const tried = lastAttemptOn ? sinceWords(lastAttemptOn, today) : '';
    return i18next.t(lastMetOn ? 'reason.not_met' : 'reason.not_met_yet', { ns, when, tried });
  }
  if (sign === 'wants_to_talk')
    return i18next.t('reason.wants_to_talk', { ns, count: count ?? 0, which: whichWords(talks, today) });
  return i18next.t(`reason.${sign}`, { ns, when, count: count ?? 0, name: withName });
}

export const reasonsWords = (subject: Days & { signs: readonly Sign[] }, today: string): string =>
  subject.signs.map((sign) => reasonWords(sign, subject, today)).join(' ');

/** "24 d", "6 m": how long the most pressing sign has stood, or how long until it does. */
export function lengthWords(signs: readonly Sign[], today: string): string {
  const [first] = signs;
  if (!first) return '';
  const days = Math.abs(daysBetween(first.since, today));
  return days >= 90
    ? i18next.t('monthsShort', { ns, count: Math.floor(days / 30.4) })
    : i18next.t('daysShort', { ns, count: days });
}

/** Somebody whose time together has ended is not named; a worker's own load goes by the worker. */
export const whoWords = ({
  name,
  withName,
  episodeId,
}: Pick<WorthTalking, 'name' | 'withName' | 'episodeId'>): string =>
  name ?? (episodeId === null ? withName : i18next.t('someoneEnded', { ns, name: withName }));
