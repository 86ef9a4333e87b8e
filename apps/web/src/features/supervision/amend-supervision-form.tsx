import { AmendSupervisionInput, begunWith } from '@alongside/domain/supervision/hold-supervision.ts';
import { pairKinds, type SupervisionKind, supervisionTopics } from '@alongside/domain/supervision/supervision-words.ts';
import { useMutation } from '@tanstack/react-query';
import type { z } from 'zod';
import { useChosenFields } from '../../choose-fields.tsx';
import { useDraftName } from '../../draft-name.ts';
import { lookAgain } from '../../look-again.ts';
import { useFormWords } from '../../refusal.ts';
import { trpc } from '../../trpc.ts';
import { Button } from '../../ui/button.tsx';
import { ChipGroup, MultiChipGroup } from '../../ui/chip-group.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { Form, useSchemaForm } from '../../ui/form.tsx';
import { SaveBar } from '../../ui/save-bar.tsx';
import { useToast } from '../../ui/toast.tsx';
import { dayWords } from '../../words/day-words.ts';
import { useWords } from '../../words/use-words.ts';
import { HeldFields } from './held-fields.tsx';
import type { SupervisionRead } from './supervision-read.ts';

const heldOf = ({ people, ...read }: SupervisionRead) => ({
  kind: read.kind,
  heldOn: read.heldOn,
  minutes: read.minutes,
  topics: [...read.topics],
  summary: read.summary,
  strengths: read.strengths,
  personIds: people.map((each) => each.personId),
  wellbeingPlanLookedAt: read.wellbeingPlanLookedAt,
  nextOn: read.nextOn,
});

/** What both said they wanted to talk about stands ticked to begin with. */
const topicsToBegin = ({ topics, agenda, state }: SupervisionRead) =>
  topics.length > 0 || state !== 'draft'
    ? [...topics]
    : supervisionTopics.filter((topic) => agenda.some((entry) => entry.topic === topic));

type AmendSupervisionFormProps = { supervision: SupervisionRead; onSaved: () => unknown };

/** Either of the two writes; what the other writes meanwhile is put together with it, field by field. */
export function AmendSupervisionForm({ supervision, onSaved }: AmendSupervisionFormProps) {
  const t = useWords('supervision');
  const toast = useToast();
  const { mutateAsync } = useMutation(trpc.supervision.amend.mutationOptions());
  const { id, kind, today, peopleToName, people } = supervision;
  const held = heldOf(supervision);
  const form = useSchemaForm<z.input<typeof AmendSupervisionInput>, AmendSupervisionInput>(AmendSupervisionInput, {
    ...held,
    summary: held.summary ?? '',
    strengths: held.strengths ?? '',
    topics: topicsToBegin(supervision),
    supervisionId: id,
    ...begunWith(held),
  });
  const kinds: SupervisionKind[] = [...pairKinds, ...(pairKinds.some((each) => each === kind) ? [] : [kind])];
  const { choose, attempt } = useChosenFields(form, {
    labels: {
      kind: t('supervision:kindAsked'),
      heldOn: t('supervision:heldOn'),
      minutes: t('supervision:minutes'),
      summary: t('supervision:summary'),
      strengths: t('supervision:strengths'),
      wellbeingPlanLookedAt: t('supervision:wellbeing'),
      nextOn: t('supervision:nextOn'),
    },
    joins: ['summary', 'strengths'],
    show: (field, value) => {
      if (field === 'heldOn' || field === 'nextOn') return dayWords(value, today);
      if (field === 'kind') return t(`supervision:kind.${value as SupervisionKind}`);
      if (field === 'wellbeingPlanLookedAt') return t(value === 'yes' ? 'supervision:yes' : 'supervision:no');
      return value;
    },
  });
  const save = async (typed: AmendSupervisionInput) => {
    if (!(await attempt(() => mutateAsync(typed)))) return false;
    await lookAgain();
    toast(t('supervision:savedTogether'));
    await onSaved();
  };
  const named = [...people, ...peopleToName.filter((each) => !people.some((one) => one.personId === each.personId))];
  return (
    <Form form={form} words={useFormWords()} onSubmit={save} draft={useDraftName('supervision words', id)}>
      {choose}
      <ChipGroup
        name="kind"
        label={t('supervision:kindAsked')}
        options={kinds.map((value) => ({ value, label: t(`supervision:kind.${value}`) }))}
      />
      <HeldFields />
      {named.length > 0 && (
        <MultiChipGroup
          name="personIds"
          label={t('supervision:people')}
          hint={t('supervision:peopleHint')}
          isOptional
          options={named.map(({ personId, name }) => ({ value: personId, label: name }))}
        />
      )}
      <ChipGroup
        name="wellbeingPlanLookedAt"
        label={t('supervision:wellbeing')}
        hint={t('supervision:wellbeingHint')}
        isOptional
        options={[
          { value: 'yes', label: t('supervision:yes') },
          { value: 'no', label: t('supervision:no') },
        ]}
      />
      <DateField name="nextOn" label={t('supervision:nextOn')} hint={t('supervision:nextHint')} isOptional />
      <SaveBar>
        <Button type="submit" wide isBusy={form.formState.isSubmitting} busyWords={t('ui:saving')}>
          {t('supervision:save')}
        </Button>
      </SaveBar>
    </Form>
  );
}
