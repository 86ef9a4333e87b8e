import {
  type InvolvementHeadings,
  involvementHeadings,
  RecordInvolvementInput,
} from '@alongside/domain/involvement/review-involvement.ts';
import { useMutation } from '@tanstack/react-query';
import { useWatch } from 'react-hook-form';
import type { z } from 'zod';
import { useDraftName } from '../../draft-name.ts';
import { lookAgain } from '../../look-again.ts';
import { useNewId } from '../../new-id.ts';
import { useFormWords } from '../../refusal.ts';
import { BothVersions, useStaleVersion } from '../../stale-version.tsx';
import { trpc } from '../../trpc.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { CheckboxField } from '../../ui/checkbox-field.tsx';
import { ChipGroup } from '../../ui/chip-group.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { Form, useSchemaForm } from '../../ui/form.tsx';
import { SaveBar } from '../../ui/save-bar.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { useToast } from '../../ui/toast.tsx';
import { useWords } from '../../words/use-words.ts';
import { type InvolvementRead, type Look, ratingOptions } from './involvement-read.ts';

type InvolvementFields = z.input<typeof RecordInvolvementInput>;

const leftOut = 'none';
const blank = { rating: null, evidence: null, nextStep: null, stepIsShared: false };
const nothing: InvolvementHeadings = {
  principles: blank,
  purpose: blank,
  presence: blank,
  process: blank,
  impact: blank,
};

type RecordProps = { read: InvolvementRead; look?: Look; about?: string | null; onSaved: () => unknown };

export function RecordInvolvementForm({ read: { today, evaluations }, look, about, onSaved }: RecordProps) {
  const t = useWords('involvement');
  const toast = useToast();
  const record = useMutation(trpc.involvement.record.mutationOptions());
  const { stale, attempt, forget } = useStaleVersion();
  const newId = useNewId('involvementReview');
  const form = useSchemaForm<InvolvementFields, RecordInvolvementInput>(RecordInvolvementInput, {
    id: look?.id ?? newId,
    evaluationId: look ? look.evaluationId : (evaluations.find(({ id }) => id === about)?.id ?? null),
    reviewedOn: look?.reviewedOn ?? today,
    headings: look?.headings ?? nothing,
    version: look?.version ?? null,
  });
  const headings = useWatch({ control: form.control, name: 'headings' });
  const isOfEvaluation = Boolean(useWatch({ control: form.control, name: 'evaluationId' }));
  const save = async (input: RecordInvolvementInput) => {
    const sent = await attempt(() => record.mutateAsync({ ...input, version: stale?.version ?? input.version }));
    if (!sent) return false;
    await lookAgain();
    toast(t('involvement:saved'));
    await onSaved();
  };
  return (
    <Form form={form} words={useFormWords()} onSubmit={save} draft={useDraftName('involvement', look?.id ?? 'new')}>
      {stale && (
        <BothVersions
          stale={stale}
          onTakeTheirs={() => {
            forget();
            void lookAgain().then(onSaved);
          }}
        />
      )}
      {evaluations.length > 0 && (
        <SelectField
          name="evaluationId"
          label={t('involvement:whatAbout')}
          isOptional
          emptyLabel={t('involvement:organisation')}
          options={evaluations.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      <DateField name="reviewedOn" label={t('involvement:reviewedOn')} />
      {involvementHeadings.map((heading) => {
        const rating = headings[heading].rating ?? null;
        const options = ratingOptions(t);
        return (
          <Card key={heading} title={t(`involvement:heading.${heading}`)} sub={t(`involvement:about.${heading}`)}>
            <ChipGroup
              name={`headings.${heading}.rating`}
              label={t('involvement:ratingLabel')}
              options={rating === null ? options : [...options, { value: leftOut, label: t('involvement:leaveOut') }]}
              value={rating === null ? null : String(rating)}
              onChange={(chosen) =>
                form.setValue(`headings.${heading}.rating`, chosen === leftOut ? null : Number(chosen), {
                  shouldDirty: true,
                })
              }
            />
            <TextArea
              name={`headings.${heading}.evidence`}
              label={t('involvement:evidenceLabel')}
              hint={t(isOfEvaluation ? 'involvement:evidenceHintEvaluation' : 'involvement:evidenceHint')}
              isOptional
              rows={3}
              maxLength={2000}
            />
            <TextArea
              name={`headings.${heading}.nextStep`}
              label={t('involvement:nextStepLabel')}
              isOptional
              rows={2}
              maxLength={600}
            />
            {isOfEvaluation && headings[heading].nextStep && (
              <CheckboxField name={`headings.${heading}.stepIsShared`} label={t('involvement:stepIsShared')} />
            )}
          </Card>
        );
      })}
      <SaveBar>
        <Button type="submit" wide isBusy={form.formState.isSubmitting} busyWords={t('ui:saving')}>
          {t('involvement:save')}
        </Button>
      </SaveBar>
    </Form>
  );
}
