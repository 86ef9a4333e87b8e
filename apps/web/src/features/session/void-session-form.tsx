import { VoidSessionInput } from '@alongside/domain/session/amend-session.ts';
import { useDraftName } from '../../draft-name.ts';
import type { About } from '../../outbox/write.ts';
import { useFormWords } from '../../refusal.ts';
import { Button } from '../../ui/button.tsx';
import { Form, useSchemaForm } from '../../ui/form.tsx';
import { Row } from '../../ui/layout.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useWords } from '../../words/use-words.ts';
import { useVoidSession } from './use-void-session.ts';

type VoidSessionFormProps = { sessionId: string; version: number; person: About; onClose: () => void };

/** Taking back asks for a reason, not whether one is sure: it can be undone. */
export function VoidSessionForm({ sessionId, version, person, onClose }: VoidSessionFormProps) {
  const t = useWords('session');
  const words = useFormWords();
  const draft = useDraftName('void', sessionId);
  const { takeBack } = useVoidSession(person, draft);
  const form = useSchemaForm(VoidSessionInput, { sessionId, reason: '', version });
  return (
    <Form draft={draft} form={form} words={words} onSubmit={takeBack} aria-label={t('session:voidTitle')}>
      <TextField name="reason" label={t('session:voidReason')} hint={t('session:voidReasonHint')} />
      <Row>
        <Button type="submit" isBusy={form.formState.isSubmitting} busyWords={t('ui:saving')}>
          {t('session:voidSave')}
        </Button>
        <Button look="bare" onPress={onClose}>
          {t('ui:cancel')}
        </Button>
      </Row>
    </Form>
  );
}
