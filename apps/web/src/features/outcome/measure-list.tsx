import { ClipboardList } from 'lucide-react';
import { Card } from '../../ui/card.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { List, ListRow } from '../../ui/list.tsx';
import { dayAndSinceWords } from '../../words/day-words.ts';
import { useWords } from '../../words/use-words.ts';
import { lastOf, minutesFor, type Offered, type Reading } from './offered.ts';

type MeasureListProps = {
  personId: string;
  offered: readonly Offered[];
  /** Null: not on this phone. */
  readings: readonly Reading[] | null;
  today: string;
};

function AboutMeasure({ instrument, readings, today }: Omit<MeasureListProps, 'personId' | 'offered'> & Offered) {
  const t = useWords('outcome');
  const last = readings && lastOf(readings, instrument.key);
  const facts = [
    instrument.items.length > 0 && t('questions', { count: instrument.items.length }),
    instrument.items.length > 0 && t('aboutMinutes', { count: minutesFor(instrument) }),
    readings && (last ? t('lastDone', { when: dayAndSinceWords(last.takenOn, today) }) : t('notDone')),
  ];
  return (
    <>
      {instrument.about}
      <br />
      {facts.filter(Boolean).join(' · ')}
    </>
  );
}

/** The measures an organisation offers: what each is, how long it takes and when it was last done. */
export function MeasureList({ personId, offered, readings, today }: MeasureListProps) {
  const t = useWords('outcome');
  if (offered.length === 0) return <EmptyState title={t('noMeasures')}>{t('noMeasuresBody')}</EmptyState>;
  return (
    <Card title={t('offered')} sub={t('offeredHow', { count: offered.length })} icon={ClipboardList}>
      <List>
        {offered.map((each) => (
          <ListRow
            key={each.instrument.key}
            to={`/people/${personId}/measures/${each.instrument.key}`}
            title={each.instrument.name}
            sub={<AboutMeasure {...each} readings={readings} today={today} />}
          />
        ))}
      </List>
    </Card>
  );
}
