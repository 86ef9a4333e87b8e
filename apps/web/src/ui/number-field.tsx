import type { ComponentProps } from 'react';
import { classes } from './classes.ts';
import styles from './field.module.css';
import { describedBy, Field, type FieldProps } from './field.tsx';
import { useBoundField } from './form-context.ts';

type NumberFieldProps = FieldProps & { unit?: string; allowsDecimals?: boolean } & Pick<
    ComponentProps<'input'>,
    'value' | 'defaultValue' | 'onChange' | 'disabled' | 'ref'
  >;

/** An empty box is "no answer", not nought; words in it stay words, so that the error can say what was written. */
export function readNumber(typed: unknown): number | undefined {
  if (typeof typed !== 'string') return typed as number | undefined;
  const text = typed.trim().replace(',', '.');
  return text === '' ? undefined : Number(text);
}

/** A text box with the number pad: number inputs lose what was typed, and change under a scrolling thumb. */
export function NumberField({
  name,
  label,
  hint,
  error: given,
  isOptional,
  labelIsHidden,
  unit,
  allowsDecimals,
  ...rest
}: NumberFieldProps) {
  const { id, error, control } = useBoundField(name, given, {
    setValueAs: (typed) => readNumber(typed) ?? (isOptional ? null : undefined),
  });
  return (
    <Field id={id} {...{ label, hint, error, isOptional, labelIsHidden }}>
      <span className={styles.withUnit}>
        <input
          {...control}
          {...rest}
          id={id}
          type="text"
          inputMode={allowsDecimals ? 'decimal' : 'numeric'}
          autoComplete="off"
          className={classes(styles.input, styles.short, 'figure')}
          aria-invalid={error ? true : undefined}
          aria-describedby={describedBy(id, hint, error)}
        />
        {unit && <span className={styles.unit}>{unit}</span>}
      </span>
    </Field>
  );
}
