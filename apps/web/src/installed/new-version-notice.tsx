import { useEffect } from 'react';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { useWords } from '../words/use-words.ts';
import { keepShell } from './keep-shell.ts';
import { loadNewVersion, useNewVersion } from './new-version.ts';

/** For the shell of those who are signed in. Says nothing until there is something to load. */
export function NewVersionNotice() {
  const t = useWords('shell');
  const isReady = useNewVersion();
  useEffect(keepShell, []);
  if (!isReady) return null;
  return (
    <Banner
      isNews
      title={t('newVersionReady')}
      action={
        <Button look="quiet" small onPress={() => void loadNewVersion()}>
          {t('newVersionLoad')}
        </Button>
      }
    />
  );
}
