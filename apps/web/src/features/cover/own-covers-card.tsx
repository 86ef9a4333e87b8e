import { useQuery } from '@tanstack/react-query';
import { trpc } from '../../trpc.ts';
import { Card } from '../../ui/card.tsx';
import { List, ListRow } from '../../ui/list.tsx';
import { Tag } from '../../ui/tag.tsx';
import { clockWords, dayWords } from '../../words/day-words.ts';
import { firstName } from '../../words/first-name.ts';
import { useWords } from '../../words/use-words.ts';

/** Whom the reader covers for today, each leading to what it takes to meet safely; and from when they cover for others. */
export function OwnCoversCard() {
  const t = useWords('cover');
  const { data } = useQuery(trpc.cover.mine.queryOptions());
  if (!data) return null;
  const { covering, ahead, today } = data;
  // A copy that was carried before this was there has none.
  const toWriteUp = data.toWriteUp ?? [];
  if (covering.length + ahead.length + toWriteUp.length === 0) return null;
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
      {toWriteUp.length > 0 && (
        <List aria-label={t('writeUpTitle')}>
          {toWriteUp.map(({ coverId, whom, forName, lastDay, writeUpUntil }) => (
            <ListRow
              key={coverId}
              to={`/cover/${coverId}/log`}
              title={t('writeUp', { name: whom.displayName })}
              sub={t('writeUpRow', {
                name: firstName(forName),
                ended: dayWords(lastDay, today),
                until: dayWords(writeUpUntil, today),
              })}
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
