import { Link } from 'react-router';
import { Card } from '../../ui/card.tsx';
import { Stack } from '../../ui/layout.tsx';
import { Tag } from '../../ui/tag.tsx';
import { useWords } from '../../words/use-words.ts';
import type { SupervisionRead } from './supervision-read.ts';
import styles from './team.module.css';

/** Names link where the reader reaches the person; of others only how many there are. */
function PeopleDiscussed({ supervision: { people, othersDiscussed } }: { supervision: SupervisionRead }) {
  const t = useWords('supervision');
  if (people.length + othersDiscussed === 0) return null;
  return (
    <div>
      <h3>{t('peopleTitle')}</h3>
      <ul className={styles.lines} aria-label={t('peopleTitle')}>
        {people.map(({ personId, name }) => (
          <li key={personId}>
            <Link to={`/people/${personId}`}>{name}</Link>
          </li>
        ))}
        {othersDiscussed > 0 && <li className="muted">{t('othersDiscussed', { count: othersDiscussed })}</li>}
      </ul>
    </div>
  );
}

/** What was talked about, as both wrote it. */
export function HeldCards({ supervision }: { supervision: SupervisionRead }) {
  const t = useWords('supervision');
  const { topics, summary, strengths, wellbeingPlanLookedAt } = supervision;
  return (
    <>
      <Card title={t('topicsTitle')}>
        <Stack>
          {topics.length === 0 ? (
            <p className="muted">{t('noTopics')}</p>
          ) : (
            <div className={styles.topics}>
              {topics.map((topic) => (
                <Tag key={topic}>{t(`topic.${topic}`)}</Tag>
              ))}
            </div>
          )}
          <PeopleDiscussed supervision={supervision} />
          {wellbeingPlanLookedAt && <p>{t(wellbeingPlanLookedAt === 'yes' ? 'wellbeingYes' : 'wellbeingNo')}</p>}
        </Stack>
      </Card>
      <Card title={t('summaryTitle')}>
        {summary ? <p className={styles.words}>{summary}</p> : <p className="muted">{t('noSummary')}</p>}
      </Card>
      {strengths && (
        <Card title={t('strengthsTitle')}>
          <p className={styles.words}>{strengths}</p>
        </Card>
      )}
    </>
  );
}
