import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { lookAgain } from '../../look-again.ts';
import { refusalWords } from '../../refusal.ts';
import { useAccount } from '../../shell/account.ts';
import { trpc } from '../../trpc.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Row, Stack } from '../../ui/layout.tsx';
import { Tag } from '../../ui/tag.tsx';
import { useToast } from '../../ui/toast.tsx';
import { useWords } from '../../words/use-words.ts';
import type { Account } from './account-words.ts';
import { LinkLife } from './link-life.tsx';
import { OneTimeLink } from './one-time-link.tsx';

function useEnding({ id, name, version }: Account) {
  const t = useWords('account');
  const toast = useToast();
  const settled = { onError: (error: unknown) => toast(refusalWords(error)), onSettled: () => lookAgain() };
  const reactivate = useMutation(
    trpc.account.reactivate.mutationOptions({ ...settled, onSuccess: () => toast(t('reactivated', { name })) }),
  );
  const deactivate = useMutation(
    trpc.account.deactivate.mutationOptions({
      ...settled,
      onSuccess: (ended) =>
        toast(t('deactivated', { name }), { onUndo: () => reactivate.mutate({ id, version: ended.version }) }),
    }),
  );
  return { end: () => deactivate.mutate({ id, version }), letIn: () => reactivate.mutate({ id, version }) };
}

/** Links and ending: what decides whether someone gets in at all. */
export function AccountSigning({ account }: { account: Account }) {
  const t = useWords('account');
  const toast = useToast();
  const { end, letIn } = useEnding(account);
  const [link, setLink] = useState<string | null>(null);
  const renew = useMutation(
    trpc.account.renewLink.mutationOptions({
      onSuccess: (made) => setLink(made.link),
      onError: (error) => toast(refusalWords(error)),
      onSettled: () => lookAgain(),
    }),
  );
  const isMe = useAccount().id === account.id;
  const isEnded = account.state === 'deactivated';
  if (link) return <OneTimeLink name={account.name} link={link} onDone={() => setLink(null)} />;
  return (
    <Card
      title={t('signing')}
      sub={account.email}
      aside={<Tag tone={account.state === 'invited' ? 'look' : 'plain'}>{t(`state.${account.state}`)}</Tag>}
    >
      <Stack gap="loose">
        {account.state === 'invited' && (
          <p>
            <LinkLife account={account} />
          </p>
        )}
        {!isEnded && !isMe && (
          <Stack gap="tight">
            <p className="muted small">{t('renewBody')}</p>
            <Row>
              <Button look="quiet" isBusy={renew.isPending} onPress={() => renew.mutate({ id: account.id })}>
                {t('renew')}
              </Button>
            </Row>
          </Stack>
        )}
        {!isEnded && !isMe && (
          <Stack gap="tight">
            <p className="muted small">{t('deactivateBody')}</p>
            <Row>
              <Button look="quiet" onPress={end}>
                {t('deactivate')}
              </Button>
            </Row>
          </Stack>
        )}
        {isEnded && (
          <Row>
            <Button onPress={letIn}>{t('reactivate')}</Button>
          </Row>
        )}
      </Stack>
    </Card>
  );
}
