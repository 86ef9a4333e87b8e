import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from 'react-router';
import { RecordOwnMeasureForm } from '../features/own-measure/record-own-measure-form.tsx';
import { NothingHere } from '../shell/nothing-here.tsx';
import { usePageTitle } from '../shell/page-title.ts';
import { trpc } from '../trpc.ts';
import { Narrow } from '../ui/layout.tsx';
import { PageHeading } from '../ui/page-heading.tsx';
import { WithAnswer } from '../with-answer.tsx';
import { useWords } from '../words/use-words.ts';

export function OwnMeasurePage() {
  const t = useWords('ownMeasure');
  usePageTitle(t('pageTitle'));
  const navigate = useNavigate();
  const { instrument: key } = useParams();
  const read = useQuery(trpc.ownMeasure.list.queryOptions());
  return (
    <WithAnswer read={read}>
      {(own) => {
        const found = own.offered.find(({ instrument }) => instrument.key === key);
        if (!found) return <NothingHere />;
        return (
          <Narrow>
            <PageHeading
              back={{ to: '/me/wellbeing', label: t('formBack') }}
              over={found.instrument.name}
              sub={[
                found.instrument.about,
                found.instrument.items.length > 0 && !found.canShowWording && t('onPaper'),
                found.instrument.items.length > 0 ? t('formSub') : t('scoresOnly'),
              ]
                .filter(Boolean)
                .join(' ')}
            >
              {t('title')}
            </PageHeading>
            <RecordOwnMeasureForm own={own} instrument={found.instrument} onSaved={() => navigate('/me/wellbeing')} />
          </Narrow>
        );
      }}
    </WithAnswer>
  );
}
