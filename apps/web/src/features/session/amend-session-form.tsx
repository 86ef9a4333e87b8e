import { AmendSessionInput } from '@alongside/domain/session/amend-session.ts';
import { useWatch } from 'react-hook-form';
import { useDraftName } from '../../draft-name.ts';
import { GentlerHint } from '../../gentler-hint.tsx';
import { useNewId } from '../../new-id.ts';
import { useSend } from '../../outbox/use-send.ts';
import type { About } from '../../outbox/write.ts';
import { useFormWords } from '../../refusal.ts';
import { Button } from '../../ui/button.tsx';
import { Form, useSchemaForm } from '../../ui/form.tsx';
import { Row } from '../../ui/layout.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { useToast } from '../../ui/toast.tsx';
import { useWords } from '../../words/use-words.ts';

type AmendSessionFormProps = { sessionId: string; person: About; onClose: () => void };

/** A later thought below the first words. */
export function AmendSessionForm({ sessionId, person, onClose }: AmendSessionFormProps) {
  const t = useWords('session');
  const toast = useToast();
  const words = useFormWords();
  const send = useSend();
  const form = useSchemaForm(AmendSessionInput, { id: useNewId('addendum'), sessionId, text: '' });

  const text = useWatch({ control: form.control, name: 'text' });
  const draft = useDraftName('addendum', sessionId);
  const save = async (typed: AmendSessionInput) => {
    const { isSent } = await send('session.amend', typed, { about: person, draft });
    toast(t(isSent ? 'session:added' : 'ui:keptHere'));
    onClose();
  };

  return (
    <Form form={form} words={words} onSubmit={save} draft={draft} aria-label={t('session:addLater')}>
      <TextArea name="text" rows={3} label={t('session:addLater')} hint={t('session:addLaterHint')} />
      <GentlerHint text={text} onChange={(gentler) => form.setValue('text', gentler, { shouldDirty: true })} />
      <Row>
        <Button type="submit" isBusy={form.formState.isSubmitting} busyWords={t('ui:saving')}>
          {t('session:addLaterSave')}
        </Button>
        <Button look="bare" onPress={onClose}>
          {t('ui:cancel')}
        </Button>
      </Row>
    </Form>
  );
}
