import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { ChooseSmallNumbersCard } from '../features/figure/choose-small-numbers-card.tsx';
import { NothingHere } from '../shell/nothing-here.tsx';
import { usePageTitle } from '../shell/page-title.ts';
import { trpc } from '../trpc.ts';
import { Narrow } from '../ui/layout.tsx';
import { PageHeading } from '../ui/page-heading.tsx';
import { WithAnswer } from '../with-answer.tsx';
import { useWords } from '../words/use-words.ts';

/** The organisation that began an evaluation says how its small numbers are shown, for all who take part. */
export function EvaluationSmallNumbersPage() {
  const t = useWords('evaluation');
  usePageTitle(t('smallNumbers'));
  const { evaluationId = '' } = useParams();
  const read = useQuery(trpc.evaluation.list.queryOptions());
  return (
    <WithAnswer read={read}>
      {({ evaluations }) => {
        const evaluation = evaluations.find(({ id }) => id === evaluationId);
        if (!evaluation?.ours) return <NothingHere />;
        return (
          <>
            <PageHeading back={{ to: '/evaluations', label: t('back') }} over={evaluation.name}>
              {t('smallNumbers')}
            </PageHeading>
            <Narrow>
              <ChooseSmallNumbersCard
                chosen={evaluation.ours.smallNumbers ?? { profile: 'mhsds' }}
                evaluationId={evaluation.id}
              />
            </Narrow>
          </>
        );
      }}
    </WithAnswer>
  );
}
