import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { LateWordsList } from '../features/late-words/late-words-list.tsx';
import { usePageTitle } from '../shell/page-title.ts';
import { trpc } from '../trpc.ts';
import { PageHeading } from '../ui/page-heading.tsx';
import { WithAnswer } from '../with-answer.tsx';

export function LateWordsPage() {
  const { t } = useTranslation('lateWords');
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
