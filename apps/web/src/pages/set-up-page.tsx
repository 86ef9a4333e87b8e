import { useQuery } from '@tanstack/react-query';
import { Navigate } from 'react-router';
import { SetUpForm } from '../features/sign-in/set-up-form.tsx';
import { isDemo } from '../installation.ts';
import { usePageTitle } from '../shell/page-title.ts';
import { PlainShell } from '../shell/plain-shell.tsx';
import { trpc } from '../trpc.ts';
import { PageHeading } from '../ui/page-heading.tsx';
import { useWords } from '../words/use-words.ts';

export function SetUpPage() {
  const t = useWords('signIn');
  usePageTitle(t('setUpTitle'));
  // Asked once: after the form is sent the answer changes, and the form itself leads on.
  const { data: state } = useQuery({
    ...trpc.signIn.state.queryOptions(),
    enabled: !isDemo,
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (isDemo || state?.setUp) return <Navigate to="/sign-in" replace />;
  return (
    <PlainShell isWide>
      <PageHeading sub={t('setUpSub')}>{t('setUpTitle')}</PageHeading>
      <SetUpForm />
    </PlainShell>
  );
}
