import { AgreeActionInput } from '@alongside/domain/supervision/hold-supervision.ts';
import { useMutation } from '@tanstack/react-query';
import type { z } from 'zod';
import { useDraftName } from '../../draft-name.ts';
import { lookAgain } from '../../look-again.ts';
import { useNewId } from '../../new-id.ts';
import { useFormWords } from '../../refusal.ts';
import { trpc } from '../../trpc.ts';
import { Button } from '../../ui/button.tsx';
import { CheckboxField } from '../../ui/checkbox-field.tsx';
import { ChipGroup } from '../../ui/chip-group.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { Form, useSchemaForm } from '../../ui/form.tsx';
import { Row } from '../../ui/layout.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useWords } from '../../words/use-words.ts';
import type { SupervisionRead } from './supervision-read.ts';

/** One more thing the two agreed. */
export function AgreeActionForm({ supervision, onClose }: { supervision: SupervisionRead; onClose: () => void }) {
  const t = useWords('supervision');
  const { mutateAsync } = useMutation(trpc.supervision.agreeAction.mutationOptions());
  const { id: supervisionId, iAmThePeerWorker, peerWorkerName, supervisorName } = supervision;
  const form = useSchemaForm<z.input<typeof AgreeActionInput>, AgreeActionInput>(AgreeActionInput, {
    id: useNewId('action'),
    supervisionId,
    words: '',
    owner: iAmThePeerWorker ? 'peer_worker' : 'supervisor',
    dueOn: null,
    isShared: false,
  });
  const save = async (typed: AgreeActionInput) => {
    await mutateAsync(typed);
    await lookAgain();
    onClose();
  };
  return (
    <Form
      form={form}
      words={useFormWords()}
      onSubmit={save}
      draft={useDraftName('supervision action', supervisionId)}
      aria-label={t('supervision:addAction')}
    >
      <TextField name="words" label={t('supervision:actionWords')} />
      <ChipGroup
        name="owner"
        label={t('supervision:actionOwner')}
        options={[
          { value: 'peer_worker', label: iAmThePeerWorker ? t('supervision:you') : peerWorkerName },
          { value: 'supervisor', label: iAmThePeerWorker ? supervisorName : t('supervision:you') },
        ]}
      />
      <DateField name="dueOn" label={t('supervision:actionDue')} isOptional />
      <CheckboxField name="isShared" label={t('supervision:actionShared')} />
      <Row>
        <Button type="submit" isBusy={form.formState.isSubmitting} busyWords={t('ui:saving')}>
          {t('supervision:addAction')}
        </Button>
        <Button look="bare" onPress={onClose}>
          {t('ui:cancel')}
        </Button>
      </Row>
    </Form>
  );
}
