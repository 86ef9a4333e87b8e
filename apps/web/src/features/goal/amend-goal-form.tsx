import { AmendGoalInput } from '@alongside/domain/goal/amend-goal.ts';
import { useMutation } from '@tanstack/react-query';
import { useChosenFields } from '../../choose-fields.tsx';
import { useDraftName } from '../../draft-name.ts';
import { lookAgain } from '../../look-again.ts';
import { useFormWords } from '../../refusal.ts';
import { trpc } from '../../trpc.ts';
import { Button } from '../../ui/button.tsx';
import { Form, useSchemaForm } from '../../ui/form.tsx';
import { SaveBar } from '../../ui/save-bar.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { useToast } from '../../ui/toast.tsx';
import { useWords } from '../../words/use-words.ts';

type AmendGoalFormProps = { goal: { id: string; words: string }; onSaved: () => unknown };

/** Other words for the same goal, as the person says it now. */
export function AmendGoalForm({ goal, onSaved }: AmendGoalFormProps) {
  const t = useWords('goal');
  const toast = useToast();
  const amend = useMutation(trpc.goal.amend.mutationOptions());
  const form = useSchemaForm(AmendGoalInput, {
    goalId: goal.id,
    base: { words: goal.words },
    words: goal.words,
  });
  const { choose, attempt } = useChosenFields(form, { labels: { words: t('goal:words') }, joins: ['words'] });
  const save = async (typed: AmendGoalInput) => {
    if (!(await attempt(() => amend.mutateAsync(typed)))) return false;
    await lookAgain();
    toast(t('goal:wordsSaved'));
    await onSaved();
  };
  return (
    <Form form={form} words={useFormWords()} onSubmit={save} draft={useDraftName('goal-words', goal.id)}>
      {choose}
      <TextArea name="words" rows={4} label={t('goal:words')} hint={t('goal:amendHint')} />
      <SaveBar>
        <Button type="submit" wide isBusy={form.formState.isSubmitting} busyWords={t('ui:saving')}>
          {t('goal:saveWords')}
        </Button>
      </SaveBar>
    </Form>
  );
}
