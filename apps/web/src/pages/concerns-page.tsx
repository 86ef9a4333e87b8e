import { useQuery } from '@tanstack/react-query';
import { ConcernList } from '../features/concern/concern-list.tsx';
import { usePageTitle } from '../shell/page-title.ts';
import { trpc } from '../trpc.ts';
import { PageHeading } from '../ui/page-heading.tsx';
import { WithAnswer } from '../with-answer.tsx';
import { useWords } from '../words/use-words.ts';

export function ConcernsPage() {
  const t = useWords('concern');
  usePageTitle(t('list.title'));
  const read = useQuery(trpc.concern.list.queryOptions());
  return (
    <>
      <PageHeading sub={t('list.sub')}>{t('list.title')}</PageHeading>
      <WithAnswer read={read}>{(listed) => <ConcernList listed={listed} />}</WithAnswer>
    </>
  );
}
