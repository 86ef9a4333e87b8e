import { reviewSigns } from '@alongside/domain/review/sign-settings.ts';
import { useQuery } from '@tanstack/react-query';
import { CalendarPlus, PenLine } from 'lucide-react';
import { useParams, useSearchParams } from 'react-router';
import { LoadsCard } from '../features/review/loads-card.tsx';
import type { WorkerReviewRead } from '../features/review/review-words.ts';
import { TrendCard } from '../features/review/trend-card.tsx';
import { WorthTalkingAbout } from '../features/review/worth-talking-about.tsx';
import { TeamCaseload } from '../features/supervision/team-caseload.tsx';
import { type CaseloadRead, dueWords, roomWords } from '../features/supervision/team-words.ts';
import { HowLink } from '../how-link.tsx';
import { usePageTitle } from '../shell/page-title.ts';
import { kindOfDue } from '../supervision-due.ts';
import { trpc } from '../trpc.ts';
import { Columns, Stack } from '../ui/layout.tsx';
import { LinkButton } from '../ui/link-button.tsx';
import { PageHeading } from '../ui/page-heading.tsx';
import { RoomLeft } from '../ui/room-left.tsx';
import { Tag } from '../ui/tag.tsx';
import { WithAnswer } from '../with-answer.tsx';
import { dayAndSinceWords } from '../words/day-words.ts';
import { useWords } from '../words/use-words.ts';

function Caseload({ caseload, review }: { caseload: CaseloadRead; review: WorkerReviewRead }) {
  const t = useWords('myTeam');
  const { worker, people, peopleElsewhere, today } = caseload;
  const [asked] = useSearchParams();
  const only = reviewSigns.find((sign) => sign === asked.get('only')) ?? null;
  const dues = [...(worker.due ? [worker.due] : []), ...worker.alsoDue];
  return (
    <>
      <PageHeading
        back={{ to: '/team', label: t('pageTitle') }}
        sub={[
          t('caseloadSub', { count: people.length }),
          peopleElsewhere > 0 && t('elsewhere', { count: peopleElsewhere }),
          worker.lastSupervisionOn && t('lastSupervision', { when: dayAndSinceWords(worker.lastSupervisionOn, today) }),
        ]
          .filter(Boolean)
          .join(' ')}
        tags={
          <>
            <RoomLeft filled={worker.people} of={worker.capacity ?? worker.people} words={roomWords(worker)} />
            <HowLink figure="room" />
            {dues.map((due) => {
              const { words, tone } = dueWords(due, today);
              return <Tag key={due.kind} tone={tone}>{`${kindOfDue(due)}: ${words}`}</Tag>;
            })}
            {dues.length === 0 && <Tag tone="plain">{`${t('supervisionColumn')}: ${t('noDate')}`}</Tag>}
            {worker.checkInMonth !== null && <Tag tone="look">{t('checkIn', { month: worker.checkInMonth })}</Tag>}
          </>
        }
        actions={
          <>
            <LinkButton to={`/supervision/write/${worker.accountId}`} icon={PenLine}>
              {t('write')}
            </LinkButton>
            <LinkButton to={`/supervision/plan?with=${worker.accountId}`} look="quiet" icon={CalendarPlus}>
              {t('supervision:plan')}
            </LinkButton>
            <LinkButton to={`/team/${worker.accountId}/terms`} look="bare">
              {t('workingTerms:pageTitle')}
            </LinkButton>
          </>
        }
      >
        {t('caseloadTitle', { name: worker.name })}
      </PageHeading>
      <Stack gap="loose">
        <Columns>
          <WorthTalkingAbout review={review} />
          <Stack gap="loose">
            <LoadsCard review={review} />
            <TrendCard trend={review.trend} today={review.today} accountId={worker.accountId} />
          </Stack>
        </Columns>
        <TeamCaseload caseload={caseload} only={only} />
      </Stack>
    </>
  );
}

export function TeamCaseloadPage() {
  const t = useWords('myTeam');
  usePageTitle(t('caseloadPageTitle'));
  const { accountId = '' } = useParams();
  const read = useQuery(trpc.supervision.caseload.queryOptions({ accountId }));
  const review = useQuery(trpc.review.worker.queryOptions({ accountId }));
  return (
    <WithAnswer read={read}>
      {(caseload) => <WithAnswer read={review}>{(seen) => <Caseload caseload={caseload} review={seen} />}</WithAnswer>}
    </WithAnswer>
  );
}
