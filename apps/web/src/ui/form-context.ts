import { createContext, useContext, useId } from 'react';
import type { RegisterOptions, UseFormReturn } from 'react-hook-form';

export type FormErrors = Map<string, string>;

export type FormState = {
  formId: string;
  form: UseFormReturn<Record<string, unknown>>;
  errors: FormErrors;
};

export const FormContext = createContext<FormState | null>(null);

export function fieldId(formId: string, name: string): string {
  return `${formId}-${name.replaceAll('.', '-')}`;
}

/** The schemas say null for "no answer"; an empty box says ''. */
export function emptyIsNull(value: unknown): unknown {
  return value === '' ? null : value;
}

/** Inside a Form: the field's id, its error and what the form library wants on the control. Outside: an id of its own. */
export function useBoundField(name: string, error: string | undefined, options?: RegisterOptions) {
  const ownId = useId();
  const bound = useContext(FormContext);
  if (!bound) return { id: ownId, error, control: { name } };
  return {
    id: fieldId(bound.formId, name),
    error: error ?? bound.errors.get(name),
    control: bound.form.register(name, options as RegisterOptions<Record<string, unknown>, string>),
  };
}
