import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { trpc } from '../../trpc.ts';
import { Card } from '../../ui/card.tsx';
import { List, ListRow } from '../../ui/list.tsx';
import { Tag } from '../../ui/tag.tsx';
import { clockWords, dayWords } from '../../words/day-words.ts';
import { firstName } from '../../words/first-name.ts';

/** Whom the reader covers for today, each leading to what it takes to meet safely; and from when they cover for others. */
export function OwnCoversCard() {
  const { t } = useTranslation('cover');
  const { data } = useQuery(trpc.cover.mine.queryOptions());
  if (!data || data.covering.length + data.ahead.length === 0) return null;
  const { covering, ahead, today } = data;
  return (
    <Card title={t('mineTitle')} sub={covering.length > 0 && t('mineSub')}>
      {covering.length > 0 && (
        <List aria-label={t('mineTitle')}>
          {covering.map(({ coverId, personId, displayName, forName, until, agreement, next }) => (
            <ListRow
              key={coverId}
              to={`/people/${personId}/cover`}
              title={displayName}
              sub={[
                t('mineRow', { name: firstName(forName), when: dayWords(until, today) }),
                next &&
                  t('mineNext', {
                    when: [dayWords(next.on, today), next.at && clockWords(next.at)].filter(Boolean).join(', '),
                  }),
              ]
                .filter(Boolean)
                .join(' · ')}
              trailingGoesBelow
              trailing={agreement === 'not_asked' && <Tag tone="look">{t('mineNotAsked')}</Tag>}
            />
          ))}
        </List>
      )}
      {ahead.map(({ coverId, forName, from, until, people }) => (
        <p key={coverId}>
          {t('ahead', {
            count: people,
            name: firstName(forName),
            from: dayWords(from, today),
            until: dayWords(until, today),
          })}
        </p>
      ))}
    </Card>
  );
}
