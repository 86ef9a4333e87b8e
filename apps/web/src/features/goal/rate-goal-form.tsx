import { RateGoalInput } from '@alongside/domain/goal/set-goal.ts';
import { useMutation } from '@tanstack/react-query';
import { useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { lookAgain } from '../../look-again.ts';
import { useNewId } from '../../new-id.ts';
import { useFormWords } from '../../refusal.ts';
import { trpc } from '../../trpc.ts';
import { Button } from '../../ui/button.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { Form, useSchemaForm } from '../../ui/form.tsx';
import { SaveBar } from '../../ui/save-bar.tsx';
import { useToast } from '../../ui/toast.tsx';
import { RatingChips } from './rating-chips.tsx';

type RateGoalFormProps = { goalId: string; today: string; onSaved: () => unknown };

export function RateGoalForm({ goalId, today, onSaved }: RateGoalFormProps) {
  const { t } = useTranslation(['goal', 'ui']);
  const words = useFormWords();
  const toast = useToast();
  const rate = useMutation(trpc.goal.rate.mutationOptions());
  const form = useSchemaForm(RateGoalInput, { id: useNewId('goalRating'), goalId, ratedOn: today });
  const rating = useWatch({ control: form.control, name: 'rating' });
  const save = async (typed: RateGoalInput) => {
    await rate.mutateAsync(typed);
    await lookAgain();
    toast(t('goal:ratingSaved'));
    await onSaved();
  };
  return (
    <Form form={form} words={words} onSubmit={save}>
      <RatingChips
        name="rating"
        label={t('goal:rating')}
        hint={t('goal:ratingHint')}
        value={rating ?? null}
        onChange={(chosen) => form.setValue('rating', chosen, { shouldValidate: form.formState.isSubmitted })}
      />
      <DateField name="ratedOn" label={t('goal:ratedOn')} />
      <SaveBar>
        <Button type="submit" wide isBusy={form.formState.isSubmitting} busyWords={t('ui:saving')}>
          {t('goal:saveRating')}
        </Button>
      </SaveBar>
    </Form>
  );
}
