import { OpenReviewInput } from '@alongside/domain/competence/review-competence.ts';
import { useMutation } from '@tanstack/react-query';
import { lookAgain } from '../../look-again.ts';
import { useNewId } from '../../new-id.ts';
import { useFormWords } from '../../refusal.ts';
import { trpc } from '../../trpc.ts';
import { Button } from '../../ui/button.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { Form, useSchemaForm } from '../../ui/form.tsx';
import { Row } from '../../ui/layout.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { useToast } from '../../ui/toast.tsx';
import { useWords } from '../../words/use-words.ts';

type OpenReviewFormProps = {
  partners: readonly { accountId: string; name: string }[];
  withId: string | null;
  today: string;
  onOpened: (reviewId: string) => unknown;
};

export function OpenReviewForm({ partners, withId, today, onOpened }: OpenReviewFormProps) {
  const t = useWords('competence');
  const toast = useToast();
  const { mutateAsync } = useMutation(trpc.competence.open.mutationOptions());
  const only = partners.length === 1 ? partners[0]?.accountId : undefined;
  const form = useSchemaForm(OpenReviewInput, {
    id: useNewId('competenceReview'),
    withId: partners.find(({ accountId }) => accountId === withId)?.accountId ?? only ?? '',
    openedOn: today,
  });
  const save = async (typed: OpenReviewInput) => {
    const { id } = await mutateAsync(typed);
    await lookAgain();
    toast(t('competence:opened'));
    await onOpened(id);
  };
  return (
    <Form form={form} words={useFormWords()} onSubmit={save}>
      <SelectField
        name="withId"
        label={t('competence:openWith')}
        options={partners.map(({ accountId, name }) => ({ value: accountId, label: name }))}
      />
      <DateField name="openedOn" label={t('competence:openDay')} />
      <Row>
        <Button type="submit" isBusy={form.formState.isSubmitting} busyWords={t('ui:saving')}>
          {t('competence:open')}
        </Button>
      </Row>
    </Form>
  );
}
