import { AddGroupMemberInput } from '@alongside/domain/group/group-members.ts';
import { useMutation } from '@tanstack/react-query';
import { lookAgain } from '../../look-again.ts';
import { useNewId } from '../../new-id.ts';
import { useFormWords } from '../../refusal.ts';
import { trpc } from '../../trpc.ts';
import { Button } from '../../ui/button.tsx';
import { CheckboxField } from '../../ui/checkbox-field.tsx';
import { Form, useSchemaForm } from '../../ui/form.tsx';
import { Row } from '../../ui/layout.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { useToast } from '../../ui/toast.tsx';
import { useWords } from '../../words/use-words.ts';
import type { GroupRead } from './group-read.ts';
import { useLeaveGroup } from './use-leave-group.ts';

/** Naming someone asks whether they were asked; nobody else could have. */
export function AddMemberForm({ group, onClose }: { group: GroupRead; onClose: () => void }) {
  const t = useWords('group');
  const toast = useToast();
  const add = useMutation(trpc.group.addMember.mutationOptions());
  const { leave } = useLeaveGroup();
  const words = useFormWords();
  const form = useSchemaForm(AddGroupMemberInput, {
    id: useNewId('groupMember'),
    groupId: group.id,
    personId: '',
    joinedOn: group.today,
  });
  const save = async (typed: AddGroupMemberInput) => {
    const { id } = await add.mutateAsync(typed);
    const displayName = group.toAsk.find(({ personId }) => personId === typed.personId)?.displayName ?? '';
    await lookAgain();
    toast(t('group:added', { name: displayName }), { onUndo: () => void leave({ id, displayName }, typed.joinedOn) });
    onClose();
  };
  if (group.toAsk.length === 0) return <p className="muted">{t('group:addNobody')}</p>;
  return (
    <Form form={form} words={words} onSubmit={save} aria-label={t('group:addMember')}>
      <SelectField
        name="personId"
        label={t('group:addWho')}
        hint={t('group:addWhoHint')}
        options={group.toAsk.map(({ personId, displayName }) => ({ value: personId, label: displayName }))}
      />
      <CheckboxField name="agreedToBeNamed" label={t('group:agreed')} hint={t('group:agreedHint')} />
      <Row>
        <Button type="submit" isBusy={form.formState.isSubmitting} busyWords={t('ui:saving')}>
          {t('group:addSave')}
        </Button>
        <Button look="bare" onPress={onClose}>
          {t('ui:cancel')}
        </Button>
      </Row>
    </Form>
  );
}
