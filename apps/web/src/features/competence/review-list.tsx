import type { Answered } from '../../trpc.ts';
import { Card } from '../../ui/card.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { List, ListRow } from '../../ui/list.tsx';
import { Tag } from '../../ui/tag.tsx';
import { dayWords } from '../../words/day-words.ts';
import { useWords } from '../../words/use-words.ts';

/** One's own reviews and how each stands: no levels, and nothing to put in an order. */
export function ReviewList({ reviews, today }: { reviews: Answered['competence']['list']; today: string }) {
  const t = useWords('competence');
  if (reviews.length === 0) return <EmptyState title={t('emptyTitle')}>{t('emptyBody')}</EmptyState>;
  return (
    <Card title={t('listTitle')} sub={t('listSub', { count: reviews.length })}>
      <List aria-label={t('listTitle')}>
        {reviews.map(({ id, openedOn, talkedOn, withName, state }) => (
          <ListRow
            key={id}
            to={`/competence/${id}`}
            title={t('with', { name: withName })}
            sub={
              talkedOn
                ? t('talkedOn', { when: dayWords(talkedOn, today) })
                : t('openedOn', { when: dayWords(openedOn, today) })
            }
            trailing={<Tag tone={state === 'talked' ? 'good' : 'plain'}>{t(`state.${state}`)}</Tag>}
          />
        ))}
      </List>
    </Card>
  );
}
