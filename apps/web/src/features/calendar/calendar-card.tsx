import type { CalendarShows } from '@alongside/domain/calendar/calendar-feed.ts';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { lookAgain } from '../../look-again.ts';
import { refusalWords } from '../../refusal.ts';
import { useAccount } from '../../shell/account.ts';
import { type Answered, trpc } from '../../trpc.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Row } from '../../ui/layout.tsx';
import { useToast } from '../../ui/toast.tsx';
import { WithAnswer } from '../../with-answer.tsx';
import { instantWords } from '../../words/day-words.ts';
import { useWords } from '../../words/use-words.ts';
import { PrivateAddress } from './private-address.tsx';
import { ShowsChoice } from './shows-choice.tsx';

type Feed = Answered['calendar']['read']['feed'];

function useFeed() {
  const t = useWords('calendar');
  const toast = useToast();
  const [path, setPath] = useState<string | null>(null);
  const onError = (error: unknown) => toast(refusalWords(error));
  const renew = useMutation(
    trpc.calendar.renew.mutationOptions({
      onError,
      onSuccess: async (made) => {
        setPath(made.path);
        await lookAgain();
      },
    }),
  );
  const choose = useMutation(
    trpc.calendar.choose.mutationOptions({
      onError,
      onSuccess: async () => {
        await lookAgain();
        toast(t('chosen'));
      },
    }),
  );
  const end = useMutation(
    trpc.calendar.end.mutationOptions({
      onError,
      onSuccess: async () => {
        setPath(null);
        await lookAgain();
        toast(t('ended'));
      },
    }),
  );
  return { path, forget: () => setPath(null), renew, choose, end };
}

function Switched({ feed }: { feed: Feed }) {
  const t = useWords('calendar');
  const { timeZone } = useAccount().organisation;
  const { path, forget, renew, choose, end } = useFeed();
  const [shows, setShows] = useState<CalendarShows>('nothing');
  if (!feed)
    return (
      <>
        <ShowsChoice name="feed-shows" value={shows} onChange={setShows} />
        <div>
          <Button
            look="quiet"
            isBusy={renew.isPending}
            busyWords={t('working')}
            onPress={() => renew.mutate({ shows })}
          >
            {t('switchOn')}
          </Button>
        </div>
      </>
    );
  return (
    <>
      <p>{t('on', { when: instantWords(feed.madeAt, timeZone) })}</p>
      {path && <PrivateAddress path={path} onDone={forget} />}
      <ShowsChoice name="feed-shows" value={feed.shows} onChange={(chosen) => choose.mutate({ shows: chosen })} />
      <p className="small muted">{t('renewBody')}</p>
      <Row>
        <Button
          look="quiet"
          isBusy={renew.isPending}
          busyWords={t('working')}
          onPress={() => renew.mutate({ shows: feed.shows })}
        >
          {t('renew')}
        </Button>
        <Button look="bare" isDisabled={end.isPending} onPress={() => end.mutate()}>
          {t('end')}
        </Button>
      </Row>
    </>
  );
}

/** The private address for one's own calendar app. Off until it is switched on. */
export function CalendarCard() {
  const t = useWords('calendar');
  const read = useQuery(trpc.calendar.read.queryOptions());
  return (
    <Card title={t('title')} sub={t(read.data?.feed ? 'isOn' : 'off')}>
      <p className="small">{t('givesAway')}</p>
      <WithAnswer read={read}>{({ feed }) => <Switched feed={feed} />}</WithAnswer>
    </Card>
  );
}
