import { Row } from '../ui/layout.tsx';
import { LinkButton } from '../ui/link-button.tsx';
import { PageHeading } from '../ui/page-heading.tsx';
import { useWords } from '../words/use-words.ts';
import { usePageTitle } from './page-title.ts';

/** Said alike of what is not there and of what is out of reach. */
export function NothingHere() {
  const t = useWords('shell');
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
