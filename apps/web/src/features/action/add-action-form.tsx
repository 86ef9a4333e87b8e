import { AddActionInput } from '@alongside/domain/action/add-action.ts';
import type { z } from 'zod';
import { useDraftName } from '../../draft-name.ts';
import { useNewId } from '../../new-id.ts';
import { useSend } from '../../outbox/use-send.ts';
import { useFormWords } from '../../refusal.ts';
import { useAccount } from '../../shell/account.ts';
import { Button } from '../../ui/button.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { Form, useSchemaForm } from '../../ui/form.tsx';
import { Row } from '../../ui/layout.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useToast } from '../../ui/toast.tsx';
import { useActionSteps } from '../../use-action-steps.ts';
import { useWords } from '../../words/use-words.ts';

/** Something of one's own that comes from nowhere else. */
export function AddActionForm({ onClose }: { onClose: () => void }) {
  const t = useWords('action');
  const toast = useToast();
  const send = useSend();
  const { takeOut } = useActionSteps();
  const draft = useDraftName('own action', useAccount().id);
  const form = useSchemaForm<z.input<typeof AddActionInput>, AddActionInput>(AddActionInput, {
    id: useNewId('action'),
    words: '',
    dueOn: null,
    sessionId: null,
  });
  const save = async (typed: AddActionInput) => {
    const { id, words } = typed;
    const { isSent } = await send('action.add', typed, { about: { id, name: words }, draft });
    toast(isSent ? t('action:added') : t('ui:keptHere'), { onUndo: () => void takeOut({ id, words }, true, false) });
    onClose();
  };
  return (
    <Form form={form} words={useFormWords()} draft={draft} onSubmit={save} aria-label={t('action:add')}>
      <TextField name="words" label={t('action:addWords')} hint={t('action:addHint')} />
      <DateField name="dueOn" label={t('action:addBy')} isOptional />
      <Row>
        <Button type="submit" isBusy={form.formState.isSubmitting} busyWords={t('ui:saving')}>
          {t('action:addSave')}
        </Button>
        <Button look="bare" onPress={onClose}>
          {t('ui:cancel')}
        </Button>
      </Row>
    </Form>
  );
}
