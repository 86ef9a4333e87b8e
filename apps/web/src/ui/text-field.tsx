import type { ComponentProps } from 'react';
import { classes } from './classes.ts';
import styles from './field.module.css';
import { describedBy, Field, type FieldProps } from './field.tsx';
import { emptyIsNull, useBoundField } from './form-context.ts';

export type TextFieldProps = FieldProps & { width?: 'short' | 'medium' | 'full' } & Pick<
    ComponentProps<'input'>,
    | 'type'
    | 'autoComplete'
    | 'inputMode'
    | 'maxLength'
    | 'value'
    | 'defaultValue'
    | 'onChange'
    | 'disabled'
    | 'ref'
    | 'spellCheck'
    | 'autoCapitalize'
  >;

export function TextField({
  name,
  label,
  hint,
  error: given,
  isOptional,
  labelIsHidden,
  width = 'full',
  type = 'text',
  ...rest
}: TextFieldProps) {
  const picksDayOrTime = type === 'date' || type === 'time';
  const { id, error, control } = useBoundField(
    name,
    given,
    picksDayOrTime && isOptional ? { setValueAs: emptyIsNull } : {},
  );
  return (
    <Field id={id} {...{ label, hint, error, isOptional, labelIsHidden }}>
      <input
        {...control}
        {...rest}
        id={id}
        type={type}
        className={classes(styles.input, width !== 'full' && styles[width])}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(id, hint, error)}
      />
    </Field>
  );
}
