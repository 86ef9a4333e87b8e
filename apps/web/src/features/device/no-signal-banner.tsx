import { CloudOff } from 'lucide-react';
import { useDevice } from '../../outbox/device-state.ts';
import { Banner } from '../../ui/banner.tsx';
import { agoWords } from '../../words/day-words.ts';
import { useWords } from '../../words/use-words.ts';

/** Says that words are safe, and how old what one reads is. */
export function NoSignalBanner({ readAt }: { readAt: number }) {
  const t = useWords('device');
  const { contact, keeping } = useDevice();
  if (contact !== 'no') return null;
  if (keeping !== 'kept') return <Banner isNews icon={CloudOff} title={t('noSignalHere')} />;
  return (
    <Banner isNews icon={CloudOff} title={t('noSignalTitle')}>
      {t('noSignalBody')} {t('readOnly', { age: agoWords(readAt) })}
    </Banner>
  );
}
