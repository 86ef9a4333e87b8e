import type { ConcernTold } from '@alongside/domain/concern/concern-words.ts';
import { CloudOff } from 'lucide-react';
import type { ReactNode } from 'react';
import { useDevice } from '../../outbox/device-state.ts';
import type { WaitingWrite } from '../../outbox/outbox.ts';
import { Banner } from '../../ui/banner.tsx';
import { Card } from '../../ui/card.tsx';
import { Narrow } from '../../ui/layout.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { agoWords } from '../../words/day-words.ts';
import { useWords } from '../../words/use-words.ts';
import { PhonesCard } from './phones-card.tsx';
import { ToldWords } from './told-words.tsx';

/** The concern with this id, where it still waits on this device. */
export const useWaitingConcern = (concernId: string): WaitingWrite | undefined =>
  useDevice().waiting.find(({ path, input }) => path === 'concern.raise' && input.id === concernId);

/** Nobody has been told: said before anything else, with the numbers again. */
export function WaitingConcern({ write, refused }: { write: WaitingWrite; refused: ReactNode }) {
  const t = useWords('concern');
  return (
    <Narrow>
      <PageHeading sub={t('waiting.written', { age: agoWords(write.writtenAt) })}>{t('waiting.title')}</PageHeading>
      {refused ?? (
        <Banner isNews tone="look" icon={CloudOff} title={t('waiting.goesItself')}>
          {t('waiting.ringIfUrgent')}
        </Banner>
      )}
      <PhonesCard />
      <Card title={t('waiting.toldTitle', { name: write.about.name })}>
        <ToldWords told={write.input.told as ConcernTold} isTeller />
        <div>
          <LinkButton look="quiet" small to="/unsent">
            {t('waiting.open')}
          </LinkButton>
        </div>
      </Card>
    </Narrow>
  );
}
