import { useQuery } from '@tanstack/react-query';
import { Navigate, useSearchParams } from 'react-router';
import { pathAfterSignIn } from '../features/sign-in/after-sign-in.ts';
import { SecondFactorSteps } from '../features/sign-in/second-factor-steps.tsx';
import { SignOutButton } from '../features/sign-in/sign-out-button.tsx';
import { usePageTitle } from '../shell/page-title.ts';
import { PlainShell } from '../shell/plain-shell.tsx';
import { trpc } from '../trpc.ts';
import { Row } from '../ui/layout.tsx';
import { Loading } from '../ui/loading.tsx';
import { PageHeading } from '../ui/page-heading.tsx';
import { useWords } from '../words/use-words.ts';

export function SecondFactorPage() {
  const t = useWords('signIn');
  usePageTitle(t('factorTitle'));
  const [search] = useSearchParams();
  const who = useQuery({ ...trpc.signIn.who.queryOptions(), refetchOnMount: 'always' });
  if (who.isFetchedAfterMount && who.data === null) return <Navigate to="/sign-in" replace />;
  if (who.isFetchedAfterMount && who.data?.needs === 'nothing')
    return <Navigate to={pathAfterSignIn(who.data, search)} replace />;
  return (
    <PlainShell>
      <PageHeading sub={t('factorSub')}>{t('factorTitle')}</PageHeading>
      {who.data ? <SecondFactorSteps /> : <Loading />}
      <Row>
        <SignOutButton />
      </Row>
    </PlainShell>
  );
}
