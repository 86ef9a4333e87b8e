import { wellbeingHeadings } from '@alongside/domain/wellbeing-plan/wellbeing-plan-words.ts';
import { WriteWellbeingPlanInput } from '@alongside/domain/wellbeing-plan/write-wellbeing-plan.ts';
import { useMutation } from '@tanstack/react-query';
import type { z } from 'zod';
import { useChosenFields } from '../../choose-fields.tsx';
import { useDraftName } from '../../draft-name.ts';
import { lookAgain } from '../../look-again.ts';
import { useNewId } from '../../new-id.ts';
import { useFormWords } from '../../refusal.ts';
import { type Answered, trpc } from '../../trpc.ts';
import { Button } from '../../ui/button.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { Form, useSchemaForm } from '../../ui/form.tsx';
import { SaveBar } from '../../ui/save-bar.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { useToast } from '../../ui/toast.tsx';
import { dayWords } from '../../words/day-words.ts';
import { useWords } from '../../words/use-words.ts';
import { emptyPlan } from './own-plan.tsx';

type WritePlanFormProps = { own: Answered['wellbeingPlan']['read']; onSaved: () => unknown };

/** The headings of a plan, each as far as it helps; two devices of one worker are put together heading by heading. */
export function WritePlanForm({ own, onSaved }: WritePlanFormProps) {
  const t = useWords('wellbeingPlan');
  const toast = useToast();
  const { mutateAsync } = useMutation(trpc.wellbeingPlan.write.mutationOptions());
  const newId = useNewId('wellbeingPlan');
  const {
    id,
    writtenAt: _at,
    version: _version,
    ...words
  } = own.plan ?? { ...emptyPlan, id: newId, writtenAt: '', version: 0 };
  const form = useSchemaForm<z.input<typeof WriteWellbeingPlanInput>, WriteWellbeingPlanInput>(
    WriteWellbeingPlanInput,
    { id, ...words, base: words },
  );
  const { choose, attempt } = useChosenFields(form, {
    labels: Object.fromEntries([...wellbeingHeadings, 'reviewOn' as const].map((each) => [each, t(`heading.${each}`)])),
    joins: wellbeingHeadings,
    show: (field, value) => (field === 'reviewOn' ? dayWords(value, own.today) : value),
  });
  const save = async (typed: WriteWellbeingPlanInput) => {
    if (!(await attempt(() => mutateAsync(typed)))) return false;
    await lookAgain();
    toast(t('wellbeingPlan:saved'));
    await onSaved();
  };
  return (
    <Form form={form} words={useFormWords()} onSubmit={save} draft={useDraftName('wellbeing plan', id)}>
      {choose}
      {wellbeingHeadings.map((heading) => (
        <TextArea
          key={heading}
          name={heading}
          rows={3}
          isOptional
          label={t(`wellbeingPlan:heading.${heading}`)}
          hint={t(`wellbeingPlan:hint.${heading}`)}
        />
      ))}
      <DateField
        name="reviewOn"
        label={t('wellbeingPlan:heading.reviewOn')}
        hint={t('wellbeingPlan:reviewHint')}
        isOptional
      />
      <SaveBar>
        <Button type="submit" wide isBusy={form.formState.isSubmitting} busyWords={t('ui:saving')}>
          {t('wellbeingPlan:save')}
        </Button>
      </SaveBar>
    </Form>
  );
}
