import { RateFidelityInput, type Ratings } from '@alongside/domain/fidelity/review-fidelity.ts';
import { useMutation } from '@tanstack/react-query';
import { useDraftName } from '../../draft-name.ts';
import { lookAgain } from '../../look-again.ts';
import { useNewId } from '../../new-id.ts';
import { useFormWords } from '../../refusal.ts';
import { trpc } from '../../trpc.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Form, useSchemaForm } from '../../ui/form.tsx';
import { SaveBar } from '../../ui/save-bar.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { useToast } from '../../ui/toast.tsx';
import { useWords } from '../../words/use-words.ts';
import type { InterviewRead } from './fidelity-read.ts';
import { type RatingFields, RatingItems } from './rating-fields.tsx';

/** Where both gave the same there is nothing to talk about, so it is filled in. */
const alike = (mine: Ratings, other: Ratings): Record<string, number | null> =>
  Object.fromEntries(Object.entries(mine).map(([key, rating]) => [key, rating === other[key] ? rating : null]));

type AgreeProps = {
  interview: InterviewRead & Record<'mine' | 'other', NonNullable<InterviewRead['other' | 'mine']>>;
  otherName: string;
  onSaved: () => unknown;
};

export function AgreeFidelityForm({ interview, otherName: name, onSaved }: AgreeProps) {
  const t = useWords('fidelity');
  const toast = useToast();
  const agree = useMutation(trpc.fidelity.agree.mutationOptions());
  const { id: interviewId, scale, mine, other, agreed } = interview;
  const form = useSchemaForm<RatingFields, RateFidelityInput>(RateFidelityInput, {
    id: useNewId('fidelityRating'),
    interviewId,
    ratings: agreed?.ratings ?? alike(mine.ratings, other.ratings),
    words: agreed?.words ?? '',
    version: agreed?.version ?? null,
  });
  const save = async (rating: RateFidelityInput) => {
    await agree.mutateAsync(rating);
    await lookAgain();
    toast(t('fidelity:agreeSaved'));
    await onSaved();
  };
  const said = (rating: number | null | undefined) => rating ?? t('fidelity:leftOut');
  const notes = [
    { title: t('fidelity:myWords'), words: mine.words },
    { title: t('fidelity:otherWords', { name }), words: other.words },
  ].filter(({ words }) => words);
  return (
    <Form form={form} words={useFormWords()} onSubmit={save} draft={useDraftName('fidelity agreed', interviewId)}>
      {notes.length > 0 && (
        <Card>
          {notes.map(({ title, words }) => (
            <p key={title}>
              <b>{title}</b>
              <br />
              {words}
            </p>
          ))}
        </Card>
      )}
      <RatingItems
        form={form}
        scale={scale}
        under={({ key }) =>
          t('fidelity:bothGave', { mine: said(mine.ratings[key]), name, other: said(other.ratings[key]) })
        }
      />
      <TextArea name="words" label={t('fidelity:agreeWords')} isOptional rows={3} maxLength={2000} />
      <SaveBar>
        <Button type="submit" wide isBusy={form.formState.isSubmitting} busyWords={t('ui:saving')}>
          {t('fidelity:agreeSave')}
        </Button>
      </SaveBar>
    </Form>
  );
}
