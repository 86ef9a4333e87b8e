import { useQuery } from '@tanstack/react-query';
import { UserPlus } from 'lucide-react';
import { lookAgain } from '../../look-again.ts';
import { useAccount } from '../../shell/account.ts';
import { trpc } from '../../trpc.ts';
import { Card } from '../../ui/card.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import { List, ListRow } from '../../ui/list.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Tag } from '../../ui/tag.tsx';
import { NoAnswer } from '../../with-answer.tsx';
import { useWords } from '../../words/use-words.ts';
import { type Account, type Team, useAccountLine } from './account-words.ts';
import { LinkLife } from './link-life.tsx';

function AccountRow({ account, teams }: { account: Account; teams: readonly Team[] }) {
  const t = useWords('account');
  const line = useAccountLine(teams);
  const isMe = useAccount().id === account.id;
  const mark =
    account.state === 'active' ? (
      isMe && <Tag tone="accent">{t('you')}</Tag>
    ) : (
      <Tag tone={account.state === 'invited' ? 'look' : 'plain'}>{t(`state.${account.state}`)}</Tag>
    );
  return (
    <ListRow
      to={`/accounts/${account.id}`}
      title={account.name}
      sub={
        <>
          {line(account)}
          {account.state === 'invited' && (
            <>
              {' · '}
              <LinkLife account={account} />
            </>
          )}
        </>
      }
      trailing={mark}
      trailingGoesBelow
    />
  );
}

export function AccountList() {
  const t = useWords('account');
  const accounts = useQuery(trpc.account.list.queryOptions());
  const teams = useQuery(trpc.team.list.queryOptions());
  const error = accounts.error ?? teams.error;
  if (!accounts.data || !teams.data) return error ? <NoAnswer error={error} onTryAgain={lookAgain} /> : <Loading />;
  const only = accounts.data.length === 1;
  return (
    <>
      <Card
        title={t('title')}
        sub={t('sub', { count: accounts.data.length })}
        aside={
          !only && (
            <LinkButton to="/accounts/invite" icon={UserPlus}>
              {t('invite')}
            </LinkButton>
          )
        }
      >
        <List aria-label={t('list')}>
          {accounts.data.map((account) => (
            <AccountRow key={account.id} account={account} teams={teams.data} />
          ))}
        </List>
      </Card>
      {only && (
        <EmptyState
          title={t('emptyTitle')}
          action={
            <LinkButton to="/accounts/invite" icon={UserPlus}>
              {t('invite')}
            </LinkButton>
          }
        >
          {t('emptyBody')}
        </EmptyState>
      )}
    </>
  );
}
