import { useQuery } from '@tanstack/react-query';
import { ApproversForm } from '../features/release/approvers-form.tsx';
import { usePageTitle } from '../shell/page-title.ts';
import { trpc } from '../trpc.ts';
import { Narrow } from '../ui/layout.tsx';
import { PageHeading } from '../ui/page-heading.tsx';
import { WithAnswer } from '../with-answer.tsx';
import { useWords } from '../words/use-words.ts';

export function ReleaseApproversPage() {
  const t = useWords('release');
  usePageTitle(t('approversTitle'));
  const read = useQuery(trpc.release.approvers.queryOptions());
  return (
    <>
      <PageHeading back={{ to: '/organisation', label: t('organisation:title') }} sub={t('approversSub')}>
        {t('approversTitle')}
      </PageHeading>
      <WithAnswer read={read}>
        {(approvers) => (
          <Narrow>
            <ApproversForm approvers={approvers} />
          </Narrow>
        )}
      </WithAnswer>
    </>
  );
}
