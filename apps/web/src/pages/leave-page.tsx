import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { LeaveDays } from '../features/cover/leave-days.tsx';
import { PersonToHandOver } from '../features/cover/person-to-hand-over.tsx';
import { useSpanWords } from '../features/cover/span-words.ts';
import { usePageTitle } from '../shell/page-title.ts';
import { trpc } from '../trpc.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { Narrow, Stack } from '../ui/layout.tsx';
import { PageHeading } from '../ui/page-heading.tsx';
import { WithAnswer } from '../with-answer.tsx';
import { useWords } from '../words/use-words.ts';

export function LeavePage() {
  const t = useWords('cover');
  usePageTitle(t('pageTitle'));
  const { leaveId = '' } = useParams();
  const spanWords = useSpanWords();
  const read = useQuery(trpc.cover.readLeave.queryOptions({ leaveId }));
  return (
    <WithAnswer read={read}>
      {(leave) => (
        <Narrow>
          <PageHeading
            back={{ to: '/cover', label: t('back') }}
            sub={`${spanWords(leave, leave.today)} · ${t(`kind.${leave.kind}`)}`}
          >
            {leave.mine ? t('leaveTitleMine') : t('leaveTitle', { name: leave.workerName })}
          </PageHeading>
          <LeaveDays leave={leave} />
          {leave.people.length === 0 ? (
            <EmptyState title={t('nobodyTitle')}>{t('nobodyBody')}</EmptyState>
          ) : (
            <Stack>
              <div>
                <h2>{t('peopleTitle')}</h2>
                <p className="muted">{t('peopleSub')}</p>
              </div>
              {leave.people.map((person) => (
                <PersonToHandOver key={person.personId} leave={leave} person={person} />
              ))}
            </Stack>
          )}
        </Narrow>
      )}
    </WithAnswer>
  );
}
