import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Answered } from '../../trpc.ts';
import { LinkButton } from '../../ui/link-button.tsx';
import { List, ListRow } from '../../ui/list.tsx';
import { Tag } from '../../ui/tag.tsx';
import { clockWords, dayWords } from '../../words/day-words.ts';
import { useWords } from '../../words/use-words.ts';

type MeetUp = Answered['today']['read']['meetUpsToday'][number];

function Trailing({ meetUp }: { meetUp: MeetUp }) {
  const t = useWords('today');
  if (meetUp.sessionId)
    return (
      <Tag tone="good" icon={Check}>
        {t('logged')}
      </Tag>
    );
  return (
    <LinkButton
      look="quiet"
      to={`/people/${meetUp.personId}/log?meetUp=${meetUp.id}`}
      aria-label={t('logWith', { name: meetUp.displayName })}
    >
      {t('log')}
    </LinkButton>
  );
}

type MeetUpListProps = {
  meetUps: readonly MeetUp[];
  today: string;
  /** Today's are told by the time, others by the day. */
  isToday?: boolean;
  canLog?: boolean;
  /** What else can be done about one that is not logged yet. */
  actions?: (meetUp: MeetUp) => ReactNode;
};

export function MeetUpList({ meetUps, today, isToday, canLog, actions }: MeetUpListProps) {
  return (
    <List>
      {meetUps.map((meetUp) => {
        const time = meetUp.at && clockWords(meetUp.at);
        const day = dayWords(meetUp.on, today);
        return (
          <ListRow
            key={meetUp.id}
            to={`/people/${meetUp.personId}`}
            leading={isToday ? (time ?? '–') : undefined}
            title={meetUp.displayName}
            sub={[!isToday && [day, time].filter(Boolean).join(', '), meetUp.place].filter(Boolean).join(' · ')}
            trailingGoesBelow={actions !== undefined && meetUp.sessionId === null}
            trailing={
              canLog && (
                <>
                  <Trailing meetUp={meetUp} />
                  {meetUp.sessionId === null && actions?.(meetUp)}
                </>
              )
            }
          />
        );
      })}
    </List>
  );
}
