import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Card } from '../../ui/card.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Table } from '../../ui/table.tsx';
import { Tag } from '../../ui/tag.tsx';
import { dayAndSinceWords, dayWords } from '../../words/day-words.ts';
import styles from './team.module.css';
import { type CaseloadRead, reasonWords } from './team-words.ts';

type Walk = CaseloadRead['people'][number];

function Mark({ walk, today, withName }: { walk: Walk; today: string; withName: string }) {
  const { t } = useTranslation('myTeam');
  if (walk.state === 'paused') return <Tag>{t('paused')}</Tag>;
  if (!walk.talk) return null;
  return <Tag tone="look">{reasonWords({ ...walk, ...walk.talk, withName }, today)}</Tag>;
}

/** A worker's people, as counts and days. Their page is one press away, and opening a note there is recorded. */
export function TeamCaseload({ caseload: { people, worker, today } }: { caseload: CaseloadRead }) {
  const { t } = useTranslation('myTeam');
  if (people.length === 0)
    return <EmptyState title={t('caseloadEmptyTitle')}>{t('caseloadEmptyBody', { name: worker.name })}</EmptyState>;
  return (
    <Card>
      <Table
        caption={t('caseloadCaption', { name: worker.name })}
        captionIsHidden
        rows={people}
        rowKey={({ personId }) => personId}
        columns={[
          {
            key: 'name',
            header: t('name'),
            cell: (walk) => (
              <>
                <Link to={`/people/${walk.personId}`}>{walk.name}</Link>
                <span className={styles.under}>
                  <Mark walk={walk} today={today} withName={worker.name} />
                </span>
              </>
            ),
          },
          {
            key: 'lastMet',
            header: t('lastMet'),
            cell: ({ lastMetOn }) => (lastMetOn ? dayAndSinceWords(lastMetOn, today) : t('notYet')),
          },
          {
            key: 'lastTried',
            header: t('lastTried'),
            cell: ({ lastMetOn, lastAttemptOn }) =>
              lastAttemptOn && lastAttemptOn !== lastMetOn ? dayWords(lastAttemptOn, today) : '–',
          },
          {
            key: 'next',
            header: t('next'),
            cell: ({ nextOn }) => (nextOn ? dayWords(nextOn, today) : t('nonePlanned')),
          },
          { key: 'contacts', header: t('contacts'), isNumeric: true, cell: ({ contacts90 }) => contacts90 },
        ]}
      />
    </Card>
  );
}
