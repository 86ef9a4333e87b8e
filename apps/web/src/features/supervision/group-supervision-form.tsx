import { WriteGroupSupervisionInput } from '@alongside/domain/supervision/group-supervision.ts';
import { groupKinds, supervisionTopics } from '@alongside/domain/supervision/supervision-words.ts';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { useDraftName } from '../../draft-name.ts';
import { lookAgain } from '../../look-again.ts';
import { useNewId } from '../../new-id.ts';
import { useFormWords } from '../../refusal.ts';
import { type Answered, trpc } from '../../trpc.ts';
import { Button } from '../../ui/button.tsx';
import { ChipGroup, MultiChipGroup } from '../../ui/chip-group.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { Form, useSchemaForm } from '../../ui/form.tsx';
import { Pair } from '../../ui/layout.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { SaveBar } from '../../ui/save-bar.tsx';
import { useToast } from '../../ui/toast.tsx';

type GroupSupervisionFormProps = {
  workers: Answered['supervision']['partners']['workers'];
  today: string;
  onSaved: (id: string) => unknown;
};

/** Who was there, and themes: there is no field for words about anyone. */
export function GroupSupervisionForm({ workers, today, onSaved }: GroupSupervisionFormProps) {
  const { t } = useTranslation(['supervision', 'ui']);
  const toast = useToast();
  const { mutateAsync } = useMutation(trpc.supervision.writeGroup.mutationOptions());
  const form = useSchemaForm<z.input<typeof WriteGroupSupervisionInput>, WriteGroupSupervisionInput>(
    WriteGroupSupervisionInput,
    {
      id: useNewId('groupSupervision'),
      kind: 'group',
      heldOn: today,
      minutes: 90,
      attendeeIds: [],
      themes: [],
      nextOn: null,
    },
  );
  const save = async (typed: WriteGroupSupervisionInput) => {
    await mutateAsync(typed);
    await lookAgain();
    toast(t('supervision:groupSaved'));
    await onSaved(typed.id);
  };
  return (
    <Form form={form} words={useFormWords()} onSubmit={save} draft={useDraftName('group supervision', 'new')}>
      <ChipGroup
        name="kind"
        label={t('supervision:groupKind')}
        options={groupKinds.map((value) => ({ value, label: t(`supervision:kind.${value}`) }))}
      />
      <Pair>
        <DateField name="heldOn" label={t('supervision:heldOn')} />
        <NumberField name="minutes" label={t('supervision:minutes')} />
      </Pair>
      <MultiChipGroup
        name="attendeeIds"
        label={t('supervision:attendees')}
        options={workers.map(({ accountId, name }) => ({ value: accountId, label: name }))}
      />
      <MultiChipGroup
        name="themes"
        label={t('supervision:themes')}
        isOptional
        options={supervisionTopics.map((value) => ({ value, label: t(`supervision:topic.${value}`) }))}
      />
      <DateField name="nextOn" label={t('supervision:nextOn')} isOptional />
      <SaveBar>
        <Button type="submit" wide isBusy={form.formState.isSubmitting} busyWords={t('ui:saving')}>
          {t('supervision:groupSave')}
        </Button>
      </SaveBar>
    </Form>
  );
}
