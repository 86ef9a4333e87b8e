import { useQuery } from '@tanstack/react-query';
import { Navigate } from 'react-router';
import { WelcomeChoices } from '../features/sign-in/welcome-choices.tsx';
import { isDemo } from '../installation.ts';
import { usePageTitle } from '../shell/page-title.ts';
import { PlainShell } from '../shell/plain-shell.tsx';
import { trpc } from '../trpc.ts';
import { useWords } from '../words/use-words.ts';

export function WelcomePage() {
  const t = useWords('signIn');
  usePageTitle(t('welcomeTitle'));
  const { data: state } = useQuery({ ...trpc.signIn.state.queryOptions(), enabled: !isDemo });
  if (isDemo || state?.setUp) return <Navigate to="/sign-in" replace />;
  return (
    <PlainShell isWide>
      <WelcomeChoices />
    </PlainShell>
  );
}
