import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ApproversForm } from '../features/release/approvers-form.tsx';
import { usePageTitle } from '../shell/page-title.ts';
import { trpc } from '../trpc.ts';
import { Narrow } from '../ui/layout.tsx';
import { PageHeading } from '../ui/page-heading.tsx';
import { WithAnswer } from '../with-answer.tsx';

export function ReleaseApproversPage() {
  const { t } = useTranslation(['release', 'organisation']);
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
