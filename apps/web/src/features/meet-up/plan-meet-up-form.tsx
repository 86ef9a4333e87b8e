import { PlanMeetUpInput } from '@alongside/domain/meet-up/plan-meet-up.ts';
import { addDays } from '@alongside/domain/shared/day.ts';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { lookAgain } from '../../look-again.ts';
import { useNewId } from '../../new-id.ts';
import { useFormWords } from '../../refusal.ts';
import { trpc } from '../../trpc.ts';
import { Button } from '../../ui/button.tsx';
import { DateField, TimeField } from '../../ui/date-field.tsx';
import { Form, useSchemaForm } from '../../ui/form.tsx';
import { Pair } from '../../ui/layout.tsx';
import { SaveBar } from '../../ui/save-bar.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useToast } from '../../ui/toast.tsx';
import { dayWords } from '../../words/day-words.ts';
import { useCallOff } from './use-call-off.ts';

type PlanMeetUpFormProps = { personId: string; today: string; onSaved: () => unknown };

export function PlanMeetUpForm({ personId, today, onSaved }: PlanMeetUpFormProps) {
  const { t } = useTranslation(['meetUp', 'ui']);
  const words = useFormWords();
  const toast = useToast();
  const plan = useMutation(trpc.meetUp.plan.mutationOptions());
  const { callOff } = useCallOff();
  const form = useSchemaForm(PlanMeetUpInput, {
    id: useNewId('meetUp'),
    personId,
    on: addDays(today, 7),
    at: null,
    place: '',
  });
  const save = async (typed: PlanMeetUpInput) => {
    const { id } = await plan.mutateAsync(typed);
    await lookAgain();
    toast(t('meetUp:saved', { when: dayWords(typed.on, today) }), { onUndo: () => void callOff(id, true) });
    await onSaved();
  };
  return (
    <Form form={form} words={words} onSubmit={save}>
      <Pair>
        <DateField name="on" label={t('meetUp:on')} />
        <TimeField name="at" label={t('meetUp:at')} isOptional />
      </Pair>
      <TextField name="place" label={t('meetUp:place')} hint={t('meetUp:placeHint')} isOptional />
      <SaveBar>
        <Button type="submit" wide isBusy={form.formState.isSubmitting} busyWords={t('ui:saving')}>
          {t('meetUp:save')}
        </Button>
      </SaveBar>
    </Form>
  );
}
