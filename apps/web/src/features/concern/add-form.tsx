import { AddToConcernInput } from '@alongside/domain/concern/raise-concern.ts';
import { useState } from 'react';
import { type UseFormReturn, useWatch } from 'react-hook-form';
import type { z } from 'zod';
import { useDraftName } from '../../draft-name.ts';
import { useNewId } from '../../new-id.ts';
import { useSend } from '../../outbox/use-send.ts';
import { useFormWords } from '../../refusal.ts';
import { Button } from '../../ui/button.tsx';
import { CheckboxField } from '../../ui/checkbox-field.tsx';
import { Form, useSchemaForm } from '../../ui/form.tsx';
import { Row } from '../../ui/layout.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { useToast } from '../../ui/toast.tsx';
import { useWords } from '../../words/use-words.ts';
import { aboutName, type ConcernRead } from './concern-read.ts';
import { isToldChoice, ToldChips, type ToldStep, toldSteps } from './told-words.tsx';

function ToldField({ step, label }: { step: ToldStep; label: string }) {
  if (isToldChoice(step)) return <ToldChips step={step} />;
  return <TextArea name={`told.${step}`} rows={3} label={label} />;
}

/** Every part that holds words, or did: none is sent unseen, and no box goes while it is written in. */
function usePartsWithWords(form: UseFormReturn<z.input<typeof AddToConcernInput>, unknown, AddToConcernInput>) {
  const told = useWatch({ control: form.control, name: 'told' });
  const [parts, setParts] = useState<readonly ToldStep[]>([]);
  const more = toldSteps.filter((step) => told[step] && !parts.includes(step));
  if (more.length > 0) setParts([...parts, ...more]);
  return parts;
}

/** Only ever more: what was told stays as it is, and this stands under it with its time. */
export function AddForm({ concern, onClose }: { concern: ConcernRead; onClose: () => void }) {
  const t = useWords('concern');
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
  const others = usePartsWithWords(form).filter((step) => step !== part);
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
      <ToldField key={part} step={part} label={t('concern:add.words')} />
      {others.map((step) => (
        <ToldField key={step} step={step} label={t(`concern:told.${step}`)} />
      ))}
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
