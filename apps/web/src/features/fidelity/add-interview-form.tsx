import { fidelityInformants } from '@alongside/domain/fidelity/fidelity-words.ts';
import { AddInterviewInput } from '@alongside/domain/fidelity/review-fidelity.ts';
import { useMutation } from '@tanstack/react-query';
import { lookAgain } from '../../look-again.ts';
import { newId } from '../../new-id.ts';
import { useFormWords } from '../../refusal.ts';
import { trpc } from '../../trpc.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { ChipGroup } from '../../ui/chip-group.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { Form, useSchemaForm } from '../../ui/form.tsx';
import { Row } from '../../ui/layout.tsx';
import { useToast } from '../../ui/toast.tsx';
import { useWords } from '../../words/use-words.ts';
import type { FidelityRead } from './fidelity-read.ts';

/** A kind and a day: there is no field in which a name could be written. */
export function AddInterviewForm({ review: { id: reviewId, today } }: { review: FidelityRead }) {
  const t = useWords('fidelity');
  const toast = useToast();
  const add = useMutation(trpc.fidelity.addInterview.mutationOptions());
  const empty = () => ({ id: newId('fidelityInterview'), reviewId, heldOn: today });
  const form = useSchemaForm(AddInterviewInput, empty());
  const save = async (interview: AddInterviewInput) => {
    await add.mutateAsync(interview);
    await lookAgain();
    toast(t('fidelity:added'));
    form.reset(empty());
  };
  return (
    <Card title={t('fidelity:addTitle')} sub={t('fidelity:addHint')}>
      <Form form={form} words={useFormWords()} onSubmit={save}>
        <ChipGroup
          name="informant"
          label={t('fidelity:withWhom')}
          options={fidelityInformants.map((value) => ({ value, label: t(`fidelity:informant.${value}`) }))}
        />
        <DateField name="heldOn" label={t('fidelity:heldOnLabel')} />
        <Row>
          <Button type="submit" look="quiet" isBusy={form.formState.isSubmitting} busyWords={t('ui:saving')}>
            {t('fidelity:add')}
          </Button>
        </Row>
      </Form>
    </Card>
  );
}
