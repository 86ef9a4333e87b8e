import { CalendarPlus } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import { List, ListRow } from '../../ui/list.tsx';
import { clockWords, dayWords, sinceWords } from '../../words/day-words.ts';
import { useWords } from '../../words/use-words.ts';
import type { GroupRead } from './group-read.ts';
import { PlanDatesForm } from './plan-dates-form.tsx';
import { useCallOffDate } from './use-call-off-date.ts';

const shownAtFirst = 4;

function DateRow({ group, date }: { group: GroupRead; date: GroupRead['dates'][number] }) {
  const t = useWords('group');
  const { callOff, isBusy } = useCallOffDate();
  const { id, on, at, groupSessionId } = date;
  const day = dayWords(on, group.today);
  return (
    <ListRow
      title={[day, at && clockWords(at)].filter(Boolean).join(', ')}
      sub={sinceWords(on, group.today)}
      trailingGoesBelow={on <= group.today}
      trailing={
        !groupSessionId && (
          <>
            {on <= group.today && (
              <LinkButton look="quiet" small to={`/groups/${group.id}/log?date=${id}`}>
                {t('log')}
              </LinkButton>
            )}
            <Button
              look="bare"
              small
              isDisabled={isBusy}
              aria-label={t('callOffOn', { when: day })}
              onPress={() => void callOff(id, true)}
            >
              {t('callOff')}
            </Button>
          </>
        )
      }
    />
  );
}

/** What is planned, the next first; a date whose day has come can be logged from here. */
export function DatesCard({ group }: { group: GroupRead }) {
  const t = useWords('group');
  const [isPlanning, setIsPlanning] = useState(false);
  const [showsAll, setShowsAll] = useState(false);
  if (group.endedOn) return null;
  const shown = showsAll ? group.dates : group.dates.slice(0, shownAtFirst);
  const rest = group.dates.length - shown.length;
  return (
    <Card title={t('dates')}>
      {group.dates.length === 0 && <p className="muted">{t('datesEmpty')}</p>}
      {shown.length > 0 && (
        <List>
          {shown.map((date) => (
            <DateRow key={date.id} group={group} date={date} />
          ))}
        </List>
      )}
      {rest > 0 && (
        <div>
          <Button look="bare" small onPress={() => setShowsAll(true)}>
            {t('datesMore', { count: rest })}
          </Button>
        </div>
      )}
      {isPlanning ? (
        <PlanDatesForm group={group} onClose={() => setIsPlanning(false)} />
      ) : (
        <div>
          <Button look="quiet" small icon={CalendarPlus} onPress={() => setIsPlanning(true)}>
            {t('planDates')}
          </Button>
        </div>
      )}
    </Card>
  );
}
