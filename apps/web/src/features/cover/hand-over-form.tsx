import { agreements } from '@alongside/domain/cover/cover-words.ts';
import { HandOverInput } from '@alongside/domain/cover/hand-over.ts';
import { laterDay } from '@alongside/domain/shared/day.ts';
import { useMutation } from '@tanstack/react-query';
import { useWatch } from 'react-hook-form';
import { useDraftName } from '../../draft-name.ts';
import { lookAgain } from '../../look-again.ts';
import { useNewId } from '../../new-id.ts';
import { useFormWords } from '../../refusal.ts';
import { trpc } from '../../trpc.ts';
import { Button } from '../../ui/button.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { Form, useSchemaForm } from '../../ui/form.tsx';
import { Pair, Row } from '../../ui/layout.tsx';
import { RadioCards } from '../../ui/radio-cards.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { useToast } from '../../ui/toast.tsx';
import { firstName } from '../../words/first-name.ts';
import { useWords } from '../../words/use-words.ts';
import type { LeaveRead, PersonOnLeave } from './cover-read.ts';

type HandOverFormProps = { leave: LeaveRead; person: PersonOnLeave; onClose: () => void };

/** What they say comes first: without it nobody is chosen. */
export function HandOverForm({ leave, person, onClose }: HandOverFormProps) {
  const t = useWords('cover');
  const toast = useToast();
  const { mutateAsync } = useMutation(trpc.cover.handOver.mutationOptions());
  const draft = useDraftName('hand over', `${leave.id} ${person.personId}`);
  const form = useSchemaForm(HandOverInput, {
    id: useNewId('cover'),
    leaveId: leave.id,
    personId: person.personId,
    coveringId: null,
    startsOn: laterDay(leave.startsOn, leave.today) ?? leave.today,
    endsOn: leave.endsOn,
    agreement: '' as 'agreed',
    needToKnow: '',
  });
  const agreement = useWatch({ control: form.control, name: 'agreement' });
  const saidNo = (agreement as string) === 'said_no';
  const colleagues = leave.colleagues.filter(({ teamIds }) => teamIds.includes(person.teamId));
  const save = async (typed: HandOverInput) => {
    await mutateAsync(typed);
    await lookAgain();
    const colleague = colleagues.find(({ accountId }) => accountId === typed.coveringId);
    toast(
      typed.agreement === 'said_no' || !colleague
        ? t('cover:noWritten')
        : t('cover:handedOver', { name: firstName(colleague.name) }),
    );
    onClose();
  };
  const worker = firstName(leave.workerName);
  return (
    <Form
      form={form}
      words={useFormWords()}
      onSubmit={save}
      draft={draft}
      aria-label={t('cover:handOverOf', { name: person.name })}
    >
      <RadioCards
        name="agreement"
        label={t('cover:says')}
        hint={t('cover:saysHint')}
        options={agreements.map((value) => ({
          value,
          label: t(`cover:agreement.${value}`),
          hint: t(`cover:agreementHint.${value}`, { name: worker }),
        }))}
      />
      {!saidNo && (
        <SelectField
          name="coveringId"
          label={t('cover:colleague')}
          hint={t('cover:colleagueHint')}
          options={colleagues.map(({ accountId, name, walksWith, coversFor, isAway }) => ({
            value: accountId,
            label: isAway
              ? t('cover:colleagueAway', { name })
              : t('cover:colleagueOption', { name, walks: walksWith, covers: coversFor }),
          }))}
        />
      )}
      <Pair>
        <DateField name="startsOn" label={t('cover:from')} />
        <DateField name="endsOn" label={t('cover:until')} />
      </Pair>
      {!saidNo && (
        <TextArea
          name="needToKnow"
          rows={3}
          isOptional
          label={t('cover:needToKnow')}
          hint={t('cover:needToKnowHint')}
        />
      )}
      <Row>
        <Button type="submit" isBusy={form.formState.isSubmitting} busyWords={t('ui:saving')}>
          {t(saidNo ? 'cover:noSave' : 'cover:handOverSave')}
        </Button>
        <Button look="bare" onPress={onClose}>
          {t('ui:cancel')}
        </Button>
      </Row>
    </Form>
  );
}
