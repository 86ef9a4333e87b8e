import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { TryRelease } from '../features/release/try-release.tsx';
import { usePageTitle } from '../shell/page-title.ts';
import { trpc } from '../trpc.ts';
import { PageHeading } from '../ui/page-heading.tsx';
import { WithAnswer } from '../with-answer.tsx';
import { useWords } from '../words/use-words.ts';

/** Choosing before asking: what would leave, how findable people would be in it, and what that costs. */
export function PrepareReleasePage() {
  const t = useWords('release');
  usePageTitle(t('prepareTitle'));
  const { evaluationId = '' } = useParams();
  const read = useQuery(trpc.release.variables.queryOptions({ evaluationId }));
  return (
    <WithAnswer read={read}>
      {(offered) => (
        <>
          <PageHeading
            back={{ to: `/evaluations/${evaluationId}`, label: offered.evaluation.name }}
            sub={t('prepareSub')}
          >
            {t('prepareTitle')}
          </PageHeading>
          <TryRelease offered={offered} />
        </>
      )}
    </WithAnswer>
  );
}
