import { useQuery } from '@tanstack/react-query';
import { HowLink } from '../../how-link.tsx';
import { trpc } from '../../trpc.ts';
import { Card } from '../../ui/card.tsx';
import { List, ListRow } from '../../ui/list.tsx';
import { NoAnswer } from '../../with-answer.tsx';
import { clockWords, dayWords } from '../../words/day-words.ts';
import { useWords } from '../../words/use-words.ts';

/** For a supervisor: that the groups of their teams meet, and how many come. */
export function TeamGroups() {
  const t = useWords('group');
  const { data, error, refetch } = useQuery(trpc.group.ofMyTeams.queryOptions());
  if (!data) return error ? <NoAnswer error={error} onTryAgain={refetch} /> : null;
  const groups = data.groups.filter(({ endedOn }) => endedOn === null);
  if (groups.length === 0) return null;
  return (
    <Card title={t('teamTitle')} sub={t('teamSub')}>
      <List>
        {groups.map(({ id, name, facilitators, next, usuallyCome, heldLately, newcomersLately }) => (
          <ListRow
            key={id}
            title={name}
            after={t('facilitated', { names: facilitators.join(', ') })}
            sub={[
              t('heldLately', { count: heldLately }),
              usuallyCome !== null && t('usuallyCome', { count: usuallyCome }),
              newcomersLately > 0 && t('newcomers', { count: newcomersLately }),
              next
                ? t('nextOn', {
                    when: [dayWords(next.on, data.today), next.at && clockWords(next.at)].filter(Boolean).join(', '),
                  })
                : t('noNext'),
            ]
              .filter(Boolean)
              .join(' · ')}
          />
        ))}
      </List>
      <HowLink figure="group_counts" />
    </Card>
  );
}
