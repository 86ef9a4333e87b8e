import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Outlet } from 'react-router';
import { refusalWords } from '../refusal.ts';
import { missingStep, trpc } from '../trpc.ts';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { Loading } from '../ui/loading.tsx';
import { AccountContext, type SignedInAccount } from './account.ts';
import { AppShell } from './app-shell.tsx';
import { PlainShell } from './plain-shell.tsx';

/** Asks who is signed in before anything else is shown. Signed out, the query itself leads to the sign-in page. */
export function SignedInShell() {
  const { t } = useTranslation('ui');
  const { data, error, refetch } = useQuery(trpc.signIn.read.queryOptions());
  const account: SignedInAccount | undefined = data;
  if (account) {
    return (
      <AccountContext value={account}>
        <AppShell>
          <Outlet />
        </AppShell>
      </AccountContext>
    );
  }
  return (
    <PlainShell>
      {error && !missingStep(error) ? (
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
