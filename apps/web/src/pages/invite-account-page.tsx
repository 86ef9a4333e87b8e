import { useQuery } from '@tanstack/react-query';
import { InviteAccountForm } from '../features/account/invite-account-form.tsx';
import { usePageTitle } from '../shell/page-title.ts';
import { trpc } from '../trpc.ts';
import { Narrow } from '../ui/layout.tsx';
import { PageHeading } from '../ui/page-heading.tsx';
import { WithAnswer } from '../with-answer.tsx';
import { useWords } from '../words/use-words.ts';

export function InviteAccountPage() {
  const t = useWords('account');
  usePageTitle(t('invitePageTitle'));
  const read = useQuery(trpc.team.list.queryOptions());
  return (
    <Narrow>
      <PageHeading back={{ to: '/accounts', label: t('accounts') }} sub={t('inviteSub')}>
        {t('invitePageTitle')}
      </PageHeading>
      <WithAnswer read={read}>{(teams) => <InviteAccountForm teams={teams} />}</WithAnswer>
    </Narrow>
  );
}
