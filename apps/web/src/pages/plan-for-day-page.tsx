import { isDay } from '@alongside/domain/shared/day.ts';
import { useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { usePageTitle } from '../shell/page-title.ts';
import { type Answered, trpc } from '../trpc.ts';
import { Card } from '../ui/card.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Narrow } from '../ui/layout.tsx';
import { List, ListRow } from '../ui/list.tsx';
import { PageHeading } from '../ui/page-heading.tsx';
import { WithAnswer } from '../with-answer.tsx';
import { dayWords } from '../words/day-words.ts';
import { useWords } from '../words/use-words.ts';

type Caseload = Answered['person']['caseload'];

function People({ people, on, today }: { people: Caseload['people']; on: string; today: string }) {
  const t = useWords('week');
  if (people.length === 0) return <EmptyState title={t('nobody')}>{t('nobodyBody')}</EmptyState>;
  return (
    <Card>
      <List aria-label={t('people')}>
        {people.map(({ personId, displayName, next, lastMetOn }) => (
          <ListRow
            key={personId}
            to={`/people/${personId}/plan?on=${on}&from=week`}
            title={displayName}
            sub={
              next
                ? t('next', { when: dayWords(next.on, today) })
                : lastMetOn
                  ? t('lastMet', { when: dayWords(lastMetOn, today) })
                  : t('neverMet')
            }
          />
        ))}
      </List>
    </Card>
  );
}

/** A day was chosen in the week; now whom. */
export function PlanForDayPage() {
  const t = useWords('week');
  usePageTitle(t('pageTitle'));
  const [asked] = useSearchParams();
  const read = useQuery(trpc.person.caseload.queryOptions());
  return (
    <WithAnswer read={read}>
      {({ people, today }) => {
        const day = asked.get('on') ?? '';
        const on = isDay(day) ? day : today;
        return (
          <Narrow>
            <PageHeading
              back={{ to: `/week?on=${on}`, label: t('back') }}
              sub={people.length > 0 && t('planSub', { when: dayWords(on, today), count: people.length })}
            >
              {t('planTitle')}
            </PageHeading>
            <People people={people} on={on} today={today} />
          </Narrow>
        );
      }}
    </WithAnswer>
  );
}
