import { Card } from '../../ui/card.tsx';
import { List, ListRow } from '../../ui/list.tsx';
import { useWords } from '../../words/use-words.ts';
import { useConcernLines } from './use-concern-lines.ts';

/** On the Today of whoever supervises nobody, while a concern waits for them: a supervisor's begins with the same lines. */
export function ConcernsWaitingCard() {
  const t = useWords('concern');
  const { lines, isUnanswered } = useConcernLines();
  if (lines.length === 0) return null;
  return (
    <Card title={t('list.title')} waiting={isUnanswered}>
      <List aria-label={t('list.title')}>
        {lines.map(({ key, to, title, sub }) => (
          <ListRow key={key} to={to} title={title} sub={sub} />
        ))}
      </List>
    </Card>
  );
}
