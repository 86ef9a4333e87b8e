import { useState } from 'react';
import type { Answered } from '../../trpc.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { List, ListRow } from '../../ui/list.tsx';
import { useWords } from '../../words/use-words.ts';

type Due = Answered['today']['read']['measuresDue'][number];

const shownAtFirst = 3;

export function useDueWords() {
  const t = useWords('outcomes');
  return (measures: Due['measures']): string =>
    measures
      .map(({ shortName, occasion }) => t('dueItem', { measure: shortName, occasion: t(`occasion.${occasion}`) }))
      .join(' · ');
}

/** Whom a measure could be asked of: short, without dates and without a colour, so that it chases nobody. */
export function MeasuresDueCard({
  people,
  sub,
  to,
}: {
  people: readonly Due[];
  sub: string;
  to: (personId: string) => string;
}) {
  const t = useWords('outcomes');
  const say = useDueWords();
  const [isWhole, setIsWhole] = useState(false);
  if (people.length === 0) return null;
  const shown = isWhole ? people : people.slice(0, shownAtFirst);
  return (
    <Card title={t('dueTitle')} sub={sub}>
      <List>
        {shown.map(({ personId, name, measures }) => (
          <ListRow key={personId} to={to(personId)} title={name} sub={say(measures)} />
        ))}
      </List>
      {shown.length < people.length && (
        <div>
          <Button look="bare" small onPress={() => setIsWhole(true)}>
            {t('showAll', { count: people.length })}
          </Button>
        </div>
      )}
    </Card>
  );
}
