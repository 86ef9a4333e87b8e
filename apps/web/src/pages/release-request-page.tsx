import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { JudgeForm, OpenReportCard } from '../features/release/judge-form.tsx';
import { JudgesCard } from '../features/release/judges-card.tsx';
import { MakeCard } from '../features/release/make-card.tsx';
import { OwnRequestCard } from '../features/release/own-request-card.tsx';
import type { RequestRead } from '../features/release/release-types.ts';
import { ReleasedCard, ReleaseFacts } from '../features/release/released-card.tsx';
import { ReportView } from '../features/release/report-view.tsx';
import { RequestFacts } from '../features/release/request-facts.tsx';
import { RequestSteps } from '../features/release/request-steps.tsx';
import { StateTag } from '../features/release/state-tag.tsx';
import { useAccount } from '../shell/account.ts';
import { usePageTitle } from '../shell/page-title.ts';
import { trpc } from '../trpc.ts';
import { Columns, Stack } from '../ui/layout.tsx';
import { PageHeading } from '../ui/page-heading.tsx';
import { WithAnswer } from '../with-answer.tsx';
import { instantWords } from '../words/day-words.ts';
import { useWords } from '../words/use-words.ts';

export function ReleaseRequestPage() {
  const t = useWords('release');
  usePageTitle(t('requestTitle'));
  const { requestId = '' } = useParams();
  const read = useQuery(trpc.release.read.queryOptions({ requestId }));
  return <WithAnswer read={read}>{(request) => <Request request={request} />}</WithAnswer>;
}

function Request({ request }: { request: RequestRead }) {
  const t = useWords('release');
  const { timeZone } = useAccount().organisation;
  const { id, evaluation, askedAt, askedBy, mayJudge, report, isMine, state, release } = request;
  const when = instantWords(askedAt, timeZone);
  return (
    <>
      <PageHeading
        back={{ to: '/releases', label: t('releaseRequest:back') }}
        over={t('releaseRequest:requestOver', { evaluation, when })}
        sub={t('askedBy', { name: askedBy, when })}
        tags={<StateTag state={state} />}
      >
        {t('requestTitle')}
      </PageHeading>
      <Stack gap="loose">
        <RequestSteps request={request} />
        {mayJudge && !report && <OpenReportCard requestId={id} />}
        {isMine && state === 'approved' && <MakeCard requestId={id} />}
        <Columns>
          <Stack>
            <RequestFacts request={request} />
            {release && <ReleaseFacts request={request} release={release} />}
          </Stack>
          <Stack>
            <JudgesCard request={request} />
            {release && <ReleasedCard request={request} release={release} />}
            {isMine && <OwnRequestCard request={request} />}
          </Stack>
        </Columns>
        {report && <ReportView report={report} method={request.method} />}
        {mayJudge && report && <JudgeForm requestId={id} />}
      </Stack>
    </>
  );
}
