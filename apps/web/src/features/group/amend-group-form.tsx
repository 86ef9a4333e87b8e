import { AmendGroupInput } from '@alongside/domain/group/begin-group.ts';
import { useMutation } from '@tanstack/react-query';
import { lookAgain } from '../../look-again.ts';
import { useFormWords } from '../../refusal.ts';
import { BothVersions, useStaleVersion } from '../../stale-version.tsx';
import { trpc } from '../../trpc.ts';
import { Button } from '../../ui/button.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { Form, useSchemaForm } from '../../ui/form.tsx';
import { Row } from '../../ui/layout.tsx';
import { useToast } from '../../ui/toast.tsx';
import { useWords } from '../../words/use-words.ts';
import { GroupFields } from './group-fields.tsx';
import type { GroupRead } from './group-read.ts';

export function AmendGroupForm({ group, onClose }: { group: GroupRead; onClose: () => void }) {
  const t = useWords('group');
  const amend = useMutation(trpc.group.amend.mutationOptions());
  const toast = useToast();
  const { stale, attempt } = useStaleVersion();
  const { id, name, purpose, forWhom, isOpen, capacity, venue, endedOn, version, colleagues, facilitators } = group;
  const form = useSchemaForm(AmendGroupInput, {
    id,
    name,
    purpose: purpose ?? '',
    forWhom: forWhom ?? '',
    isOpen,
    capacity,
    venue: venue ?? '',
    // Someone who has left the team cannot be named again.
    coFacilitators: colleagues.filter((each) => facilitators.some((one) => one.id === each.id)).map((each) => each.id),
    endedOn,
    version,
  });
  const save = async (typed: AmendGroupInput) => {
    const sent = await attempt(() => amend.mutateAsync({ ...typed, version: stale?.version ?? typed.version }));
    if (!sent) return false;
    await lookAgain();
    toast(t('group:amended'));
    onClose();
  };
  const takeTheirs = () => {
    onClose();
    void lookAgain();
  };
  return (
    <Form form={form} words={useFormWords()} onSubmit={save} aria-label={t('group:amendTitle')}>
      {stale && <BothVersions stale={stale} onTakeTheirs={takeTheirs} />}
      <GroupFields colleagues={colleagues} />
      <DateField name="endedOn" label={t('group:endOn')} hint={t('group:endOnHint')} isOptional />
      <Row>
        <Button type="submit" isBusy={form.formState.isSubmitting} busyWords={t('ui:saving')}>
          {t('group:amendSave')}
        </Button>
        <Button look="bare" onPress={onClose}>
          {t('ui:cancel')}
        </Button>
      </Row>
    </Form>
  );
}
