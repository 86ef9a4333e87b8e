import { DraftsCard } from '../features/device/drafts-card.tsx';
import { KeepingWarning } from '../features/device/keeping-warning.tsx';
import { NeedsYouCard, WaitingCard } from '../features/device/waiting-card.tsx';
import { WithoutSignalCard } from '../features/device/without-signal-card.tsx';
import { useDevice } from '../outbox/device-state.ts';
import { usePageTitle } from '../shell/page-title.ts';
import { Banner } from '../ui/banner.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Stack } from '../ui/layout.tsx';
import { PageHeading } from '../ui/page-heading.tsx';
import { useWords } from '../words/use-words.ts';

export function UnsentPage() {
  const t = useWords('device');
  usePageTitle(t('pageTitle'));
  const { waiting, drafts, handedOver, unopened } = useDevice();
  return (
    <Stack gap="loose">
      <PageHeading>{t('title')}</PageHeading>
      <p className="muted">{t('intro')}</p>
      <KeepingWarning />
      {handedOver > 0 && <Banner isNews title={t('handedOver', { count: handedOver })} />}
      {unopened > 0 && <Banner tone="look" title={t('unopened', { count: unopened })} />}
      <NeedsYouCard />
      <WaitingCard />
      <DraftsCard />
      {waiting.length === 0 && drafts.length === 0 && <EmptyState title={t('nothing')}>{t('nothingBody')}</EmptyState>}
      <WithoutSignalCard />
    </Stack>
  );
}
