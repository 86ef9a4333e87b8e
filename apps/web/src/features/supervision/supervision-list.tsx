import type { Answered } from '../../trpc.ts';
import { Card } from '../../ui/card.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import { List, ListRow } from '../../ui/list.tsx';
import { Tag } from '../../ui/tag.tsx';
import { dayWords } from '../../words/day-words.ts';
import { useWords } from '../../words/use-words.ts';
import styles from './team.module.css';

type Listed = Answered['supervision']['list'];
type Row = Listed['supervision'][number];

function Mark({ row }: { row: Row }) {
  const t = useWords('supervision');
  const { mine, opens, waits, state, openActions } = row;
  if (!mine) return <Tag>{t(opens ? 'sharedWithYou' : 'keptBetween')}</Tag>;
  if (waits) return <Tag tone="accent">{t(`waits.${waits}`)}</Tag>;
  return (
    <>
      {openActions ? <Tag tone="accent">{t('stillToDo', { count: openActions })}</Tag> : null}
      {state && state !== 'draft' && (
        <Tag tone={state === 'signed_by_both' || state === 'addended' ? 'good' : 'plain'}>{t(`state.${state}`)}</Tag>
      )}
    </>
  );
}

type SupervisionRowsProps = { rows: readonly Row[]; label: string; today: string; accountId: string };

function SupervisionRows({ rows, label, today, accountId }: SupervisionRowsProps) {
  const t = useWords('supervision');
  const withWhom = (row: Row): string => {
    if (row.peerWorkerId === accountId) return t('with', { name: row.supervisorName });
    return row.mine
      ? t('with', { name: row.peerWorkerName })
      : t('byAndWith', { supervisor: row.supervisorName, peerWorker: row.peerWorkerName });
  };
  return (
    <List aria-label={label}>
      {rows.map((row) => (
        <ListRow
          key={row.id}
          to={row.opens ? `/supervision/${row.id}` : undefined}
          title={t(`kind.${row.kind}`)}
          after={withWhom(row)}
          sub={
            <>
              {row.state === 'draft'
                ? t('planned', { when: dayWords(row.heldOn, today) })
                : t('whenAndLong', { when: dayWords(row.heldOn, today), count: row.minutes })}
              {row.sharedActions.map(({ id, ownerName, words }) => (
                <span key={id} className={styles.under}>
                  {t('sharedAction', { name: ownerName, words })}
                </span>
              ))}
            </>
          }
          trailing={<Mark row={row} />}
          trailingGoesBelow
        />
      ))}
    </List>
  );
}

function GroupRows({ groups, today }: { groups: Listed['groups']; today: string }) {
  const t = useWords('supervision');
  if (groups.length === 0) return null;
  return (
    <Card title={t('groupsTitle')} sub={t('groupsSub')}>
      <List aria-label={t('groupsTitle')}>
        {groups.map(({ id, kind, heldOn, minutes, supervisorName, attendees }) => (
          <ListRow
            key={id}
            to={`/supervision/group/${id}`}
            title={t(`kind.${kind}`)}
            after={t('heldBy', { name: supervisorName })}
            sub={[
              t('whenAndLong', { when: dayWords(heldOn, today), count: minutes }),
              t('groupOf', { count: attendees.length }),
            ].join(', ')}
          />
        ))}
      </List>
    </Card>
  );
}

/** What waits for the reader first, then what is coming, then what was held. */
export function SupervisionList({
  listed: { supervision, groups, total },
  today,
  supervises,
  accountId,
}: {
  listed: Listed;
  today: string;
  supervises: boolean;
  accountId: string;
}) {
  const t = useWords('supervision');
  if (total === 0 && groups.length === 0)
    return (
      <EmptyState title={t('emptyTitle')} action={<LinkButton to="/supervision/plan">{t('plan')}</LinkButton>}>
        {t(supervises ? 'emptyBodyTeam' : 'emptyBodyMine')}
      </EmptyState>
    );
  const waiting = supervision.filter((row) => row.waits !== null);
  const ahead = supervision.filter((row) => row.state === 'draft' && row.waits === null);
  const held = supervision.filter((row) => row.state !== 'draft' && row.waits === null);
  const rest = { today, accountId };
  const waitingTitle = t('waitingTitle', { count: waiting.length });
  return (
    <>
      {waiting.length > 0 && (
        <Card title={waitingTitle} waiting>
          <SupervisionRows rows={[...waiting].reverse()} label={waitingTitle} {...rest} />
        </Card>
      )}
      {ahead.length > 0 && (
        <Card title={t('aheadTitle')}>
          <SupervisionRows rows={[...ahead].reverse()} label={t('aheadTitle')} {...rest} />
        </Card>
      )}
      <GroupRows groups={groups} today={today} />
      {held.length > 0 && (
        <Card title={t('earlierTitle')}>
          <SupervisionRows rows={held} label={t('caption')} {...rest} />
        </Card>
      )}
    </>
  );
}
