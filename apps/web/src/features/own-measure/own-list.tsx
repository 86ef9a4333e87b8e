import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { List, ListRow } from '../../ui/list.tsx';
import { dayWords } from '../../words/day-words.ts';
import { useWords } from '../../words/use-words.ts';
import { measureOf, type Own, scoreWords } from './own-measure-words.ts';
import { useOwnReading } from './use-own-reading.ts';

export function OwnList({ own }: { own: Own }) {
  const t = useWords('ownMeasure');
  const { count, remove } = useOwnReading();
  if (own.readings.length === 0) return <EmptyState title={t('emptyTitle')}>{t('emptyBody')}</EmptyState>;
  return (
    <Card title={t('listTitle')} sub={t('listSub', { count: own.readings.length })}>
      <List aria-label={t('list')}>
        {own.readings.map((reading) => {
          const when = dayWords(reading.takenOn, own.today);
          const { countsInTeam } = reading;
          return (
            <ListRow
              key={reading.id}
              title={when}
              after={measureOf(own, reading)?.shortName}
              sub={[...scoreWords(t, own, reading), ...(countsInTeam ? [t('isCounted')] : [])].map((line) => (
                <span key={line}>
                  {line}
                  <br />
                </span>
              ))}
              trailingGoesBelow
              trailing={
                <>
                  <Button
                    look="quiet"
                    small
                    aria-label={t(countsInTeam ? 'countNoLabel' : 'countLabel', { when })}
                    onPress={() => void count(reading.id, !countsInTeam)}
                  >
                    {t(countsInTeam ? 'countNo' : 'count')}
                  </Button>
                  <Button
                    look="bare"
                    small
                    aria-label={t('removeLabel', { when })}
                    onPress={() => void remove(reading)}
                  >
                    {t('remove')}
                  </Button>
                </>
              }
            />
          );
        })}
      </List>
    </Card>
  );
}
