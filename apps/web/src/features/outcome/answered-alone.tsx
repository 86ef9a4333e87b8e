import { MessagesSquare } from 'lucide-react';
import { Card } from '../../ui/card.tsx';
import { List, ListRow } from '../../ui/list.tsx';
import { Tag } from '../../ui/tag.tsx';
import { dayAndSinceWords } from '../../words/day-words.ts';
import { firstName } from '../../words/first-name.ts';
import { useWords } from '../../words/use-words.ts';
import { lastOf, type OfPerson } from './offered.ts';

/** What came back by a link and has not been talked about yet. */
export function AnsweredAlone({ person, readings, instruments, today }: OfPerson) {
  const t = useWords('outcome');
  // An older one is overtaken by the next, unless an answer of it still asks for a talk.
  const back = readings.filter(
    ({ id, instrument, way, informant, talks, voided, onRisk }) =>
      way === 'alone' &&
      informant === 'person' &&
      talks.length === 0 &&
      !voided &&
      (lastOf(readings, instrument)?.id === id || (onRisk ?? []).length > 0),
  );
  if (back.length === 0) return null;
  const nameOf = (key: string) => instruments.find((each) => each.key === key)?.name ?? key;
  return (
    <Card
      title={t('cameBack')}
      sub={t('cameBackSub', { name: firstName(person.displayName) })}
      icon={MessagesSquare}
      waiting
    >
      <List>
        {back.map(({ id, instrument, takenOn, onRisk }) => (
          <ListRow
            key={id}
            to={`/people/${person.id}/measures/done/${id}`}
            title={nameOf(instrument)}
            sub={dayAndSinceWords(takenOn, today)}
            trailing={onRisk && onRisk.length > 0 ? <Tag tone="urgent">{t('talkToday')}</Tag> : undefined}
          />
        ))}
      </List>
    </Card>
  );
}
