import { useNavigate, useParams } from 'react-router';
import { RateGoalForm } from '../features/goal/rate-goal-form.tsx';
import { WithPerson } from '../features/person/with-person.tsx';
import { usePageTitle } from '../shell/page-title.ts';
import { Narrow } from '../ui/layout.tsx';
import { PageHeading } from '../ui/page-heading.tsx';
import { Quote } from '../ui/quote.tsx';
import { firstName } from '../words/first-name.ts';
import { useWords } from '../words/use-words.ts';
import { NotFoundPage } from './not-found-page.tsx';

export function RateGoalPage() {
  const t = useWords('goal');
  usePageTitle(t('goal:setPageTitle'));
  const navigate = useNavigate();
  const { goalId } = useParams();
  return (
    <WithPerson>
      {({ id, displayName, today, goals }) => {
        const name = firstName(displayName);
        const goal = goals.find((each) => each.id === goalId);
        if (!goal) return <NotFoundPage />;
        return (
          <Narrow>
            <PageHeading back={{ to: `/people/${id}`, label: t('session:backToPerson', { name }) }}>
              {t('goal:rateTitle', { name })}
            </PageHeading>
            <Quote large>{goal.words}</Quote>
            <RateGoalForm
              goalId={goal.id}
              person={{ id, name: displayName }}
              today={today}
              onSaved={() => navigate(`/people/${id}`)}
            />
          </Narrow>
        );
      }}
    </WithPerson>
  );
}
