import { MoveActionInput } from '@alongside/domain/action/move-action.ts';
import { addDays } from '@alongside/domain/shared/day.ts';
import type { z } from 'zod';
import { useDraftName } from '../../draft-name.ts';
import { useFormWords } from '../../refusal.ts';
import { Button } from '../../ui/button.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { Form, useSchemaForm } from '../../ui/form.tsx';
import { Row } from '../../ui/layout.tsx';
import { useActionSteps } from '../../use-action-steps.ts';
import { dayWords } from '../../words/day-words.ts';
import { useWords } from '../../words/use-words.ts';
import type { ShownAction } from './action-sub.ts';

type MoveActionFormProps = { action: ShownAction; today: string; onClose: () => void };

/** Another day to do it by; a week on, where nobody says otherwise. */
export function MoveActionForm({ action, today, onClose }: MoveActionFormProps) {
  const t = useWords('action');
  const { move } = useActionSteps();
  const draft = useDraftName('move action', action.id);
  const { dueOn } = action;
  const from = dueOn && dueOn > today ? dueOn : today;
  const form = useSchemaForm<z.input<typeof MoveActionInput>, MoveActionInput>(MoveActionInput, {
    actionId: action.id,
    to: addDays(from, 7),
    was: dueOn,
    isUndo: false,
  });
  const save = async (typed: MoveActionInput) => {
    const said = typed.to ? t('action:movedTo', { when: dayWords(typed.to, today) }) : t('action:movedBack');
    await move(action, typed, said, draft);
    onClose();
  };
  return (
    <Form
      form={form}
      words={useFormWords()}
      draft={draft}
      onSubmit={save}
      aria-label={t('action:moveWords', { words: action.words })}
    >
      <DateField name="to" label={t('action:moveTo')} />
      <Row>
        <Button type="submit" isBusy={form.formState.isSubmitting} busyWords={t('ui:saving')}>
          {t('action:saveMove')}
        </Button>
        <Button look="bare" onPress={onClose}>
          {t('ui:cancel')}
        </Button>
      </Row>
    </Form>
  );
}
