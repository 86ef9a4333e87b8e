import { Card } from '../../ui/card.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { List, ListRow } from '../../ui/list.tsx';
import { Tag } from '../../ui/tag.tsx';
import { dayWords, monthWords, sinceWords } from '../../words/day-words.ts';
import { useWords } from '../../words/use-words.ts';
import type { FidelityList } from './fidelity-read.ts';

/** Services in the order of their names: none is put above another. */
export function ServiceList({ list: { services, today } }: { list: FidelityList }) {
  const t = useWords('fidelity');
  const lookWords = ({ openedOn, isClosed }: FidelityList['services'][number]['reviews'][number]): string => {
    const when = dayWords(openedOn, today);
    return isClosed ? t('lookedOn', { when, since: sinceWords(openedOn, today) }) : t('openSince', { when });
  };
  if (services.length === 0) return <EmptyState title={t('noTeamTitle')}>{t('noTeamBody')}</EmptyState>;
  return (
    <Card title={t('services')} sub={t('servicesSub', { count: services.length })}>
      <List aria-label={t('servicesList')}>
        {services.map(({ id, name, mayRate, reviews, due }) => {
          const [newest, ...earlier] = reviews;
          const said = newest ? lookWords(newest) : t('neverLooked');
          const next = due && (due.isDue ? t('nextDue') : t('nextBy', { when: monthWords(due.dueOn) }));
          return (
            <ListRow
              key={id}
              title={name}
              to={newest && `/fidelity/${newest.id}`}
              sub={[
                said,
                next,
                earlier.length > 0 && t('earlierLooks', { count: earlier.length }),
                !mayRate && t('yours'),
              ]
                .filter(Boolean)
                .join(' · ')}
              trailing={newest && !newest.isClosed ? <Tag tone="accent">{t('isOpen')}</Tag> : undefined}
            />
          );
        })}
      </List>
    </Card>
  );
}
