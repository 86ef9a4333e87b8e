import { BeginEvaluationInput } from '@alongside/domain/evaluation/begin-evaluation.ts';
import { useMutation } from '@tanstack/react-query';
import { useDraftName } from '../../draft-name.ts';
import { lookAgain } from '../../look-again.ts';
import { newId } from '../../new-id.ts';
import { useFormWords } from '../../refusal.ts';
import { trpc } from '../../trpc.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Form, useSchemaForm } from '../../ui/form.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useToast } from '../../ui/toast.tsx';
import { useWords } from '../../words/use-words.ts';

const empty = () => ({ id: newId('evaluation'), name: '' });

export function BeginEvaluationForm() {
  const t = useWords('evaluation');
  const toast = useToast();
  const begin = useMutation(trpc.evaluation.begin.mutationOptions());
  const form = useSchemaForm(BeginEvaluationInput, empty());
  const save = async (evaluation: BeginEvaluationInput) => {
    await begin.mutateAsync(evaluation);
    form.reset(empty());
    await lookAgain();
    toast(t('begunNow'));
  };
  const draft = useDraftName('begin-evaluation', 'new');
  return (
    <Card title={t('beginTitle')}>
      <Form draft={draft} form={form} words={useFormWords()} onSubmit={save}>
        <TextField name="name" label={t('beginName')} />
        <Button type="submit" isBusy={form.formState.isSubmitting}>
          {t('beginSave')}
        </Button>
      </Form>
    </Card>
  );
}
