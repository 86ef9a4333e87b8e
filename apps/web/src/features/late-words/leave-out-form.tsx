import { LeaveOutInput } from '@alongside/domain/late-words/hand-late-words.ts';
import { useDraftName } from '../../draft-name.ts';
import { useFormWords } from '../../refusal.ts';
import { Button } from '../../ui/button.tsx';
import { Form, useSchemaForm } from '../../ui/form.tsx';
import { Row } from '../../ui/layout.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useWords } from '../../words/use-words.ts';
import { useSettle } from './use-settle.ts';

type LeaveOutFormProps = { id: string; version: number; onClose: () => void };

/** Asks for a reason, not whether one is sure: it can be undone. */
export function LeaveOutForm({ id, version, onClose }: LeaveOutFormProps) {
  const t = useWords('lateWords');
  const { leaveOut } = useSettle();
  const form = useSchemaForm(LeaveOutInput, { id, version, reason: '' });
  const draft = useDraftName('leave out', id);
  return (
    <Form
      draft={draft}
      form={form}
      words={useFormWords()}
      onSubmit={leaveOut}
      aria-label={t('lateWords:leaveOutTitle')}
    >
      <TextField name="reason" label={t('lateWords:why')} hint={t('lateWords:whyHint')} />
      <Row>
        <Button type="submit" isBusy={form.formState.isSubmitting} busyWords={t('ui:saving')}>
          {t('lateWords:leaveOut')}
        </Button>
        <Button look="bare" onPress={onClose}>
          {t('ui:cancel')}
        </Button>
      </Row>
    </Form>
  );
}
