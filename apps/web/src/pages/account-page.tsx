import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { AccountSigning } from '../features/account/account-signing.tsx';
import { AmendAccountForm } from '../features/account/amend-account-form.tsx';
import { lookAgain } from '../look-again.ts';
import { usePageTitle } from '../shell/page-title.ts';
import { trpc } from '../trpc.ts';
import { Columns } from '../ui/layout.tsx';
import { LinkButton } from '../ui/link-button.tsx';
import { Loading } from '../ui/loading.tsx';
import { PageHeading } from '../ui/page-heading.tsx';
import { NoAnswer } from '../with-answer.tsx';
import { useWords } from '../words/use-words.ts';
import { NotFoundPage } from './not-found-page.tsx';

export function AccountPage() {
  const t = useWords('account');
  usePageTitle(t('account:accountPageTitle'));
  const { accountId } = useParams();
  const accounts = useQuery(trpc.account.list.queryOptions());
  const teams = useQuery(trpc.team.list.queryOptions());
  const error = accounts.error ?? teams.error;
  const account = accounts.data?.find((each) => each.id === accountId);
  if (accounts.data && !account) return <NotFoundPage />;
  return (
    <>
      <PageHeading
        back={{ to: '/accounts', label: t('account:accounts') }}
        actions={
          account?.roles.includes('peer_worker') && (
            <LinkButton look="quiet" to={`/accounts/${account.id}/terms`}>
              {t('workingTerms:pageTitle')}
            </LinkButton>
          )
        }
      >
        {account?.name ?? t('account:accountPageTitle')}
      </PageHeading>
      {error && !(account && teams.data) && <NoAnswer error={error} onTryAgain={lookAgain} />}
      {!error && (!account || !teams.data) && <Loading />}
      {account && teams.data && (
        <Columns>
          <AmendAccountForm key={account.id} account={account} teams={teams.data} />
          <AccountSigning account={account} />
        </Columns>
      )}
    </>
  );
}
