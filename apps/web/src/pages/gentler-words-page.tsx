import { useQuery } from '@tanstack/react-query';
import { GentlerList } from '../features/organisation/gentler-list.tsx';
import { usePageTitle } from '../shell/page-title.ts';
import { trpc } from '../trpc.ts';
import { Narrow } from '../ui/layout.tsx';
import { PageHeading } from '../ui/page-heading.tsx';
import { WithAnswer } from '../with-answer.tsx';
import { useWords } from '../words/use-words.ts';

export function GentlerWordsPage() {
  const t = useWords('organisation');
  usePageTitle(t('gentler.title'));
  const read = useQuery(trpc.organisation.read.queryOptions());
  return (
    <Narrow>
      <PageHeading back={{ to: '/organisation', label: t('title') }} sub={t('gentler.sub')}>
        {t('gentler.title')}
      </PageHeading>
      <WithAnswer read={read}>{(organisation) => <GentlerList organisation={organisation} />}</WithAnswer>
    </Narrow>
  );
}
