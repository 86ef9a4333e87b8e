import { useTranslation } from 'react-i18next';
import { usePageTitle } from '../shell/page-title.ts';
import { Row } from '../ui/layout.tsx';
import { LinkButton } from '../ui/link-button.tsx';
import { PageHeading } from '../ui/page-heading.tsx';

export function NotFoundPage() {
  const { t } = useTranslation('shell');
  usePageTitle(t('notFoundTitle'));
  return (
    <>
      <PageHeading sub={t('notFoundBody')}>{t('notFoundTitle')}</PageHeading>
      <Row>
        <LinkButton to="/">{t('goToday')}</LinkButton>
      </Row>
    </>
  );
}
