import type { ComponentProps } from 'react';
import styles from './field.module.css';
import { describedBy, Field, type FieldProps } from './field.tsx';
import { useBoundField } from './form-context.ts';

type TextAreaProps = FieldProps &
  Pick<ComponentProps<'textarea'>, 'rows' | 'maxLength' | 'value' | 'defaultValue' | 'onChange' | 'disabled' | 'ref'>;

export function TextArea({ name, label, hint, error: given, isOptional, labelIsHidden, ...rest }: TextAreaProps) {
  const { id, error, control } = useBoundField(name, given);
  return (
    <Field id={id} {...{ label, hint, error, isOptional, labelIsHidden }}>
      <textarea
        autoCapitalize="sentences"
        spellCheck
        {...control}
        {...rest}
        id={id}
        className={styles.input}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(id, hint, error)}
      />
    </Field>
  );
}
