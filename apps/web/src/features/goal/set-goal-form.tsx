import { SetGoalInput } from '@alongside/domain/goal/set-goal.ts';
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
import { TextArea } from '../../ui/text-area.tsx';
import { useToast } from '../../ui/toast.tsx';
import { useWords } from '../../words/use-words.ts';
import { RatingChips } from './rating-chips.tsx';

type SetGoalFormProps = { person: About; today: string; onSaved: () => unknown };

export function SetGoalForm({ person, today, onSaved }: SetGoalFormProps) {
  const t = useWords('goal');
  const words = useFormWords();
  const toast = useToast();
  const send = useSend();
  const draft = useDraftName('goal', person.id);
  const ratingId = useNewId('goalRating');
  const form = useSchemaForm(SetGoalInput, {
    id: useNewId('goal'),
    personId: person.id,
    words: '',
    setOn: today,
    firstRating: null,
  });
  const first = useWatch({ control: form.control, name: 'firstRating' });
  const save = async (typed: SetGoalInput) => {
    const { isSent } = await send('goal.set', typed, { about: person, draft });
    toast(t(isSent ? 'goal:saved' : 'ui:keptHere'));
    await onSaved();
  };
  return (
    <Form form={form} words={words} onSubmit={save} draft={draft}>
      <TextArea name="words" rows={3} label={t('goal:words')} hint={t('goal:wordsHint')} />
      <DateField name="setOn" label={t('goal:setOn')} />
      <RatingChips
        name="firstRating.rating"
        label={t('goal:firstRating')}
        hint={t('goal:ratingHint')}
        isOptional
        value={first?.rating ?? null}
        onChange={(rating) => form.setValue('firstRating', { id: ratingId, rating }, { shouldDirty: true })}
      />
      <SaveBar>
        <Button type="submit" wide isBusy={form.formState.isSubmitting} busyWords={t('ui:saving')}>
          {t('goal:save')}
        </Button>
      </SaveBar>
    </Form>
  );
}
