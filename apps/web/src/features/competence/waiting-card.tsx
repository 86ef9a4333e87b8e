import { useQuery } from '@tanstack/react-query';
import { trpc } from '../../trpc.ts';
import { Card } from '../../ui/card.tsx';
import { List, ListRow } from '../../ui/list.tsx';
import { useWords } from '../../words/use-words.ts';

/** On Today: a review in which the reader has still to say theirs, or that is open to be talked over. */
export function CompetenceWaitingCard() {
  const t = useWords('competence');
  const { data } = useQuery(trpc.competence.list.queryOptions());
  const waiting = (data ?? []).filter(({ state, iShared }) => state === 'open' || (state === 'alone' && !iShared));
  if (waiting.length === 0) return null;
  return (
    <Card title={t('pageTitle')}>
      <List aria-label={t('pageTitle')}>
        {waiting.map(({ id, state, withName }) => (
          <ListRow
            key={id}
            to={`/competence/${id}`}
            title={t('with', { name: withName })}
            sub={t(state === 'open' ? 'waitsTalk' : 'waitsYours')}
          />
        ))}
      </List>
    </Card>
  );
}
