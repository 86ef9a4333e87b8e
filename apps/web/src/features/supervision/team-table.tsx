import { Link } from 'react-router';
import { HowLinks } from '../../how-link.tsx';
import { kindOfDue } from '../../supervision-due.ts';
import { Card } from '../../ui/card.tsx';
import { RoomLeft } from '../../ui/room-left.tsx';
import { Table } from '../../ui/table.tsx';
import { Tag } from '../../ui/tag.tsx';
import { useWords } from '../../words/use-words.ts';
import styles from './team.module.css';
import { dueWords, hoursWords, roomWords, type TeamRead } from './team-words.ts';

type TeamTableProps = {
  team: TeamRead;
  /** Of each worker, how many of their people nobody tried to reach. */
  quiet: readonly { accountId: string; count: number }[];
  /** Where the list of those met lately stands. */
  metAddress: (accountId: string) => string;
};

/** A figure opens the list it was counted from. */
const opens = (count: number, to: string) => (count === 0 ? 0 : <Link to={to}>{count}</Link>);

/** Each worker in the order of their names: nobody is ranked. */
export function TeamTable({ team: { workers, today, quietDays, metWithinDays }, quiet, metAddress }: TeamTableProps) {
  const t = useWords('myTeam');
  const quietOf = new Map(quiet.map(({ accountId, count }) => [accountId, count]));
  return (
    <Card title={t('tableTitle')} aside={<span className="small muted">{t('tableAside')}</span>}>
      <Table
        caption={t('caption')}
        captionIsHidden
        rows={workers}
        rowKey={({ accountId }) => accountId}
        columns={[
          {
            key: 'worker',
            header: t('worker'),
            cell: ({ accountId, name, wte, checkInMonth }) => (
              <>
                <Link to={`/team/${accountId}`}>{name}</Link>
                <span className={styles.under}>{hoursWords(wte)}</span>
                {checkInMonth !== null && <span className={styles.under}>{t('checkIn', { month: checkInMonth })}</span>}
              </>
            ),
          },
          {
            key: 'room',
            header: t('room'),
            cell: (worker) => (
              <RoomLeft filled={worker.people} of={worker.capacity ?? worker.people} words={roomWords(worker)} />
            ),
          },
          {
            key: 'quiet',
            header: t('quietColumn', { days: quietDays }),
            isNumeric: true,
            cell: ({ accountId }) => opens(quietOf.get(accountId) ?? 0, `/team/${accountId}?only=no_attempt`),
          },
          {
            key: 'met',
            header: t('metColumn', { days: metWithinDays }),
            isNumeric: true,
            cell: ({ accountId, metLately }) => opens(metLately, metAddress(accountId)),
          },
          {
            key: 'supervision',
            header: t('supervisionColumn'),
            cell: ({ due }) => {
              const { words, tone } = dueWords(due, today);
              return (
                <>
                  <Tag tone={tone}>{words}</Tag>
                  {due?.kind && <span className={styles.under}>{kindOfDue(due)}</span>}
                </>
              );
            },
          },
        ]}
      />
      <HowLinks figures={['room', 'not_tried', 'met_lately']} />
    </Card>
  );
}
