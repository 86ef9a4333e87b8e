import { Check } from 'lucide-react';
import type { Answered } from '../../trpc.ts';
import { LinkButton } from '../../ui/link-button.tsx';
import { List, ListRow } from '../../ui/list.tsx';
import { Tag } from '../../ui/tag.tsx';
import { clockWords, dayWords } from '../../words/day-words.ts';
import { useWords } from '../../words/use-words.ts';

type GroupDate = Answered['today']['read']['groups']['today'][number];

function Trailing({ date }: { date: GroupDate }) {
  const t = useWords('today');
  if (date.groupSessionId)
    return (
      <Tag tone="good" icon={Check}>
        {t('logged')}
      </Tag>
    );
  return (
    <LinkButton
      look="quiet"
      to={`/groups/${date.groupId}/log?date=${date.id}`}
      aria-label={t('logGroup', { name: date.name })}
    >
      {t('log')}
    </LinkButton>
  );
}

type GroupListProps = { dates: readonly GroupDate[]; today: string; isToday?: boolean; canLog?: boolean };

/** Dates of the groups one facilitates, told like meet-ups. */
export function GroupList({ dates, today, isToday, canLog }: GroupListProps) {
  return (
    <List>
      {dates.map((date) => {
        const time = date.at && clockWords(date.at);
        return (
          <ListRow
            key={date.id}
            to={`/groups/${date.groupId}`}
            leading={isToday ? (time ?? '–') : undefined}
            title={date.name}
            sub={[!isToday && [dayWords(date.on, today), time].filter(Boolean).join(', '), date.place]
              .filter(Boolean)
              .join(' · ')}
            trailing={canLog && <Trailing date={date} />}
          />
        );
      })}
    </List>
  );
}
