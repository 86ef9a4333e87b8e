import { AgreeGroupInput } from '@alongside/domain/group/agree-group.ts';
import { addDays } from '@alongside/domain/shared/day.ts';
import { useMutation } from '@tanstack/react-query';
import { useDraftName } from '../../draft-name.ts';
import { lookAgain } from '../../look-again.ts';
import { useNewId } from '../../new-id.ts';
import { useFormWords } from '../../refusal.ts';
import { trpc } from '../../trpc.ts';
import { Button } from '../../ui/button.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { Form, useSchemaForm } from '../../ui/form.tsx';
import { Pair, Row } from '../../ui/layout.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { useToast } from '../../ui/toast.tsx';
import { useWords } from '../../words/use-words.ts';
import type { GroupRead } from './group-read.ts';

const halfAYear = 182;

/** Begins with the words that stand, since a group mostly changes a line or two. */
export function AgreeForm({ group, onClose }: { group: GroupRead; onClose: () => void }) {
  const t = useWords('group');
  const toast = useToast();
  const agree = useMutation(trpc.group.agree.mutationOptions());
  const words = useFormWords();
  const draft = useDraftName('agreement', group.id);
  const [now] = group.agreements;
  const form = useSchemaForm(AgreeGroupInput, {
    id: useNewId('groupAgreement'),
    groupId: group.id,
    words: now?.words ?? '',
    agreedOn: group.today,
    reviewOn: addDays(group.today, halfAYear),
  });
  const save = async (typed: AgreeGroupInput) => {
    await agree.mutateAsync(typed);
    await lookAgain();
    toast(t('group:agreementSaved'));
    onClose();
  };
  return (
    <Form form={form} words={words} onSubmit={save} draft={draft} aria-label={t('group:agreement')}>
      <TextArea
        name="words"
        rows={6}
        label={t('group:agreementWords')}
        hint={now ? t('group:agreementWordsHint') : undefined}
      />
      <Pair>
        <DateField name="agreedOn" label={t('group:agreedOn')} />
        <DateField name="reviewOn" label={t('group:reviewOn')} isOptional />
      </Pair>
      <Row>
        <Button type="submit" isBusy={form.formState.isSubmitting} busyWords={t('ui:saving')}>
          {t('group:agreementSave')}
        </Button>
        <Button look="bare" onPress={onClose}>
          {t('ui:cancel')}
        </Button>
      </Row>
    </Form>
  );
}
