import type { ContactKind } from '@alongside/domain/review/read-review.ts';
import { Link } from 'react-router';
import { HowLink } from '../../how-link.tsx';
import { Card } from '../../ui/card.tsx';
import { Table } from '../../ui/table.tsx';
import { WeekBars } from '../../ui/week-bars.tsx';
import { dayWords } from '../../words/day-words.ts';
import { useWords } from '../../words/use-words.ts';
import { contactsAddress } from './contacts-address.ts';
import type { ReviewRead } from './review-words.ts';

type Week = ReviewRead['trend'][number];

const sumOf = (weeks: readonly Week[], part: 'met' | 'notMet') => weeks.reduce((sum, week) => sum + week[part], 0);

/** Three months of contacts, week by week; every figure opens the list it was counted from. */
export function TrendCard({
  trend,
  today,
  accountId = null,
  teamId = null,
}: {
  trend: readonly Week[];
  today: string;
  accountId?: string | null;
  teamId?: string | null;
}) {
  const t = useWords('review');
  const weekWords = ({ from, to }: Week) =>
    t('trend.weekWords', { from: dayWords(from, today), to: dayWords(to, today) });
  const figure = (week: Week, kind: ContactKind, count: number) =>
    count === 0 ? (
      0
    ) : (
      <Link
        to={contactsAddress({ from: week.from, to: week.to, kind, accountId, teamId })}
        aria-label={t('trend.opens', { figure: count, week: weekWords(week) })}
      >
        {count}
      </Link>
    );
  const [first, last] = [trend[0], trend.at(-1)];
  if (!first || !last) return null;
  const [met, notMet] = [sumOf(trend, 'met'), sumOf(trend, 'notMet')];
  const whole = (kind: ContactKind) => contactsAddress({ from: first.from, to: last.to, kind, accountId, teamId });
  return (
    <Card title={t('trend.title')}>
      <p className="small muted">
        <Link to={whole('met')}>{t('trend.metCount', { count: met })}</Link>,{' '}
        <Link to={whole('not_met')}>{t('trend.notMetCount', { count: notMet })}</Link>. {t('trend.sub')}
      </p>
      <WeekBars
        summary={t('trend.summary', {
          weeks: trend.map((week) => t('trend.weekSummary', { met: week.met, notMet: week.notMet })).join('; '),
        })}
        parts={[t('trend.met'), t('trend.notMet')]}
        bars={trend.map((week) => ({
          key: week.from,
          label: dayWords(week.from, today),
          lower: week.met,
          upper: week.notMet,
        }))}
        table={
          <Table
            caption={t('trend.title')}
            captionIsHidden
            isDense
            stacks={false}
            rows={trend}
            rowKey={({ from }) => from}
            columns={[
              { key: 'week', header: t('trend.week'), cell: weekWords },
              { key: 'met', header: t('trend.met'), isNumeric: true, cell: (week) => figure(week, 'met', week.met) },
              {
                key: 'notMet',
                header: t('trend.notMet'),
                isNumeric: true,
                cell: (week) => figure(week, 'not_met', week.notMet),
              },
            ]}
          />
        }
      />
      <HowLink figure="contacts" />
    </Card>
  );
}
