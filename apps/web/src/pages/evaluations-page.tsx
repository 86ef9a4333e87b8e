import { useQuery } from '@tanstack/react-query';
import { BeginEvaluationForm } from '../features/evaluation/begin-evaluation-form.tsx';
import { EvaluationCard } from '../features/evaluation/evaluation-card.tsx';
import { JoinEvaluationForm } from '../features/evaluation/join-evaluation-form.tsx';
import { useAccount } from '../shell/account.ts';
import { usePageTitle } from '../shell/page-title.ts';
import { trpc } from '../trpc.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { Columns, Stack } from '../ui/layout.tsx';
import { PageHeading } from '../ui/page-heading.tsx';
import { WithAnswer } from '../with-answer.tsx';
import { useWords } from '../words/use-words.ts';

export function EvaluationsPage() {
  const t = useWords('evaluation');
  usePageTitle(t('pageTitle'));
  const coordinates = useAccount().roles.includes('coordinator');
  const who = coordinates ? 'Coordinator' : 'Researcher';
  const read = useQuery(trpc.evaluation.list.queryOptions());
  return (
    <WithAnswer read={read}>
      {({ evaluations, researchers }) => {
        const list =
          evaluations.length === 0 ? (
            <EmptyState title={t(`empty${who}Title`)}>{t(`empty${who}Body`)}</EmptyState>
          ) : (
            <Stack>
              {evaluations.map((each) => (
                <EvaluationCard key={each.id} evaluation={each} researchers={researchers} coordinates={coordinates} />
              ))}
            </Stack>
          );
        return (
          <>
            <PageHeading sub={t(`listSub${who}`)}>{t('listTitle')}</PageHeading>
            {coordinates ? (
              <Columns>
                {list}
                <Stack>
                  <BeginEvaluationForm />
                  <JoinEvaluationForm />
                </Stack>
              </Columns>
            ) : (
              list
            )}
          </>
        );
      }}
    </WithAnswer>
  );
}
