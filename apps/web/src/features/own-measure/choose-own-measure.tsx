import { Card } from '../../ui/card.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { List, ListRow } from '../../ui/list.tsx';
import { useWords } from '../../words/use-words.ts';
import type { Own } from './own-measure-words.ts';

const howOf = ({ instrument, canShowWording }: Own['offered'][number]) =>
  instrument.items.length === 0 ? ('scoresOnly' as const) : canShowWording ? null : ('onPaper' as const);

export function ChooseOwnMeasure({ own: { offered, due } }: { own: Own }) {
  const t = useWords('ownMeasure');
  if (offered.length === 0) return <EmptyState title={t('noneTitle')}>{t('noneBody')}</EmptyState>;
  return (
    <Card
      title={due ? t('dueTitle') : t('choose')}
      sub={due ? t(`due.${due.occasion}`) : t('chooseSub')}
      waiting={due !== null}
    >
      <List aria-label={t('chooseSub')}>
        {offered.map((each) => {
          const how = howOf(each);
          const { key, name, about } = each.instrument;
          return (
            <ListRow key={key} to={`/me/wellbeing/${key}`} title={name} sub={how ? `${about} ${t(how)}` : about} />
          );
        })}
      </List>
    </Card>
  );
}
