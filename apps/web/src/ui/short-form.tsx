import { type FormEvent, type ReactNode, useId, useRef, useState } from 'react';
import { Button } from './button.tsx';
import { ErrorSummary } from './error-summary.tsx';
import styles from './form.module.css';
import type { FormWords } from './form.tsx';
import { FormContext, type FormState, fieldId } from './form-context.ts';

// Fields of a short form ask for nothing but their names.
const form = { register: (name: string) => ({ name }) } as unknown as FormState['form'];

type ShortFormProps = {
  words: FormWords;
  /** What the one button says, and while it is being sent. */
  button: string;
  busyWords: string;
  /** May throw: the refusal is put into words, beside its fields where it names them. */
  onSubmit: (typed: Record<string, string>) => Promise<void>;
  children: ReactNode;
};

/**
 * One or two text fields and a button, for the pages before signing in. The server alone checks what was typed, so neither
 * schemas nor the form library travel over a slow line before anyone has signed in. Everywhere else: Form.
 */
export function ShortForm({ words, button, busyWords, onSubmit, children }: ShortFormProps) {
  const formId = useId();
  const isSending = useRef(false);
  const [isBusy, setBusy] = useState(false);
  const [attempt, setAttempt] = useState(0);
  const [refused, setRefused] = useState<{ message?: string; fields: Record<string, string> }>({ fields: {} });
  const errors = new Map(Object.entries(refused.fields));
  const entries = [...errors].map(([name, message]) => ({ fieldId: fieldId(formId, name), message }));

  async function send(typed: Record<string, string>) {
    if (isSending.current) return;
    isSending.current = true;
    setBusy(true);
    try {
      await onSubmit(typed);
    } catch (error) {
      setRefused(words.refusal(error));
      setAttempt((count) => count + 1);
    }
    isSending.current = false;
    setBusy(false);
  }

  return (
    <FormContext value={{ formId, form, errors }}>
      <form
        noValidate
        className={styles.form}
        onInput={({ target }) => {
          const { name } = target as HTMLInputElement;
          if (errors.delete(name)) setRefused({ ...refused, fields: Object.fromEntries(errors) });
        }}
        onSubmit={(event: FormEvent<HTMLFormElement>) => {
          event.preventDefault();
          void send(Object.fromEntries(new FormData(event.currentTarget)) as Record<string, string>);
        }}
      >
        <ErrorSummary
          title={words.summaryTitle}
          entries={refused.message ? [{ message: refused.message }, ...entries] : entries}
          attempt={attempt}
        />
        {children}
        <Button type="submit" wide isBusy={isBusy} busyWords={busyWords}>
          {button}
        </Button>
      </form>
    </FormContext>
  );
}
