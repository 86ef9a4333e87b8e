import type { ReactNode } from 'react';
import type { z } from 'zod';
import { useDraftName } from '../../draft-name.ts';
import { lookAgain } from '../../look-again.ts';
import { useFormWords } from '../../refusal.ts';
import { Button } from '../../ui/button.tsx';
import { Form, useSchemaForm } from '../../ui/form.tsx';
import { Row } from '../../ui/layout.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { useToast } from '../../ui/toast.tsx';
import { useWords } from '../../words/use-words.ts';

type LineFormProps<In extends Record<string, unknown>, Out> = {
  schema: z.ZodType<Out, In>;
  start: In;
  /** The one field that is written. */
  name: keyof In & string;
  words: { label: string; hint: string; save: string; saved: string };
  rows?: number;
  /** Names the draft: what, and beside which record. */
  draft: readonly [what: string, about: string];
  send: (typed: Out) => Promise<unknown>;
  onClose: () => void;
  children?: ReactNode;
};

/** A few words in place, with a draft of their own: a question, a line, a comment, something added. */
export function LineForm<In extends Record<string, unknown>, Out>({
  schema,
  start,
  name,
  words,
  rows = 3,
  draft,
  send,
  onClose,
  children,
}: LineFormProps<In, Out>) {
  const t = useWords('ui');
  const toast = useToast();
  const form = useSchemaForm<In, Out>(schema, start as never);
  const save = async (typed: Out) => {
    await send(typed);
    await lookAgain();
    toast(words.saved);
    onClose();
  };
  return (
    <Form form={form} words={useFormWords()} draft={useDraftName(...draft)} onSubmit={save} aria-label={words.save}>
      <TextArea name={name} rows={rows} label={words.label} hint={words.hint} />
      {children}
      <Row>
        <Button type="submit" isBusy={form.formState.isSubmitting} busyWords={t('saving')}>
          {words.save}
        </Button>
        <Button look="bare" onPress={onClose}>
          {t('cancel')}
        </Button>
      </Row>
    </Form>
  );
}
