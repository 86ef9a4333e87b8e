import { courseKinds, isRole, type LearningKind, roleKinds } from '@alongside/domain/learning/learning-words.ts';
import { AmendLearningInput, LogLearningInput } from '@alongside/domain/learning/log-learning.ts';
import { useMutation } from '@tanstack/react-query';
import type { UseFormReturn } from 'react-hook-form';
import type { z } from 'zod';
import { useDraftName } from '../../draft-name.ts';
import { lookAgain } from '../../look-again.ts';
import { useNewId } from '../../new-id.ts';
import { useFormWords } from '../../refusal.ts';
import { BothVersions, useStaleVersion } from '../../stale-version.tsx';
import { trpc } from '../../trpc.ts';
import { Button } from '../../ui/button.tsx';
import { ChipGroup } from '../../ui/chip-group.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { Form, useSchemaForm } from '../../ui/form.tsx';
import { Pair, Row } from '../../ui/layout.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useToast } from '../../ui/toast.tsx';
import { useWords } from '../../words/use-words.ts';
import type { Entry } from './learning-list.tsx';

function LearningFields({ ofRole }: { ofRole: boolean }) {
  const t = useWords('learning');
  const kinds: readonly LearningKind[] = ofRole ? roleKinds : courseKinds;
  return (
    <>
      <ChipGroup
        name="kind"
        label={t('kindAsked')}
        options={kinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
      />
      <TextField name="title" label={t(ofRole ? 'roleTitle' : 'courseTitle')} />
      <TextField name="place" label={t('place')} isOptional />
      <Pair>
        <DateField name="startedOn" label={t('startedOn')} />
        <DateField name="endedOn" label={t('endedOn')} hint={t('endedHint')} isOptional />
      </Pair>
      <NumberField name="hours" label={t('hoursAsked')} hint={t('hoursHint')} isOptional allowsDecimals />
      <TextArea name="words" rows={3} label={t('words')} isOptional />
    </>
  );
}

function Buttons({ form, onClose }: { form: Pick<UseFormReturn, 'formState'>; onClose: () => void }) {
  const t = useWords('learning');
  return (
    <Row>
      <Button type="submit" isBusy={form.formState.isSubmitting} busyWords={t('ui:saving')}>
        {t('learning:save')}
      </Button>
      <Button look="bare" onPress={onClose}>
        {t('ui:cancel')}
      </Button>
    </Row>
  );
}

type LogLearningFormProps = { ofRole: boolean; today: string; onClose: () => void };

export function LogLearningForm({ ofRole, today, onClose }: LogLearningFormProps) {
  const t = useWords('learning');
  const toast = useToast();
  const { mutateAsync } = useMutation(trpc.learning.log.mutationOptions());
  const form = useSchemaForm<z.input<typeof LogLearningInput>, LogLearningInput>(LogLearningInput, {
    id: useNewId('learning'),
    title: '',
    startedOn: today,
    ...(ofRole ? {} : { kind: 'core_training' as const }),
  });
  const save = async (typed: LogLearningInput) => {
    await mutateAsync(typed);
    await lookAgain();
    toast(t('saved'));
    onClose();
  };
  return (
    <Form
      form={form}
      words={useFormWords()}
      onSubmit={save}
      draft={useDraftName('learning', ofRole ? 'role' : 'course')}
      aria-label={t(ofRole ? 'addRole' : 'addCourse')}
    >
      <LearningFields ofRole={ofRole} />
      <Buttons form={form as unknown as Pick<UseFormReturn, 'formState'>} onClose={onClose} />
    </Form>
  );
}

export function AmendLearningForm({ entry, onClose }: { entry: Entry; onClose: () => void }) {
  const t = useWords('learning');
  const toast = useToast();
  const { mutateAsync } = useMutation(trpc.learning.amend.mutationOptions());
  const form = useSchemaForm<z.input<typeof AmendLearningInput>, AmendLearningInput>(AmendLearningInput, { ...entry });
  const { stale, attempt } = useStaleVersion();
  const save = async (typed: AmendLearningInput) => {
    const version = stale?.version ?? typed.version;
    if (!(await attempt(() => mutateAsync({ ...typed, version })))) return false;
    await lookAgain();
    toast(t('saved'));
    onClose();
  };
  const takeTheirs = async () => {
    await lookAgain();
    onClose();
  };
  return (
    <Form
      form={form}
      words={useFormWords()}
      onSubmit={save}
      draft={useDraftName('learning again', entry.id)}
      aria-label={t('amendWhat', { title: entry.title })}
    >
      {stale && <BothVersions stale={stale} onTakeTheirs={() => void takeTheirs()} />}
      <LearningFields ofRole={isRole(entry.kind)} />
      <Buttons form={form as unknown as Pick<UseFormReturn, 'formState'>} onClose={onClose} />
    </Form>
  );
}
