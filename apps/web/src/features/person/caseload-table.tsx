import { daysBetween } from '@alongside/domain/shared/day.ts';
import { PenLine } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { Answered } from '../../trpc.ts';
import { Card } from '../../ui/card.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import { List, ListRow } from '../../ui/list.tsx';
import { Table } from '../../ui/table.tsx';
import { Tag } from '../../ui/tag.tsx';
import { clockWords, dayAndSinceWords, dayWords, sinceWords } from '../../words/day-words.ts';
import { useWords } from '../../words/use-words.ts';
import styles from './caseload.module.css';

type Caseload = Answered['person']['caseload'];
type Walk = Caseload['people'][number];

function LogButton({ walk }: { walk: Walk }) {
  const t = useWords('myPeople');
  return (
    <LinkButton
      to={`/people/${walk.personId}/log`}
      look="quiet"
      small
      icon={PenLine}
      aria-label={t('logWith', { name: walk.displayName })}
    >
      {t('log')}
    </LinkButton>
  );
}

function useMarks(today: string) {
  const t = useWords('myPeople');
  return {
    next: ({ next }: Walk) =>
      next && [dayWords(next.on, today), next.at && clockWords(next.at)].filter(Boolean).join(', '),
    mark: ({ state, pausedOn, notMetLately, lastAttemptOn, since }: Walk, quietDays: number | null) => {
      if (state === 'paused') return <Tag>{t('pausedSince', { when: pausedOn ? dayWords(pausedOn, today) : '' })}</Tag>;
      if (!notMetLately) return null;
      const count = Math.max(quietDays ?? 0, daysBetween(lastAttemptOn ?? since, today));
      return <Tag tone="look">{t('quiet', { count })}</Tag>;
    },
  };
}

type CaseloadTableProps = {
  caseload: Caseload;
  /** What else can be logged from the list. */
  besideLog: (walk: Walk) => ReactNode;
};

/** On a phone a list, where a row says the least that is needed; with room, the same people as a table. */
export function CaseloadTable({ caseload: { people, today, quietDays }, besideLog }: CaseloadTableProps) {
  const t = useWords('myPeople');
  const { next, mark } = useMarks(today);
  return (
    <>
      <div className={styles.phone}>
        <Card>
          <List aria-label={t('caption')}>
            {people.map((walk) => (
              <ListRow
                key={walk.personId}
                to={`/people/${walk.personId}`}
                title={walk.displayName}
                sub={
                  <>
                    {walk.lastMetOn ? `${t('lastMet')} ${sinceWords(walk.lastMetOn, today)}` : t('notYet')}
                    {walk.lastMetOn && `, ${t('metShort', { count: walk.metLately })}`}
                    {next(walk) && (
                      <>
                        <br />
                        {t('next')}: {next(walk)}
                      </>
                    )}
                    <span className={styles.mark}>{mark(walk, quietDays)}</span>
                  </>
                }
                trailingGoesBelow
                trailing={
                  <>
                    <LogButton walk={walk} />
                    {besideLog(walk)}
                  </>
                }
              />
            ))}
          </List>
        </Card>
      </div>
      <div className={styles.desk}>
        <Card>
          <Table
            caption={t('caption')}
            captionIsHidden
            rows={people}
            rowKey={({ personId }) => personId}
            columns={[
              {
                key: 'name',
                header: t('name'),
                cell: (walk) => (
                  <>
                    <Link to={`/people/${walk.personId}`}>{walk.displayName}</Link>
                    {walk.pronouns && <span className={styles.pronouns}>{walk.pronouns}</span>}
                    <span className={styles.mark}>{mark(walk, quietDays)}</span>
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
              { key: 'next', header: t('next'), cell: (walk) => next(walk) ?? t('none') },
              { key: 'met', header: t('met'), isNumeric: true, cell: ({ metLately }) => metLately },
              {
                key: 'log',
                header: t('log'),
                cell: (walk) => (
                  <div className={styles.acts}>
                    <LogButton walk={walk} />
                    {besideLog(walk)}
                  </div>
                ),
              },
            ]}
          />
        </Card>
      </div>
    </>
  );
}
