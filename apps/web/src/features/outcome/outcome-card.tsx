import type { OutcomeOccasion } from '@alongside/domain/outcome/outcome-words.ts';
import { qprRange, readQprChange } from '@alongside/domain/outcome/record-outcome.ts';
import { Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Card } from '../../ui/card.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import { ScoreChart } from '../../ui/score-chart.tsx';
import { dayWords, monthWords } from '../../words/day-words.ts';

type Score = { id: string; occasion: OutcomeOccasion; score: number; on: string };

/** A score never stands without a line that says what a change of its size can mean. */
function useReading(scores: readonly Score[]): string | null {
  const { t } = useTranslation('outcome');
  const [first, last] = [scores[0], scores.at(-1)];
  if (!first || !last) return null;
  if (scores.length === 1) return t('one', { score: first.score });
  const change = last.score - first.score;
  const month = monthWords(first.on);
  return change === 0 ? t('no_change', { month }) : t(readQprChange(change), { count: Math.abs(change), month });
}

type OutcomeCardProps = { personId: string; scores: readonly Score[]; today: string; canWrite: boolean };

export function OutcomeCard({ personId, scores, today, canWrite }: OutcomeCardProps) {
  const { t } = useTranslation('outcome');
  const reading = useReading(scores);
  return (
    <Card title={t('title')}>
      {scores.length === 0 ? (
        <p className="muted">{t('empty')}</p>
      ) : (
        <ScoreChart
          caption={t('caption')}
          summary={scores.map(({ score, on }) => t('point', { score, month: monthWords(on) })).join(', ')}
          min={qprRange.min}
          max={qprRange.max}
          columns={{ when: t('when'), score: t('points'), note: t('occasionColumn') }}
          series={[
            {
              key: 'qpr',
              name: t('points'),
              points: scores.map(({ score, on, occasion }) => ({
                at: on,
                label: dayWords(on, today),
                value: score,
                note: t(`occasions.${occasion}`),
              })),
            },
          ]}
        />
      )}
      {reading && <p className="small">{reading}</p>}
      {canWrite && (
        <div>
          <LinkButton to={`/people/${personId}/measures`} look="quiet" small icon={Plus}>
            {t('record')}
          </LinkButton>
        </div>
      )}
    </Card>
  );
}
