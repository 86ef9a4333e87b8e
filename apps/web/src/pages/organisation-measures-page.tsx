import { useQuery } from '@tanstack/react-query';
import { Hammer } from 'lucide-react';
import { MeasureList } from '../features/instrument/measure-list.tsx';
import { usePageTitle } from '../shell/page-title.ts';
import { trpc } from '../trpc.ts';
import { LinkButton } from '../ui/link-button.tsx';
import { PageHeading } from '../ui/page-heading.tsx';
import { WithAnswer } from '../with-answer.tsx';
import { useWords } from '../words/use-words.ts';

export function OrganisationMeasuresPage() {
  const t = useWords('instrument');
  usePageTitle(t('title'));
  const read = useQuery(trpc.instrument.list.queryOptions());
  return (
    <>
      <PageHeading
        back={{ to: '/organisation', label: t('organisation:title') }}
        sub={t('sub')}
        actions={
          <LinkButton to="/organisation/measures/build" look="quiet" icon={Hammer}>
            {t('buildNew')}
          </LinkButton>
        }
      >
        {t('title')}
      </PageHeading>
      <WithAnswer read={read}>{(measures) => <MeasureList measures={measures} />}</WithAnswer>
    </>
  );
}
