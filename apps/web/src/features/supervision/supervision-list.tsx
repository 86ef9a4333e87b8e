import { useTranslation } from 'react-i18next';
import type { Answered } from '../../trpc.ts';
import { Card } from '../../ui/card.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import { List, ListRow } from '../../ui/list.tsx';
import { Tag } from '../../ui/tag.tsx';
import { dayWords } from '../../words/day-words.ts';

type Listed = Answered['supervision']['list'];

/** Nothing beside a row that is all done: it then shows that it opens. */
function useMark() {
  const { t } = useTranslation('supervision');
  return ({ mine, openActions }: Listed['supervision'][number]) => {
    if (!mine) return <Tag>{t('keptBetween')}</Tag>;
    return openActions ? <Tag tone="accent">{t('stillToDo', { count: openActions })}</Tag> : undefined;
  };
}

/** Supervision I was part of opens; of the rest there is the day, the kind and how long. */
export function SupervisionList({
  listed: { supervision, total },
  today,
  supervises,
  accountId,
}: {
  listed: Listed;
  today: string;
  supervises: boolean;
  accountId: string;
}) {
  const { t } = useTranslation('supervision');
  const mark = useMark();
  if (total === 0)
    return (
      <EmptyState title={t('emptyTitle')} action={supervises && <LinkButton to="/team">{t('toTeam')}</LinkButton>}>
        {t(supervises ? 'emptyBodyTeam' : 'emptyBodyMine')}
      </EmptyState>
    );
  return (
    <Card>
      <List aria-label={t('caption')}>
        {supervision.map((row) => (
          <ListRow
            key={row.id}
            to={row.mine ? `/supervision/${row.id}` : undefined}
            title={t(`kind.${row.kind}`)}
            after={
              row.peerWorkerId === accountId
                ? t('with', { name: row.supervisorName })
                : row.mine
                  ? t('with', { name: row.peerWorkerName })
                  : t('byAndWith', { supervisor: row.supervisorName, peerWorker: row.peerWorkerName })
            }
            sub={t('whenAndLong', { when: dayWords(row.heldOn, today), count: row.minutes })}
            trailing={mark(row)}
          />
        ))}
      </List>
    </Card>
  );
}
