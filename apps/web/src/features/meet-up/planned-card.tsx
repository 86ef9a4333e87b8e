import type { About } from '../../outbox/write.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import { List, ListRow } from '../../ui/list.tsx';
import { clockWords, dayWords, sinceWords } from '../../words/day-words.ts';
import { useWords } from '../../words/use-words.ts';
import { useCallOff } from './use-call-off.ts';

type Planned = { id: string; on: string; at: string | null; place: string | null; mine: boolean; by: string };

type PlannedCardProps = { person: About; meetUps: readonly Planned[]; today: string };

/** What is planned with one person. A plan whose day has come can be logged from here. */
export function PlannedCard({ person, meetUps, today }: PlannedCardProps) {
  const t = useWords('personPage');
  const { callOff, isBusy } = useCallOff(person);
  if (meetUps.length === 0) return null;
  return (
    <Card title={t('personPage:planned')}>
      <List>
        {meetUps.map(({ id, on, at, place, mine, by }) => (
          <ListRow
            key={id}
            title={[dayWords(on, today), at && clockWords(at)].filter(Boolean).join(', ')}
            sub={[sinceWords(on, today), place, !mine && by].filter(Boolean).join(' · ')}
            trailingGoesBelow
            trailing={
              mine && (
                <>
                  {on <= today && (
                    <LinkButton look="quiet" small to={`/people/${person.id}/log?meetUp=${id}`}>
                      {t('personPage:logThis')}
                    </LinkButton>
                  )}
                  <LinkButton
                    look="bare"
                    small
                    to={`/people/${person.id}/meet-ups/${id}`}
                    aria-label={t('meetUp:moveOn', { when: dayWords(on, today) })}
                  >
                    {t('meetUp:move')}
                  </LinkButton>
                  <Button
                    look="bare"
                    small
                    isDisabled={isBusy}
                    aria-label={t('meetUp:callOffOn', { when: dayWords(on, today) })}
                    onPress={() => void callOff(id, true)}
                  >
                    {t('meetUp:callOff')}
                  </Button>
                </>
              )
            }
          />
        ))}
      </List>
    </Card>
  );
}
