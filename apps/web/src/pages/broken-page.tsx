import { isRouteErrorResponse, useRouteError } from 'react-router';
import { loadFromServer } from '../installed/new-version.ts';
import { usePageTitle } from '../shell/page-title.ts';
import { PlainShell } from '../shell/plain-shell.tsx';
import { Button } from '../ui/button.tsx';
import { Row } from '../ui/layout.tsx';
import { PageHeading } from '../ui/page-heading.tsx';
import { useWords } from '../words/use-words.ts';
import { NotFoundPage } from './not-found-page.tsx';

/** After an update the old page's files are gone from the server; loading again brings the new ones. */
function isFromAnOlderVersion(error: unknown): boolean {
  return (
    error instanceof Error &&
    /dynamically imported module|importing a module script|unable to preload/i.test(error.message)
  );
}

export function BrokenPage() {
  const t = useWords('shell');
  const error = useRouteError();
  const isOld = isFromAnOlderVersion(error);
  const isAway = isOld && !navigator.onLine;
  const title = isAway ? t('notHereTitle') : isOld ? t('newVersionTitle') : t('brokenTitle');
  usePageTitle(title);
  if (isRouteErrorResponse(error) && error.status === 404) {
    return (
      <PlainShell>
        <NotFoundPage />
      </PlainShell>
    );
  }
  if (isAway) {
    return (
      <PlainShell>
        <PageHeading sub={t('notHereBody')}>{title}</PageHeading>
        <Row>
          <Button onPress={() => window.history.back()}>{t('goBack')}</Button>
        </Row>
      </PlainShell>
    );
  }
  return (
    <PlainShell>
      <PageHeading sub={isOld ? t('newVersionBody') : t('brokenBody')}>{title}</PageHeading>
      <Row>
        <Button onPress={() => (isOld ? void loadFromServer() : window.location.reload())}>{t('loadAgain')}</Button>
      </Row>
    </PlainShell>
  );
}
