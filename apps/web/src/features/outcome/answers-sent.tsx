import { usePageTitle } from '../../shell/page-title.ts';
import { Stack } from '../../ui/layout.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { useWords } from '../../words/use-words.ts';
import type { Sent } from './answer-alone.tsx';
import { Arrived } from './arrived.tsx';
import { PhoneList } from './phone-list.tsx';

/** After sending. Where an answer was about staying alive, whom to ring comes before the thanks. */
export function AnswersSent({ sent: { riskToLife, phones } }: { sent: Sent }) {
  const t = useWords('answer');
  usePageTitle(t('thanksTabTitle'));
  return (
    <Arrived>
      <Stack gap="loose">
        {riskToLife ? (
          <>
            <PageHeading sub={t('phonesBody')}>{t('phonesTitle')}</PageHeading>
            <PhoneList phones={phones} />
            <Stack gap="tight">
              <h2>{t('thanksTitle')}</h2>
              <p>{t('thanksBody')}</p>
            </Stack>
          </>
        ) : (
          <PageHeading sub={t('thanksBody')}>{t('thanksTitle')}</PageHeading>
        )}
        <p className="muted">{t('thanksClose')}</p>
      </Stack>
    </Arrived>
  );
}
