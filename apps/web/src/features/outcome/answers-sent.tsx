import { HeartHandshake } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { usePageTitle } from '../../shell/page-title.ts';
import { Banner } from '../../ui/banner.tsx';
import { Stack } from '../../ui/layout.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import type { Sent } from './answer-alone.tsx';
import { PhoneList } from './phone-list.tsx';

/** After sending. Where an answer was about staying alive, whom to ring comes before the thanks. */
export function AnswersSent({ sent: { riskToLife, phones } }: { sent: Sent }) {
  const { t } = useTranslation('answer');
  usePageTitle(t('thanksTabTitle'));
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    place.current?.querySelector<HTMLElement>('h1, [data-first]')?.focus();
  }, []);
  return (
    <div ref={place}>
      <Stack gap="loose">
        {riskToLife && (
          <Stack>
            <Banner icon={HeartHandshake} tone="look" title={t('phonesTitle')}>
              {t('phonesBody')}
            </Banner>
            <PhoneList phones={phones} />
          </Stack>
        )}
        <PageHeading sub={t('thanksBody')}>{t('thanksTitle')}</PageHeading>
        <p className="muted">{t('thanksClose')}</p>
      </Stack>
    </div>
  );
}
