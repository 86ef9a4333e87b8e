import { useState } from 'react';
import { HowLink, HowLinks } from '../../how-link.tsx';
import { Bar } from '../../ui/bar.tsx';
import { Card } from '../../ui/card.tsx';
import { ChipGroup } from '../../ui/chip-group.tsx';
import { FigureList } from '../../ui/figure-list.tsx';
import { Halves, Stack } from '../../ui/layout.tsx';
import { useWords } from '../../words/use-words.ts';
import { ChangeChart } from './change-chart.tsx';
import styles from './figure.module.css';
import {
  type Breakdown,
  breakdowns,
  changeWords,
  countWords,
  groupName,
  isTold,
  type Measured,
  measureName,
  pointWords,
  threeWords,
} from './figure-words.ts';
import { MissingWords } from './missing-words.tsx';

const roughBelow = 30;

/** One scale of one measure: how it changed, for how many, and who is missing from it. */
export function MeasureFigures({ measure, unitIs }: { measure: Measured; unitIs: 'unit' | 'site' }) {
  const t = useWords('figure');
  const [breakdown, setBreakdown] = useState<Breakdown>('unit');
  const name = measureName(t, measure);
  const isGoals = measure.countedUnit === 'goal';
  const by = t(`lookBy.${breakdown === 'unit' ? unitIs : breakdown}`);
  const groups = measure.groups[breakdown].map((group) => ({ ...group, name: groupName(t, breakdown, group.key) }));
  const share = measure.all.missing.effect?.share ?? null;
  const everyone = { ...measure.all, share, key: '', name: t('everyone') };
  return (
    <Card
      title={name}
      sub={
        isGoals
          ? t('goalsRange')
          : [t('range', { min: measure.min, max: measure.max }), t(`better.${measure.better}`)].join(' ')
      }
    >
      <Stack gap="loose">
        <ChangeSaid measure={measure} />
        {measure.all.mean !== null && (
          <Stack>
            <ChipGroup
              name={`by-${measure.instrument}-${measure.scale}`}
              label={t('byTitle')}
              options={breakdowns.map((value) => ({ value, label: t(`lookBy.${value === 'unit' ? unitIs : value}`) }))}
              value={breakdown}
              onChange={(value) => setBreakdown(value as Breakdown)}
            />
            {/* The only group there is would say the same twice. */}
            <ChangeChart
              measure={measure}
              rows={groups.length === 1 ? [everyone] : [everyone, ...groups]}
              caption={t('tableCaption', { measure: name, by })}
              by={by}
            />
            <p className="small muted">{t('byNote')}</p>
            <HowLink figure="small_numbers" />
          </Stack>
        )}
        <Halves>
          {!isGoals && (
            <section className={styles.part}>
              <h3>{t('pointsTitle')}</h3>
              <Points measure={measure} />
              <HowLink figure="taken_at_point" />
            </section>
          )}
          <section className={styles.part}>
            <h3>{t(isGoals ? 'goalsTitle' : 'threeTitle')}</h3>
            <ThreeCounts measure={measure} />
            <HowLink figure={isGoals ? 'goals' : 'three_counts'} />
          </section>
          <section className={styles.part}>
            <h3>{t('missingTitle')}</h3>
            <MissingWords measure={measure} />
            {isGoals && <p className="small muted">{t('goalsMissing')}</p>}
          </section>
        </Halves>
      </Stack>
    </Card>
  );
}

function ChangeSaid({ measure }: { measure: Measured }) {
  const t = useWords('figure');
  const { mean, low, high, pairs } = measure.all;
  const isGoals = measure.countedUnit === 'goal';
  if (pairs === 0) return <p>{t(isGoals ? 'goalsNoPairs' : 'noPairs')}</p>;
  if (mean === null) return <p>{t('withheldMean')}</p>;
  const points = pointWords(measure, Math.abs(mean));
  const way = Number(points) === 0 ? 'same' : mean > 0 ? 'up' : 'down';
  const spread =
    low === null || high === null
      ? t('noInterval')
      : t('interval', { low: changeWords(measure, low), high: changeWords(measure, high) });
  return (
    <Stack gap="tight">
      <p className={styles.said}>
        {t(`onAverage.${way}`, { points })}, {spread}.
      </p>
      <p className="small muted">
        {[
          `${t('pairs')}: ${countWords(t, pairs)}.`,
          low !== null && high !== null && low <= 0 && high >= 0 && t('crossesNothing'),
          pairs !== null && pairs < roughBelow && t('fewPairs'),
        ]
          .filter(Boolean)
          .join(' ')}
      </p>
      <HowLinks figures={isGoals ? ['goals', 'mean_change'] : ['mean_change', 'pairs']} />
    </Stack>
  );
}

function Points({ measure }: { measure: Measured }) {
  const t = useWords('figure');
  return (
    <FigureList
      figures={measure.all.points.map(({ point, taken, due, share }) => {
        const label = t(`point.${point}`);
        if (due === 0) return { label, value: t('pointNobody') };
        if (due === null) return { label, value: t('withheld') };
        const note = t('pointOf', { taken: countWords(t, taken), due: countWords(t, due) });
        return { label, note, value: share === null ? t('withheld') : t('pointShare', { share }) };
      })}
    />
  );
}

function ThreeCounts({ measure }: { measure: Measured }) {
  const t = useWords('figure');
  const { threshold, all } = measure;
  const isGoals = measure.countedUnit === 'goal';
  // Goals are more than the times of support they belong to.
  const goals = (all.better ?? 0) + (all.same ?? 0) + (all.worse ?? 0);
  if (!isTold(measure)) return <p className="small muted">{t('noThreshold')}</p>;
  return (
    <Stack gap="tight">
      {(['better', 'same', 'worse'] as const).map((which) => (
        <Bar
          key={which}
          label={threeWords(t, measure, which)}
          value={all[which] ?? 0}
          of={(isGoals ? goals : all.pairs) || 1}
          figure={countWords(t, all[which])}
        />
      ))}
      <p className="small muted">
        {threshold ? t(thresholdWords(measure), { points: threshold.points }) : t('threeByStep')}
      </p>
    </Stack>
  );
}

const thresholdWords = ({ countedUnit, thresholdIsReliable }: Measured) => {
  if (countedUnit === 'goal') return 'goalsThreshold';
  return thresholdIsReliable ? 'threeReliable' : 'threeMinimal';
};
