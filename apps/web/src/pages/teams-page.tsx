import { TeamList } from '../features/team/team-list.tsx';
import { usePageTitle } from '../shell/page-title.ts';
import { LinkButton } from '../ui/link-button.tsx';
import { PageHeading } from '../ui/page-heading.tsx';
import { useWords } from '../words/use-words.ts';

export function TeamsPage() {
  const t = useWords('team');
  usePageTitle(t('pageTitle'));
  return (
    <>
      <PageHeading
        actions={
          <LinkButton to="/accounts" look="quiet">
            {t('account:accounts')}
          </LinkButton>
        }
      >
        {t('title')}
      </PageHeading>
      <TeamList />
    </>
  );
}
