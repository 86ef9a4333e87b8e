import { pairKinds } from '@alongside/domain/supervision/supervision-words.ts';
import { WriteSupervisionInput } from '@alongside/domain/supervision/write-supervision.ts';
import { useMutation } from '@tanstack/react-query';
import { useDraftName } from '../../draft-name.ts';
import { lookAgain } from '../../look-again.ts';
import { useNewId } from '../../new-id.ts';
import { useFormWords } from '../../refusal.ts';
import { trpc } from '../../trpc.ts';
import { Button } from '../../ui/button.tsx';
import { ChipGroup } from '../../ui/chip-group.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { Form, useSchemaForm } from '../../ui/form.tsx';
import { SaveBar } from '../../ui/save-bar.tsx';
import { useToast } from '../../ui/toast.tsx';
import { useWords } from '../../words/use-words.ts';
import { AgreedActions } from './agreed-actions.tsx';
import { HeldFields } from './held-fields.tsx';
import type { SupervisionFields } from './supervision-fields.ts';

type WriteSupervisionProps = {
  peerWorker: { accountId: string; name: string };
  today: string;
  onSaved: (supervisionId: string) => unknown;
};

export function WriteSupervisionForm({ peerWorker, today, onSaved }: WriteSupervisionProps) {
  const t = useWords('supervision');
  const toast = useToast();
  const write = useMutation(trpc.supervision.write.mutationOptions());
  const form = useSchemaForm<SupervisionFields, WriteSupervisionInput>(WriteSupervisionInput, {
    id: useNewId('supervision'),
    peerWorkerId: peerWorker.accountId,
    kind: 'practice',
    heldOn: today,
    minutes: 60,
    topics: [],
    summary: '',
    strengths: '',
    actions: [],
    nextOn: null,
  });
  const save = async (supervision: WriteSupervisionInput) => {
    await write.mutateAsync(supervision);
    await lookAgain();
    toast(t('supervision:saved'));
    await onSaved(supervision.id);
  };
  return (
    <Form form={form} words={useFormWords()} onSubmit={save} draft={useDraftName('supervision', peerWorker.accountId)}>
      <ChipGroup
        name="kind"
        label={t('supervision:kindLabel')}
        options={pairKinds.map((value) => ({ value, label: t(`supervision:kind.${value}`) }))}
      />
      <HeldFields />
      <AgreedActions form={form} peerWorkerName={peerWorker.name} />
      <DateField name="nextOn" label={t('supervision:nextOn')} hint={t('supervision:nextHint')} isOptional />
      <SaveBar>
        <Button type="submit" wide isBusy={form.formState.isSubmitting} busyWords={t('ui:saving')}>
          {t('supervision:save')}
        </Button>
      </SaveBar>
    </Form>
  );
}
