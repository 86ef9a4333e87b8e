import { useInfiniteQuery } from '@tanstack/react-query';
import { Printer } from 'lucide-react';
import { RegisterEntry } from '../features/release/register-entry.tsx';
import { usePageTitle } from '../shell/page-title.ts';
import { PlainShell } from '../shell/plain-shell.tsx';
import { trpc, trpcClient } from '../trpc.ts';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Row, Stack } from '../ui/layout.tsx';
import { PageHeading } from '../ui/page-heading.tsx';
import { WithAnswer } from '../with-answer.tsx';
import { useWords } from '../words/use-words.ts';

type Before = Parameters<typeof trpcClient.release.register.query>[0]['before'];

/** For anybody, without a sign-in: what left, why, and for whom. */
export function ReleaseRegisterPage() {
  const t = useWords('release');
  usePageTitle(t('registerTitle'));
  const read = useInfiniteQuery({
    queryKey: trpc.release.register.queryKey(),
    queryFn: ({ pageParam }: { pageParam: Before }) => trpcClient.release.register.query({ before: pageParam }),
    initialPageParam: null as Before,
    getNextPageParam: ({ next }) => next as Before,
  });
  return (
    <PlainShell isWide>
      <PageHeading
        sub={t('registerSub')}
        actions={
          <Button look="quiet" icon={Printer} onPress={() => window.print()}>
            {t('registerPrint')}
          </Button>
        }
      >
        {t('registerTitle')}
      </PageHeading>
      <p>{t('registerHow')}</p>
      <WithAnswer read={read}>
        {({ pages }) => {
          const releases = pages.flatMap((page) => page.releases);
          if (releases.length === 0)
            return <EmptyState title={t('registerEmptyTitle')}>{t('registerEmpty')}</EmptyState>;
          return (
            <Stack>
              <p className="muted">{t('registerCount', { count: releases.length })}</p>
              {releases.map((release) => (
                <RegisterEntry key={release.id} release={release} />
              ))}
              {read.hasNextPage && (
                <Row>
                  <Button look="quiet" isBusy={read.isFetchingNextPage} onPress={() => void read.fetchNextPage()}>
                    {t('registerMore')}
                  </Button>
                </Row>
              )}
            </Stack>
          );
        }}
      </WithAnswer>
    </PlainShell>
  );
}
