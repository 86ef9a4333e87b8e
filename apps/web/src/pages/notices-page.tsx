import { useQuery } from '@tanstack/react-query';
import { Settings } from 'lucide-react';
import { NoticeList } from '../features/notice/notice-list.tsx';
import { usePageTitle } from '../shell/page-title.ts';
import { trpc } from '../trpc.ts';
import { LinkButton } from '../ui/link-button.tsx';
import { PageHeading } from '../ui/page-heading.tsx';
import { WithAnswer } from '../with-answer.tsx';
import { useWords } from '../words/use-words.ts';

export function NoticesPage() {
  const t = useWords('notice');
  usePageTitle(t('title'));
  const read = useQuery(trpc.notice.list.queryOptions());
  return (
    <>
      <PageHeading
        sub={t('sub')}
        actions={
          <LinkButton look="quiet" icon={Settings} to="/me/notices">
            {t('settings')}
          </LinkButton>
        }
      >
        {t('title')}
      </PageHeading>
      <WithAnswer read={read}>{(listed) => <NoticeList listed={listed} />}</WithAnswer>
    </>
  );
}
