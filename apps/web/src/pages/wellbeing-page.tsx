import { useQuery } from '@tanstack/react-query';
import { ChooseOwnMeasure } from '../features/own-measure/choose-own-measure.tsx';
import { OwnCharts } from '../features/own-measure/own-charts.tsx';
import { OwnList } from '../features/own-measure/own-list.tsx';
import { usePageTitle } from '../shell/page-title.ts';
import { trpc } from '../trpc.ts';
import { Card } from '../ui/card.tsx';
import { Columns, Stack } from '../ui/layout.tsx';
import { PageHeading } from '../ui/page-heading.tsx';
import { WithAnswer } from '../with-answer.tsx';
import { useWords } from '../words/use-words.ts';

export function WellbeingPage() {
  const t = useWords('ownMeasure');
  usePageTitle(t('pageTitle'));
  const read = useQuery(trpc.ownMeasure.list.queryOptions());
  return (
    <WithAnswer read={read}>
      {(own) => (
        <>
          <PageHeading back={{ to: '/me', label: t('back') }} sub={t('sub')}>
            {t('title')}
          </PageHeading>
          <Columns>
            <Stack>
              <ChooseOwnMeasure own={own} />
              {(own.readings.length > 0 || own.offered.length > 0) && <OwnList own={own} />}
              <OwnCharts own={own} />
            </Stack>
            <Card title={t('privateTitle')}>
              <p>{t('private_only')}</p>
              <p>{t('private_figure')}</p>
              <p>{t('private_remove')}</p>
              <p>{t('private_phone')}</p>
              <p className="small muted">{t('support')}</p>
            </Card>
          </Columns>
        </>
      )}
    </WithAnswer>
  );
}
