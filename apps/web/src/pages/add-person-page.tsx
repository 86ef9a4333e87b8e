import { AddPersonForm } from '../features/register/add-person-form.tsx';
import { usePageTitle } from '../shell/page-title.ts';
import { Card } from '../ui/card.tsx';
import { Narrow } from '../ui/layout.tsx';
import { PageHeading } from '../ui/page-heading.tsx';
import { useWords } from '../words/use-words.ts';

export function AddPersonPage() {
  const t = useWords('register');
  usePageTitle(t('addPageTitle'));
  return (
    <Narrow>
      <PageHeading back={{ to: '/register', label: t('title') }} sub={t('addSub')}>
        {t('addPageTitle')}
      </PageHeading>
      <Card>
        <AddPersonForm />
      </Card>
    </Narrow>
  );
}
