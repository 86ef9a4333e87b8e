import { AgreeTermsInput, usualFullWeek } from '@alongside/domain/working-terms/agree-terms.ts';
import { useMutation } from '@tanstack/react-query';
import type { z } from 'zod';
import { lookAgain } from '../../look-again.ts';
import { useFormWords } from '../../refusal.ts';
import { BothVersions, useStaleVersion } from '../../stale-version.tsx';
import { type Answered, trpc } from '../../trpc.ts';
import { Button } from '../../ui/button.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { Form, useSchemaForm } from '../../ui/form.tsx';
import { Pair, Row } from '../../ui/layout.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { useToast } from '../../ui/toast.tsx';
import { useWords } from '../../words/use-words.ts';

type AgreeTermsFormProps = { read: Answered['workingTerms']['read']; onClose: () => void };

const hoursFrom = (wte: number | null): number | undefined =>
  wte === null ? undefined : Math.round(wte * usualFullWeek * 100) / 100;

export function AgreeTermsForm({ read, onClose }: AgreeTermsFormProps) {
  const t = useWords('workingTerms');
  const toast = useToast();
  const { mutateAsync } = useMutation(trpc.workingTerms.agree.mutationOptions());
  const { accountId, startedOn, wte, terms, today } = read;
  const form = useSchemaForm<z.input<typeof AgreeTermsInput>, AgreeTermsInput>(AgreeTermsInput, {
    accountId,
    startedOn,
    weeklyHours: terms?.weeklyHours ?? hoursFrom(wte),
    fullWeekHours: terms?.fullWeekHours ?? usualFullWeek,
    agreedPeople: terms?.agreedPeople ?? null,
    agreedOn: today,
    version: terms?.version ?? null,
  });
  const { stale, attempt } = useStaleVersion();
  const save = async (typed: AgreeTermsInput) => {
    if (!(await attempt(() => mutateAsync({ ...typed, version: stale?.version ?? typed.version })))) return false;
    await lookAgain();
    toast(t('workingTerms:saved'));
    onClose();
  };
  const takeTheirs = async () => {
    await lookAgain();
    onClose();
  };
  return (
    <Form form={form} words={useFormWords()} onSubmit={save} aria-label={t('workingTerms:amend')}>
      {stale && <BothVersions stale={stale} onTakeTheirs={() => void takeTheirs()} />}
      <Pair>
        <NumberField name="weeklyHours" label={t('workingTerms:hours')} allowsDecimals />
        <NumberField
          name="fullWeekHours"
          label={t('workingTerms:fullWeek')}
          hint={t('workingTerms:fullWeekHint')}
          allowsDecimals
        />
      </Pair>
      <NumberField
        name="agreedPeople"
        label={t('workingTerms:peopleAsked')}
        hint={t('workingTerms:peopleHint')}
        isOptional
      />
      <Pair>
        <DateField name="startedOn" label={t('workingTerms:startedOn')} isOptional />
        <DateField name="agreedOn" label={t('workingTerms:agreedOn')} />
      </Pair>
      <Row>
        <Button type="submit" isBusy={form.formState.isSubmitting} busyWords={t('ui:saving')}>
          {t('workingTerms:save')}
        </Button>
        <Button look="bare" onPress={onClose}>
          {t('ui:cancel')}
        </Button>
      </Row>
    </Form>
  );
}
