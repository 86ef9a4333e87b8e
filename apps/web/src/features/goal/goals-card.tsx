import { Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Card } from '../../ui/card.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import { Quote } from '../../ui/quote.tsx';
import { ScoreChart } from '../../ui/score-chart.tsx';
import { dayWords } from '../../words/day-words.ts';
import styles from './goals-card.module.css';

type Goal = {
  id: string;
  /** Null for a supervisor: the words are the person's own. */
  words: string | null;
  setOn: string;
  current: boolean;
  ratings: readonly { id: string; rating: number; on: string }[];
};

const mostLines = 4;

type NamedGoal = Goal & { name: string };

function GoalChart({ goals, today }: { goals: readonly NamedGoal[]; today: string }) {
  const { t } = useTranslation('goal');
  const lines = goals.filter(({ ratings }) => ratings.length > 1).slice(-mostLines);
  if (lines.length === 0) return null;
  const summary = lines.map(({ name, ratings }) =>
    t('summary', { words: name, first: ratings[0]?.rating ?? 0, last: ratings.at(-1)?.rating ?? 0 }),
  );
  return (
    <ScoreChart
      title={<h3>{t('chart')}</h3>}
      caption={t('chartCaption')}
      summary={summary.join('. ')}
      min={0}
      max={10}
      columns={{ when: t('when'), score: t('score'), series: t('goal') }}
      series={lines.map(({ id, name, ratings }) => ({
        key: id,
        name,
        points: ratings.map(({ on, rating }) => ({ at: on, label: dayWords(on, today), value: rating })),
      }))}
    />
  );
}

type GoalsCardProps = { personId: string; goals: readonly Goal[]; today: string; canWrite: boolean };

/** Goals in the person's own words with where they see themselves; the chart comes once there is a change to see. */
export function GoalsCard({ personId, goals, today, canWrite }: GoalsCardProps) {
  const { t } = useTranslation('goal');
  const named = goals.map((each, index) => ({ ...each, name: each.words ?? t('unnamed', { number: index + 1 }) }));
  return (
    <Card title={t('title')}>
      {named.length === 0 ? (
        <p className="muted">{t('empty')}</p>
      ) : (
        <ul className={styles.goals}>
          {named.map(({ id, words, name, current, ratings }) => {
            const last = ratings.at(-1);
            return (
              <li key={id}>
                {words ? <Quote>{words}</Quote> : <p>{name}</p>}
                <div className={styles.rated}>
                  <span className="small muted">
                    {last ? t('lastRated', { rating: last.rating, when: dayWords(last.on, today) }) : t('notRated')}
                  </span>
                  {canWrite && current && (
                    <LinkButton
                      to={`/people/${personId}/goals/${id}`}
                      look="quiet"
                      small
                      aria-label={t('rateWords', { words: name })}
                    >
                      {t('rate')}
                    </LinkButton>
                  )}
                </div>
              </li>
            );
          })}
        </ul>
      )}
      <GoalChart goals={named} today={today} />
      {canWrite && (
        <div>
          <LinkButton to={`/people/${personId}/goals/new`} look="quiet" small icon={Plus}>
            {t('set')}
          </LinkButton>
        </div>
      )}
    </Card>
  );
}
