import { useQuery } from '@tanstack/react-query';
import { BoundaryText } from '../features/boundary/boundary-entry.tsx';
import { OwnList, OwnListItem } from '../own-words.tsx';
import { useAccount } from '../shell/account.ts';
import { usePageTitle } from '../shell/page-title.ts';
import { type Answered, trpc } from '../trpc.ts';
import { Card } from '../ui/card.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Stack } from '../ui/layout.tsx';
import { List, ListRow } from '../ui/list.tsx';
import { PageHeading } from '../ui/page-heading.tsx';
import { WithAnswer } from '../with-answer.tsx';
import { useWords } from '../words/use-words.ts';

const noEntries: Answered['boundary']['sharedWithMe'] = { today: '', entries: [] };

/** What others let the reader see, by name. Opening a plan is told to its worker. */
export function SharedPage() {
  const t = useWords('workingTerms');
  usePageTitle(t('sharedPage.pageTitle'));
  const supervises = useAccount().roles.includes('supervisor');
  const plans = useQuery(trpc.wellbeingPlan.sharedWithMe.queryOptions());
  const logs = useQuery(trpc.learning.sharedWithMe.queryOptions());
  const asked = useQuery(trpc.boundary.sharedWithMe.queryOptions(undefined, { enabled: supervises }));
  const entries = supervises ? asked : { ...asked, data: noEntries, error: null };
  return (
    <>
      <PageHeading back={{ to: '/me', label: t('back') }} sub={t('sharedPage.sub')}>
        {t('sharedPage.title')}
      </PageHeading>
      <WithAnswer read={plans}>
        {(plansSeen) => (
          <WithAnswer read={logs}>
            {(logsSeen) => (
              <WithAnswer read={entries}>
                {({ today, entries: boundaries }) => (
                  <Stack>
                    {plansSeen.length + logsSeen.length + boundaries.length === 0 && (
                      <EmptyState title={t('sharedPage.none')}>{t('sharedPage.noneBody')}</EmptyState>
                    )}
                    {plansSeen.length > 0 && (
                      <Card title={t('sharedPage.plans')} sub={t('sharedPage.plansSub')}>
                        <List aria-label={t('sharedPage.plans')}>
                          {plansSeen.map(({ planId, name }) => (
                            <ListRow key={planId} to={`/shared/plans/${planId}`} title={name} />
                          ))}
                        </List>
                      </Card>
                    )}
                    {logsSeen.length > 0 && (
                      <Card title={t('sharedPage.learning')}>
                        <List aria-label={t('sharedPage.learning')}>
                          {logsSeen.map(({ accountId, name }) => (
                            <ListRow key={accountId} to={`/shared/learning/${accountId}`} title={name} />
                          ))}
                        </List>
                      </Card>
                    )}
                    {boundaries.length > 0 && (
                      <Card title={t('sharedPage.boundaries')}>
                        <OwnList label={t('sharedPage.boundaries')}>
                          {boundaries.map((entry) => (
                            <OwnListItem key={entry.id}>
                              <BoundaryText entry={entry} today={today} over={`${entry.name} · `} />
                            </OwnListItem>
                          ))}
                        </OwnList>
                      </Card>
                    )}
                  </Stack>
                )}
              </WithAnswer>
            )}
          </WithAnswer>
        )}
      </WithAnswer>
    </>
  );
}
