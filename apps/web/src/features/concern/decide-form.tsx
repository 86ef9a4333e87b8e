import { DecideConcernInput } from '@alongside/domain/concern/answer-concern.ts';
import { concernDecisions } from '@alongside/domain/concern/concern-words.ts';
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

type DecideFormProps = { concern: { id: string; version: number }; onClose: () => void };

/** A decision says why, also the decision that nothing more is needed. */
export function DecideForm({ concern, onClose }: DecideFormProps) {
  const t = useWords('concernAnswer');
  const { decide } = useAnswer();
  const draft = useDraftName('concern decide', concern.id);
  const form = useSchemaForm(DecideConcernInput, {
    id: useNewId('concernEntry'),
    concernId: concern.id,
    words: '',
    version: concern.version,
  });
  const save = async (typed: DecideConcernInput) => {
    // What is on the page now is what its reader has seen, also where the words were begun before.
    await decide({ ...typed, version: concern.version });
    onClose();
  };
  return (
    <Form form={form} words={useAnswerWords()} draft={draft} onSubmit={save} aria-label={t('answer.decide.title')}>
      <ChipGroup
        name="choice"
        label={t('answer.decide.choice')}
        options={concernDecisions.map((value) => ({ value, label: t(`decision.${value}`) }))}
      />
      <TextArea name="words" rows={3} label={t('answer.decide.words')} hint={t('answer.decide.hint')} />
      <Row>
        <Button type="submit" isBusy={form.formState.isSubmitting} busyWords={t('ui:saving')}>
          {t('answer.decide.save')}
        </Button>
        <Button look="bare" onPress={onClose}>
          {t('ui:cancel')}
        </Button>
      </Row>
    </Form>
  );
}
