import { Link } from 'react-router';
import { Card } from '../../ui/card.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Table } from '../../ui/table.tsx';
import { Tag } from '../../ui/tag.tsx';
import { dayAndSinceWords, dayWords } from '../../words/day-words.ts';
import { useWords } from '../../words/use-words.ts';
import styles from './team.module.css';
import type { CaseloadRead } from './team-words.ts';

type TeamCaseloadProps = {
  caseload: CaseloadRead;
  /** Only those about whom this sign stands: the list behind its figure. */
  only: CaseloadRead['people'][number]['signs'][number]['sign'] | null;
};

/** A worker's people, as counts and days. Their page is one press away, and opening a note there is recorded. */
export function TeamCaseload({ caseload: { people, worker, today }, only }: TeamCaseloadProps) {
  const t = useWords('myTeam');
  const shown = only ? people.filter(({ signs }) => signs.some(({ sign }) => sign === only)) : people;
  if (people.length === 0)
    return (
      <EmptyState title={t('myTeam:caseloadEmptyTitle')}>
        {t('myTeam:caseloadEmptyBody', { name: worker.name })}
      </EmptyState>
    );
  return (
    <Card
      {...(only && {
        title: t('myTeam:onlySome', { count: shown.length, of: people.length }),
        sub: `${t(`review:sign.${only}`)}.`,
        aside: <Link to={`/team/${worker.accountId}`}>{t('myTeam:showAll')}</Link>,
      })}
    >
      <Table
        caption={t('myTeam:caseloadCaption', { name: worker.name })}
        captionIsHidden
        rows={shown}
        rowKey={({ personId }) => personId}
        columns={[
          {
            key: 'name',
            header: t('myTeam:name'),
            cell: (walk) => (
              <>
                <Link to={`/people/${walk.personId}`}>{walk.name}</Link>
                <span className={styles.under}>{walk.state === 'paused' && <Tag>{t('myTeam:paused')}</Tag>}</span>
              </>
            ),
          },
          {
            key: 'lastMet',
            header: t('myTeam:lastMet'),
            cell: ({ lastMetOn }) => (lastMetOn ? dayAndSinceWords(lastMetOn, today) : t('myTeam:notYet')),
          },
          {
            key: 'lastTried',
            header: t('myTeam:lastTried'),
            cell: ({ lastMetOn, lastAttemptOn }) =>
              lastAttemptOn && lastAttemptOn !== lastMetOn ? dayWords(lastAttemptOn, today) : '–',
          },
          {
            key: 'next',
            header: t('myTeam:next'),
            cell: ({ nextOn }) => (nextOn ? dayWords(nextOn, today) : t('myTeam:nonePlanned')),
          },
          { key: 'contacts', header: t('myTeam:contacts'), isNumeric: true, cell: ({ contacts90 }) => contacts90 },
        ]}
      />
    </Card>
  );
}
