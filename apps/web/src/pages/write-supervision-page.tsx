import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { WriteSupervisionForm } from '../features/supervision/write-supervision-form.tsx';
import { usePageTitle } from '../shell/page-title.ts';
import { trpc } from '../trpc.ts';
import { PageHeading } from '../ui/page-heading.tsx';
import { WithAnswer } from '../with-answer.tsx';

export function WriteSupervisionPage() {
  const { t } = useTranslation('supervision');
  usePageTitle(t('writePageTitle'));
  const { accountId = '' } = useParams();
  const goTo = useNavigate();
  const read = useQuery(trpc.supervision.caseload.queryOptions({ accountId }));
  return (
    <WithAnswer read={read}>
      {({ worker, today }) => (
        <>
          <PageHeading back={{ to: `/team/${accountId}`, label: worker.name }} sub={t('writeSub')}>
            {t('writeTitle', { name: worker.name })}
          </PageHeading>
          <WriteSupervisionForm
            peerWorker={worker}
            today={today}
            onSaved={(supervisionId) => goTo(`/supervision/${supervisionId}`, { replace: true })}
          />
        </>
      )}
    </WithAnswer>
  );
}
