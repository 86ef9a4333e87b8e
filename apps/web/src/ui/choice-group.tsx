import { type ReactNode, useContext, useId } from 'react';
import { useController } from 'react-hook-form';
import { type FieldProps, FieldSet } from './field.tsx';
import { FormContext, type FormState, fieldId } from './form-context.ts';

type Picked = string | readonly string[] | null | undefined;

type ChoiceGroupProps<Value extends Picked> = FieldProps & {
  value?: Value;
  onChange?: (value: Value) => void;
  /** Draws the choices. `inputName` groups radios; `pick` stores the new answer. */
  children: (given: {
    inputName: string;
    value: Value;
    pick: (value: Value) => void;
    onBlur?: () => void;
  }) => ReactNode;
};

/** The part that chips and cards share: a fieldset that binds itself to the form around it, if there is one. */
export function ChoiceGroup<Value extends Picked>(props: ChoiceGroupProps<Value>) {
  const bound = useContext(FormContext);
  return bound && props.onChange === undefined ? (
    <BoundGroup {...props} bound={bound} />
  ) : (
    <FreeGroup {...props} bound={bound} />
  );
}

/** Its answer is held elsewhere; inside a form its errors still find it. */
function FreeGroup<Value extends Picked>({
  name,
  value,
  onChange,
  children,
  error,
  bound,
  ...frame
}: ChoiceGroupProps<Value> & { bound: FormState | null }) {
  const ownId = useId();
  const id = bound ? fieldId(bound.formId, name) : ownId;
  return (
    <FieldSet id={id} {...frame} error={error ?? bound?.errors.get(name)}>
      {children({ inputName: `${id}-${name}`, value: value as Value, pick: (next) => onChange?.(next) })}
    </FieldSet>
  );
}

function BoundGroup<Value extends Picked>({
  name,
  children,
  error,
  bound,
  ...frame
}: ChoiceGroupProps<Value> & { bound: FormState }) {
  const { field } = useController({ name, control: bound.form.control });
  const id = fieldId(bound.formId, name);
  return (
    <FieldSet id={id} {...frame} error={error ?? bound.errors.get(name)}>
      {children({ inputName: id, value: field.value as Value, pick: field.onChange, onBlur: field.onBlur })}
    </FieldSet>
  );
}
