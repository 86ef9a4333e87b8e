import { RateFidelityInput } from '@alongside/domain/fidelity/review-fidelity.ts';
import { useMutation } from '@tanstack/react-query';
import { useDraftName } from '../../draft-name.ts';
import { lookAgain } from '../../look-again.ts';
import { useNewId } from '../../new-id.ts';
import { useFormWords } from '../../refusal.ts';
import { trpc } from '../../trpc.ts';
import { Button } from '../../ui/button.tsx';
import { Form, useSchemaForm } from '../../ui/form.tsx';
import { SaveBar } from '../../ui/save-bar.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { useToast } from '../../ui/toast.tsx';
import { useWords } from '../../words/use-words.ts';
import type { InterviewRead } from './fidelity-read.ts';
import { type RatingFields, RatingItems } from './rating-fields.tsx';

/** One rater's own ratings, by themselves. */
export function RateFidelityForm({ interview, onSaved }: { interview: InterviewRead; onSaved: () => unknown }) {
  const t = useWords('fidelity');
  const toast = useToast();
  const rate = useMutation(trpc.fidelity.rate.mutationOptions());
  const { id: interviewId, scale, mine } = interview;
  const form = useSchemaForm<RatingFields, RateFidelityInput>(RateFidelityInput, {
    id: useNewId('fidelityRating'),
    interviewId,
    ratings: mine?.ratings ?? {},
    words: mine?.words ?? '',
    version: mine?.version ?? null,
  });
  const save = async (rating: RateFidelityInput) => {
    await rate.mutateAsync(rating);
    await lookAgain();
    toast(t('fidelity:rateSaved'));
    await onSaved();
  };
  return (
    <Form form={form} words={useFormWords()} onSubmit={save} draft={useDraftName('fidelity rating', interviewId)}>
      <RatingItems form={form} scale={scale} />
      <TextArea
        name="words"
        label={t('fidelity:ratingWords')}
        hint={t('fidelity:ratingWordsHint')}
        isOptional
        rows={4}
        maxLength={2000}
      />
      <SaveBar>
        <Button type="submit" wide isBusy={form.formState.isSubmitting} busyWords={t('ui:saving')}>
          {t('fidelity:rateSave')}
        </Button>
      </SaveBar>
    </Form>
  );
}
