import { RateGoalInput } from '@alongside/domain/goal/set-goal.ts';
import { useWatch } from 'react-hook-form';
import { useDraftName } from '../../draft-name.ts';
import { useNewId } from '../../new-id.ts';
import { useSend } from '../../outbox/use-send.ts';
import type { About } from '../../outbox/write.ts';
import { useFormWords } from '../../refusal.ts';
import { Button } from '../../ui/button.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { Form, useSchemaForm } from '../../ui/form.tsx';
import { SaveBar } from '../../ui/save-bar.tsx';
import { useToast } from '../../ui/toast.tsx';
import { useWords } from '../../words/use-words.ts';
import { RatingChips } from './rating-chips.tsx';

type RateGoalFormProps = { goalId: string; person: About; today: string; onSaved: () => unknown };

export function RateGoalForm({ goalId, person, today, onSaved }: RateGoalFormProps) {
  const t = useWords('goal');
  const words = useFormWords();
  const toast = useToast();
  const send = useSend();
  const form = useSchemaForm(RateGoalInput, { id: useNewId('goalRating'), goalId, ratedOn: today });
  const rating = useWatch({ control: form.control, name: 'rating' });
  const draft = useDraftName('goal rating', goalId);
  const save = async (typed: RateGoalInput) => {
    const { isSent } = await send('goal.rate', typed, { about: person, draft });
    toast(t(isSent ? 'goal:ratingSaved' : 'ui:keptHere'));
    await onSaved();
  };
  return (
    <Form draft={draft} form={form} words={words} onSubmit={save}>
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
