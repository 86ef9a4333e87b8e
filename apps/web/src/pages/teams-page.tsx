import { useTranslation } from 'react-i18next';
import { TeamList } from '../features/team/team-list.tsx';
import { usePageTitle } from '../shell/page-title.ts';
import { LinkButton } from '../ui/link-button.tsx';
import { PageHeading } from '../ui/page-heading.tsx';

export function TeamsPage() {
  const { t } = useTranslation(['team', 'account']);
  usePageTitle(t('pageTitle'));
  return (
    <>
      <PageHeading
        actions={
          <LinkButton to="/accounts" look="quiet">
            {t('accounts', { ns: 'account' })}
          </LinkButton>
        }
      >
        {t('title')}
      </PageHeading>
      <TeamList />
    </>
  );
}
