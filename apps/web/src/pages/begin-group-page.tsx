import { useQuery } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { BeginGroupForm } from '../features/group/begin-group-form.tsx';
import { useAccount } from '../shell/account.ts';
import { usePageTitle } from '../shell/page-title.ts';
import { trpc } from '../trpc.ts';
import { Narrow } from '../ui/layout.tsx';
import { PageHeading } from '../ui/page-heading.tsx';
import { WithAnswer } from '../with-answer.tsx';
import { todayIn } from '../words/day-words.ts';
import { useWords } from '../words/use-words.ts';

export function BeginGroupPage() {
  const t = useWords('group');
  usePageTitle(t('beginPageTitle'));
  const goTo = useNavigate();
  const { timeZone } = useAccount().organisation;
  const read = useQuery(trpc.group.teams.queryOptions());
  return (
    <WithAnswer read={read}>
      {({ teams }) => (
        <Narrow>
          <PageHeading back={{ to: '/groups', label: t('backToGroups') }}>{t('begin')}</PageHeading>
          <BeginGroupForm
            teams={teams}
            today={todayIn(timeZone)}
            onSaved={(groupId) => goTo(`/groups/${groupId}`, { replace: true })}
          />
        </Narrow>
      )}
    </WithAnswer>
  );
}
