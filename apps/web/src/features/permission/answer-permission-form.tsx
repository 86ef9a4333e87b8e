import {
  GivePermissionInput,
  type PermissionPurpose,
  permissionWays,
  WithdrawPermissionInput,
} from '@alongside/domain/permission/give-permission.ts';
import { useMutation } from '@tanstack/react-query';
import { useWatch } from 'react-hook-form';
import { z } from 'zod';
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

/** One form for yes and for no: saying no must never be the harder answer to write down. */
const AnswerInput = z.discriminatedUnion(
  'answer',
  [
    GivePermissionInput.extend({ answer: z.literal('yes') }),
    WithdrawPermissionInput.extend({ answer: z.literal('no') }),
  ],
  'choice_missing',
);
type Answer = z.infer<typeof AnswerInput>;

type AnswerPermissionFormProps = {
  personId: string;
  purpose: PermissionPurpose;
  wordsToShow: string;
  today: string;
  onSaved: () => unknown;
};

export function AnswerPermissionForm({ personId, purpose, wordsToShow, today, onSaved }: AnswerPermissionFormProps) {
  const t = useWords('permission');
  const words = useFormWords();
  const toast = useToast();
  const give = useMutation(trpc.permission.give.mutationOptions());
  const withdraw = useMutation(trpc.permission.withdraw.mutationOptions());
  const form = useSchemaForm<z.input<typeof AnswerInput>, Answer>(AnswerInput, {
    id: useNewId('permission'),
    personId,
    purpose,
    on: today,
    wordsShown: wordsToShow,
    endsOn: null,
  });
  const answer = useWatch({ control: form.control, name: 'answer' });
  const save = async ({ answer: said, ...typed }: Answer) => {
    if (said === 'yes') await give.mutateAsync(typed as GivePermissionInput);
    else await withdraw.mutateAsync(typed);
    await lookAgain();
    toast(t('permission:saved'));
    await onSaved();
  };
  return (
    <Form form={form} words={words} onSubmit={save}>
      <ChipGroup
        name="answer"
        label={t('permission:theySay')}
        options={[
          { value: 'yes', label: t('permission:yes') },
          { value: 'no', label: t('permission:no') },
        ]}
      />
      <ChipGroup
        name="way"
        label={t('permission:way')}
        options={permissionWays.map((value) => ({ value, label: t(`permission:ways.${value}`) }))}
      />
      <DateField name="on" label={t('permission:on')} />
      {answer === 'yes' && (
        <DateField name="endsOn" label={t('permission:endsOn')} hint={t('permission:endsOnHint')} isOptional />
      )}
      <SaveBar>
        <Button type="submit" wide isBusy={form.formState.isSubmitting} busyWords={t('ui:saving')}>
          {t('permission:save')}
        </Button>
      </SaveBar>
    </Form>
  );
}
