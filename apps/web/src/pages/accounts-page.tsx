import { useTranslation } from 'react-i18next';
import { AccountList } from '../features/account/account-list.tsx';
import { usePageTitle } from '../shell/page-title.ts';
import { LinkButton } from '../ui/link-button.tsx';
import { PageHeading } from '../ui/page-heading.tsx';

export function AccountsPage() {
  const { t } = useTranslation('account');
  usePageTitle(t('pageTitle'));
  return (
    <>
      <PageHeading
        actions={
          <LinkButton to="/teams" look="quiet">
            {t('teams')}
          </LinkButton>
        }
      >
        {t('accounts')}
      </PageHeading>
      <AccountList />
    </>
  );
}
