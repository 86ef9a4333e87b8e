import type { Answered } from '../../trpc.ts';
import { Card } from '../../ui/card.tsx';
import { List, ListRow } from '../../ui/list.tsx';
import { dayWords } from '../../words/day-words.ts';
import { useWords } from '../../words/use-words.ts';

type Waiting = Answered['today']['read']['supervisionWaiting'];

/** Supervision that asks something of the reader now: to prepare, to write down, to sign. */
export function SupervisionWaitingCard({
  waiting,
  today,
  isQuiet,
}: {
  waiting: Waiting;
  today: string;
  /** Something more pressing is marked on this page already. */
  isQuiet?: boolean;
}) {
  const t = useWords('today');
  if (waiting.length === 0) return null;
  return (
    <Card waiting={!isQuiet} title={t('today:supervisionWaits')}>
      <List aria-label={t('today:supervisionWaits')}>
        {waiting.map(({ id, kind, heldOn, withName, waits }) => (
          <ListRow
            key={id}
            to={`/supervision/${id}`}
            title={t(`today:supervisionWait.${waits}`, { when: dayWords(heldOn, today) })}
            sub={`${t(`supervision:kind.${kind}`)} ${t('supervision:with', { name: withName })}`}
          />
        ))}
      </List>
    </Card>
  );
}
