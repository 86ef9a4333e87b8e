import { useQuery } from '@tanstack/react-query';
import { CalendarPlus } from 'lucide-react';
import { CoverGapsCard } from '../features/cover/cover-gaps-card.tsx';
import { LeaveList } from '../features/cover/leave-list.tsx';
import { OwnCoversCard } from '../features/cover/own-covers-card.tsx';
import { useAccount } from '../shell/account.ts';
import { usePageTitle } from '../shell/page-title.ts';
import { trpc } from '../trpc.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { Stack } from '../ui/layout.tsx';
import { LinkButton } from '../ui/link-button.tsx';
import { PageHeading } from '../ui/page-heading.tsx';
import { WithAnswer } from '../with-answer.tsx';
import { useWords } from '../words/use-words.ts';

export function CoverPage() {
  const t = useWords('cover');
  usePageTitle(t('pageTitle'));
  const { roles } = useAccount();
  const read = useQuery(trpc.cover.list.queryOptions());
  const set = (
    <LinkButton to="/cover/set" icon={CalendarPlus}>
      {t('set')}
    </LinkButton>
  );
  return (
    <Stack gap="loose">
      <PageHeading sub={t('sub')} actions={set}>
        {t('title')}
      </PageHeading>
      {roles.includes('peer_worker') && <OwnCoversCard />}
      {roles.includes('supervisor') && <CoverGapsCard />}
      <WithAnswer read={read}>
        {({ leaves, today }) =>
          leaves.length === 0 ? (
            <EmptyState title={t('emptyTitle')}>{t('emptyBody')}</EmptyState>
          ) : (
            <LeaveList leaves={leaves} today={today} />
          )
        }
      </WithAnswer>
    </Stack>
  );
}
