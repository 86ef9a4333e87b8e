import { JoinEvaluationInput } from '@alongside/domain/evaluation/begin-evaluation.ts';
import { useMutation } from '@tanstack/react-query';
import { lookAgain } from '../../look-again.ts';
import { refusalCode, useFormWords } from '../../refusal.ts';
import { trpc } from '../../trpc.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Form, useSchemaForm } from '../../ui/form.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useToast } from '../../ui/toast.tsx';
import { useWords } from '../../words/use-words.ts';

export function JoinEvaluationForm() {
  const t = useWords('evaluation');
  const toast = useToast();
  const join = useMutation(trpc.evaluation.join.mutationOptions());
  const form = useSchemaForm(JoinEvaluationInput, { joiningCode: '' });
  const words = useFormWords();
  const save = async (joining: JoinEvaluationInput) => {
    const { name } = await join.mutateAsync(joining);
    form.reset({ joiningCode: '' });
    await lookAgain();
    toast(t('joinedNow', { name }));
  };
  return (
    <Card title={t('joinTitle')}>
      <Form
        form={form}
        words={{
          ...words,
          refusal: (error) =>
            refusalCode(error) === 'NOT_FOUND' ? { fields: { joiningCode: t('joinNone') } } : words.refusal(error),
        }}
        onSubmit={save}
      >
        <TextField
          name="joiningCode"
          label={t('joinCode')}
          hint={t('joinHint')}
          width="medium"
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
        />
        <Button type="submit" isBusy={form.formState.isSubmitting}>
          {t('joinSave')}
        </Button>
      </Form>
    </Card>
  );
}
