import { Plus } from 'lucide-react';
import { useAccount } from '../../shell/account.ts';
import { Card } from '../../ui/card.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import { Quote } from '../../ui/quote.tsx';
import { ScoreChart } from '../../ui/score-chart.tsx';
import { dayWords, todayIn } from '../../words/day-words.ts';
import { useWords } from '../../words/use-words.ts';
import styles from './goals-card.module.css';

type Wording = { id: string; words: string; replacedAt: string | Date };
type Goal = {
  id: string;
  /** Null for a supervisor: the words are the person's own. */
  words: string | null;
  setOn: string;
  current: boolean;
  /** What was said before, newest first. */
  earlier: readonly Wording[];
  ratings: readonly { id: string; rating: number; on: string }[];
};

const mostLines = 4;

type NamedGoal = Goal & { name: string };

function GoalChart({ goals, today }: { goals: readonly NamedGoal[]; today: string }) {
  const t = useWords('goal');
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

function EarlierWordings({ wordings, today }: { wordings: readonly Wording[]; today: string }) {
  const t = useWords('goal');
  const { timeZone } = useAccount().organisation;
  return (
    <details className={styles.earlier}>
      <summary>{t('earlier', { count: wordings.length })}</summary>
      {wordings.map(({ id, words, replacedAt }) => (
        <Quote key={id} by={t('until', { when: dayWords(todayIn(timeZone, new Date(replacedAt)), today) })}>
          {words}
        </Quote>
      ))}
    </details>
  );
}

type GoalsCardProps = { personId: string; goals: readonly Goal[]; today: string; canWrite: boolean };

/** Goals in the person's own words with where they see themselves; the chart comes once there is a change to see. */
export function GoalsCard({ personId, goals, today, canWrite }: GoalsCardProps) {
  const t = useWords('goal');
  const named = goals.map((each, index) => ({ ...each, name: each.words ?? t('unnamed', { number: index + 1 }) }));
  return (
    <Card title={t('title')}>
      {named.length === 0 ? (
        <p className="muted">{t('empty')}</p>
      ) : (
        <ul className={styles.goals}>
          {named.map(({ id, words, name, current, earlier, ratings }) => {
            const last = ratings.at(-1);
            return (
              <li key={id}>
                {words ? <Quote>{words}</Quote> : <p>{name}</p>}
                <div className={styles.rated}>
                  <span className="small muted">
                    {last ? t('lastRated', { rating: last.rating, when: dayWords(last.on, today) }) : t('notRated')}
                  </span>
                  {canWrite && current && (
                    <span className={styles.acts}>
                      <LinkButton
                        to={`/people/${personId}/goals/${id}/words`}
                        look="bare"
                        small
                        aria-label={t('amendWords', { words: name })}
                      >
                        {t('amend')}
                      </LinkButton>
                      <LinkButton
                        to={`/people/${personId}/goals/${id}`}
                        look="quiet"
                        small
                        aria-label={t('rateWords', { words: name })}
                      >
                        {t('rate')}
                      </LinkButton>
                    </span>
                  )}
                </div>
                {earlier.length > 0 && <EarlierWordings wordings={earlier} today={today} />}
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
