import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { AllSites, LeftOut, SiteTable } from '../features/evaluation/evaluation-figures.tsx';
import { AllMeasures } from '../features/figure/all-measures.tsx';
import { GoalFigures } from '../features/figure/goal-figures.tsx';
import { EvaluationInvolvementCard } from '../features/involvement/evaluation-involvement-card.tsx';
import { useAccount } from '../shell/account.ts';
import { usePageTitle } from '../shell/page-title.ts';
import { trpc } from '../trpc.ts';
import { Columns, Stack } from '../ui/layout.tsx';
import { LinkButton } from '../ui/link-button.tsx';
import { PageHeading } from '../ui/page-heading.tsx';
import { WithAnswer } from '../with-answer.tsx';
import { monthWords } from '../words/day-words.ts';
import { useWords } from '../words/use-words.ts';

function Involvement({ evaluationId }: { evaluationId: string }) {
  const read = useQuery(trpc.involvement.ofEvaluation.queryOptions({ evaluationId }));
  return <WithAnswer read={read}>{(answer) => <EvaluationInvolvementCard read={answer} />}</WithAnswer>;
}

/** Asked for once the measures stand there, so that they do not wait for it. */
function Goals({ evaluationId }: { evaluationId: string }) {
  const read = useQuery(trpc.evaluation.goals.queryOptions({ evaluationId }));
  return <WithAnswer read={read}>{({ goals }) => <GoalFigures goals={goals} unitIs="site" />}</WithAnswer>;
}

/** Figures of one evaluation: researchers get density, and words for every figure. */
export function EvaluationPage() {
  const t = useWords('evaluation');
  usePageTitle(t('onePageTitle'));
  const { evaluationId = '' } = useParams();
  const asks = useAccount().roles.includes('researcher');
  const read = useQuery(trpc.evaluation.read.queryOptions({ evaluationId }));
  return (
    <WithAnswer read={read}>
      {(evaluation) => (
        <>
          <PageHeading
            back={{ to: '/evaluations', label: t('back') }}
            over={t('begun', { when: monthWords(evaluation.begunAt.slice(0, 10)) })}
            sub={t('readSub')}
            actions={
              asks && <LinkButton to={`/evaluations/${evaluationId}/release`}>{t('release:prepareLink')}</LinkButton>
            }
          >
            {evaluation.name}
          </PageHeading>
          <Stack gap="loose">
            <SiteTable evaluation={evaluation} />
            <Columns>
              <AllSites evaluation={evaluation} />
              <LeftOut evaluation={evaluation} />
            </Columns>
            <Stack>
              <h2>{t('figure:outcomesTitle')}</h2>
              <p className="muted">{t('figure:outcomesSub')}</p>
              <AllMeasures figures={evaluation.outcomes} unitIs="site" />
              <Goals evaluationId={evaluationId} />
            </Stack>
            <Involvement evaluationId={evaluationId} />
          </Stack>
        </>
      )}
    </WithAnswer>
  );
}
