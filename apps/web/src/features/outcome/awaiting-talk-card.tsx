import { useQuery } from '@tanstack/react-query';
import { HeartHandshake } from 'lucide-react';
import { type Answered, trpc } from '../../trpc.ts';
import { Card } from '../../ui/card.tsx';
import { List, ListRow } from '../../ui/list.tsx';
import { Tag } from '../../ui/tag.tsx';
import { dayWords } from '../../words/day-words.ts';
import { useWords } from '../../words/use-words.ts';

/** Who comes first is on the page; the others are one press away, so that what stands below is found in a bad week too. */
const shownAtOnce = 2;

type Awaiting = Answered['outcome']['awaitingTalk'];

function Readings({ readings, today }: { readings: Awaiting['readings']; today: string }) {
  const t = useWords('outcome');
  return (
    <List>
      {readings.map(({ outcomeId, personId, displayName, name, takenOn, walking }) => (
        <ListRow
          key={outcomeId}
          to={
            walking
              ? `/people/${personId}/measures/done/${outcomeId}`
              : `/people/${personId}/concern?measure=${outcomeId}`
          }
          title={displayName}
          sub={t('awaitingOf', { measure: name, when: dayWords(takenOn, today) })}
          trailing={walking ? <Tag tone="urgent">{t('talkToday')}</Tag> : <Tag tone="urgent">{t('nobodyWalks')}</Tag>}
          trailingGoesBelow
        />
      ))}
    </List>
  );
}

/**
 * Above everything else of the day: answers that ask for a conversation. Whoever walks with the person comes to the answers
 * with the numbers to ring; others, who do not read answers, to a concern.
 */
export function AwaitingTalkCard() {
  const t = useWords('outcome');
  const { data } = useQuery(trpc.outcome.awaitingTalk.queryOptions());
  if (!data || data.readings.length === 0) return null;
  const { readings, today } = data;
  const rest = readings.length - shownAtOnce;
  // One more takes no more room than saying that there is one.
  const atOnce = rest > 1 ? readings.slice(0, shownAtOnce) : readings;
  return (
    <Card title={t('awaitingTitle', { count: readings.length })} sub={t('awaitingSub')} icon={HeartHandshake} waiting>
      <Readings readings={atOnce} today={today} />
      {rest > 1 && (
        <details>
          <summary>{t('today:awaitingMore', { count: rest })}</summary>
          <Readings readings={readings.slice(shownAtOnce)} today={today} />
        </details>
      )}
    </Card>
  );
}
