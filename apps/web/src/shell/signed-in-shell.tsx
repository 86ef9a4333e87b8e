import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Navigate, Outlet, useLocation } from 'react-router';
import { isDemo } from '../installation.ts';
import { refusalWords } from '../refusal.ts';
import { stepPath } from '../return-path.ts';
import { trpc } from '../trpc.ts';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { Loading } from '../ui/loading.tsx';
import { AccountContext } from './account.ts';
import { AppShell } from './app-shell.tsx';
import { PlainShell } from './plain-shell.tsx';

/**
 * Asks who is signed in before anything else is shown, and not again: a sign-in that lapses while someone writes must not
 * take the page away from under them. What they send then is refused in words, and they keep it.
 */
export function SignedInShell() {
  const { t } = useTranslation('ui');
  const { data: who, error, refetch } = useQuery({ ...trpc.signIn.who.queryOptions(), staleTime: Infinity });
  const location = useLocation();
  if (who?.needs === 'second_factor') return <Navigate to={stepPath('second_factor', location)} replace />;
  if (who) {
    const { accountId: id, name: displayName, roles, organisation } = who;
    return (
      <AccountContext value={{ id, displayName, roles, organisation }}>
        <AppShell>
          <Outlet />
        </AppShell>
      </AccountContext>
    );
  }
  if (who === null) return <SignedOut />;
  return (
    <PlainShell>
      {error ? (
        <Banner
          tone="look"
          title={refusalWords(error)}
          action={<Button onPress={() => void refetch()}>{t('tryAgain')}</Button>}
        />
      ) : (
        <Loading />
      )}
    </PlainShell>
  );
}

/** To sign in, and back here afterwards; on an installation that nobody has set up, to the first page. */
function SignedOut() {
  const location = useLocation();
  const { data: state, error } = useQuery({ ...trpc.signIn.state.queryOptions(), enabled: !isDemo });
  if (state && !state.setUp) return <Navigate to="/welcome" replace />;
  if (isDemo || state || error) return <Navigate to={stepPath('sign_in', location)} replace />;
  return (
    <PlainShell>
      <Loading />
    </PlainShell>
  );
}
