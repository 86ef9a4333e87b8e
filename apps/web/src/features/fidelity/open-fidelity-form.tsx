import { OpenFidelityInput } from '@alongside/domain/fidelity/review-fidelity.ts';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { useDraftName } from '../../draft-name.ts';
import { lookAgain } from '../../look-again.ts';
import { useNewId } from '../../new-id.ts';
import { refusalWords, useFormWords } from '../../refusal.ts';
import { trpc } from '../../trpc.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { Form, useSchemaForm } from '../../ui/form.tsx';
import { Row } from '../../ui/layout.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { useToast } from '../../ui/toast.tsx';
import { useWords } from '../../words/use-words.ts';
import type { FidelityList } from './fidelity-read.ts';

export function OpenFidelityForm({ list: { services, today } }: { list: FidelityList }) {
  const t = useWords('fidelity');
  const toast = useToast();
  const navigate = useNavigate();
  const open = useMutation(trpc.fidelity.open.mutationOptions());
  const drop = useMutation(trpc.fidelity.drop.mutationOptions());
  const free = services.filter(({ reviews }) => reviews.every(({ isClosed }) => isClosed));
  const form = useSchemaForm(OpenFidelityInput, {
    id: useNewId('fidelityReview'),
    teamId: free[0]?.id ?? '',
    openedOn: today,
  });
  const draft = useDraftName('fidelity', 'open');
  const words = useFormWords();
  if (services.length === 0) return null;
  const undo = async (reviewId: string) => {
    try {
      await drop.mutateAsync({ reviewId });
      await navigate('/fidelity');
      await lookAgain();
      toast(t('fidelity:reviewDropped'));
    } catch (error) {
      toast(refusalWords(error));
    }
  };
  const save = async (review: OpenFidelityInput) => {
    await open.mutateAsync(review);
    await lookAgain();
    toast(t('fidelity:opened'), { onUndo: () => void undo(review.id) });
    await navigate(`/fidelity/${review.id}`);
  };
  return (
    <Card title={t('fidelity:openTitle')} sub={t('fidelity:openBody')}>
      {free.length === 0 ? (
        <p className="muted">{t('fidelity:allOpen')}</p>
      ) : (
        <Form form={form} words={words} onSubmit={save} draft={draft}>
          <SelectField
            name="teamId"
            label={t('fidelity:service')}
            options={free.map(({ id, name }) => ({ value: id, label: name }))}
            emptyLabel={false}
          />
          <DateField name="openedOn" label={t('fidelity:openedOn')} />
          <Row>
            <Button type="submit" isBusy={form.formState.isSubmitting} busyWords={t('ui:saving')}>
              {t('fidelity:openSave')}
            </Button>
          </Row>
        </Form>
      )}
    </Card>
  );
}
