import { useQuery } from '@tanstack/react-query';
import { trpc } from '../../trpc.ts';
import { Card } from '../../ui/card.tsx';
import { List, ListRow } from '../../ui/list.tsx';
import { useWords } from '../../words/use-words.ts';
import { useSpanWords } from './span-words.ts';

/** For a supervisor: who is away, or will be soon, with people nobody covers for. Today says how many. */
export function CoverGapsCard() {
  const t = useWords('cover');
  const spanWords = useSpanWords();
  const { data } = useQuery(trpc.cover.gaps.queryOptions());
  if (!data || data.gaps.length === 0) return null;
  const title = t('gapsCount', { count: data.gaps.reduce((sum, { people }) => sum + people.length, 0) });
  return (
    <Card title={title} sub={t('gapsSub')}>
      <List aria-label={title}>
        {data.gaps.map(({ leaveId, workerName, startsOn, endsOn, people }) => (
          <ListRow
            key={leaveId}
            to={`/cover/${leaveId}`}
            title={t('gapRow', { name: workerName, span: spanWords({ startsOn, endsOn }, data.today) })}
            sub={people.map(({ name, gap }) => t('gapOf', { name, gap: t(`gap.${gap}`) })).join(' · ')}
          />
        ))}
      </List>
    </Card>
  );
}
