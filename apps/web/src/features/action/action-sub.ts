import { dueStanding } from '@alongside/domain/action/due-words.ts';
import { dayIn } from '@alongside/domain/shared/day.ts';
import { useAccount } from '../../shell/account.ts';
import type { Answered } from '../../trpc.ts';
import { dayAndSinceWords, dayWords, instantWords } from '../../words/day-words.ts';
import { useWords } from '../../words/use-words.ts';

export type ShownAction = Answered['action']['list']['mine'][number];

/** Where it leads back to, by what it came from. */
export function wayBack({ concernId, supervisionId, personId }: ShownAction): string | null {
  if (concernId) return `/concerns/${concernId}`;
  if (supervisionId) return `/supervision/${supervisionId}`;
  return personId ? `/people/${personId}` : null;
}

/** By when, from where, since when and whose: in words, and the same for what is past as for what is ahead. */
export function useActionSub(today: string) {
  const t = useWords('action');
  const { timeZone } = useAccount().organisation;
  const dueWords = ({ dueOn, agreedFor }: ShownAction): string | null => {
    if (!dueOn) return null;
    const when = dayAndSinceWords(dueOn, today);
    const moved = agreedFor ? ` (${t('agreedFor', { when: dayWords(agreedFor, today) })})` : '';
    return t(dueStanding(dueOn, today) === 'past' ? 'wasFor' : 'by', { when }) + moved;
  };
  const fromWords = ({ from, withName, personName, heldOn, reviewId }: ShownAction): string | null => {
    const when = heldOn ? dayWords(heldOn, today) : '';
    if (from === 'supervision') return t('from.supervision', { name: withName ?? '', when });
    if (from === 'session') return t('from.session', { name: personName ?? '', when });
    if (from === 'concern') return t('from.concern');
    return reviewId ? t('from.review') : null;
  };
  return (action: ShownAction): string => {
    const { finishedAt, addedAt, mine, offered, ownerName, handedOnByName, wasWith } = action;
    if (finishedAt)
      return [t('doneAt', { when: instantWords(finishedAt, timeZone) }), fromWords(action)].filter(Boolean).join(' · ');
    return [
      offered && t('wasWith', { name: ownerName }),
      !mine && !offered && t('withOther', { name: ownerName }),
      dueWords(action),
      fromWords(action),
      mine && wasWith && t('backFrom', { name: wasWith }),
      mine && handedOnByName && t('handedOnBy', { name: handedOnByName }),
      // Where it came from says since when. A copy of Today that was carried before this was told has no day either.
      !action.heldOn && addedAt && t('since', { when: dayWords(dayIn(timeZone, new Date(addedAt)), today) }),
    ]
      .filter(Boolean)
      .join(' · ');
  };
}
