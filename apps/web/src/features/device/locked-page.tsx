import { type ReactNode, useEffect, useState } from 'react';
import type { Place } from '../../outbox/device-store.ts';
import { hasSealedWords, placesToOpen } from '../../outbox/unlock.ts';
import { refusalWords } from '../../refusal.ts';
import { PlainShell } from '../../shell/plain-shell.tsx';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Loading } from '../../ui/loading.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { useWords } from '../../words/use-words.ts';
import { UnlockForm } from './unlock-form.tsx';

interface Found {
  places: readonly Place[];
  hasWords: boolean;
}

const look = async (): Promise<Found> => ({ places: await placesToOpen(), hasWords: await hasSealedWords() });

type LockedPageProps = {
  error: unknown;
  onTryAgain: () => void;
  /** What must be there for whoever cannot open it. */
  children?: ReactNode;
};

/** What stands in the place of every page while the server cannot be reached and nobody has unlocked this device. */
export function LockedPage({ error, onTryAgain, children }: LockedPageProps) {
  const t = useWords('device');
  const [found, setFound] = useState<Found | null>(null);
  const [isWiped, setIsWiped] = useState(false);
  useEffect(() => {
    void look().then(setFound);
  }, []);
  const again = <Button onPress={onTryAgain}>{t('ui:tryAgain')}</Button>;
  if (!found) return <Loading />;
  const canOpen = found.places.length > 0;
  return (
    <PlainShell>
      <PageHeading>{t('device:unlockTitle')}</PageHeading>
      {isWiped && <Banner isNews tone="look" title={t('device:pinWiped')} />}
      {canOpen ? (
        <p>{t('device:unlockBody')}</p>
      ) : (
        <Banner tone="look" title={refusalWords(error)} action={again}>
          {!isWiped && found.hasWords && t('device:nothingCarriedBody')}
        </Banner>
      )}
      {canOpen && (
        <>
          <UnlockForm
            places={found.places}
            onWiped={() => {
              setIsWiped(true);
              void look().then(setFound);
            }}
          />
          <Button look="bare" onPress={onTryAgain}>
            {t('ui:tryAgain')}
          </Button>
        </>
      )}
      {children}
    </PlainShell>
  );
}
