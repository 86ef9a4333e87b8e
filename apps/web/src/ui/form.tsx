import { zodResolver } from '@hookform/resolvers/zod';
import { type ReactNode, useId, useRef, useState } from 'react';
import { type DefaultValues, type FieldErrors, type FieldValues, type UseFormReturn, useForm } from 'react-hook-form';
import type { z } from 'zod';
import { Banner } from './banner.tsx';
import { Button } from './button.tsx';
import { type DraftState, useDraft } from './draft.ts';
import { useDraftWarning } from './draft-shelf.ts';
import { ErrorSummary, type SummaryEntry } from './error-summary.tsx';
import styles from './form.module.css';
import { FormContext, type FormErrors, type FormState, fieldId } from './form-context.ts';
import { useKitWords } from './kit-words.tsx';
import { useToast } from './toast.tsx';

/** How an app puts errors into words; the kit holds codes and paths only. */
export type FormWords = {
  summaryTitle: string;
  /** Words for a rule the schema found broken. `typed` is what the person wrote, kept in its field. */
  fieldError: (broken: { code: string; kind: string; path: string; typed: unknown }) => string;
  /** Words for a refusal that came back from sending: for the whole form, for fields, or both. */
  refusal: (error: unknown) => { message?: string; fields: Record<string, string> };
};

/** The schema is the one the server checks too; its messages are codes. */
export function useSchemaForm<In extends FieldValues, Out>(
  schema: z.ZodType<Out, In>,
  defaultValues: DefaultValues<In>,
) {
  return useForm<In, unknown, Out>({
    resolver: zodResolver(schema),
    defaultValues,
    shouldFocusError: false,
    // Not on blur: an error that goes away as Save is pressed moves the button from under the finger.
    reValidateMode: 'onChange',
  });
}

/** Marks an error whose message is already in words. */
const refused = 'refused';

type Broken = { path: string; code: string; kind: string };

function flatten(errors: FieldErrors, prefix = ''): Broken[] {
  return Object.entries(errors).flatMap(([key, error]) => {
    if (!error || typeof error !== 'object' || key === 'ref' || (key === 'root' && prefix === '')) return [];
    const path = prefix + key;
    if (typeof error.type === 'string') {
      return [{ path, code: String(error.message || error.type), kind: error.type }];
    }
    return flatten(error as FieldErrors, `${path}.`);
  });
}

/** The summary lists errors as the eye meets them, whatever order the schema checks in. */
function byPlaceOnPage(left: SummaryEntry, right: SummaryEntry): number {
  const a = left.fieldId && document.getElementById(left.fieldId);
  const b = right.fieldId && document.getElementById(right.fieldId);
  if (!a || !b) return a ? -1 : b ? 1 : 0;
  return a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}

type FormProps<In extends FieldValues, Out> = {
  form: UseFormReturn<In, unknown, Out>;
  words: FormWords;
  /** `false` means not sent yet. May throw (await the mutation here): the refusal is put into words, beside its fields where it names them. */
  onSubmit: (values: Out) => Promise<unknown> | unknown;
  children: ReactNode;
  /** Names what is being written: the words are kept while they are typed, until they are saved or discarded. */
  draft?: string;
  'aria-label'?: string;
};

export function Form<In extends FieldValues, Out>({
  form,
  words,
  onSubmit,
  children,
  draft,
  ...rest
}: FormProps<In, Out>) {
  const formId = useId();
  const isSending = useRef(false);
  const isSent = useRef(false);
  const kept = useDraft(form as unknown as FormState['form'], draft);
  const [attempt, setAttempt] = useState(0);
  const { errors } = form.formState;

  const said: FormErrors = new Map(
    flatten(errors as FieldErrors).map(({ path, code, kind }) => [
      path,
      kind === refused
        ? code
        : words.fieldError({ code, kind, path, typed: typedInto(formId, path) ?? form.getValues(path as never) }),
    ]),
  );
  const refusal = errors.root?.refused?.message;
  const entries: SummaryEntry[] = [...said]
    .map(([path, message]) => ({ fieldId: fieldId(formId, path), message }))
    .sort(byPlaceOnPage);
  if (refusal) entries.unshift({ message: refusal });

  async function attemptSubmit(values: Out) {
    try {
      await kept.pause();
      if ((await onSubmit(values)) === false) return kept.goOn();
      isSent.current = true;
      await kept.letGo();
    } catch (error) {
      kept.goOn();
      const { message, fields } = words.refusal(error);
      for (const [path, text] of Object.entries(fields)) form.setError(path as never, { type: refused, message: text });
      if (message) form.setError('root.refused', { type: refused, message });
      setAttempt((count) => count + 1);
    }
  }

  const state: FormState = { formId, form: form as unknown as FormState['form'], errors: said };
  return (
    <FormContext value={state}>
      <form
        {...rest}
        noValidate
        className={styles.form}
        onInput={() => {
          isSent.current = false;
        }}
        onSubmit={(event) => {
          event.preventDefault();
          // A second press can come before the button is busy, or while the next page is still being drawn.
          if (isSending.current || isSent.current) return;
          isSending.current = true;
          form.clearErrors('root.refused');
          void form
            .handleSubmit(attemptSubmit, () => setAttempt((count) => count + 1))(event)
            .finally(() => {
              isSending.current = false;
            });
        }}
      >
        <ErrorSummary title={words.summaryTitle} entries={entries} attempt={attempt} />
        {draft !== undefined && <DraftWarning />}
        <DraftBanner draft={kept} />
        {children}
      </form>
    </FormContext>
  );
}

function DraftWarning() {
  const warning = useDraftWarning();
  return warning && <Banner tone="look" title={warning} />;
}

function DraftBanner({ draft }: { draft: DraftState }) {
  const words = useKitWords();
  const toast = useToast();
  const discard = () => {
    const putBack = draft.startAfresh();
    toast(words.draftDiscarded, { onUndo: putBack });
  };
  return (
    <>
      {draft.keptAt !== null && (
        <Banner
          isNews
          title={words.draft(draft.keptAt)}
          action={
            <Button look="quiet" onPress={discard}>
              {words.draftDiscard}
            </Button>
          }
        />
      )}
      {draft.earlier && (
        <Banner
          isNews
          title={words.draftEarlier(draft.earlier.keptAt)}
          action={
            <Button look="quiet" onPress={draft.bringBack}>
              {words.draftBringBack}
            </Button>
          }
        />
      )}
    </>
  );
}

/** Number boxes hold more than the form keeps ("about 40"); the error quotes what is really in the box. */
function typedInto(formId: string, path: string): string | undefined {
  const control = document.getElementById(fieldId(formId, path));
  return control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement ? control.value : undefined;
}
