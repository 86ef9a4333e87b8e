import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { List, ListRow } from '../../ui/list.tsx';
import { Tag } from '../../ui/tag.tsx';
import { dayWords } from '../../words/day-words.ts';
import { useWords } from '../../words/use-words.ts';
import type { GroupRead } from './group-read.ts';

const shownAtFirst = 8;

/** The times it met, as counts; each opens to be put right. */
export function SessionsCard({ group }: { group: GroupRead }) {
  const t = useWords('group');
  const [showsAll, setShowsAll] = useState(false);
  const shown = showsAll ? group.sessions : group.sessions.slice(0, shownAtFirst);
  if (group.sessions.length === 0)
    return (
      <Card title={t('sessions')}>
        <p className="muted">{t('sessionsEmpty')}</p>
      </Card>
    );
  return (
    <Card title={t('sessions')} sub={t('sessionsSub')}>
      <List>
        {shown.map(({ id, on, came, newcomers, isVoided }) => (
          <ListRow
            key={id}
            to={`/groups/${group.id}/sessions/${id}`}
            title={dayWords(on, group.today)}
            sub={[t('came', { count: came }), newcomers > 0 && t('newcomers', { count: newcomers })]
              .filter(Boolean)
              .join(' · ')}
            trailing={isVoided && <Tag>{t('isVoided')}</Tag>}
          />
        ))}
      </List>
      {shown.length < group.sessions.length && (
        <div>
          <Button look="quiet" small onPress={() => setShowsAll(true)}>
            {t('earlier')}
          </Button>
        </div>
      )}
    </Card>
  );
}
