import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from 'react-router';
import { WriteSupervisionForm } from '../features/supervision/write-supervision-form.tsx';
import { usePageTitle } from '../shell/page-title.ts';
import { trpc } from '../trpc.ts';
import { Banner } from '../ui/banner.tsx';
import { Narrow } from '../ui/layout.tsx';
import { LinkButton } from '../ui/link-button.tsx';
import { PageHeading } from '../ui/page-heading.tsx';
import { WithAnswer } from '../with-answer.tsx';
import { dayWords } from '../words/day-words.ts';
import { useWords } from '../words/use-words.ts';

/** What both prepared would be left behind by a record of its own. */
function PlannedAlready({ accountId, today }: { accountId: string; today: string }) {
  const t = useWords('supervision');
  const { data } = useQuery(trpc.supervision.list.queryOptions());
  const planned = data?.supervision.find((row) => row.state === 'draft' && row.peerWorkerId === accountId);
  if (!planned) return null;
  return (
    <Banner
      title={t('plannedAlready', { when: dayWords(planned.heldOn, today) })}
      action={<LinkButton to={`/supervision/${planned.id}`}>{t('openPlanned')}</LinkButton>}
    >
      {t('plannedAlreadyBody')}
    </Banner>
  );
}

export function WriteSupervisionPage() {
  const t = useWords('supervision');
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
          <Narrow>
            <PlannedAlready accountId={accountId} today={today} />
            <WriteSupervisionForm
              peerWorker={worker}
              today={today}
              onSaved={(supervisionId) => goTo(`/supervision/${supervisionId}`, { replace: true })}
            />
          </Narrow>
        </>
      )}
    </WithAnswer>
  );
}
