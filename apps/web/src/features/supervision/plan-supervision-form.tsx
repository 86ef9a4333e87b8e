import { addDays } from '@alongside/domain/shared/day.ts';
import { PlanSupervisionInput } from '@alongside/domain/supervision/prepare-supervision.ts';
import { pairKinds } from '@alongside/domain/supervision/supervision-words.ts';
import { useMutation } from '@tanstack/react-query';
import { useDraftName } from '../../draft-name.ts';
import { lookAgain } from '../../look-again.ts';
import { useNewId } from '../../new-id.ts';
import { useFormWords } from '../../refusal.ts';
import { type Answered, trpc } from '../../trpc.ts';
import { Button } from '../../ui/button.tsx';
import { ChipGroup } from '../../ui/chip-group.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { Form, useSchemaForm } from '../../ui/form.tsx';
import { SaveBar } from '../../ui/save-bar.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { useToast } from '../../ui/toast.tsx';
import { dayWords } from '../../words/day-words.ts';
import { useWords } from '../../words/use-words.ts';

type PlanSupervisionFormProps = {
  partners: Answered['supervision']['partners'];
  /** Whoever the page was opened for. */
  withId: string | null;
  today: string;
  onSaved: (supervisionId: string) => unknown;
};

export function PlanSupervisionForm({ partners, withId, today, onSaved }: PlanSupervisionFormProps) {
  const t = useWords('supervision');
  const toast = useToast();
  const { mutateAsync } = useMutation(trpc.supervision.plan.mutationOptions());
  const everyone = [...partners.workers, ...partners.supervisors];
  const only = everyone.length === 1 ? everyone[0]?.accountId : undefined;
  const form = useSchemaForm(PlanSupervisionInput, {
    id: useNewId('supervision'),
    withId: everyone.find((each) => each.accountId === withId)?.accountId ?? only ?? '',
    kind: 'practice',
    heldOn: addDays(today, 7),
  });
  const save = async (typed: PlanSupervisionInput) => {
    const { id } = await mutateAsync(typed);
    await lookAgain();
    toast(t('supervision:planSaved', { when: dayWords(typed.heldOn, today) }));
    await onSaved(id);
  };
  return (
    <Form form={form} words={useFormWords()} onSubmit={save} draft={useDraftName('plan supervision', withId ?? '')}>
      <SelectField
        name="withId"
        label={t('supervision:planWith')}
        options={everyone.map(({ accountId, name }) => ({ value: accountId, label: name }))}
      />
      <ChipGroup
        name="kind"
        label={t('supervision:kindAsked')}
        options={pairKinds.map((value) => ({ value, label: t(`supervision:kind.${value}`) }))}
      />
      <DateField name="heldOn" label={t('supervision:heldOn')} />
      <SaveBar>
        <Button type="submit" wide isBusy={form.formState.isSubmitting} busyWords={t('ui:saving')}>
          {t('supervision:planSave')}
        </Button>
      </SaveBar>
    </Form>
  );
}
