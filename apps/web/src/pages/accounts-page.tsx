import { AccountList } from '../features/account/account-list.tsx';
import { usePageTitle } from '../shell/page-title.ts';
import { LinkButton } from '../ui/link-button.tsx';
import { PageHeading } from '../ui/page-heading.tsx';
import { useWords } from '../words/use-words.ts';

export function AccountsPage() {
  const t = useWords('account');
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
