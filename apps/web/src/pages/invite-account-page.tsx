import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { InviteAccountForm } from '../features/account/invite-account-form.tsx';
import { refusalWords } from '../refusal.ts';
import { usePageTitle } from '../shell/page-title.ts';
import { trpc } from '../trpc.ts';
import { Banner } from '../ui/banner.tsx';
import { Narrow } from '../ui/layout.tsx';
import { Loading } from '../ui/loading.tsx';
import { PageHeading } from '../ui/page-heading.tsx';

export function InviteAccountPage() {
  const { t } = useTranslation('account');
  usePageTitle(t('invitePageTitle'));
  const { data: teams, error } = useQuery(trpc.team.list.queryOptions());
  return (
    <Narrow>
      <PageHeading back={{ to: '/accounts', label: t('accounts') }} sub={t('inviteSub')}>
        {t('invitePageTitle')}
      </PageHeading>
      {error && <Banner tone="look" title={refusalWords(error)} isNews />}
      {!teams && !error && <Loading />}
      {teams && <InviteAccountForm teams={teams} />}
    </Narrow>
  );
}
