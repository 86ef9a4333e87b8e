import { leaveKinds } from '@alongside/domain/cover/cover-words.ts';
import { SetLeaveInput } from '@alongside/domain/cover/set-leave.ts';
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
import { Pair } from '../../ui/layout.tsx';
import { SaveBar } from '../../ui/save-bar.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { useToast } from '../../ui/toast.tsx';
import { useWords } from '../../words/use-words.ts';

type SetLeaveFormProps = {
  list: Answered['cover']['list'];
  /** Whoever the page was opened for. */
  forId: string | null;
  onSaved: (leaveId: string) => unknown;
};

export function SetLeaveForm({ list: { workers, today }, forId, onSaved }: SetLeaveFormProps) {
  const t = useWords('cover');
  const toast = useToast();
  const { mutateAsync } = useMutation(trpc.cover.setLeave.mutationOptions());
  const only = workers.length === 1 ? workers[0]?.accountId : undefined;
  const form = useSchemaForm(SetLeaveInput, {
    id: useNewId('leave'),
    accountId: workers.find(({ accountId }) => accountId === forId)?.accountId ?? only ?? '',
    kind: 'planned',
    startsOn: today,
    endsOn: today,
  });
  const save = async (typed: SetLeaveInput) => {
    const { id } = await mutateAsync(typed);
    await lookAgain();
    toast(t('cover:setSaved'));
    await onSaved(id);
  };
  return (
    <Form form={form} words={useFormWords()} onSubmit={save} draft={useDraftName('leave', forId ?? '')}>
      {workers.length > 1 && (
        <SelectField
          name="accountId"
          label={t('cover:who')}
          options={workers.map(({ accountId, name }) => ({ value: accountId, label: name }))}
        />
      )}
      <ChipGroup
        name="kind"
        label={t('cover:kindAsked')}
        options={leaveKinds.map((value) => ({ value, label: t(`cover:kind.${value}`) }))}
      />
      <Pair>
        <DateField name="startsOn" label={t('cover:startsOn')} />
        <DateField name="endsOn" label={t('cover:endsOn')} />
      </Pair>
      <p className="small muted">{t('cover:endsOnHint')}</p>
      <SaveBar>
        <Button type="submit" wide isBusy={form.formState.isSubmitting} busyWords={t('ui:saving')}>
          {t('cover:setSave')}
        </Button>
      </SaveBar>
    </Form>
  );
}
