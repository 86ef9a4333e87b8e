import { useQuery } from '@tanstack/react-query';
import { ActionLists } from '../features/action/action-lists.tsx';
import { NoSignalBanner } from '../features/device/no-signal-banner.tsx';
import { usePageTitle } from '../shell/page-title.ts';
import { trpc } from '../trpc.ts';
import { Stack } from '../ui/layout.tsx';
import { PageHeading } from '../ui/page-heading.tsx';
import { WithAnswer } from '../with-answer.tsx';
import { useWords } from '../words/use-words.ts';

export function ActionsPage() {
  const t = useWords('action');
  usePageTitle(t('title'));
  const read = useQuery(trpc.action.list.queryOptions());
  return (
    <Stack gap="loose">
      <PageHeading sub={t('sub')}>{t('title')}</PageHeading>
      {read.data && <NoSignalBanner readAt={read.dataUpdatedAt} />}
      <WithAnswer read={read}>{(listed) => <ActionLists listed={listed} />}</WithAnswer>
    </Stack>
  );
}
