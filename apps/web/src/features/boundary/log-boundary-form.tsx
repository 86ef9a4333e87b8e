import { LogBoundaryInput } from '@alongside/domain/boundary/log-boundary.ts';
import type { z } from 'zod';
import { useDraftName } from '../../draft-name.ts';
import { useNewId } from '../../new-id.ts';
import { useSend } from '../../outbox/use-send.ts';
import { useFormWords } from '../../refusal.ts';
import { Button } from '../../ui/button.tsx';
import { Form, useSchemaForm } from '../../ui/form.tsx';
import { SaveBar } from '../../ui/save-bar.tsx';
import { useToast } from '../../ui/toast.tsx';
import { useWords } from '../../words/use-words.ts';
import { BoundaryFields } from './boundary-fields.tsx';

/** Written where it happened, without signal too: sealed on the phone until it is sent, and read by nobody else. */
export function LogBoundaryForm({ today, onSaved }: { today: string; onSaved: () => unknown }) {
  const t = useWords('boundary');
  const toast = useToast();
  const send = useSend();
  const draft = useDraftName('boundary', 'new');
  const form = useSchemaForm<z.input<typeof LogBoundaryInput>, LogBoundaryInput>(LogBoundaryInput, {
    id: useNewId('boundary'),
    happenedOn: today,
    whatDone: '',
    takenToSupervision: false,
  });
  const save = async (typed: LogBoundaryInput) => {
    // Under its own id: it stands behind nothing else that waits.
    const about = { id: typed.id, name: t(`boundary:kind.${typed.kind}`) };
    const { isSent } = await send('boundary.log', typed, { about, draft });
    toast(t(isSent ? 'boundary:saved' : 'ui:keptHere'));
    await onSaved();
  };
  return (
    <Form form={form} words={useFormWords()} onSubmit={save} draft={draft}>
      <BoundaryFields />
      <SaveBar>
        <Button type="submit" wide isBusy={form.formState.isSubmitting} busyWords={t('ui:saving')}>
          {t('boundary:save')}
        </Button>
      </SaveBar>
    </Form>
  );
}
