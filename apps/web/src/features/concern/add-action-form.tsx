import { AddConcernActionInput } from '@alongside/domain/concern/answer-concern.ts';
import { useDraftName } from '../../draft-name.ts';
import { useNewId } from '../../new-id.ts';
import { useFormWords } from '../../refusal.ts';
import { useAccount } from '../../shell/account.ts';
import { Button } from '../../ui/button.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { Form, useSchemaForm } from '../../ui/form.tsx';
import { Row } from '../../ui/layout.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { todayIn } from '../../words/day-words.ts';
import { useWords } from '../../words/use-words.ts';
import type { ConcernRead } from './concern-read.ts';
import { useAnswer } from './use-answer.ts';

type AddActionFormProps = { concern: ConcernRead; onClose: () => void };

/** Something somebody will do, by when. */
export function AddActionForm({ concern, onClose }: AddActionFormProps) {
  const t = useWords('concern');
  const { id: accountId, organisation } = useAccount();
  const { addAction } = useAnswer();
  const draft = useDraftName('concern action', concern.id);
  const form = useSchemaForm(AddConcernActionInput, {
    id: useNewId('action'),
    concernId: concern.id,
    ownerId: accountId,
    words: '',
    dueOn: todayIn(organisation.timeZone),
  });
  const save = async (typed: AddConcernActionInput) => {
    await addAction(typed);
    onClose();
  };
  return (
    <Form form={form} words={useFormWords()} draft={draft} onSubmit={save} aria-label={t('concern:actions.add')}>
      <TextField name="words" label={t('concern:actions.words')} />
      <SelectField
        name="ownerId"
        label={t('concern:actions.owner')}
        emptyLabel={false}
        options={concern.holders.map(({ accountId, name }) => ({ value: accountId, label: name }))}
      />
      <DateField name="dueOn" label={t('concern:actions.due')} isOptional />
      <Row>
        <Button type="submit" isBusy={form.formState.isSubmitting} busyWords={t('ui:saving')}>
          {t('concern:actions.save')}
        </Button>
        <Button look="bare" onPress={onClose}>
          {t('ui:cancel')}
        </Button>
      </Row>
    </Form>
  );
}
