import { Card } from '../../ui/card.tsx';
import { List } from '../../ui/list.tsx';
import { useWords } from '../../words/use-words.ts';
import type { ReviewRead } from './review-words.ts';
import { WorthRow } from './worth-row.tsx';

/** Workers whose own load is worth a word. By name, and never beside how anyone works. */
export function LoadsCard({ review: { workers, today } }: { review: Pick<ReviewRead, 'workers' | 'today'> }) {
  const t = useWords('review');
  if (workers.length === 0) return null;
  return (
    <Card title={t('loadTitle')} sub={t('loadSub')}>
      <List aria-label={t('loadTitle')}>
        {workers.map((subject) => (
          <WorthRow key={subject.accountId} subject={subject} today={today} to={`/team/${subject.accountId}`} />
        ))}
      </List>
    </Card>
  );
}
