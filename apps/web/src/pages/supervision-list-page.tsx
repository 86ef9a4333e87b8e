import { useQuery } from '@tanstack/react-query';
import { CalendarPlus } from 'lucide-react';
import { SupervisionList } from '../features/supervision/supervision-list.tsx';
import { useAccount } from '../shell/account.ts';
import { usePageTitle } from '../shell/page-title.ts';
import { trpc } from '../trpc.ts';
import { Stack } from '../ui/layout.tsx';
import { LinkButton } from '../ui/link-button.tsx';
import { PageHeading } from '../ui/page-heading.tsx';
import { WithAnswer } from '../with-answer.tsx';
import { todayIn } from '../words/day-words.ts';
import { useWords } from '../words/use-words.ts';

export function SupervisionListPage() {
  const t = useWords('supervision');
  usePageTitle(t('pageTitle'));
  const { id, roles, organisation } = useAccount();
  const supervises = roles.includes('supervisor');
  const read = useQuery(trpc.supervision.list.queryOptions());
  return (
    <WithAnswer read={read}>
      {(listed) => (
        <>
          <PageHeading
            sub={[
              listed.total > listed.supervision.length
                ? t('shownOf', { shown: listed.supervision.length, total: listed.total })
                : listed.total > 0 && t('total', { count: listed.total }),
              supervises && t('wordsForTwo'),
            ]
              .filter(Boolean)
              .join(' ')}
            actions={
              <>
                <LinkButton to="/supervision/plan" icon={CalendarPlus}>
                  {t('plan')}
                </LinkButton>
                {supervises && (
                  <LinkButton to="/supervision/group/write" look="quiet">
                    {t('groupWrite')}
                  </LinkButton>
                )}
              </>
            }
          >
            {t(supervises ? 'listTitleTeam' : 'listTitleMine')}
          </PageHeading>
          <Stack>
            <SupervisionList
              listed={listed}
              today={todayIn(organisation.timeZone)}
              supervises={supervises}
              accountId={id}
            />
          </Stack>
        </>
      )}
    </WithAnswer>
  );
}
