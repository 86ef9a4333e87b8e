import {
  AmendGroupSupervisionInput,
  WriteGroupSupervisionInput,
} from '@alongside/domain/supervision/group-supervision.ts';
import { groupKinds, supervisionTopics } from '@alongside/domain/supervision/supervision-words.ts';
import { useMutation } from '@tanstack/react-query';
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
import { useWords } from '../../words/use-words.ts';

type Workers = Answered['supervision']['partners']['workers'];

const useSaved = (onSaved: (id: string) => unknown) => {
  const t = useWords('supervision');
  const toast = useToast();
  return async (id: string) => {
    await lookAgain();
    toast(t('groupSaved'));
    await onSaved(id);
  };
};

type WriteGroupProps = { workers: Workers; today: string; onSaved: (id: string) => unknown };

/** Who was there, and themes: there is no field for words about anyone. */
export function WriteGroupForm({ workers, today, onSaved }: WriteGroupProps) {
  const { mutateAsync } = useMutation(trpc.supervision.writeGroup.mutationOptions());
  const saved = useSaved(onSaved);
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
    await saved(typed.id);
  };
  return (
    <Form form={form} words={useFormWords()} onSubmit={save} draft={useDraftName('group supervision', 'new')}>
      <GroupFields workers={workers} isBusy={form.formState.isSubmitting} />
    </Form>
  );
}

type AmendGroupProps = {
  held: Answered['supervision']['readGroup'];
  workers: Workers;
  onSaved: (id: string) => unknown;
};

/** The same, put right by whoever held it. */
export function AmendGroupForm({ held, workers, onSaved }: AmendGroupProps) {
  const { mutateAsync } = useMutation(trpc.supervision.amendGroup.mutationOptions());
  const saved = useSaved(onSaved);
  const { id, kind, heldOn, minutes, attendees, themes, nextOn, version } = held;
  const form = useSchemaForm<z.input<typeof AmendGroupSupervisionInput>, AmendGroupSupervisionInput>(
    AmendGroupSupervisionInput,
    {
      groupSupervisionId: id,
      kind,
      heldOn,
      minutes,
      attendeeIds: attendees.map((each) => each.accountId),
      themes: [...(themes ?? [])],
      nextOn,
      version,
    },
  );
  const save = async (typed: AmendGroupSupervisionInput) => {
    await mutateAsync(typed);
    await saved(id);
  };
  const left = attendees.filter((each) => !workers.some((worker) => worker.accountId === each.accountId));
  return (
    <Form form={form} words={useFormWords()} onSubmit={save} draft={useDraftName('group supervision', id)}>
      <GroupFields workers={[...workers, ...left]} isBusy={form.formState.isSubmitting} />
    </Form>
  );
}

function GroupFields({ workers, isBusy }: { workers: Workers; isBusy: boolean }) {
  const t = useWords('supervision');
  return (
    <>
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
        <Button type="submit" wide isBusy={isBusy} busyWords={t('ui:saving')}>
          {t('supervision:groupSave')}
        </Button>
      </SaveBar>
    </>
  );
}
