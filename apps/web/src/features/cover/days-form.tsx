import type { z } from 'zod';
import { useDraftName } from '../../draft-name.ts';
import { lookAgain } from '../../look-again.ts';
import { useFormWords } from '../../refusal.ts';
import { Button } from '../../ui/button.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { Form, useSchemaForm } from '../../ui/form.tsx';
import { Pair, Row } from '../../ui/layout.tsx';
import { useToast } from '../../ui/toast.tsx';
import { useWords } from '../../words/use-words.ts';

type DaysFormProps<In extends { startsOn: string; endsOn: string }, Out> = {
  schema: z.ZodType<Out, In>;
  start: In;
  labels: { from: string; to: string; save: string };
  hint?: string;
  draft: readonly [what: string, about: string];
  send: (typed: Out) => Promise<unknown>;
  /** Puts the days back as they were. */
  onUndo: (answer: unknown) => void;
  onClose: () => void;
};

/** First and last day of a leave or of a cover, in place. */
export function DaysForm<In extends { startsOn: string; endsOn: string }, Out>(props: DaysFormProps<In, Out>) {
  const { schema, start, labels, hint, draft, send, onUndo, onClose } = props;
  const t = useWords('cover');
  const toast = useToast();
  const form = useSchemaForm<In, Out>(schema, start as never);
  const save = async (typed: Out) => {
    const answer = await send(typed);
    await lookAgain();
    toast(t('cover:changed'), { onUndo: () => onUndo(answer) });
    onClose();
  };
  return (
    <Form form={form} words={useFormWords()} onSubmit={save} draft={useDraftName(...draft)} aria-label={labels.save}>
      <Pair>
        <DateField name="startsOn" label={labels.from} />
        <DateField name="endsOn" label={labels.to} />
      </Pair>
      {hint && <p className="small muted">{hint}</p>}
      <Row>
        <Button type="submit" small isBusy={form.formState.isSubmitting} busyWords={t('ui:saving')}>
          {labels.save}
        </Button>
        <Button look="bare" small onPress={onClose}>
          {t('ui:cancel')}
        </Button>
      </Row>
    </Form>
  );
}
