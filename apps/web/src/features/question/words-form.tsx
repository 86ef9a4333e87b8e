import type { z } from 'zod';
import { Button } from '../../ui/button.tsx';
import { Form, type FormWords, useSchemaForm } from '../../ui/form.tsx';
import { Row } from '../../ui/layout.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { useWords } from '../../words/use-words.ts';

type WordsFormProps<In extends { words: string }, Out> = {
  schema: z.ZodType<Out, In>;
  start: In;
  label: string;
  hint: string;
  save: string;
  draft: string;
  words: FormWords;
  onSend: (typed: Out) => Promise<unknown>;
  onClose: () => void;
};

/** A question or an answer, in place. */
export function WordsForm<In extends { words: string }, Out>(props: WordsFormProps<In, Out>) {
  const { schema, start, label, hint, save, draft, words, onSend, onClose } = props;
  const t = useWords('ui');
  const form = useSchemaForm<In, Out>(schema, start as never);
  return (
    <Form form={form} words={words} draft={draft} onSubmit={onSend} aria-label={save}>
      <TextArea name="words" rows={3} label={label} hint={hint} />
      <Row>
        <Button type="submit" isBusy={form.formState.isSubmitting} busyWords={t('saving')}>
          {save}
        </Button>
        <Button look="bare" onPress={onClose}>
          {t('cancel')}
        </Button>
      </Row>
    </Form>
  );
}
