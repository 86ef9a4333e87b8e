import { useQuery } from '@tanstack/react-query';
import { dayNow } from '../day-now.ts';
import { OwnCoversCard } from '../features/cover/own-covers-card.tsx';
import { NoSignalBanner } from '../features/device/no-signal-banner.tsx';
import { CaseloadTable } from '../features/person/caseload-table.tsx';
import { CallBanner } from '../features/session/call-banner.tsx';
import { TriedButton } from '../features/session/tried-button.tsx';
import { useAccount } from '../shell/account.ts';
import { usePageTitle } from '../shell/page-title.ts';
import { trpc } from '../trpc.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { Stack } from '../ui/layout.tsx';
import { Loading } from '../ui/loading.tsx';
import { PageHeading } from '../ui/page-heading.tsx';
import { NoAnswer } from '../with-answer.tsx';
import { useWords } from '../words/use-words.ts';

export function CaseloadPage() {
  const t = useWords('myPeople');
  usePageTitle(t('pageTitle'));
  const { timeZone } = useAccount().organisation;
  const { data, dataUpdatedAt, error, refetch } = useQuery(trpc.person.caseload.queryOptions());
  const caseload = data && { ...data, today: dayNow(data.today, dataUpdatedAt, timeZone, new Date()) };
  // Those covered for have a card of their own: they are not walked with. A copy carried before cover was there has none.
  const own = caseload?.people.filter(({ covering }) => !covering) ?? [];
  const count = own.length;
  return (
    <Stack gap="loose">
      <PageHeading sub={count > 0 ? t('count', { count }) : undefined}>{t('title')}</PageHeading>
      <NoSignalBanner readAt={dataUpdatedAt} />
      {caseload && <CallBanner today={caseload.today} />}
      {error && !caseload && <NoAnswer error={error} onTryAgain={refetch} />}
      {!error && !caseload && <Loading blocks={4} />}
      <OwnCoversCard />
      {caseload && count > 0 && (
        <CaseloadTable
          caseload={{ ...caseload, people: own }}
          besideLog={({ personId, displayName }) => (
            <TriedButton person={{ id: personId, name: displayName }} today={caseload.today} />
          )}
        />
      )}
      {caseload && count === 0 && <EmptyState title={t('emptyTitle')}>{t('emptyBody')}</EmptyState>}
    </Stack>
  );
}
