import { ClipboardList } from 'lucide-react';
import type { Answered } from '../../trpc.ts';
import { Card } from '../../ui/card.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { List, ListRow } from '../../ui/list.tsx';
import { Tag } from '../../ui/tag.tsx';
import { dayAndSinceWords } from '../../words/day-words.ts';
import { useWords } from '../../words/use-words.ts';
import { lastOf, minutesFor, type Offered, type Reading } from './offered.ts';

type Due = Answered['today']['read']['measuresDue'][number]['measures'][number];

type MeasureListProps = {
  personId: string;
  offered: readonly Offered[];
  /** Null: not on this phone. */
  readings: readonly Reading[] | null;
  /** What Today says could be asked of them; none where that is not here. */
  due: readonly Due[];
  today: string;
};

type AboutMeasureProps = Pick<MeasureListProps, 'readings' | 'today'> & Offered & { due: Due | undefined };

function AboutMeasure({ instrument, readings, due, today }: AboutMeasureProps) {
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
      {due && (
        <>
          <br />
          <Tag>{t('couldBeAsked', { occasion: t(`outcomes:occasion.${due.occasion}`) })}</Tag>
        </>
      )}
    </>
  );
}

/**
 * The measures an organisation offers: what each is, how long it takes and when it was last done. What could be asked now
 * comes first, under the name that Today gave it.
 */
export function MeasureList({ personId, offered, readings, due, today }: MeasureListProps) {
  const t = useWords('outcome');
  if (offered.length === 0) return <EmptyState title={t('noMeasures')}>{t('noMeasuresBody')}</EmptyState>;
  const dueOf = ({ instrument }: Offered) => due.find((each) => each.instrument === instrument.key);
  const dueFirst = [...offered].sort((one, other) => Number(Boolean(dueOf(other))) - Number(Boolean(dueOf(one))));
  return (
    <Card title={t('offered')} sub={t('offeredHow', { count: offered.length })} icon={ClipboardList}>
      <List>
        {dueFirst.map((each) => (
          <ListRow
            key={each.instrument.key}
            to={`/people/${personId}/measures/${each.instrument.key}`}
            title={each.instrument.name}
            after={each.instrument.shortName === each.instrument.name ? undefined : each.instrument.shortName}
            sub={<AboutMeasure {...each} readings={readings} due={dueOf(each)} today={today} />}
          />
        ))}
      </List>
    </Card>
  );
}
