import type { z } from 'zod';
import { useDraftName } from '../../draft-name.ts';
import { useNewId } from '../../new-id.ts';
import { Button } from '../../ui/button.tsx';
import { Form, useSchemaForm } from '../../ui/form.tsx';
import { Row } from '../../ui/layout.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { useWords } from '../../words/use-words.ts';
import { useAnswerWords } from './use-answer-words.ts';

export type WordsVerb = 'feedBack' | 'offerDebrief' | 'reopen';

interface WordsInput {
  id: string;
  concernId: string;
  words?: string | null | undefined;
  version?: unknown;
}

type WordsFormProps<Out> = {
  verb: WordsVerb;
  schema: z.ZodType<Out, WordsInput>;
  concern: { id: string; version: number };
  isOptional?: boolean;
  save: (typed: Out) => Promise<void>;
  onClose: () => void;
};

const hasVersion = <Out,>(typed: Out): typed is Out & { version: number } =>
  typeof typed === 'object' && typed !== null && 'version' in typed;

/** One answer in words: what comes back to whoever raised it, a debrief, a new beginning. */
export function WordsForm<Out>({ verb, schema, concern, isOptional, save, onClose }: WordsFormProps<Out>) {
  const t = useWords('concernAnswer');
  const draft = useDraftName(`concern ${verb}`, concern.id);
  const { id: concernId, version } = concern;
  const form = useSchemaForm<WordsInput, Out>(schema, { id: useNewId('concernEntry'), concernId, words: '', version });
  const send = async (typed: Out) => {
    await save(hasVersion(typed) ? { ...typed, version } : typed);
    onClose();
  };
  return (
    <Form form={form} words={useAnswerWords()} draft={draft} onSubmit={send} aria-label={t(`answer.${verb}.title`)}>
      <TextArea
        name="words"
        rows={3}
        label={t(`answer.${verb}.words`)}
        hint={t(`answer.${verb}.hint`)}
        isOptional={isOptional}
      />
      <Row>
        <Button type="submit" isBusy={form.formState.isSubmitting} busyWords={t('ui:saving')}>
          {t(`answer.${verb}.save`)}
        </Button>
        <Button look="bare" onPress={onClose}>
          {t('ui:cancel')}
        </Button>
      </Row>
    </Form>
  );
}
