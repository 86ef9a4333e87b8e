import { Card } from '../../ui/card.tsx';
import { List, ListRow } from '../../ui/list.tsx';
import { useWords } from '../../words/use-words.ts';
import type { TeamRead } from './team-words.ts';

/** People no worker's list names, so that a leaving is never also a forgetting. */
export function LeftAlone({ people }: { people: TeamRead['leftAlone'] }) {
  const t = useWords('myTeam');
  if (people.length === 0) return null;
  const title = t('aloneTitle', { count: people.length });
  return (
    <Card title={title} sub={t('aloneBody')} waiting>
      <List aria-label={title}>
        {people.map(({ personId, name }) => (
          <ListRow key={personId} to={`/people/${personId}`} title={name} />
        ))}
      </List>
    </Card>
  );
}
