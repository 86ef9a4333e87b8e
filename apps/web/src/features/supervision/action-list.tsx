import { useMutation } from '@tanstack/react-query';
import { Plus, X } from 'lucide-react';
import { useState } from 'react';
import { useAccount } from '../../shell/account.ts';
import { trpc } from '../../trpc.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { CheckboxField } from '../../ui/checkbox-field.tsx';
import { Row, Stack } from '../../ui/layout.tsx';
import { List, ListRow } from '../../ui/list.tsx';
import { useActionSteps } from '../../use-action-steps.ts';
import { useStep } from '../../use-step.ts';
import { dayWords, instantWords } from '../../words/day-words.ts';
import { useWords } from '../../words/use-words.ts';
import { AgreeActionForm } from './agree-action-form.tsx';
import { isLockedFor, type SupervisionRead } from './supervision-read.ts';

type Action = SupervisionRead['actions'][number];

function OneAction({ action, supervision }: { action: Action; supervision: SupervisionRead }) {
  const t = useWords('supervision');
  const { timeZone } = useAccount().organisation;
  const { finish } = useActionSteps();
  const step = useStep();
  const takeOut = useMutation(trpc.supervision.takeOutAction.mutationOptions());
  const share = useMutation(trpc.supervision.shareAction.mutationOptions());
  const agree = useMutation(trpc.supervision.agreeAction.mutationOptions());
  const { id, words, owner, dueOn, movedTo, finishedAt, isShared, nowWith } = action;
  const { id: supervisionId, iAmThePeerWorker, peerWorkerName, supervisorName, today, isOfMine } = supervision;
  const whose =
    isOfMine && (owner === 'peer_worker') === iAmThePeerWorker
      ? t('actionOfMe')
      : t('actionOf', { name: owner === 'peer_worker' ? peerWorkerName : supervisorName });
  const said = [
    whose,
    finishedAt
      ? t('actionDone', { when: instantWords(finishedAt, timeZone) })
      : dueOn && t((movedTo ?? dueOn) < today ? 'actionPast' : 'actionDueOn', { when: dayWords(dueOn, today) }),
    !finishedAt && movedTo && t('actionMoved', { when: dayWords(movedTo, today) }),
    nowWith && t('actionNowWith', { name: nowWith }),
    isShared && t('actionIsShared'),
  ]
    .filter(Boolean)
    .join(' · ');
  if (!isOfMine) return <ListRow title={words} sub={said} />;
  const remove = () =>
    step(
      () => takeOut.mutateAsync({ actionId: id }),
      t('actionTakenOut'),
      () => void step(() => agree.mutateAsync({ id, supervisionId, words, owner, dueOn, isShared }), t('tickedBack')),
    );
  const put = (shared: boolean): Promise<void> =>
    step(
      () => share.mutateAsync({ actionId: id, shared }),
      t(shared ? 'actionIsShared' : 'actionIsKept'),
      () => void put(!shared),
    );
  const mayChange = !isLockedFor(supervision) && finishedAt === null;
  return (
    <li>
      <CheckboxField
        name={id}
        label={words}
        hint={said}
        checked={finishedAt !== null}
        onChange={() => void finish(action, finishedAt === null)}
      />
      {mayChange && (
        <Row>
          <Button
            look="bare"
            small
            aria-label={t(isShared ? 'keepAction' : 'shareAction', { words })}
            onPress={() => void put(!isShared)}
          >
            {t(isShared ? 'keepActionShort' : 'shareActionShort')}
          </Button>
          <Button look="bare" small icon={X} aria-label={t('takeOutAction', { words })} onPress={() => void remove()}>
            {t('reflectionOut')}
          </Button>
        </Row>
      )}
    </li>
  );
}

/** What was agreed, to tick off: by either of the two, and each tick can be taken back. */
export function ActionList({ supervision }: { supervision: SupervisionRead }) {
  const t = useWords('supervision');
  const [isAdding, setIsAdding] = useState(false);
  const { actions, isOfMine, calledOffAt, state } = supervision;
  const mayAdd = isOfMine && !calledOffAt && !isLockedFor(supervision);
  return (
    <Card title={t('actionsTitle')}>
      <Stack>
        {actions.length === 0 && !isAdding && (
          <p className="muted">{t(state === 'draft' ? 'noActionsYet' : 'noActions')}</p>
        )}
        {actions.length > 0 && (
          <List aria-label={t('actionsTitle')}>
            {actions.map((action) => (
              <OneAction key={action.id} action={action} supervision={supervision} />
            ))}
          </List>
        )}
        {mayAdd &&
          (isAdding ? (
            <AgreeActionForm supervision={supervision} onClose={() => setIsAdding(false)} />
          ) : (
            <Row>
              <Button look="quiet" icon={Plus} onPress={() => setIsAdding(true)}>
                {t('addAction')}
              </Button>
            </Row>
          ))}
      </Stack>
    </Card>
  );
}
