import { Check } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { Row, Stack } from '../../ui/layout.tsx';
import { ListRow } from '../../ui/list.tsx';
import { useActionSteps } from '../../use-action-steps.ts';
import { useWords } from '../../words/use-words.ts';
import styles from './action.module.css';
import { type ShownAction, useActionSub, wayBack } from './action-sub.ts';
import { HandOn } from './hand-on.tsx';
import { MoveActionForm } from './move-action-form.tsx';

type RowProps = { action: ShownAction; today: string };

function FinishButton({ action, isSecond = false }: { action: ShownAction; isSecond?: boolean }) {
  const t = useWords('action');
  const { finish } = useActionSteps();
  return (
    <Button
      look={isSecond ? 'bare' : 'quiet'}
      small
      icon={Check}
      aria-label={t('finishWords', { words: action.words })}
      onPress={() => void finish(action, true)}
    >
      {t('finish')}
    </Button>
  );
}

/** Something of one's own: done in one press; moving and handing on open below it. */
export function OwnActionRow({ action, today }: RowProps) {
  const t = useWords('action');
  const said = useActionSub(today);
  const { takeOut } = useActionSteps();
  const [opened, setOpened] = useState<'move' | 'hand_on' | null>(null);
  const { words, canTakeOut } = action;
  const toggle = (which: 'move' | 'hand_on') => setOpened(opened === which ? null : which);
  return (
    <>
      <ListRow
        title={words}
        to={wayBack(action) ?? undefined}
        sub={said(action)}
        trailingGoesBelow
        trailing={
          <>
            <FinishButton action={action} />
            <Button
              look="bare"
              small
              aria-expanded={opened === 'move'}
              aria-label={t('moveWords', { words })}
              onPress={() => toggle('move')}
            >
              {t('move')}
            </Button>
            <Button
              look="bare"
              small
              aria-expanded={opened === 'hand_on'}
              aria-label={t('handOnWords', { words })}
              onPress={() => toggle('hand_on')}
            >
              {t('handOn')}
            </Button>
            {canTakeOut && (
              <Button
                look="bare"
                small
                aria-label={t('takeOutWords', { words })}
                onPress={() => void takeOut(action, true)}
              >
                {t('takeOut')}
              </Button>
            )}
          </>
        }
      />
      {opened && (
        <li className={styles.opened}>
          <Stack>
            {opened === 'move' && <MoveActionForm action={action} today={today} onClose={() => setOpened(null)} />}
            {opened === 'hand_on' && <HandOn action={action} onClose={() => setOpened(null)} />}
          </Stack>
        </li>
      )}
    </>
  );
}

/** Whoever had it was moved off the person, or has left: it waits for somebody to take it on, or to tick it off. */
export function OfferedActionRow({ action, today }: RowProps) {
  const t = useWords('action');
  const said = useActionSub(today);
  const { takeOn } = useActionSteps();
  const { words } = action;
  return (
    <ListRow
      title={words}
      to={wayBack(action) ?? undefined}
      sub={said(action)}
      trailingGoesBelow
      trailing={
        <Row>
          <Button look="quiet" small aria-label={t('takeOnWords', { words })} onPress={() => void takeOn(action, true)}>
            {t('takeOn')}
          </Button>
          <FinishButton action={action} isSecond />
        </Row>
      }
    />
  );
}

/** Something another does: agreed together, or handed on by the reader, who may take it back. */
export function OthersActionRow({ action, today }: RowProps) {
  const t = useWords('action');
  const said = useActionSub(today);
  const { takeBack } = useActionSteps();
  const { words, supervisionId, handedOnByMe } = action;
  return (
    <ListRow
      title={words}
      to={wayBack(action) ?? undefined}
      sub={said(action)}
      trailingGoesBelow
      trailing={
        <Row>
          {supervisionId && <FinishButton action={action} />}
          {handedOnByMe && (
            <Button look="bare" small aria-label={t('takeBackWords', { words })} onPress={() => void takeBack(action)}>
              {t('takeBack')}
            </Button>
          )}
        </Row>
      }
    />
  );
}

export function DoneActionRow({ action, today }: RowProps) {
  const t = useWords('action');
  const said = useActionSub(today);
  const { finish } = useActionSteps();
  return (
    <ListRow
      title={action.words}
      sub={said(action)}
      trailing={
        <Button
          look="bare"
          small
          aria-label={t('reopenWords', { words: action.words })}
          onPress={() => void finish(action, false)}
        >
          {t('reopen')}
        </Button>
      }
    />
  );
}
