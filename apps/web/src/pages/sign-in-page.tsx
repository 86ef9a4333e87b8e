import { useQuery } from '@tanstack/react-query';
import { Navigate, useSearchParams } from 'react-router';
import { pathAfterSignIn } from '../features/sign-in/after-sign-in.ts';
import { CastList } from '../features/sign-in/cast-list.tsx';
import { SignInSteps } from '../features/sign-in/sign-in-steps.tsx';
import { isDemo } from '../installation.ts';
import { usePageTitle } from '../shell/page-title.ts';
import { PlainShell } from '../shell/plain-shell.tsx';
import { trpc } from '../trpc.ts';
import { useWords } from '../words/use-words.ts';

export function SignInPage() {
  const t = useWords('signIn');
  usePageTitle(t('title'));
  const [search] = useSearchParams();
  const { data: state } = useQuery({ ...trpc.signIn.state.queryOptions(), enabled: !isDemo });
  // What was known before is no answer: the sign-in may have lapsed since, and that is why we are here.
  const who = useQuery({ ...trpc.signIn.who.queryOptions(), enabled: !isDemo, refetchOnMount: 'always' });
  if (state && !state.setUp) return <Navigate to="/welcome" replace />;
  if (who.isFetchedAfterMount && who.data?.needs === 'nothing')
    return <Navigate to={pathAfterSignIn(who.data, search)} replace />;
  return <PlainShell isWide={isDemo}>{isDemo ? <CastList /> : <SignInSteps />}</PlainShell>;
}
