import { useQuery } from '@tanstack/react-query';
import { HeartHandshake } from 'lucide-react';
import { trpc } from '../../trpc.ts';
import { Card } from '../../ui/card.tsx';
import { List, ListRow } from '../../ui/list.tsx';
import { Tag } from '../../ui/tag.tsx';
import { dayWords } from '../../words/day-words.ts';
import { useWords } from '../../words/use-words.ts';

/**
 * Above everything else of the day: answers that ask for a conversation. Whoever walks with the person comes to the answers
 * with the numbers to ring; others, who do not read answers, to a concern.
 */
export function AwaitingTalkCard() {
  const t = useWords('outcome');
  const { data } = useQuery(trpc.outcome.awaitingTalk.queryOptions());
  if (!data || data.readings.length === 0) return null;
  return (
    <Card
      title={t('awaitingTitle', { count: data.readings.length })}
      sub={t('awaitingSub')}
      icon={HeartHandshake}
      waiting
    >
      <List>
        {data.readings.map(({ outcomeId, personId, displayName, name, takenOn, walking }) => (
          <ListRow
            key={outcomeId}
            to={
              walking
                ? `/people/${personId}/measures/done/${outcomeId}`
                : `/people/${personId}/concern?measure=${outcomeId}`
            }
            title={displayName}
            sub={t('awaitingOf', { measure: name, when: dayWords(takenOn, data.today) })}
            trailing={walking ? <Tag tone="urgent">{t('talkToday')}</Tag> : <Tag tone="urgent">{t('nobodyWalks')}</Tag>}
            trailingGoesBelow
          />
        ))}
      </List>
    </Card>
  );
}
