import { useQuery } from '@tanstack/react-query';
import { LateWordsList } from '../features/late-words/late-words-list.tsx';
import { usePageTitle } from '../shell/page-title.ts';
import { trpc } from '../trpc.ts';
import { PageHeading } from '../ui/page-heading.tsx';
import { WithAnswer } from '../with-answer.tsx';
import { useWords } from '../words/use-words.ts';

export function LateWordsPage() {
  const t = useWords('lateWords');
  usePageTitle(t('title'));
  const read = useQuery(trpc.lateWords.list.queryOptions());
  return (
    <>
      <PageHeading back={{ to: '/team', label: t('backToTeam') }} sub={t('sub')}>
        {t('title')}
      </PageHeading>
      <WithAnswer read={read}>{(late) => <LateWordsList late={late} />}</WithAnswer>
    </>
  );
}
