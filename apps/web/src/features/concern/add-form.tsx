import { AddToConcernInput } from '@alongside/domain/concern/raise-concern.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDraftName } from '../../draft-name.ts';
import { useNewId } from '../../new-id.ts';
import { useSend } from '../../outbox/use-send.ts';
import { useFormWords } from '../../refusal.ts';
import { Button } from '../../ui/button.tsx';
import { CheckboxField } from '../../ui/checkbox-field.tsx';
import { ChipGroup } from '../../ui/chip-group.tsx';
import { Form, useSchemaForm } from '../../ui/form.tsx';
import { Row } from '../../ui/layout.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { useToast } from '../../ui/toast.tsx';
import { aboutName, type ConcernRead } from './concern-read.ts';
import { type ToldStep, toldSteps } from './told-words.tsx';

const choices = {
  childrenAtRisk: ['yes', 'no', 'not_known'],
  personKnows: ['yes', 'no', 'not_safe_to_tell'],
} as const;

/** Only ever more: what was told stays as it is, and this stands under it with its time. */
export function AddForm({ concern, onClose }: { concern: ConcernRead; onClose: () => void }) {
  const { t } = useTranslation(['concern', 'ui']);
  const toast = useToast();
  const send = useSend();
  const draft = useDraftName('more about a concern', concern.id);
  const [part, setPart] = useState<ToldStep>('whatHappened');
  const form = useSchemaForm(AddToConcernInput, {
    id: useNewId('concernEntry'),
    concernId: concern.id,
    isDangerNow: false,
    told: {},
  });
  const save = async (typed: AddToConcernInput) => {
    const about = { id: concern.id, name: aboutName(concern) ?? t('concern:someone') };
    const { isSent } = await send('concern.add', typed, { about, draft });
    toast(t(isSent ? 'concern:add.done' : 'ui:keptHere'));
    onClose();
  };
  return (
    <Form form={form} words={useFormWords()} draft={draft} onSubmit={save} aria-label={t('concern:add.title')}>
      <SelectField
        name="part"
        label={t('concern:add.part')}
        emptyLabel={false}
        value={part}
        onChange={({ target }) => setPart(target.value as ToldStep)}
        options={toldSteps.map((step) => ({ value: step, label: t(`concern:told.${step}`) }))}
      />
      {part === 'childrenAtRisk' ? (
        <ChipGroup
          name="told.childrenAtRisk"
          label={t('concern:told.childrenAtRisk')}
          options={choices.childrenAtRisk.map((value) => ({ value, label: t(`concern:children.${value}`) }))}
        />
      ) : part === 'personKnows' ? (
        <ChipGroup
          name="told.personKnows"
          label={t('concern:told.personKnows')}
          options={choices.personKnows.map((value) => ({ value, label: t(`concern:knows.${value}`) }))}
        />
      ) : (
        <TextArea key={part} name={`told.${part}`} rows={3} label={t('concern:add.words')} />
      )}
      {!concern.isDangerNow && <CheckboxField name="isDangerNow" label={t('concern:add.danger')} />}
      <Row>
        <Button type="submit" isBusy={form.formState.isSubmitting} busyWords={t('concern:raise.sending')}>
          {t('concern:add.send')}
        </Button>
        <Button look="bare" onPress={onClose}>
          {t('ui:cancel')}
        </Button>
      </Row>
    </Form>
  );
}
