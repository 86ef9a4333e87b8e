import { useQuery } from '@tanstack/react-query';
import { duesOf, kindOfDue } from '../../supervision-due.ts';
import { trpc } from '../../trpc.ts';
import { Card } from '../../ui/card.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import { List, ListRow } from '../../ui/list.tsx';
import { useWords } from '../../words/use-words.ts';
import { type WorthTalking, whoWords } from './review-words.ts';

/** Few enough to be read at a glance; the rest is a number. */
const namesSaid = 3;

/** What a supervisor's day begins with, in a few lines: each opens the page where it is dealt with. */
export function TeamTodayCard() {
  const t = useWords('review');
  // The figures of My team, from the same two answers: they never differ, and are there when that page is opened.
  const { data: review } = useQuery(trpc.review.team.queryOptions({}));
  const { data: team } = useQuery(trpc.supervision.team.queryOptions());
  const due = team?.workers.flatMap((worker) => duesOf(worker).map((of) => ({ name: worker.name, of }))) ?? [];
  const groups = team?.groupsDue.filter(({ daysPast }) => daysPast >= 0) ?? [];
  const names = (subjects: readonly WorthTalking[]): string => {
    const said = subjects.slice(0, namesSaid).map(whoWords).join(', ');
    return subjects.length > namesSaid ? t('today.more', { names: said, count: subjects.length - namesSaid }) : said;
  };
  const whenWords = (days: number): string => (days === 0 ? t('today.dueToday') : t('today.duePast', { count: days }));
  const dueLines = [
    ...due.map(({ name, of }) => {
      const words = { name, kind: kindOfDue(of), when: whenWords(of.daysPast) };
      return t(of.kind ? 'today.dueOfKind' : 'today.dueWith', words);
    }),
    ...groups.map((of) => t('today.dueWith', { name: kindOfDue(of), when: whenWords(of.daysPast) })),
  ];
  const asks = ({ sign }: WorthTalking['signs'][number]): boolean => sign === 'wants_to_talk';
  const asking = review?.workers.filter(({ signs }) => signs.some(asks)) ?? [];
  const loads = review?.workers.filter(({ signs }) => !signs.every(asks)) ?? [];
  const rows = [
    asking.length > 0 && (
      <ListRow key="talk" to="/team" title={t('today.talk', { count: asking.length })} sub={names(asking)} />
    ),
    review && review.people.length > 0 && (
      <ListRow
        key="people"
        to="/team"
        title={t('today.worth', { count: review.people.length })}
        sub={names(review.people)}
      />
    ),
    loads.length > 0 && (
      <ListRow key="loads" to="/team" title={t('today.load', { count: loads.length })} sub={names(loads)} />
    ),
    dueLines.length > 0 && (
      <ListRow key="due" to="/team" title={t('today.due', { count: dueLines.length })} sub={dueLines.join('; ')} />
    ),
  ].filter(Boolean);
  return (
    <Card title={t('today.title')}>
      {rows.length > 0 ? (
        <List aria-label={t('today.title')}>{rows}</List>
      ) : (
        review && team && <p className="muted">{t('today.nothing')}</p>
      )}
      <div>
        <LinkButton to="/team" look="quiet">
          {t('today.open')}
        </LinkButton>
      </div>
    </Card>
  );
}
