import { useQuery } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { GroupRows } from '../features/group/group-rows.tsx';
import { usePageTitle } from '../shell/page-title.ts';
import { trpc } from '../trpc.ts';
import { Card } from '../ui/card.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Stack } from '../ui/layout.tsx';
import { LinkButton } from '../ui/link-button.tsx';
import { PageHeading } from '../ui/page-heading.tsx';
import { WithAnswer } from '../with-answer.tsx';
import { useWords } from '../words/use-words.ts';

export function GroupsPage() {
  const t = useWords('group');
  usePageTitle(t('pageTitle'));
  const read = useQuery(trpc.group.list.queryOptions());
  const begin = (
    <LinkButton to="/groups/begin" look="quiet" icon={Plus}>
      {t('begin')}
    </LinkButton>
  );
  return (
    <WithAnswer read={read}>
      {({ groups, today }) => {
        const going = groups.filter(({ endedOn }) => endedOn === null);
        const ended = groups.filter(({ endedOn }) => endedOn !== null);
        return (
          <Stack gap="loose">
            <PageHeading
              sub={going.length > 0 ? t('sub', { count: going.length }) : undefined}
              actions={going.length > 0 && begin}
            >
              {t('title')}
            </PageHeading>
            {going.length === 0 ? (
              <EmptyState title={t('emptyTitle')} action={begin}>
                {t('emptyBody')}
              </EmptyState>
            ) : (
              <Card>
                <GroupRows groups={going} today={today} />
              </Card>
            )}
            {ended.length > 0 && (
              <Card title={t('endedTitle')}>
                <GroupRows groups={ended} today={today} />
              </Card>
            )}
          </Stack>
        );
      }}
    </WithAnswer>
  );
}
