import { useMutation, useQuery } from '@tanstack/react-query';
import { refusalWords } from '../../refusal.ts';
import { useAccount } from '../../shell/account.ts';
import { type Answered, queryClient, trpc } from '../../trpc.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { List, ListRow } from '../../ui/list.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Tag } from '../../ui/tag.tsx';
import { useToast } from '../../ui/toast.tsx';
import { NoAnswer } from '../../with-answer.tsx';
import { instantWords } from '../../words/day-words.ts';
import { useWords } from '../../words/use-words.ts';

type SignIn = Answered['signIn']['list'][number];

function OwnSignIn({ signIn }: { signIn: SignIn }) {
  const t = useWords('signIn');
  const { organisation } = useAccount();
  const toast = useToast();
  const end = useMutation(
    trpc.signIn.endOther.mutationOptions({
      onSuccess: () => toast(t('meEnded')),
      onError: (error) => toast(refusalWords(error)),
      onSettled: () => queryClient.invalidateQueries(trpc.signIn.list.queryFilter()),
    }),
  );
  const { system, browser } = signIn.device;
  const device = t('device', { system: t(`system.${system}`), browser: t(`browser.${browser}`) });
  const at = (instant: string | Date) => instantWords(instant, organisation.timeZone);
  return (
    <ListRow
      title={device}
      sub={t('meSince', { since: at(signIn.since), seen: at(signIn.lastSeenAt) })}
      trailing={
        signIn.isThisOne ? (
          <Tag tone="accent">{t('meThisOne')}</Tag>
        ) : (
          <Button
            look="quiet"
            small
            aria-label={t('meEndLabel', { device })}
            isBusy={end.isPending}
            busyWords={t('meEnding')}
            onPress={() => end.mutate({ id: signIn.id })}
          >
            {t('meEnd')}
          </Button>
        )
      }
    />
  );
}

/** Every browser that is signed in with this account; one that looks strange can be ended here. */
export function OwnSignIns() {
  const t = useWords('signIn');
  const { data, error, refetch } = useQuery(trpc.signIn.list.queryOptions());
  const { data: who } = useQuery({ ...trpc.signIn.who.queryOptions(), staleTime: Number.POSITIVE_INFINITY });
  const sub =
    data && who ? t('meSignInsSub', { count: data.length, minutes: who.organisation.idleMinutes }) : undefined;
  return (
    <Card title={t('meSignIns')} sub={sub}>
      {error && !data && <NoAnswer error={error} onTryAgain={refetch} />}
      {!data && !error && <Loading blocks={1} />}
      {data && (
        <List aria-label={t('meSignIns')}>
          {data.map((signIn) => (
            <OwnSignIn key={signIn.id} signIn={signIn} />
          ))}
        </List>
      )}
    </Card>
  );
}
