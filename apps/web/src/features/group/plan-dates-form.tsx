import { PlanGroupDatesInput } from '@alongside/domain/group/plan-group-dates.ts';
import { addDays } from '@alongside/domain/shared/day.ts';
import { useMutation } from '@tanstack/react-query';
import { lookAgain } from '../../look-again.ts';
import { useFormWords } from '../../refusal.ts';
import { trpc } from '../../trpc.ts';
import { Button } from '../../ui/button.tsx';
import { DateField, TimeField } from '../../ui/date-field.tsx';
import { Form, useSchemaForm } from '../../ui/form.tsx';
import { Pair, Row } from '../../ui/layout.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { useToast } from '../../ui/toast.tsx';
import { useWords } from '../../words/use-words.ts';
import type { GroupRead } from './group-read.ts';

/** The next series begins a week after what is planned, at the same time. */
export function PlanDatesForm({ group, onClose }: { group: GroupRead; onClose: () => void }) {
  const t = useWords('group');
  const toast = useToast();
  const plan = useMutation(trpc.group.planDates.mutationOptions());
  const last = group.dates.at(-1);
  const form = useSchemaForm(PlanGroupDatesInput, {
    groupId: group.id,
    firstOn: last && last.on >= group.today ? addDays(last.on, 7) : addDays(group.today, 7),
    everyWeeks: 1,
    times: 8,
    at: last?.at ?? null,
    minutes: last?.minutes ?? 90,
  });
  const save = async (typed: PlanGroupDatesInput) => {
    const { planned } = await plan.mutateAsync(typed);
    await lookAgain();
    toast(t('group:planned', { count: planned }));
    onClose();
  };
  return (
    <Form form={form} words={useFormWords()} onSubmit={save} aria-label={t('group:planDates')}>
      <Pair>
        <DateField name="firstOn" label={t('group:firstOn')} />
        <TimeField name="at" label={t('group:at')} isOptional />
      </Pair>
      <Pair>
        <NumberField name="everyWeeks" label={t('group:everyWeeks')} />
        <NumberField name="times" label={t('group:times')} hint={t('group:timesHint')} />
      </Pair>
      <NumberField name="minutes" label={t('group:minutes')} isOptional />
      <Row>
        <Button type="submit" isBusy={form.formState.isSubmitting} busyWords={t('ui:saving')}>
          {t('group:planSave')}
        </Button>
        <Button look="bare" onPress={onClose}>
          {t('ui:cancel')}
        </Button>
      </Row>
    </Form>
  );
}
