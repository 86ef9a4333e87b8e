import { ChooseSmallNumbersInput } from '@alongside/domain/figure/choose-small-numbers.ts';
import { useMutation } from '@tanstack/react-query';
import { HowLink } from '../../how-link.tsx';
import { lookAgain } from '../../look-again.ts';
import { useFormWords } from '../../refusal.ts';
import { trpc } from '../../trpc.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Form, useSchemaForm } from '../../ui/form.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { RadioCards } from '../../ui/radio-cards.tsx';
import { useToast } from '../../ui/toast.tsx';
import { useWords } from '../../words/use-words.ts';
import type { FiguresRead } from './figure-words.ts';

type ChooseSmallNumbersCardProps = {
  chosen: FiguresRead['smallNumbers'];
  /** Null: for the whole organisation. */
  evaluationId: string | null;
};

export function ChooseSmallNumbersCard({ chosen, evaluationId }: ChooseSmallNumbersCardProps) {
  const t = useWords('figure');
  const toast = useToast();
  const choose = useMutation(trpc.figure.chooseSmallNumbers.mutationOptions());
  const form = useSchemaForm(ChooseSmallNumbersInput, {
    evaluationId,
    smallNumbers: chosen,
  } as ChooseSmallNumbersInput);
  const profile = form.watch('smallNumbers.profile');
  const save = async (input: ChooseSmallNumbersInput) => {
    await choose.mutateAsync(input);
    await lookAgain();
    toast(t('smallSaved'));
  };
  return (
    <Card title={t('smallTitle')} sub={t(evaluationId ? 'smallSubEvaluation' : 'smallSub')}>
      <Form form={form} words={useFormWords()} onSubmit={save}>
        <RadioCards
          name="smallNumbers.profile"
          label={t('profileLabel')}
          options={(['mhsds', 'hes', 'own'] as const).map((value) => ({
            value,
            label: t(`profile.${value}`),
            hint: t(`profileHint.${value}`),
          }))}
        />
        {profile === 'own' && (
          <>
            <NumberField name="smallNumbers.under" label={t('under')} />
            <NumberField name="smallNumbers.roundTo" label={t('roundTo')} />
          </>
        )}
        <Button type="submit" isBusy={form.formState.isSubmitting}>
          {t('smallSave')}
        </Button>
      </Form>
      <HowLink figure="small_numbers" />
    </Card>
  );
}
