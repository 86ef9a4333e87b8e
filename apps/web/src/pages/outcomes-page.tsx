import { useQuery } from '@tanstack/react-query';
import { ClipboardCheck, Printer } from 'lucide-react';
import { GoalsCard } from '../features/goal/goals-card.tsx';
import { MeasureHistoryCard } from '../features/outcome/measure-history-card.tsx';
import { historiesOf } from '../features/outcome/outcome-history.ts';
import type { PersonRead } from '../features/person/person-read.ts';
import { WithPerson } from '../features/person/with-person.tsx';
import { usePageTitle } from '../shell/page-title.ts';
import { trpc } from '../trpc.ts';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Stack } from '../ui/layout.tsx';
import { LinkButton } from '../ui/link-button.tsx';
import { PageHeading } from '../ui/page-heading.tsx';
import { WithAnswer } from '../with-answer.tsx';
import { firstName } from '../words/first-name.ts';
import { useWords } from '../words/use-words.ts';

function OutcomesView({ person }: { person: PersonRead }) {
  const t = useWords('outcomes');
  const { id, displayName, today, walking } = person;
  const read = useQuery(trpc.outcome.ofPerson.queryOptions({ personId: id }));
  const name = firstName(displayName);
  return (
    <Stack gap="loose">
      <PageHeading
        back={{ to: `/people/${id}`, label: t('session:backToPerson', { name }) }}
        sub={t('outcomes:sub', { name })}
        actions={
          <>
            {walking && (
              <LinkButton to={`/people/${id}/measures`} icon={ClipboardCheck}>
                {t('outcomes:complete')}
              </LinkButton>
            )}
            <Button look="quiet" icon={Printer} onPress={() => window.print()}>
              {t('outcomes:print')}
            </Button>
          </>
        }
      >
        {t('outcomes:title', { name })}
      </PageHeading>
      <WithAnswer read={read}>
        {(outcomes) => {
          const histories = historiesOf(outcomes);
          return (
            <>
              {histories.length === 0 && (
                <EmptyState title={t('outcomes:emptyTitle')}>{t('outcomes:emptyBody')}</EmptyState>
              )}
              {histories.map((history) => (
                <MeasureHistoryCard
                  key={history.instrument.key}
                  history={history}
                  person={outcomes.person}
                  metOn={outcomes.metOn}
                  today={today}
                />
              ))}
            </>
          );
        }}
      </WithAnswer>
      <GoalsCard personId={id} goals={person.goals} today={today} canWrite={walking} />
    </Stack>
  );
}

/** Each measure over time, for the two to look at together, and to print. */
export function OutcomesPage() {
  const t = useWords('outcomes');
  usePageTitle(t('pageTitle'));
  return <WithPerson>{(person) => <OutcomesView person={person} />}</WithPerson>;
}
