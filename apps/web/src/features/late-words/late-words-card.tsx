import { useQuery } from '@tanstack/react-query';
import { useAccount } from '../../shell/account.ts';
import { trpc } from '../../trpc.ts';
import { Card } from '../../ui/card.tsx';
import { List, ListRow } from '../../ui/list.tsx';
import { useWords } from '../../words/use-words.ts';
import { whatWords, writtenWords } from './late-words-said.ts';

/** On My team while something waits. Nobody needs it on most days, so an answer that is missing leaves the page as it is. */
export function LateWordsCard() {
  const t = useWords('lateWords');
  const { timeZone } = useAccount().organisation;
  const { data } = useQuery(trpc.lateWords.list.queryOptions());
  if (!data || data.waiting.length === 0) return null;
  const title = t('cardTitle', { count: data.waiting.length });
  return (
    <Card title={title} sub={t('cardSub')}>
      <List aria-label={title}>
        {data.waiting.map((row) => (
          <ListRow key={row.id} to="/team/late-words" title={whatWords(row)} sub={writtenWords(row, timeZone)} />
        ))}
      </List>
    </Card>
  );
}
