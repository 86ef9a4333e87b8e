import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useDevice } from '../../outbox/device-state.ts';
import { withUnsentActions } from '../../outbox/with-unsent-actions.ts';
import type { Answered } from '../../trpc.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Row, Stack } from '../../ui/layout.tsx';
import { List } from '../../ui/list.tsx';
import { useWords } from '../../words/use-words.ts';
import { DoneActionRow, OfferedActionRow, OthersActionRow, OwnActionRow } from './action-row.tsx';
import { AddActionForm } from './add-action-form.tsx';

/** One list of what is mine, wherever it was agreed; then what others do; then what was done lately. */
export function ActionLists({ listed }: { listed: Answered['action']['list'] }) {
  const t = useWords('action');
  const { waiting } = useDevice();
  const [isAdding, setIsAdding] = useState(false);
  const { today, doneDays } = listed;
  const mine = withUnsentActions(listed.mine, waiting);
  const others = withUnsentActions(listed.others, waiting);
  // A copy that was carried before anything was offered has none.
  const offered = withUnsentActions(listed.offered ?? [], waiting);
  const { done } = listed;
  const adding = isAdding ? (
    <AddActionForm onClose={() => setIsAdding(false)} />
  ) : (
    <Row>
      <Button look="quiet" icon={Plus} onPress={() => setIsAdding(true)}>
        {t('add')}
      </Button>
    </Row>
  );
  return (
    <Stack gap="loose">
      {mine.length > 0 ? (
        <Card title={t('mine', { count: mine.length })} sub={t('mineSub')}>
          <List aria-label={t('mine', { count: mine.length })}>
            {mine.map((action) => (
              <OwnActionRow key={action.id} action={action} today={today} />
            ))}
          </List>
          {adding}
        </Card>
      ) : (
        <>
          <EmptyState title={t('emptyTitle')}>{t('emptyBody')}</EmptyState>
          <Card>{adding}</Card>
        </>
      )}
      {offered.length > 0 && (
        <Card title={t('offered', { count: offered.length })} sub={t('offeredSub')} waiting>
          <List aria-label={t('offered', { count: offered.length })}>
            {offered.map((action) => (
              <OfferedActionRow key={action.id} action={action} today={today} />
            ))}
          </List>
        </Card>
      )}
      {others.length > 0 && (
        <Card title={t('others', { count: others.length })} sub={t('othersSub')}>
          <List>
            {others.map((action) => (
              <OthersActionRow key={action.id} action={action} today={today} />
            ))}
          </List>
        </Card>
      )}
      {done.length > 0 && (
        <Card title={t('done', { count: done.length })} sub={t('doneSub', { count: doneDays })}>
          <List>
            {done.map((action) => (
              <DoneActionRow key={action.id} action={action} today={today} />
            ))}
          </List>
        </Card>
      )}
    </Stack>
  );
}
