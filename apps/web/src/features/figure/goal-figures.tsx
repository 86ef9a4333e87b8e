import { HowLink } from '../../how-link.tsx';
import { Card } from '../../ui/card.tsx';
import { useWords } from '../../words/use-words.ts';
import type { GoalsRead } from './figure-words.ts';
import { MeasureFigures } from './measure-figures.tsx';

/** How people's own goals moved, shown as a measure is. */
export function GoalFigures({ goals, unitIs }: { goals: GoalsRead['goals']; unitIs: 'unit' | 'site' }) {
  const t = useWords('figure');
  if (goals) return <MeasureFigures measure={goals} unitIs={unitIs} />;
  return (
    <Card title={t('goalsName')}>
      <p className="muted">{t('goalsNone')}</p>
      <HowLink figure="goals" />
    </Card>
  );
}
