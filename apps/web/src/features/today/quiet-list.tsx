import { daysBetween } from '@alongside/domain/shared/day.ts';
import type { ReactNode } from 'react';
import type { Answered } from '../../trpc.ts';
import { Card } from '../../ui/card.tsx';
import { List, ListRow } from '../../ui/list.tsx';
import { dayWords } from '../../words/day-words.ts';
import { useWords } from '../../words/use-words.ts';

type Today = Answered['today']['read'];

/** People nobody tried to reach for a while. The days are said in words, and nothing here is red. */
export function QuietList({
  people,
  quietDays,
  today,
  action,
}: {
  people: Today['notMetLately'];
  quietDays: number;
  today: string;
  action: (person: Today['notMetLately'][number]) => ReactNode;
}) {
  const t = useWords('today');
  return (
    <Card title={t('quiet')} sub={t('quietSub', { count: quietDays })}>
      <List>
        {people.map((person) => {
          const { personId, displayName, since, lastMetOn, lastAttemptOn, next } = person;
          const days = daysBetween(lastAttemptOn ?? since, today);
          const said = [
            lastMetOn ? t('lastMet', { when: dayWords(lastMetOn, today) }) : t('neverMet'),
            lastAttemptOn && lastAttemptOn !== lastMetOn && t('lastTried', { when: dayWords(lastAttemptOn, today) }),
            next && t('nextOn', { when: dayWords(next.on, today) }),
          ];
          return (
            <ListRow
              key={personId}
              to={`/people/${personId}`}
              title={displayName}
              after={<span className="small muted">{t('days', { count: days })}</span>}
              sub={said.filter(Boolean).join('; ')}
              trailingGoesBelow
              trailing={action(person)}
            />
          );
        })}
      </List>
    </Card>
  );
}
