import { BeginGroupInput } from '@alongside/domain/group/begin-group.ts';
import { useMutation } from '@tanstack/react-query';
import { useWatch } from 'react-hook-form';
import { useDraftName } from '../../draft-name.ts';
import { lookAgain } from '../../look-again.ts';
import { useNewId } from '../../new-id.ts';
import { useFormWords } from '../../refusal.ts';
import { type Answered, trpc } from '../../trpc.ts';
import { Button } from '../../ui/button.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Form, useSchemaForm } from '../../ui/form.tsx';
import { SaveBar } from '../../ui/save-bar.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { useToast } from '../../ui/toast.tsx';
import { useWords } from '../../words/use-words.ts';
import { GroupFields } from './group-fields.tsx';

type Teams = Answered['group']['teams']['teams'];
type BeginGroupFormProps = { teams: Teams; today: string; onSaved: (groupId: string) => unknown };

export function BeginGroupForm({ teams, today, onSaved }: BeginGroupFormProps) {
  const t = useWords('group');
  const toast = useToast();
  const begin = useMutation(trpc.group.begin.mutationOptions());
  const words = useFormWords();
  const draft = useDraftName('group', 'new');
  const [only, ...others] = teams;
  const form = useSchemaForm(BeginGroupInput, {
    id: useNewId('group'),
    teamId: others.length === 0 ? only?.id : '',
    name: '',
    purpose: '',
    forWhom: '',
    isOpen: true,
    capacity: null,
    venue: '',
    startedOn: today,
    coFacilitators: [],
  });
  const teamId = useWatch({ control: form.control, name: 'teamId' });
  if (!only) return <EmptyState title={t('group:noTeamTitle')}>{t('group:noTeamBody')}</EmptyState>;
  const save = async (typed: BeginGroupInput) => {
    const { id } = await begin.mutateAsync(typed);
    await lookAgain();
    toast(t('group:begun'));
    await onSaved(id);
  };
  return (
    <Form form={form} words={words} onSubmit={save} draft={draft}>
      {others.length > 0 && (
        <SelectField
          name="teamId"
          label={t('group:team')}
          options={teams.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      <GroupFields colleagues={teams.find(({ id }) => id === teamId)?.colleagues ?? []} />
      <DateField name="startedOn" label={t('group:startedOn')} />
      <SaveBar>
        <Button type="submit" wide isBusy={form.formState.isSubmitting} busyWords={t('ui:saving')}>
          {t('group:beginSave')}
        </Button>
      </SaveBar>
    </Form>
  );
}
