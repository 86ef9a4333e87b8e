import { mondayOf } from '@alongside/domain/meet-up/week.ts';
import { isDay } from '@alongside/domain/shared/day.ts';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { CalendarFileCard } from '../features/calendar/calendar-file-card.tsx';
import { WeekDays } from '../features/meet-up/week-days.tsx';
import { countsOf, type Week } from '../features/meet-up/week-entries.ts';
import { WeekNav } from '../features/meet-up/week-nav.tsx';
import { usePageTitle } from '../shell/page-title.ts';
import { trpc } from '../trpc.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { Stack } from '../ui/layout.tsx';
import { PageHeading } from '../ui/page-heading.tsx';
import { WithAnswer } from '../with-answer.tsx';
import { dayWords } from '../words/day-words.ts';
import { useWords } from '../words/use-words.ts';

function WeekView({ week }: { week: Week }) {
  const t = useWords('week');
  const { from, to, today } = week;
  const { planned, logged } = countsOf(week);
  const isThis = from === mondayOf(today);
  const isEmpty = week.plans.length + week.sessions.length + week.groupDates.length === 0;
  const said = [planned > 0 && t('planned', { count: planned }), logged > 0 && t('logged', { count: logged })];
  return (
    <Stack gap="loose">
      <PageHeading
        over={t('span', { from: dayWords(from, today), to: dayWords(to, today) })}
        sub={said.filter(Boolean).join(', ') || undefined}
      >
        {isThis ? t('thisWeek') : t('title', { when: dayWords(from, today) })}
      </PageHeading>
      <WeekNav from={from} today={today} />
      {isEmpty && <EmptyState title={t('emptyTitle')}>{t(to < today ? 'emptyPast' : 'emptyBody')}</EmptyState>}
      <WeekDays week={week} />
      <CalendarFileCard />
    </Stack>
  );
}

/** Monday to Sunday: what is planned and what was logged. */
export function WeekPage() {
  const t = useWords('week');
  usePageTitle(t('pageTitle'));
  const [asked] = useSearchParams();
  const day = asked.get('on') ?? '';
  const on = isDay(day) ? day : null;
  const read = useQuery({ ...trpc.meetUp.week.queryOptions({ on }), placeholderData: keepPreviousData });
  return <WithAnswer read={read}>{(week) => <WeekView week={week} />}</WithAnswer>;
}
