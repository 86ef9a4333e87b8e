import { EmptyState } from '../../ui/empty-state.tsx';
import { Stack } from '../../ui/layout.tsx';
import { useWords } from '../../words/use-words.ts';
import type { FiguresRead } from './figure-words.ts';
import { MeasureFigures } from './measure-figures.tsx';

/** Every measure that somebody completed, and the names of those on offer that nobody did. */
export function AllMeasures({ figures, unitIs }: { figures: FiguresRead; unitIs: 'unit' | 'site' }) {
  const t = useWords('figure');
  const { measures, notUsed, rule } = figures;
  return (
    <Stack gap="loose">
      {measures.length === 0 && <EmptyState title={t('emptyTitle')}>{t('emptyBody')}</EmptyState>}
      {measures.map((measure) => (
        <MeasureFigures key={`${measure.instrument} ${measure.scale}`} measure={measure} unitIs={unitIs} />
      ))}
      <p className="small muted">
        {t('rule', rule)} {notUsed.length > 0 && t('notUsed', { measures: notUsed.join(', ') })}
      </p>
    </Stack>
  );
}
