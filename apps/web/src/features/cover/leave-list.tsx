import type { Answered } from '../../trpc.ts';
import { Card } from '../../ui/card.tsx';
import { List, ListRow } from '../../ui/list.tsx';
import { Tag } from '../../ui/tag.tsx';
import { useWords } from '../../words/use-words.ts';
import { useSpanWords } from './span-words.ts';

type Listed = Answered['cover']['list'];

/** Whoever is away, was lately or will be. */
export function LeaveList({ leaves, today }: Pick<Listed, 'leaves' | 'today'>) {
  const t = useWords('cover');
  const spanWords = useSpanWords();
  const stateOf = ({ endsOn, people, gaps }: Listed['leaves'][number]) => {
    if (endsOn < today) return <Tag>{t('isOver')}</Tag>;
    if (gaps > 0) return <Tag tone="look">{t('gaps', { count: gaps })}</Tag>;
    return people > 0 ? <Tag tone="good">{t('allCovered')}</Tag> : null;
  };
  return (
    <Card>
      <List aria-label={t('listLabel')}>
        {leaves.map((leave) => (
          <ListRow
            key={leave.id}
            to={`/cover/${leave.id}`}
            title={leave.mine ? t('you') : leave.workerName}
            sub={[spanWords(leave, today), t(`kind.${leave.kind}`), t('people', { count: leave.people })].join(' · ')}
            trailingGoesBelow
            trailing={stateOf(leave)}
          />
        ))}
      </List>
    </Card>
  );
}
