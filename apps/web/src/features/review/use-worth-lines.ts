import { daysBetween } from '@alongside/domain/shared/day.ts';
import { useQuery } from '@tanstack/react-query';
import { firstFew, howKnown, type TodayLine, type TodayLines } from '../../today-lines.ts';
import { trpc } from '../../trpc.ts';
import { firstName } from '../../words/first-name.ts';
import { useWords } from '../../words/use-words.ts';
import { type WorthTalking, whoWords } from './review-words.ts';

interface WorthLines {
  people: TodayLines;
  /** Peer workers who want to talk, or who carry much. */
  workers: TodayLines;
}

/** Who is worth talking about, in a few words each. The figures of My team, from the same answer: they never differ. */
export function useWorthLines(): WorthLines {
  const t = useWords('review');
  const { data: review, isLoading } = useQuery(trpc.review.team.queryOptions({}));
  const whyWords = ({ signs }: WorthTalking): string => {
    // That there is a concern about somebody is read on My team, not on a page that lies open on a table.
    const first = signs.find(({ sign }) => sign !== 'concern_open');
    if (!first || !review) return t('today:seeMyTeam');
    const days = Math.abs(daysBetween(first.since, review.today));
    return t(`today:why.${first.sign as Exclude<typeof first.sign, 'concern_open'>}`, {
      days,
      number: first.count ?? 0,
    });
  };
  const whoIs = (subject: WorthTalking): string => (subject.name ? firstName(subject.name) : whoWords(subject));
  const lineOf = (
    key: string,
    subjects: readonly WorthTalking[],
    title: string,
    sub: (each: WorthTalking) => string,
  ) => (subjects.length > 0 ? [{ key, to: '/team', title, sub: firstFew(subjects.map(sub)) }] : []);
  const asks = ({ sign }: WorthTalking['signs'][number]): boolean => sign === 'wants_to_talk';
  const { people = [], workers = [] } = review ?? {};
  const asking = workers.filter(({ signs }) => signs.some(asks));
  const loads = workers.filter(({ signs }) => !signs.every(asks));
  const workerLines: TodayLine[] = [
    ...lineOf('talk', asking, t('today.talk', { count: asking.length }), ({ withName }) => firstName(withName)),
    ...lineOf('loads', loads, t('today.load', { count: loads.length }), ({ withName }) => firstName(withName)),
  ];
  const known = howKnown({ data: review, isLoading });
  return {
    people: {
      ...known,
      lines: lineOf('people', people, t('today.worth', { count: people.length }), (each) =>
        t('today:who', { name: whoIs(each), why: whyWords(each) }),
      ),
    },
    workers: { ...known, lines: workerLines },
  };
}
