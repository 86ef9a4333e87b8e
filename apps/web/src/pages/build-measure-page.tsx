import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { ChangeMeasure } from '../features/instrument/change-measure.tsx';
import { NewMeasure } from '../features/instrument/new-measure.tsx';
import { NothingHere } from '../shell/nothing-here.tsx';
import { usePageTitle } from '../shell/page-title.ts';
import { trpc } from '../trpc.ts';
import { PageHeading } from '../ui/page-heading.tsx';
import { WithAnswer } from '../with-answer.tsx';
import { useWords } from '../words/use-words.ts';

/** One form for a new measure and for a change of one. */
export function BuildMeasurePage() {
  const { key } = useParams();
  return key ? <ChangePage key={key} measureKey={key} /> : <NewPage />;
}

function NewPage() {
  const t = useWords('instrument');
  usePageTitle(t('measureDraft:build.title'));
  return (
    <>
      <PageHeading back={{ to: '/organisation/measures', label: t('title') }} sub={t('measureDraft:build.sub')}>
        {t('measureDraft:build.title')}
      </PageHeading>
      <NewMeasure />
    </>
  );
}

function ChangePage({ measureKey }: { measureKey: string }) {
  const t = useWords('instrument');
  usePageTitle(t('measureDraft:build.titleChange'));
  const read = useQuery(trpc.instrument.read.queryOptions({ key: measureKey }));
  return (
    <>
      <PageHeading
        back={{ to: `/organisation/measures/${measureKey}`, label: read.data?.instrument.shortName ?? t('title') }}
        sub={t('measureDraft:build.sub')}
      >
        {t('measureDraft:build.titleChange')}
      </PageHeading>
      <WithAnswer read={read}>
        {({ own, ...measure }) => (own ? <ChangeMeasure measure={{ ...measure, own }} /> : <NothingHere />)}
      </WithAnswer>
    </>
  );
}
