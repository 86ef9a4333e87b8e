import { useQuery } from '@tanstack/react-query';
import { CalendarPlus, PenLine } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { TeamCaseload } from '../features/supervision/team-caseload.tsx';
import { type CaseloadRead, dueWords, roomWords } from '../features/supervision/team-words.ts';
import { usePageTitle } from '../shell/page-title.ts';
import { trpc } from '../trpc.ts';
import { Stack } from '../ui/layout.tsx';
import { LinkButton } from '../ui/link-button.tsx';
import { PageHeading } from '../ui/page-heading.tsx';
import { RoomLeft } from '../ui/room-left.tsx';
import { Tag } from '../ui/tag.tsx';
import { WithAnswer } from '../with-answer.tsx';
import { dayAndSinceWords } from '../words/day-words.ts';

function Caseload({ caseload }: { caseload: CaseloadRead }) {
  const { t } = useTranslation(['myTeam', 'supervision']);
  const { worker, people, peopleElsewhere, today } = caseload;
  const due = dueWords(worker.due, today);
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
            <Tag tone={due.tone}>{`${t('supervisionColumn')}: ${due.words}`}</Tag>
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
          </>
        }
      >
        {t('caseloadTitle', { name: worker.name })}
      </PageHeading>
      <Stack>
        <TeamCaseload caseload={caseload} />
      </Stack>
    </>
  );
}

export function TeamCaseloadPage() {
  const { t } = useTranslation('myTeam');
  usePageTitle(t('caseloadPageTitle'));
  const { accountId = '' } = useParams();
  const read = useQuery(trpc.supervision.caseload.queryOptions({ accountId }));
  return <WithAnswer read={read}>{(caseload) => <Caseload caseload={caseload} />}</WithAnswer>;
}
