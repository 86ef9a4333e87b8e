import { CloseConcernInput } from '@alongside/domain/concern/answer-concern.ts';
import { seriousIncidentAnswers } from '@alongside/domain/concern/concern-words.ts';
import { useDraftName } from '../../draft-name.ts';
import { useNewId } from '../../new-id.ts';
import { Button } from '../../ui/button.tsx';
import { ChipGroup } from '../../ui/chip-group.tsx';
import { Form, useSchemaForm } from '../../ui/form.tsx';
import { Row } from '../../ui/layout.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { useWords } from '../../words/use-words.ts';
import { useAnswer } from './use-answer.ts';
import { useAnswerWords } from './use-answer-words.ts';

type CloseFormProps = { concern: { id: string; version: number }; onClose: () => void };

/** The end of one. What the regulator of charities asks of its trustees is asked here, where it can still be done. */
export function CloseForm({ concern, onClose }: CloseFormProps) {
  const t = useWords('concernAnswer');
  const { close } = useAnswer();
  const draft = useDraftName('concern close', concern.id);
  const form = useSchemaForm(CloseConcernInput, {
    id: useNewId('concernEntry'),
    concernId: concern.id,
    words: '',
    version: concern.version,
  });
  const save = async (typed: CloseConcernInput) => {
    await close({ ...typed, version: concern.version });
    onClose();
  };
  return (
    <Form form={form} words={useAnswerWords()} draft={draft} onSubmit={save} aria-label={t('answer.close.title')}>
      <ChipGroup
        name="seriousIncident"
        label={t('answer.close.seriousIncident')}
        hint={t('answer.close.seriousIncidentHint')}
        options={seriousIncidentAnswers.map((value) => ({ value, label: t(`seriousIncident.${value}`) }))}
      />
      <TextArea name="words" rows={3} isOptional label={t('answer.close.words')} hint={t('answer.close.hint')} />
      <Row>
        <Button type="submit" isBusy={form.formState.isSubmitting} busyWords={t('ui:saving')}>
          {t('answer.close.save')}
        </Button>
        <Button look="bare" onPress={onClose}>
          {t('ui:cancel')}
        </Button>
      </Row>
    </Form>
  );
}
