import { MoveLeaveInput } from '@alongside/domain/cover/set-leave.ts';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { trpc } from '../../trpc.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Row } from '../../ui/layout.tsx';
import { useStep } from '../../use-step.ts';
import { useWords } from '../../words/use-words.ts';
import type { LeaveRead } from './cover-read.ts';
import { DaysForm } from './days-form.tsx';

/** Back earlier, away for longer, or not away after all; each is undone by the same door. */
export function LeaveDays({ leave }: { leave: LeaveRead }) {
  const t = useWords('cover');
  const step = useStep();
  const [isMoving, setIsMoving] = useState(false);
  const move = useMutation(trpc.cover.moveLeave.mutationOptions());
  const off = useMutation(trpc.cover.callOffLeave.mutationOptions());
  const { id: leaveId, startsOn, endsOn, version } = leave;
  const putBack = () => step(() => off.mutateAsync({ leaveId, calledOff: false }), t('putBackDone'));
  const callOff = () =>
    step(
      () => off.mutateAsync({ leaveId, calledOff: true }),
      t('calledOff'),
      () => void putBack(),
    );
  if (leave.calledOff)
    return (
      <Banner
        title={t('leaveOff')}
        action={
          <Button look="quiet" small isBusy={off.isPending} onPress={() => void putBack()}>
            {t('putBack')}
          </Button>
        }
      />
    );
  if (!isMoving)
    return (
      <Row>
        <Button look="quiet" small onPress={() => setIsMoving(true)}>
          {t('change')}
        </Button>
        <Button look="bare" small isBusy={off.isPending} onPress={() => void callOff()}>
          {t('callOff')}
        </Button>
      </Row>
    );
  return (
    <DaysForm
      schema={MoveLeaveInput}
      start={{ leaveId, startsOn, endsOn, version }}
      labels={{ from: t('startsOn'), to: t('endsOn'), save: t('changeSave') }}
      hint={t('changeHint')}
      draft={['leave days', leaveId]}
      send={(typed) => move.mutateAsync(typed)}
      onUndo={() =>
        void step(() => move.mutateAsync({ leaveId, startsOn, endsOn, version: version + 1 }), t('changed'))
      }
      onClose={() => setIsMoving(false)}
    />
  );
}
