import { useQuery } from '@tanstack/react-query';
import { ChooseNoticesForm } from '../features/notice/choose-notices-form.tsx';
import { usePageTitle } from '../shell/page-title.ts';
import { trpc } from '../trpc.ts';
import { Narrow } from '../ui/layout.tsx';
import { PageHeading } from '../ui/page-heading.tsx';
import { WithAnswer } from '../with-answer.tsx';
import { useWords } from '../words/use-words.ts';

export function NoticeSettingsPage() {
  const t = useWords('notice');
  usePageTitle(t('notice:settings'));
  const read = useQuery(trpc.notice.readWish.queryOptions());
  return (
    <Narrow>
      <PageHeading back={{ to: '/me', label: t('shell:me') }} sub={t('notice:settingsSub')}>
        {t('notice:settings')}
      </PageHeading>
      <WithAnswer read={read}>{(wish) => <ChooseNoticesForm wish={wish} />}</WithAnswer>
    </Narrow>
  );
}
